#include "shell/atlas.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fluoro::shell {
namespace {

/// Between tiles, so that rounding in a graphics driver shows no neighbour.
constexpr int kGap = 1;

}  // namespace

Atlas::Atlas(int largest) : largest_(std::max(largest, kFirstSize)) { clear(); }

void Atlas::clear() {
  size_ = kFirstSize;
  coverage_.assign(static_cast<std::size_t>(size_) * size_, 0);
  shelves_.clear();
  changes_ = {};
  std::array<std::uint8_t, 9> white;
  white.fill(255);
  (void)add(3, 3, white);  // the first tile lies at the origin
}

std::optional<Tile> Atlas::add(int width, int height, std::span<const std::uint8_t> coverage) {
  auto tile = place(width, height);
  while (!tile && size_ < largest_) {
    grow();
    tile = place(width, height);
  }
  if (!tile) return {};
  for (int row = 0; row < height; ++row)
    std::copy_n(coverage.begin() + static_cast<std::ptrdiff_t>(row) * width, width,
                coverage_.begin() + static_cast<std::ptrdiff_t>(tile->y + row) * size_ + tile->x);
  changed(*tile);
  return tile;
}

std::optional<Tile> Atlas::place(int width, int height) {
  Shelf* best = nullptr;
  int bottom = 0;
  for (Shelf& shelf : shelves_) {
    bottom = shelf.y + shelf.height + kGap;
    const bool fits = height <= shelf.height && shelf.used + width <= size_;
    const bool wasteful = shelf.height > height + height / 4 + 3;
    if (fits && !wasteful && (!best || shelf.height < best->height)) best = &shelf;
  }
  if (!best) {
    const int shelf_height = (height + 3) / 4 * 4;
    if (bottom + shelf_height > size_ || width > size_) return {};
    best = &shelves_.emplace_back(Shelf{.y = bottom, .height = shelf_height});
  }
  const Tile tile{best->used, best->y, width, height};
  best->used += width + kGap;
  return tile;
}

void Atlas::grow() {
  const int size = size_ * 2;
  std::vector<std::uint8_t> larger(static_cast<std::size_t>(size) * size, 0);
  for (int row = 0; row < size_; ++row)
    std::copy_n(coverage_.begin() + static_cast<std::ptrdiff_t>(row) * size_, size_,
                larger.begin() + static_cast<std::ptrdiff_t>(row) * size);
  coverage_ = std::move(larger);
  changes_ = {0, 0, size_, shelves_.back().y + shelves_.back().height};
  size_ = size;
}

void Atlas::changed(const Tile& tile) {
  if (changes_.width == 0) {
    changes_ = tile;
    return;
  }
  const int right = std::max(changes_.x + changes_.width, tile.x + tile.width);
  const int bottom = std::max(changes_.y + changes_.height, tile.y + tile.height);
  changes_.x = std::min(changes_.x, tile.x);
  changes_.y = std::min(changes_.y, tile.y);
  changes_.width = right - changes_.x;
  changes_.height = bottom - changes_.y;
}

Tile Atlas::take_changes() { return std::exchange(changes_, {}); }

std::vector<std::uint8_t> Atlas::rgba(const Tile& part) const {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(part.width) * part.height * 4, 255);
  std::size_t alpha = 3;
  for (int row = 0; row < part.height; ++row) {
    const std::uint8_t* from = &coverage_[static_cast<std::size_t>(part.y + row) * size_ + part.x];
    for (int column = 0; column < part.width; ++column, alpha += 4) pixels[alpha] = from[column];
  }
  return pixels;
}

}  // namespace fluoro::shell
