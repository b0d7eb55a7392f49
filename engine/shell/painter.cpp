#include "shell/painter.hpp"

#include <algorithm>
#include <cmath>

#include "shell/strokes.hpp"

namespace fluoro::shell {
namespace {

/// From this size on, in device pixels, whole pixels are fine enough for spacing.
constexpr float kLargeGlyph = 48;
/// No corner is rounder, in device pixels: a corner is a picture in the atlas.
constexpr float kLargestRadius = 512;

class Painter {
 public:
  Painter(float scale, Tiles& tiles, Mesh& mesh, const FindSheet& find_sheet)
      : scale_(scale), tiles_(tiles), mesh_(mesh), find_sheet_(find_sheet) {}

  void operator()(const ui::Box& box);
  void operator()(const ui::Polyline& line);
  void operator()(const ui::Area& area);
  void operator()(const ui::Arc& arc);
  void operator()(const ui::TextRun& run);
  void operator()(const ui::Picture& picture);
  [[nodiscard]] ui::Rect snapped(const ui::Rect& rect) const;

 private:
  void fill(const ui::Rect& rect, float radius, ui::Colour colour);
  void frame(const ui::Rect& rect, float radius, float band, bool hollow, ui::Colour colour);
  /// The four corners, `size` pixels each, less where they would meet.
  void corners(const ui::Rect& rect, float size, const Tile& tile, ui::Colour colour);

  [[nodiscard]] std::vector<ui::Point> device(const std::vector<ui::Point>& points) const;

  float scale_;
  Tiles& tiles_;
  Mesh& mesh_;
  const FindSheet& find_sheet_;
};

/// How far corners of `size` reach in from both ends of a side.
struct Reach {
  float start, end;
  Reach(float side, float size)
      : start(std::min(size, std::ceil(side / 2))), end(std::min(size, side - start)) {}
};

ui::Rect Painter::snapped(const ui::Rect& rect) const {
  const float x = std::round(rect.x * scale_), y = std::round(rect.y * scale_);
  float right = std::round(rect.right() * scale_), bottom = std::round(rect.bottom() * scale_);
  // A square stays one, since it may be a circle.
  if (std::abs(rect.w - rect.h) < 0.01f) {
    right = x + std::round(rect.w * scale_);
    bottom = y + std::round(rect.h * scale_);
  }
  return {x, y, rect.w > 0 ? std::max(1.f, right - x) : 0, rect.h > 0 ? std::max(1.f, bottom - y) : 0};
}

void Painter::corners(const ui::Rect& rect, float size, const Tile& tile, ui::Colour colour) {
  const Reach across(rect.w, size), down(rect.h, size);
  const auto x = static_cast<float>(tile.x), y = static_cast<float>(tile.y);
  const float right = rect.right() - across.end, bottom = rect.bottom() - down.end;
  mesh_.picture({rect.x, rect.y, across.start, down.start}, {x, y, across.start, down.start}, colour);
  mesh_.picture({right, rect.y, across.end, down.start}, {x + across.end, y, -across.end, down.start},
                colour);
  mesh_.picture({rect.x, bottom, across.start, down.end}, {x, y + down.end, across.start, -down.end}, colour);
  mesh_.picture({right, bottom, across.end, down.end}, {x + across.end, y + down.end, -across.end, -down.end},
                colour);
}

void Painter::fill(const ui::Rect& rect, float radius, ui::Colour colour) {
  if (rect.empty() || colour.a == 0) return;
  if (radius < 0.5f) return mesh_.rectangle(rect, colour);
  const float size = std::ceil(radius);
  const Reach across(rect.w, size), down(rect.h, size);
  corners(rect, size, tiles_.corner(static_cast<int>(size), radius, 0), colour);
  const float left = rect.x + across.start, between = rect.w - across.start - across.end;
  mesh_.rectangle({left, rect.y, between, down.start}, colour);
  mesh_.rectangle({rect.x, rect.y + down.start, rect.w, rect.h - down.start - down.end}, colour);
  mesh_.rectangle({left, rect.bottom() - down.end, between, down.end}, colour);
}

void Painter::frame(const ui::Rect& rect, float radius, float band, bool hollow, ui::Colour colour) {
  const float size = std::ceil(std::max(radius, band));
  const Reach across(rect.w, size), down(rect.h, size);
  corners(rect, size, tiles_.corner(static_cast<int>(size), radius, hollow ? band : 0), colour);
  const float left = rect.x + across.start, wide = rect.w - across.start - across.end;
  const float top = rect.y + down.start, high = rect.h - down.start - down.end;
  mesh_.rectangle({left, rect.y, wide, band}, colour);
  mesh_.rectangle({left, rect.bottom() - band, wide, band}, colour);
  mesh_.rectangle({rect.x, top, band, high}, colour);
  mesh_.rectangle({rect.right() - band, top, band, high}, colour);
}

void Painter::operator()(const ui::Box& box) {
  const ui::Rect rect = snapped(box.rect);
  if (rect.empty()) return;
  const float half = std::min(rect.w, rect.h) / 2;
  const float radius = std::min({box.radius * scale_, half, kLargestRadius});
  if (box.stroke_width <= 0 || box.stroke.a == 0) return fill(rect, radius, box.fill);
  const float band = std::min(std::max(1.f, std::floor(box.stroke_width * scale_ + 0.01f)), std::floor(half));
  // Under an opaque fill the frame's corners are drawn whole, so that nothing shines through between them.
  frame(rect, radius, band, box.fill.a < 255, box.stroke);
  fill(rect.inset(band), std::max(0.f, radius - band), box.fill);
}

void Painter::operator()(const ui::Polyline& line) {
  const auto& points = line.points;
  const bool upright = points.size() == 2 && points[0].x == points[1].x;
  const bool level = points.size() == 2 && points[0].y == points[1].y;
  if (upright || level) {
    const float width = std::max(1.f, std::round(line.width * scale_));
    const float x = std::min(points[0].x, points[1].x), y = std::min(points[0].y, points[1].y);
    const float length = std::max(std::abs(points[0].x - points[1].x), std::abs(points[0].y - points[1].y));
    const float reach = std::round(length * scale_) + width;
    fill({std::round(x * scale_ - width / 2), std::round(y * scale_ - width / 2), level ? reach : width,
          level ? width : reach},
         width / 2, line.colour);
    return;
  }
  stroke_line(mesh_, device(points), line.width * scale_, line.colour);
}

std::vector<ui::Point> Painter::device(const std::vector<ui::Point>& points) const {
  std::vector<ui::Point> result;
  result.reserve(points.size());
  for (const ui::Point p : points) result.push_back({p.x * scale_, p.y * scale_});
  return result;
}

void Painter::operator()(const ui::Area& area) {
  fill_area(mesh_, {device(area.upper), device(area.lower), area.colour});
}

void Painter::operator()(const ui::Arc& arc) {
  ui::Arc device = arc;
  device.centre = {arc.centre.x * scale_, arc.centre.y * scale_};
  device.radius *= scale_;
  device.width *= scale_;
  stroke_arc(mesh_, device);
}

void Painter::operator()(const ui::TextRun& run) {
  const float size = run.font.size * scale_;
  const float steps = size < kLargeGlyph ? 4.f : 1.f;
  const float left = run.baseline.x * scale_, baseline = std::round(run.baseline.y * scale_);
  for (const text::PlacedGlyph& glyph : tiles_.fonts().shape(run.text, run.font, scale_)) {
    const float x = std::round((left + glyph.x) * steps) / steps;
    const float whole = std::floor(x);
    const GlyphTile found = tiles_.glyph(glyph.face, glyph.glyph, size, static_cast<int>((x - whole) * 4));
    const auto width = static_cast<float>(found.tile.width), height = static_cast<float>(found.tile.height);
    mesh_.picture({whole + static_cast<float>(found.left),
                   std::round(baseline + glyph.y) - static_cast<float>(found.top), width, height},
                  {static_cast<float>(found.tile.x), static_cast<float>(found.tile.y), width, height},
                  run.colour);
  }
}

void Painter::operator()(const ui::Picture& picture) {
  const ui::Rect& source = picture.source;
  if (picture.rect.empty() || source.empty() || !find_sheet_) return;
  const auto sheet = find_sheet_(picture.id, picture.rect.w * scale_ / source.w);
  if (!sheet) return;
  const float shrink = sheet->shrink;
  mesh_.picture(snapped(picture.rect),
                {source.x * shrink, source.y * shrink, source.w * shrink, source.h * shrink},
                {255, 255, 255, 255}, sheet->number);
}

}  // namespace

void paint(const ui::Scene& scene, float scale, Tiles& tiles, Mesh& mesh, const FindSheet& find_sheet) {
  Painter painter(scale, tiles, mesh, find_sheet);
  for (const ui::Primitive& primitive : scene.primitives) {
    if (primitive.clip < 0)
      mesh.set_clip({});
    else
      mesh.set_clip(painter.snapped(scene.clips[static_cast<std::size_t>(primitive.clip)]));
    std::visit(painter, primitive.shape);
  }
}

}  // namespace fluoro::shell
