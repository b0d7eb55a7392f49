#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "shell/mesh.hpp"

/// What a mesh covers, for tests of what makes meshes; no window is needed.
namespace fluoro::test {

template <class Place>
ui::Rect bounds_of(const shell::Mesh& mesh, Place place) {
  const auto& vertices = mesh.vertices();
  if (vertices.empty()) return {};
  sf::Vector2f least = place(vertices.front()), most = least;
  for (const sf::Vertex& vertex : vertices) {
    const sf::Vector2f at = place(vertex);
    least = {std::min(least.x, at.x), std::min(least.y, at.y)};
    most = {std::max(most.x, at.x), std::max(most.y, at.y)};
  }
  return {least.x, least.y, most.x - least.x, most.y - least.y};
}
inline ui::Rect bounds(const shell::Mesh& mesh) {
  return bounds_of(mesh, [](const sf::Vertex& vertex) { return vertex.position; });
}
inline ui::Rect texture_bounds(const shell::Mesh& mesh) {
  return bounds_of(mesh, [](const sf::Vertex& vertex) { return vertex.texCoords; });
}

/// The sum over the triangles, each as if alone and opaque where its alpha is 255.
inline double area(const shell::Mesh& mesh) {
  const auto& v = mesh.vertices();
  double sum = 0;
  for (std::size_t i = 0; i + 2 < v.size(); i += 3) {
    const sf::Vector2f a = v[i + 1].position - v[i].position, b = v[i + 2].position - v[i].position;
    sum += std::abs(static_cast<double>(a.x) * b.y - static_cast<double>(a.y) * b.x) / 2;
  }
  return sum;
}

inline bool lies_in(const shell::Mesh& mesh, const ui::Rect& rect, float slack) {
  return std::ranges::all_of(mesh.vertices(), [&](const sf::Vertex& vertex) {
    const sf::Vector2f at = vertex.position;
    return std::isfinite(at.x) && std::isfinite(at.y) && at.x >= rect.x - slack && at.y >= rect.y - slack &&
           at.x <= rect.right() + slack && at.y <= rect.bottom() + slack;
  });
}

/// How opaque the mesh is at a point, from 0 to 1, its triangles laid over one another in order.
inline double opacity_at(const shell::Mesh& mesh, ui::Point at) {
  const auto& v = mesh.vertices();
  const auto cross = [](sf::Vector2f a, sf::Vector2f b) {
    return static_cast<double>(a.x) * b.y - static_cast<double>(a.y) * b.x;
  };
  double seen_through = 1;
  for (std::size_t i = 0; i + 2 < v.size(); i += 3) {
    const sf::Vector2f p{at.x, at.y};
    const double whole = cross(v[i + 1].position - v[i].position, v[i + 2].position - v[i].position);
    if (whole == 0) continue;
    double alpha = 0;
    bool inside = true;
    for (std::size_t k = 0; k < 3; ++k) {  // each corner's share of the point
      const sf::Vector2f next = v[i + (k + 1) % 3].position, last = v[i + (k + 2) % 3].position;
      const double share = cross(next - p, last - p) / whole;
      inside = inside && share >= 0;
      alpha += share * v[i + k].color.a / 255;
    }
    if (inside) seen_through *= 1 - alpha;
  }
  return 1 - seen_through;
}

}  // namespace fluoro::test
