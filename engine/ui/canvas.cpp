#include "ui/canvas.hpp"

#include <algorithm>
#include <cmath>

#include "ui/paragraph.hpp"

namespace fluoro::ui {

Canvas::Canvas(const Frame& frame) : frame_(frame) {
  scene_.size = frame.size;
  scene_.background = theme().background;
}

TextStyle Canvas::title() const {
  return {.size = 30, .weight = Weight::semibold, .colour = theme().text, .line_height = 1.25f};
}
TextStyle Canvas::heading() const {
  return {.size = 19, .weight = Weight::semibold, .colour = theme().text, .line_height = 1.35f};
}

void Canvas::add(Shape shape) { scene_.primitives.push_back({std::move(shape), clip_}); }

std::size_t Canvas::box(const Box& box) {
  add(box);
  return scene_.primitives.size() - 1;
}

void Canvas::set_height(std::size_t box_index, float height) {
  std::get<Box>(scene_.primitives[box_index].shape).rect.h = height;
}

void Canvas::line(std::vector<Point> points, float width, Colour colour) {
  add(Polyline{std::move(points), width, colour});
}

void Canvas::area(Area area) { add(std::move(area)); }

void Canvas::rule(float x, float y, float width) {
  box({.rect = {x, y, width, theme().stroke}, .fill = theme().line});
}

void Canvas::arc(const Arc& arc) { add(arc); }
void Canvas::picture(const Picture& picture) { add(picture); }

float Canvas::text_width(std::string_view text, const TextStyle& style) const {
  return frame_.measure->width(text, font(style));
}

std::vector<std::string> Canvas::lines(float width, std::string_view text, const TextStyle& style) const {
  const Font face = font(style);
  if (style.one_line) return {elide(text, face, width, *frame_.measure)};
  const auto wrapped = wrap(text, face, width, *frame_.measure);
  std::vector<std::string> result(wrapped.begin(), wrapped.end());
  const auto most = static_cast<std::size_t>(style.max_lines);
  if (most == 0 || result.size() <= most) return result;
  result.resize(most);
  // The rest of the text, so that the last line is filled before the ellipsis.
  const auto rest = static_cast<std::size_t>(wrapped[most - 1].data() - text.data());
  std::string last = elide(text.substr(rest), face, width, *frame_.measure);
  result.back() = std::move(last);
  return result;
}

float Canvas::text_height(float width, std::string_view text, const TextStyle& style) const {
  if (style.one_line) return line_height(style);
  return line_height(style) * static_cast<float>(lines(width, text, style).size());
}

float Canvas::text(float x, float y, float width, std::string_view text, const TextStyle& style) {
  const Font face = font(style);
  const FontMetrics metrics = frame_.measure->metrics(face);
  const float height = line_height(style);
  const float baseline = (height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  float top = y;
  for (std::string& line : lines(width, text, style)) {
    float left = x;
    if (style.align != Align::left) {
      const float spare = width - frame_.measure->width(line, face);
      left += style.align == Align::right ? spare : spare / 2;
    }
    if (!line.empty())
      add(TextRun{{x, top, width, height}, {left, top + baseline}, std::move(line), face, style.colour});
    top += height;
  }
  return top - y;
}

float Canvas::rich_height(float width, const base::RichText& text, const TextStyle& style) const {
  return lay_out(text, width, rich_style(style), *frame_.measure).height;
}

void Canvas::pieces(float x, float y, std::vector<RichLayout::Piece> pieces, Colour colour) {
  for (RichLayout::Piece& piece : pieces) {
    piece.line.x += x;
    piece.line.y += y;
    add(TextRun{piece.line,
                {x + piece.baseline.x, y + piece.baseline.y},
                std::move(piece.text),
                piece.font,
                colour,
                piece.continues});
  }
}

float Canvas::rich_text(float x, float y, float width, const base::RichText& text, const TextStyle& style) {
  RichLayout layout = lay_out(text, width, rich_style(style), *frame_.measure);
  pieces(x, y, std::move(layout.pieces), style.colour);
  for (const RichLayout::Rule& each : layout.rules)
    box({.rect = {x + each.x, y + each.y, each.width, theme().stroke},
         .fill = each.strong ? theme().muted : theme().line});
  return layout.height;
}

void Canvas::target(Target target) {
  if (targets_off_) return;
  target.clip = clip_;
  target.scroll_area = scroll_area_;
  scene_.targets.push_back(std::move(target));
}

float Canvas::begin_scroll(const std::string& id, Rect viewport) {
  scene_.clips.push_back(viewport);
  clip_ = static_cast<int>(scene_.clips.size()) - 1;
  scroll_area_ = id;
  scene_.scroll_areas.push_back({id, viewport, 0, 0});
  const auto found = frame_.scroll.find(id);
  content_top_ = viewport.y - std::round(found == frame_.scroll.end() ? 0 : found->second);
  return content_top_;
}

void Canvas::end_scroll(float content_bottom, std::optional<float> first_seen) {
  ScrollArea& area = scene_.scroll_areas.back();
  area.content_height = content_bottom - content_top_;
  clip_ = -1;
  scroll_area_.clear();
  if (area.content_height <= area.viewport.h) return;
  if (first_seen) area.initial_offset = std::max(0.f, *first_seen - content_top_);
  const float share = area.viewport.h / area.content_height;
  const float length = std::max(32.f, area.viewport.h * share - 8);
  const float travel = area.viewport.h - 8 - length;
  const float at = (area.viewport.y - content_top_) / (area.content_height - area.viewport.h);
  box({.rect = {area.viewport.right() - 8, area.viewport.y + 4 + travel * std::clamp(at, 0.f, 1.f), 5,
                length},
       .radius = 2.5f,
       .fill = mix(theme().muted, theme().background, 0.55f)});
}

void Canvas::begin_clip(Rect rect) {
  clip_around_ = clip_;
  if (clip_ >= 0) rect = intersection(rect, scene_.clips[static_cast<std::size_t>(clip_)]);
  scene_.clips.push_back(rect);
  clip_ = static_cast<int>(scene_.clips.size()) - 1;
}

Rect Canvas::visible() const {
  return clip_ < 0 ? Rect{0, 0, scene_.size.w, scene_.size.h} : scene_.clips[static_cast<std::size_t>(clip_)];
}

void Canvas::redraw_at(base::Milliseconds steady) {
  scene_.deadline = std::min(scene_.deadline.value_or(steady), steady);
}

}  // namespace fluoro::ui
