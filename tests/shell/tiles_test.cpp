#include "shell/tiles.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

/// The coverage of a tile, from 0 to 1, as the atlas holds it.
double coverage(Tiles& tiles, const Tile& tile, int x, int y) {
  return tiles.atlas().rgba({tile.x + x, tile.y + y, 1, 1})[3] / 255.0;
}

double ink(Tiles& tiles, const Tile& tile) {
  double sum = 0;
  for (int y = 0; y < tile.height; ++y)
    for (int x = 0; x < tile.width; ++x) sum += coverage(tiles, tile, x, y);
  return sum;
}

TEST_CASE("a picture is drawn once and found again") {
  const text::FontSet fonts;
  Tiles tiles(fonts);
  const Tile corner = tiles.corner(12, 12, 0);
  (void)tiles.atlas().take_changes();
  const Tile again = tiles.corner(12, 12, 0);
  CHECK(again.x == corner.x);
  CHECK(again.y == corner.y);
  CHECK(tiles.atlas().take_changes().width == 0);
  const Tile other = tiles.corner(12, 12, 2);
  CHECK((other.x != corner.x || other.y != corner.y));
}

TEST_CASE("a corner has the area of a quarter of a disc, and a band that of a quarter of a ring") {
  const text::FontSet fonts;
  Tiles tiles(fonts);
  constexpr double kQuarter = 3.14159265 / 4;
  for (const int radius : {4, 8, 13, 40, 200}) {
    CAPTURE(radius);
    const Tile whole = tiles.corner(radius, static_cast<float>(radius), 0);
    CHECK(ink(tiles, whole) == doctest::Approx(kQuarter * radius * radius).epsilon(0.02));
    CHECK(coverage(tiles, whole, 0, 0) < 0.05);
    CHECK(coverage(tiles, whole, radius - 1, radius - 1) == 1);
    constexpr int kBand = 2;
    const int inner = radius - kBand;
    const Tile band = tiles.corner(radius, static_cast<float>(radius), kBand);
    CHECK(ink(tiles, band) == doctest::Approx(kQuarter * (radius * radius - inner * inner)).epsilon(0.03));
    CHECK(coverage(tiles, band, radius - 1, 0) == doctest::Approx(1).epsilon(0.1));
    if (radius > kBand + 1) CHECK(coverage(tiles, band, radius - 1, radius - 1) == 0);
  }
}

TEST_CASE("a corner is the same seen along either side") {
  const text::FontSet fonts;
  Tiles tiles(fonts);
  for (const float band : {0.f, 1.f, 3.f}) {
    const Tile corner = tiles.corner(9, 8.5f, band);
    for (int y = 0; y < 9; ++y)
      for (int x = 0; x < y; ++x) CHECK(coverage(tiles, corner, x, y) == coverage(tiles, corner, y, x));
  }
}

TEST_CASE("glyphs are told apart by face, sign, size and shift") {
  const text::FontSet fonts;
  Tiles tiles(fonts);
  const auto placed = fonts.shape("aW", {.size = 20}, 1);
  REQUIRE(placed.size() == 2);
  const auto tile = [&](std::size_t sign, float size, int quarter) {
    return tiles.glyph(placed[sign].face, placed[sign].glyph, size, quarter).tile;
  };
  const std::vector<Tile> all{tile(0, 20, 0), tile(1, 20, 0), tile(0, 21, 0), tile(0, 20, 2)};
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(ink(tiles, all[i]) > 10);
    for (std::size_t j = 0; j < i; ++j) CHECK((all[i].x != all[j].x || all[i].y != all[j].y));
  }
  CHECK(tile(0, 20, 2).x == all[3].x);
}

TEST_CASE("a space takes no room, and a full atlas says that it overflowed until it is cleared") {
  const text::FontSet fonts;
  Tiles tiles(fonts, Atlas::kFirstSize);
  const auto space = fonts.shape(" ", {.size = 20}, 1);
  REQUIRE(space.size() == 1);
  CHECK(tiles.glyph(space[0].face, space[0].glyph, 20, 0).tile.width == 0);
  CHECK_FALSE(tiles.overflowed());
  CHECK(tiles.corner(400, 400, 0).width == 400);
  CHECK_FALSE(tiles.overflowed());
  CHECK(tiles.corner(401, 401, 0).width == 0);
  CHECK(tiles.overflowed());
  tiles.clear();
  CHECK_FALSE(tiles.overflowed());
  CHECK(tiles.corner(401, 401, 0).width == 401);
  CHECK_FALSE(tiles.overflowed());
}

}  // namespace
}  // namespace fluoro::shell
