#include "shell/tiles.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::shell {
namespace {

/// Radii are told apart to this part of a pixel.
constexpr float kRadiusSteps = 8;

/// How much of the pixel at (x, y) lies inside the corner of a shape that starts at (inset, inset).
float corner_coverage(float inset, float radius, int x, int y) {
  const float centre = inset + radius;
  const float dx = centre - (static_cast<float>(x) + 0.5f);
  const float dy = centre - (static_cast<float>(y) + 0.5f);
  const float outside = std::hypot(std::max(dx, 0.f), std::max(dy, 0.f));
  const float inside = std::min(std::max(dx, dy), 0.f);
  return std::clamp(0.5f - (outside + inside - radius), 0.f, 1.f);
}

std::vector<std::uint8_t> draw_corner(float radius, float band, int size) {
  std::vector<std::uint8_t> coverage;
  coverage.reserve(static_cast<std::size_t>(size) * size);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      float share = corner_coverage(0, radius, x, y);
      if (band > 0) share -= corner_coverage(band, std::max(0.f, radius - band), x, y);
      coverage.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.f, 1.f))));
    }
  return coverage;
}

}  // namespace

void Tiles::clear() {
  atlas_.clear();
  glyphs_.clear();
  corners_.clear();
  overflowed_ = false;
}

Tile Tiles::add(int width, int height, std::span<const std::uint8_t> coverage) {
  if (width == 0 || height == 0) return {};
  const auto tile = atlas_.add(width, height, coverage);
  overflowed_ = overflowed_ || !tile;
  return tile.value_or(Tile{});
}

GlyphTile Tiles::glyph(std::uint16_t face, std::uint32_t glyph, float device_size, int quarter) {
  const auto size = static_cast<std::uint64_t>(std::lround(device_size * 64)) & 0xFFFFFF;
  const std::uint64_t key = std::uint64_t{face} << 48 | std::uint64_t{glyph & 0xFFFF} << 32 | size << 2 |
                            static_cast<std::uint64_t>(quarter);
  const auto [found, first_time] = glyphs_.try_emplace(key);
  if (first_time) {
    const text::GlyphImage image = fonts_.draw(face, glyph, device_size, quarter);
    found->second = {add(image.width, image.height, image.coverage), image.left, image.top};
  }
  return found->second;
}

Tile Tiles::corner(int size, float radius, float band) {
  const auto steps = [](float length) { return static_cast<int>(std::lround(length * kRadiusSteps)); };
  const auto [found, first_time] = corners_.try_emplace({size, steps(radius), steps(band)});
  if (first_time) found->second = add(size, size, draw_corner(radius, band, size));
  return found->second;
}

}  // namespace fluoro::shell
