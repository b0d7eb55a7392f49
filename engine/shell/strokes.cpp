#include "shell/strokes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fluoro::shell {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

/// Half a line's thickness: solid up to `solid`, gone at `edge`. Lines thinner than a pixel are a pixel wide
/// and paler.
struct Thickness {
  float solid, edge, alpha;
  explicit Thickness(float width)
      : solid(std::max(width, 1.f) / 2 - 0.5f), edge(solid + 1), alpha(std::min(width, 1.f)) {}
};

/// Where a piece of outline starts and which way it faces.
struct Edge {
  ui::Point at;
  ui::Point facing;  ///< of length 1
};

/// Enough pieces for a turn of `angle` at this radius to look round.
int pieces(float angle, float radius) {
  return std::max(2, static_cast<int>(std::ceil(std::abs(angle) * (1 + std::sqrt(radius)))));
}

Corner corner(const Edge& edge, float distance, float alpha) {
  return {edge.at.x + edge.facing.x * distance, edge.at.y + edge.facing.y * distance, alpha};
}

void band(Mesh& mesh, const Edge& a, const Edge& b, std::pair<float, float> distance,
          std::pair<float, float> alpha, ui::Colour colour) {
  const Corner a0 = corner(a, distance.first, alpha.first), a1 = corner(a, distance.second, alpha.second);
  const Corner b0 = corner(b, distance.first, alpha.first), b1 = corner(b, distance.second, alpha.second);
  mesh.triangle({a0, a1, b0}, colour);
  mesh.triangle({b0, a1, b1}, colour);
}

/// A convex shape given by its outline, filled around `middle`, with a soft edge.
void soft_shape(Mesh& mesh, ui::Point middle, const std::vector<Edge>& outline, bool closed,
                const Thickness& thickness, ui::Colour colour) {
  const std::size_t sides = closed ? outline.size() : outline.size() - 1;
  for (std::size_t i = 0; i < sides; ++i) {
    const Edge& a = outline[i];
    const Edge& b = outline[(i + 1) % outline.size()];
    const float alpha = thickness.alpha;
    mesh.triangle({Corner{middle.x, middle.y, alpha}, corner(a, thickness.solid, alpha),
                   corner(b, thickness.solid, alpha)},
                  colour);
    band(mesh, a, b, {thickness.solid, thickness.edge}, {alpha, 0}, colour);
  }
}

/// Half a circle around `at`, from facing `side` over facing `front` to the opposite side.
void add_half_circle(std::vector<Edge>& outline, ui::Point at, ui::Point side, ui::Point front,
                     float radius) {
  const int count = pieces(kPi, radius);
  for (int i = 0; i <= count; ++i) {
    const float angle = kPi * static_cast<float>(i) / static_cast<float>(count);
    const float along = std::cos(angle), ahead = std::sin(angle);
    outline.push_back({at, {side.x * along + front.x * ahead, side.y * along + front.y * ahead}});
  }
}

void segment(Mesh& mesh, ui::Point from, ui::Point to, const Thickness& thickness, ui::Colour colour) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const ui::Point front =
      length > 0 ? ui::Point{(to.x - from.x) / length, (to.y - from.y) / length} : ui::Point{1, 0};
  const ui::Point side{-front.y, front.x};
  std::vector<Edge> outline;
  add_half_circle(outline, to, side, front, thickness.edge);
  add_half_circle(outline, from, {-side.x, -side.y}, {-front.x, -front.y}, thickness.edge);
  soft_shape(mesh, {(from.x + to.x) / 2, (from.y + to.y) / 2}, outline, true, thickness, colour);
}

/// The direction of a place on a ring, in turns clockwise from the top.
ui::Point direction(float turns) { return {std::sin(2 * kPi * turns), -std::cos(2 * kPi * turns)}; }

/// A half disc on the end of an arc; `ahead` is 1 at its end and -1 at its start.
void arc_end(Mesh& mesh, const ui::Arc& arc, float turns, float ahead, const Thickness& thickness) {
  const ui::Point out = direction(turns);
  const ui::Point at{arc.centre.x + out.x * arc.radius, arc.centre.y + out.y * arc.radius};
  std::vector<Edge> outline;
  add_half_circle(outline, at, out, {-out.y * ahead, out.x * ahead}, thickness.edge);
  soft_shape(mesh, at, outline, false, thickness, arc.colour);
}

}  // namespace

void stroke_line(Mesh& mesh, const std::vector<ui::Point>& points, float width, ui::Colour colour) {
  if (points.empty() || width <= 0) return;
  const Thickness thickness(width);
  if (points.size() == 1) segment(mesh, points[0], points[0], thickness, colour);
  for (std::size_t i = 1; i < points.size(); ++i) segment(mesh, points[i - 1], points[i], thickness, colour);
}

void fill_area(Mesh& mesh, const ui::Area& area) {
  /// One column of the area from top to bottom: it fades in over a pixel and out again.
  const auto column = [&](std::size_t i) {
    const ui::Point upper = area.upper[i], lower = area.lower[i];
    const float middle = (upper.y + lower.y) / 2, alpha = std::min(1.f, lower.y - upper.y);
    return std::array{
        Corner{upper.x, upper.y - 0.5f, 0}, Corner{upper.x, std::min(upper.y + 0.5f, middle), alpha},
        Corner{upper.x, std::max(lower.y - 0.5f, middle), alpha}, Corner{upper.x, lower.y + 0.5f, 0}};
  };
  for (std::size_t i = 1; i < std::min(area.upper.size(), area.lower.size()); ++i) {
    const auto left = column(i - 1), right = column(i);
    for (std::size_t k = 0; k < 3; ++k) {
      mesh.triangle({left[k], left[k + 1], right[k]}, area.colour);
      mesh.triangle({right[k], left[k + 1], right[k + 1]}, area.colour);
    }
  }
}

void stroke_arc(Mesh& mesh, const ui::Arc& arc) {
  const float turn = std::min(arc.to - arc.from, 1.f);
  if (turn <= 0 || arc.width <= 0) return;
  const Thickness thickness(arc.width);
  const int count = pieces(2 * kPi * turn, arc.radius + thickness.edge);
  const auto edge = [&](int i) {
    return Edge{arc.centre, direction(arc.from + turn * static_cast<float>(i) / static_cast<float>(count))};
  };
  const float inner = std::max(0.f, arc.radius - thickness.solid), outer = arc.radius + thickness.solid;
  for (int i = 0; i < count; ++i) {
    const Edge a = edge(i), b = edge(i + 1);
    const float alpha = thickness.alpha;
    band(mesh, a, b, {std::max(0.f, inner - 1), inner}, {0, alpha}, arc.colour);
    band(mesh, a, b, {inner, outer}, {alpha, alpha}, arc.colour);
    band(mesh, a, b, {outer, outer + 1}, {alpha, 0}, arc.colour);
  }
  if (turn >= 1) return;
  arc_end(mesh, arc, arc.from, -1, thickness);
  arc_end(mesh, arc, arc.from + turn, 1, thickness);
}

}  // namespace fluoro::shell
