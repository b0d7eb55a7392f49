#include <algorithm>
#include <cmath>

#include "exam/marking.hpp"

namespace fluoro::exam {
namespace {

/// A thousandth of a pixel, so that an edge belongs to its region whatever is lost in calculating.
constexpr double kEdge = 1e-3;

bool circle_holds(const Region& region, Spot spot) {
  if (region.points.empty()) return false;
  const Spot& centre = region.points.front();
  return std::hypot(spot.x - centre.x, spot.y - centre.y) <= region.radius + kEdge;
}

bool box_holds(const Region& region, Spot spot) {
  if (region.points.size() < 2) return false;
  const Spot &from = region.points[0], &to = region.points[1];
  return spot.x >= from.x - kEdge && spot.x <= to.x + kEdge && spot.y >= from.y - kEdge &&
         spot.y <= to.y + kEdge;
}

double distance(Spot spot, Spot from, Spot to) {
  const double x = to.x - from.x, y = to.y - from.y;
  const double length = x * x + y * y;
  const double along = length > 0 ? ((spot.x - from.x) * x + (spot.y - from.y) * y) / length : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(spot.x - (from.x + t * x), spot.y - (from.y + t * y));
}

/// Even-odd: a ray from the spot to the right crosses an odd number of sides.
bool polygon_holds(const Region& region, Spot spot) {
  bool inside = false;
  const std::size_t count = region.points.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Spot &a = region.points[i], &b = region.points[(i + 1) % count];
    if (distance(spot, a, b) <= kEdge) return true;
    if ((a.y > spot.y) == (b.y > spot.y)) continue;
    if (spot.x < a.x + (b.x - a.x) * (spot.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

bool holds(const Region& region, Spot spot) {
  switch (region.shape) {
    case Region::Shape::circle: return circle_holds(region, spot);
    case Region::Shape::box: return box_holds(region, spot);
    case Region::Shape::polygon: return polygon_holds(region, spot);
  }
  return false;
}

/// Upper left and lower right of what is around a region; it has points.
std::pair<Spot, Spot> bounds(const Region& region) {
  Spot from = region.points.front(), to = from;
  for (const Spot& point : region.points) {
    from = {std::min(from.x, point.x), std::min(from.y, point.y)};
    to = {std::max(to.x, point.x), std::max(to.y, point.y)};
  }
  const double around = region.shape == Region::Shape::circle ? region.radius : 0;
  return {{from.x - around, from.y - around}, {to.x + around, to.y + around}};
}

/// Fine enough for a region as thin as a guide wire on a picture.
constexpr int kGrid = 100;

}  // namespace

const Region* region_at(const Hotspot& hotspot, Spot spot) {
  const auto found =
      std::ranges::find_if(hotspot.regions, [&](const Region& region) { return holds(region, spot); });
  return found == hotspot.regions.end() ? nullptr : &*found;
}

std::optional<Spot> spot_in(const Hotspot& hotspot, const Region& region) {
  if (region.points.empty()) return std::nullopt;
  const auto [from, to] = bounds(region);
  const auto counts = [&](Spot spot) { return region_at(hotspot, spot) == &region; };
  const Spot middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  if (counts(middle)) return middle;
  for (int row = 1; row < kGrid; ++row)
    for (int column = 1; column < kGrid; ++column) {
      const Spot spot{from.x + (to.x - from.x) * column / kGrid, from.y + (to.y - from.y) * row / kGrid};
      if (counts(spot)) return spot;
    }
  const auto corner = std::ranges::find_if(region.points, counts);
  return corner == region.points.end() ? std::nullopt : std::optional(*corner);
}

}  // namespace fluoro::exam
