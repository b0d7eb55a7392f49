#include "shell/icon.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fluoro::shell {
namespace {

// Sizes in the drawing's units.
constexpr float kDrawing = 64, kCorner = 14, kRing = 18, kStroke = 4.5f, kDot = 7.5f;
constexpr std::array<float, 3> kGround{0x0d, 0x13, 0x1d}, kAccent{0x43, 0xd3, 0xc3};

/// How much of a pixel lies inside an edge that is `distance` pixels outwards.
float coverage(float distance) { return std::clamp(0.5f - distance, 0.f, 1.f); }

float outside_of_ground(float x, float y) {
  const float inner = kDrawing / 2 - kCorner;
  const float dx = std::max(std::abs(x) - inner, 0.f), dy = std::max(std::abs(y) - inner, 0.f);
  return std::hypot(dx, dy) - kCorner;
}

float outside_of_mark(float x, float y) {
  const float radius = std::hypot(x, y);
  return std::min(radius - kDot, std::abs(radius - kRing) - kStroke / 2);
}

}  // namespace

std::vector<std::uint8_t> icon(int size) {
  std::vector<std::uint8_t> rgba;
  rgba.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
  const float unit = static_cast<float>(size) / kDrawing;
  const float middle = static_cast<float>(size - 1) / 2;
  for (int row = 0; row < size; ++row)
    for (int column = 0; column < size; ++column) {
      const float x = (static_cast<float>(column) - middle) / unit;
      const float y = (static_cast<float>(row) - middle) / unit;
      const float mark = coverage(outside_of_mark(x, y) * unit);
      for (std::size_t i = 0; i < kGround.size(); ++i)
        rgba.push_back(static_cast<std::uint8_t>(std::lround(std::lerp(kGround[i], kAccent[i], mark))));
      rgba.push_back(static_cast<std::uint8_t>(std::lround(255 * coverage(outside_of_ground(x, y) * unit))));
    }
  return rgba;
}

}  // namespace fluoro::shell
