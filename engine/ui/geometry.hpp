#pragma once
#include <algorithm>

namespace fluoro::ui {

/// Logical pixels, x to the right, y down.
struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};
struct Size {
  float w = 0, h = 0;
  bool operator==(const Size&) const = default;
};
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  [[nodiscard]] Rect inset(float d) const { return inset(d, d); }
  bool operator==(const Rect&) const = default;
};
[[nodiscard]] inline Rect intersection(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.f, std::min(a.right(), b.right()) - x),
          std::max(0.f, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace fluoro::ui
