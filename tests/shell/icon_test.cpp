#include "shell/icon.hpp"

#include <array>
#include <cstddef>

#include <doctest/doctest.h>

using fluoro::shell::icon;

namespace {

using Pixel = std::array<int, 4>;

Pixel at(const std::vector<std::uint8_t>& rgba, int size, int x, int y) {
  const auto* first = rgba.data() + std::ptrdiff_t{4} * (y * size + x);
  return {first[0], first[1], first[2], first[3]};
}

constexpr Pixel kGround{0x0d, 0x13, 0x1d, 255}, kAccent{0x43, 0xd3, 0xc3, 255};

}  // namespace

TEST_CASE("the icon is the drawing at every size") {
  for (const int size : {32, 64, 128}) {
    CAPTURE(size);
    const auto rgba = icon(size);
    REQUIRE(rgba.size() == static_cast<std::size_t>(size * size * 4));
    const auto from_centre = [&](int units) { return size / 2 + units * size / 64; };
    CHECK(at(rgba, size, 0, 0)[3] == 0);
    CHECK(at(rgba, size, size - 1, size - 1)[3] == 0);
    CHECK(at(rgba, size, size / 2, size / 2) == kAccent);
    CHECK(at(rgba, size, from_centre(12), size / 2) == kGround);
    CHECK(at(rgba, size, size / 2, from_centre(26)) == kGround);
  }
}

TEST_CASE("the icon looks the same from the left and from the right") {
  constexpr int kSize = 48;
  const auto rgba = icon(kSize);
  for (int y = 0; y < kSize; ++y)
    for (int x = 0; x < kSize / 2; ++x) CHECK(at(rgba, kSize, x, y) == at(rgba, kSize, kSize - 1 - x, y));
}
