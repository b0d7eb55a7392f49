#include "shell/atlas.hpp"

#include <algorithm>
#include <span>

#include <doctest/doctest.h>

#include "base/random.hpp"

namespace fluoro::shell {
namespace {

struct Picture {
  Tile tile;
  std::uint8_t shade = 0;
};

std::optional<Tile> add(Atlas& atlas, int width, int height, std::uint8_t shade) {
  const std::vector<std::uint8_t> coverage(static_cast<std::size_t>(width) * height, shade);
  return atlas.add(width, height, coverage);
}

bool apart(const Tile& a, const Tile& b) {
  return a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
}

bool inside(const Tile& tile, int size) {
  return tile.x >= 0 && tile.y >= 0 && tile.x + tile.width <= size && tile.y + tile.height <= size;
}

/// Whether the atlas still holds the tile as it was added.
bool holds(const Atlas& atlas, const Picture& picture) {
  const auto pixels = atlas.rgba(picture.tile);
  for (std::size_t i = 0; i < pixels.size(); ++i)
    if (pixels[i] != (i % 4 == 3 ? picture.shade : 255)) return false;
  return pixels.size() == static_cast<std::size_t>(picture.tile.width) * picture.tile.height * 4;
}

/// Adds pictures of mixed sizes, as glyphs and corners come, until there is no room or enough.
std::vector<Picture> fill(Atlas& atlas, std::uint64_t seed, int most, std::uint32_t largest) {
  base::Stream stream{base::Seed{seed}};
  std::vector<Picture> pictures;
  for (int i = 0; i < most; ++i) {
    const int width = 1 + static_cast<int>(stream.below(largest));
    const int height = 1 + static_cast<int>(stream.below(largest));
    const auto shade = static_cast<std::uint8_t>(1 + stream.below(255));
    const auto tile = add(atlas, width, height, shade);
    if (!tile) break;
    CHECK(tile->width == width);
    CHECK(tile->height == height);
    pictures.push_back({*tile, shade});
  }
  return pictures;
}

TEST_CASE("tiles keep a pixel between them and what was put into them, also when the atlas grows") {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    CAPTURE(seed);
    Atlas atlas(2048);
    const auto pictures = fill(atlas, seed, 1500, 60);
    REQUIRE(pictures.size() == 1500);
    CHECK(atlas.size() > Atlas::kFirstSize);
    const Tile white{0, 0, 3, 3};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      REQUIRE(inside(pictures[i].tile, atlas.size()));
      REQUIRE(apart(pictures[i].tile, white));
      const auto before = std::span(pictures).first(i);
      REQUIRE(std::ranges::all_of(before,
                                  [&](const Picture& other) { return apart(pictures[i].tile, other.tile); }));
      REQUIRE(holds(atlas, pictures[i]));
    }
  }
}

TEST_CASE("a full atlas says so and keeps what it has") {
  Atlas atlas(Atlas::kFirstSize);
  const auto pictures = fill(atlas, 1, 100'000, 50);
  CHECK(pictures.size() > 100);
  CHECK(pictures.size() < 1000);
  CHECK(atlas.size() == Atlas::kFirstSize);
  CHECK(std::ranges::all_of(pictures, [&](const Picture& picture) { return holds(atlas, picture); }));
  int area = 0;
  for (const Picture& picture : pictures) area += picture.tile.width * picture.tile.height;
  CHECK(area > Atlas::kFirstSize * Atlas::kFirstSize / 2);  // not given up early
}

TEST_CASE("a picture larger than the largest atlas has no room") {
  Atlas atlas(1024);
  CHECK_FALSE(add(atlas, 1025, 1, 9));
  CHECK_FALSE(add(atlas, 1, 1025, 9));
  CHECK(add(atlas, 1000, 1000, 9));
  CHECK(atlas.size() == 1024);
}

TEST_CASE("the white point lies in full coverage, whatever was added") {
  Atlas atlas;
  const auto corner = static_cast<int>(Atlas::white() - 1);
  const auto all_white = [&] {
    const auto pixels = atlas.rgba({corner, corner, 2, 2});
    return std::ranges::all_of(pixels, [](std::uint8_t byte) { return byte == 255; });
  };
  CHECK(all_white());
  (void)fill(atlas, 3, 2000, 60);
  CHECK(all_white());
  atlas.clear();
  CHECK(atlas.size() == Atlas::kFirstSize);
  CHECK(all_white());
}

TEST_CASE("changes cover every tile since they were last taken, and are empty when there is none") {
  Atlas atlas;
  const auto covered = [](const Tile& changes, const Tile& tile) {
    return tile.x >= changes.x && tile.y >= changes.y && tile.x + tile.width <= changes.x + changes.width &&
           tile.y + tile.height <= changes.y + changes.height;
  };
  CHECK(covered(atlas.take_changes(), {0, 0, 3, 3}));
  CHECK(atlas.take_changes().width == 0);
  const auto one = add(atlas, 10, 10, 1), two = add(atlas, 20, 40, 2);
  REQUIRE(one);
  REQUIRE(two);
  const Tile changes = atlas.take_changes();
  CHECK(covered(changes, *one));
  CHECK(covered(changes, *two));
  const auto large = add(atlas, 600, 600, 3);
  REQUIRE(large);
  const Tile after_growing = atlas.take_changes();  // the texture is a new one, so all is sent again
  for (const Tile& tile : {Tile{0, 0, 3, 3}, *one, *two, *large}) CHECK(covered(after_growing, tile));
}

}  // namespace
}  // namespace fluoro::shell
