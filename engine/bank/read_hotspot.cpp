#include <algorithm>
#include <cmath>
#include <map>

#include "bank/number_text.hpp"
#include "bank/read_bodies.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kMostRegions = 50;
constexpr std::size_t kFewestPoints = 3;
constexpr std::size_t kMostPoints = 64;

/// The smallest upright box around a shape.
struct Bounds {
  double left = 0, top = 0, right = 0, bottom = 0;
};

Bounds bounds_of(const Circle& circle) {
  return {circle.x - circle.r, circle.y - circle.r, circle.x + circle.r, circle.y + circle.r};
}
Bounds bounds_of(const Box& box) { return {box.x, box.y, box.x + box.w, box.y + box.h}; }
Bounds bounds_of(const Polygon& polygon) {
  using Point = std::pair<double, double>;
  const auto [left, right] = std::ranges::minmax_element(polygon.points, {}, &Point::first);
  const auto [top, bottom] = std::ranges::minmax_element(polygon.points, {}, &Point::second);
  return {left->first, top->second, right->first, bottom->second};
}

/// A place in the picture or an extent; an error, and nothing, when it is none.
std::optional<double> read_length(Fields& fields, const char* key, bool is_extent, Reading& reading) {
  const auto number = fields.number(key, Need::required);
  if (!number || *number > 0 || (*number == 0 && !is_extent)) return number;
  reading.diagnostics.error(fields.at(key),
                            quote(key) + (is_extent ? " must be above 0, not " : " must be 0 or more, not ") +
                                number_text(*number));
  return std::nullopt;
}

std::optional<Circle> read_circle(YamlNode& map, Reading& reading) {
  static const std::vector<std::string> kKeys{"x", "y", "r"};
  Fields fields(map, "circle", kKeys, reading.diagnostics);
  const auto x = read_length(fields, "x", false, reading), y = read_length(fields, "y", false, reading),
             r = read_length(fields, "r", true, reading);
  return x && y && r ? std::optional(Circle{*x, *y, *r}) : std::nullopt;
}

std::optional<Box> read_rect(YamlNode& map, Reading& reading) {
  static const std::vector<std::string> kKeys{"x", "y", "w", "h"};
  Fields fields(map, "rect", kKeys, reading.diagnostics);
  const auto x = read_length(fields, "x", false, reading), y = read_length(fields, "y", false, reading),
             w = read_length(fields, "w", true, reading), h = read_length(fields, "h", true, reading);
  return x && y && w && h ? std::optional(Box{*x, *y, *w, *h}) : std::nullopt;
}

/// Twice the area, by the shoelace formula.
double twice_area(const Polygon& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.points.size(); ++i) {
    const auto& [x1, y1] = polygon.points[i];
    const auto& [x2, y2] = polygon.points[(i + 1) % polygon.points.size()];
    sum += x1 * y2 - x2 * y1;
  }
  return std::abs(sum);
}

std::optional<Polygon> read_polygon(const YamlNode& list, Reading& reading) {
  if (!check_count(list, kFewestPoints, kMostPoints, "a polygon", "points", reading)) return std::nullopt;
  Polygon polygon;
  for (const YamlNode& item : list.items) {
    const bool is_pair = item.is_sequence() && item.items.size() == 2;
    const auto x = is_pair ? number_of(item.items[0]) : std::nullopt;
    const auto y = is_pair ? number_of(item.items[1]) : std::nullopt;
    if (x && y && *x >= 0 && *y >= 0)
      polygon.points.emplace_back(*x, *y);
    else
      reading.diagnostics.error(item.at, "a point must be written as [x, y], both numbers of 0 or more");
  }
  if (polygon.points.size() != list.items.size()) return std::nullopt;
  if (twice_area(polygon) > 0) return polygon;
  reading.diagnostics.error(list.at, "this polygon has no area; its points lie on one line");
  return std::nullopt;
}

using Shape = std::variant<Circle, Box, Polygon>;

std::optional<Shape> read_shape(Fields& fields, Reading& reading) {
  static const std::vector<std::string> kShapes{"circle", "rect", "polygon"};
  std::vector<std::string> given;
  for (const std::string& shape : kShapes)
    if (fields.has(shape)) given.push_back(shape);
  if (given.empty()) {
    const auto hidden = [&](const std::string& shape) { return fields.may_hide(shape); };
    if (std::ranges::none_of(kShapes, hidden))
      reading.diagnostics.error(fields.at(), "this region has no shape; write circle, rect or polygon");
    return std::nullopt;
  }
  if (given.size() > 1) {
    reading.diagnostics.error(fields.at(given[1]), "a region has one shape, not both '" + given[0] +
                                                       "' and '" + given[1] + "'; write two regions");
    return std::nullopt;
  }
  if (given[0] == "polygon") {
    const YamlNode* list = fields.list("polygon");
    return list == nullptr ? std::nullopt : std::optional<Shape>(read_polygon(*list, reading));
  }
  YamlNode* map = fields.map(given[0]);
  if (map == nullptr) return std::nullopt;
  return given[0] == "circle" ? std::optional<Shape>(read_circle(*map, reading))
                              : std::optional<Shape>(read_rect(*map, reading));
}

void check_inside(const Region& region, base::Position at, const std::optional<ImageFile>& image,
                  Reading& reading) {
  if (!image || image->width == 0) return;
  const Bounds bounds = std::visit([](const auto& shape) { return bounds_of(shape); }, region.shape);
  if (bounds.left >= 0 && bounds.top >= 0 && bounds.right <= image->width && bounds.bottom <= image->height)
    return;
  reading.diagnostics.error(at, "region " + quote(region.name) + " reaches beyond the image, which has " +
                                    std::to_string(image->width) + " x " + std::to_string(image->height) +
                                    " pixels");
}

/// Nothing when it has a mistake.
std::optional<Region> read_region(YamlNode& item, const std::optional<ImageFile>& image, Reading& reading) {
  static const std::vector<std::string> kKeys{"name", "circle", "rect", "polygon", "correct", "feedback"};
  if (!item.is_map()) {
    reading.diagnostics.error(item.at,
                              "a region must be written as {name: ..., circle: {x: ..., y: ..., r: ...}}");
    return std::nullopt;
  }
  Fields fields(item, "region", kKeys, reading.diagnostics);
  Region region{.name = fields.text("name", Need::required)};
  const auto correct = fields.boolean("correct");
  region.correct = correct.value_or(false);
  region.feedback = fields.text("feedback");
  std::optional<Shape> shape = read_shape(fields, reading);
  if (!shape) return std::nullopt;
  region.shape = std::move(*shape);
  check_inside(region, item.at, image, reading);
  if (region.name.empty() || (fields.has("correct") && !correct)) return std::nullopt;
  return region;
}

std::vector<Region> read_regions(YamlNode& list, const std::optional<ImageFile>& image, Reading& reading) {
  std::vector<Region> regions;
  std::map<std::string, base::Position> seen;
  for (YamlNode& item : list.items) {
    std::optional<Region> region = read_region(item, image, reading);
    if (!region) continue;
    const auto [same, fresh] = seen.emplace(base::fold(region->name), item.at);
    if (!fresh)
      reading.diagnostics.error(item.at, "region " + quote(region->name) +
                                             " has the name of the one on line " +
                                             std::to_string(same->second.line));
    regions.push_back(std::move(*region));
  }
  if (regions.size() == list.items.size() && std::ranges::none_of(regions, &Region::correct))
    reading.diagnostics.error(list.at, "no region is correct; mark one or more with 'correct: true'");
  return regions;
}

}  // namespace

Body read_hotspot(Fields& fields, const Begun& begun, Reading& reading) {
  // An image without alt is said for every type.
  (void)fields.node("image", Need::required);
  YamlNode* list = fields.list("regions", Need::required);
  if (list == nullptr || !check_count(*list, 1, kMostRegions, "a hotspot", "regions", reading))
    return Hotspot{};
  return Hotspot{read_regions(*list, begun.image, reading)};
}

}  // namespace fluoro::bank
