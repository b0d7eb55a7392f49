#include "screens/hotspot_marks.hpp"

#include <algorithm>

#include "exam/marking.hpp"
#include "ui/paragraph.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Point;
using ui::Rect;

constexpr float kRing = 12;  ///< radius of a mark
constexpr ui::Colour kHalo{0, 0, 0, 255};

/// Colours that stand out from the halo: those of a light theme are too dark for that.
const ui::Theme& bright(const Canvas& canvas) {
  constexpr double kClear = 7;
  return ui::contrast(canvas.theme().good, kHalo) >= kClear ? canvas.theme() : ui::themes().front();
}

Point on_screen(const ui::PictureMap& map, exam::Spot spot) {
  return map.to_screen({static_cast<float>(spot.x), static_cast<float>(spot.y)});
}

/// A line that can be seen on any picture.
void line(Canvas& canvas, const std::vector<Point>& points, float width, ui::Colour colour) {
  canvas.line(points, width + 4, kHalo);
  canvas.line(points, width, colour);
}

void ring(Canvas& canvas, Point centre, float radius, float width, ui::Colour colour) {
  canvas.arc({.centre = centre, .radius = radius, .width = width + 4, .colour = kHalo});
  canvas.arc({.centre = centre, .radius = radius, .width = width, .colour = colour});
}

/// Of a box or polygon; closed: its last point is its first. Of a circle, the corners of the square around
/// it.
std::vector<Point> outline(const ui::PictureMap& map, const exam::Region& region) {
  std::vector<Point> points;
  for (const exam::Spot& spot : region.points) points.push_back(on_screen(map, spot));
  if (points.empty()) return points;
  if (region.shape == exam::Region::Shape::circle) {
    const Point centre = points.front();
    const float radius = static_cast<float>(region.radius) * map.scale();
    return {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
  }
  if (region.shape == exam::Region::Shape::box && points.size() > 1)
    points = {points[0], {points[1].x, points[0].y}, points[1], {points[0].x, points[1].y}};
  points.push_back(points.front());
  return points;
}

Rect bounds(const std::vector<Point>& points) {
  Rect box{points.front().x, points.front().y, 0, 0};
  for (const Point& point : points) {
    const float right = std::max(box.right(), point.x), bottom = std::max(box.bottom(), point.y);
    box.x = std::min(box.x, point.x);
    box.y = std::min(box.y, point.y);
    box.w = right - box.x;
    box.h = bottom - box.y;
  }
  return box;
}

/// Names beside what they name, none over another.
class Labels {
 public:
  Labels(Canvas& canvas, Rect room) : canvas_(canvas), room_(room.inset(4)) {}

  void keep_clear(Rect rect) { taken_.push_back(rect); }

  /// Sets the first of the texts for which there is room at a place that is in view, else none.
  void add(Rect around, const std::vector<std::string>& texts, bool right) {
    if (ui::intersection(around, room_).empty()) return;
    around = ui::intersection(around, room_);
    for (const std::string& text : texts)
      if (const auto place = place_for(around, text)) return paint(*place, text, right);
  }

 private:
  [[nodiscard]] ui::TextStyle style() const {
    return {.size = 15, .weight = ui::Weight::semibold, .colour = canvas_.theme().text, .one_line = true};
  }
  [[nodiscard]] float icon() const { return canvas_.scaled(15); }

  [[nodiscard]] std::optional<Rect> place_for(Rect around, const std::string& text) const {
    constexpr float kGap = 6;
    const float height = canvas_.scaled(22) + 10;
    const float width = icon() + (text.empty() ? 20 : canvas_.text_width(text, style()) + 30);
    if (width > room_.w || height > room_.h) return {};
    const Point centre = around.centre();
    for (const Point at : {Point{centre.x - width / 2, around.y - height - kGap},
                           {centre.x - width / 2, around.bottom() + kGap},
                           {around.right() + kGap, centre.y - height / 2},
                           {around.x - width - kGap, centre.y - height / 2},
                           {centre.x - width / 2, centre.y - height / 2}}) {
      const Rect place{std::clamp(at.x, room_.x, room_.right() - width),
                       std::clamp(at.y, room_.y, room_.bottom() - height), width, height};
      const auto meets = [&](const Rect& other) { return !ui::intersection(place, other).empty(); };
      if (std::ranges::none_of(taken_, meets)) return place;
    }
    return {};
  }

  void paint(Rect place, const std::string& text, bool right) {
    const ui::Theme& theme = canvas_.theme();
    const ui::Colour colour = right ? theme.good : theme.bad;
    canvas_.box({.rect = place,
                 .radius = 8,
                 .fill = theme.surface,
                 .stroke_width = theme.stroke * 1.5f,
                 .stroke = colour});
    const Rect square{place.x + 10, place.y + (place.h - icon()) / 2, icon(), icon()};
    (right ? ui::tick_mark : ui::cross_mark)(canvas_, square, colour);
    if (!text.empty())
      canvas_.text(square.right() + 8, place.y + (place.h - canvas_.line_height(style())) / 2,
                   place.right() - square.right() - 16, text, style());
    taken_.push_back(place.inset(-3));
  }

  Canvas& canvas_;
  Rect room_;
  std::vector<Rect> taken_;
};

void paint_mark(Canvas& canvas, Point at, ui::Colour colour) {
  ring(canvas, at, kRing, 2, colour);
  for (const auto& [dx, dy] : {std::pair{1.f, 0.f}, {-1.f, 0.f}, {0.f, 1.f}, {0.f, -1.f}})
    line(canvas, {{at.x + dx * 4, at.y + dy * 4}, {at.x + dx * (kRing + 7), at.y + dy * (kRing + 7)}}, 2,
         colour);
}

void paint_region(Canvas& canvas, const ui::PictureMap& map, const exam::Region& region, ui::Colour colour) {
  if (region.points.empty()) return;
  if (region.shape != exam::Region::Shape::circle) return line(canvas, outline(map, region), 2, colour);
  ring(canvas, on_screen(map, region.points.front()), static_cast<float>(region.radius) * map.scale(), 2,
       colour);
}

void paint_cross(Canvas& canvas, Rect box, Point at) {
  constexpr float kOpen = 8;
  const ui::Colour colour = bright(canvas).accent;
  line(canvas, {{box.x, at.y}, {at.x - kOpen, at.y}}, 2, colour);
  line(canvas, {{at.x + kOpen, at.y}, {box.right(), at.y}}, 2, colour);
  line(canvas, {{at.x, box.y}, {at.x, at.y - kOpen}}, 2, colour);
  line(canvas, {{at.x, at.y + kOpen}, {at.x, box.bottom()}}, 2, colour);
}

int correct_count(const exam::Hotspot& hotspot) {
  return static_cast<int>(std::ranges::count_if(hotspot.regions, &exam::Region::correct));
}

/// Counts the right regions from 1.
int number_of(const exam::Hotspot& hotspot, const exam::Region& region) {
  int number = 0;
  for (const exam::Region& one : hotspot.regions) {
    if (one.correct) ++number;
    if (&one == &region) break;
  }
  return number;
}

void paint_result(Canvas& canvas, const ui::PictureMap& map, const QuestionView& question) {
  const auto& hotspot = std::get<exam::Hotspot>(question.item->body);
  const auto& spot = question.response.spot;
  const exam::Region* hit = spot ? exam::region_at(hotspot, *spot) : nullptr;
  const ui::Theme& theme = bright(canvas);
  const auto shown = [&](const exam::Region& region) { return region.correct || &region == hit; };
  canvas.begin_clip(map.box);
  for (const exam::Region& region : hotspot.regions)
    if (shown(region)) paint_region(canvas, map, region, region.correct ? theme.good : theme.bad);
  if (spot) paint_mark(canvas, on_screen(map, *spot), question.mark >= 1 ? theme.good : theme.bad);
  canvas.end_clip();
  Labels labels(canvas, map.box);
  const float reach = kRing + 9;
  Rect mark{};
  if (spot) {
    const Point at = on_screen(map, *spot);
    mark = {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
    labels.keep_clear(mark);
  }
  for (const exam::Region& region : hotspot.regions) {
    if (!shown(region) || region.points.empty()) continue;
    const bool numbered = region.correct && correct_count(hotspot) > 1;
    labels.add(bounds(outline(map, region)),
               {region_caption(hotspot, region), numbered ? std::to_string(number_of(hotspot, region)) : ""},
               region.correct);
  }
  if (spot) labels.add(mark, {"Your mark", ""}, question.mark >= 1);
}

}  // namespace

std::string region_caption(const exam::Hotspot& hotspot, const exam::Region& region) {
  std::string name = ui::reflowed(region.name);
  if (!region.correct || correct_count(hotspot) < 2) return name;
  return std::to_string(number_of(hotspot, region)) + "  " + name;
}

void paint_marks(Canvas& canvas, const ui::PictureMap& map, const QuestionView& question) {
  if (question.marked) return paint_result(canvas, map, question);
  const auto& spot = question.response.spot;
  const auto& cross = question.answering.cross;
  canvas.begin_clip(map.box);
  if (spot) paint_mark(canvas, on_screen(map, *spot), bright(canvas).accent);
  if (cross && cross != spot) paint_cross(canvas, map.box, on_screen(map, *cross));
  canvas.end_clip();
}

}  // namespace fluoro::screens
