#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "shell/atlas.hpp"
#include "text/font_set.hpp"

namespace fluoro::shell {

/// A glyph in the atlas and where it lies from the point on the baseline where it is set.
struct GlyphTile {
  Tile tile;
  int left = 0, top = 0;
};

/// The pictures that scenes are put together from, drawn when first asked for.
class Tiles {
 public:
  explicit Tiles(const text::FontSet& fonts, int largest_atlas = 4096)
      : fonts_(fonts), atlas_(largest_atlas) {}

  /// `quarter`: how many quarters of a pixel the glyph is shifted right.
  [[nodiscard]] GlyphTile glyph(std::uint16_t face, std::uint32_t glyph, float device_size, int quarter);
  /// The upper left corner of a shape with round corners, `size` pixels square. With a band, only that much
  /// along the edge; 0 is the whole corner.
  [[nodiscard]] Tile corner(int size, float radius, float band);

  /// Whether something did not fit since the last clear(), so that the scene has to be put together again.
  [[nodiscard]] bool overflowed() const { return overflowed_; }
  void clear();
  [[nodiscard]] Atlas& atlas() { return atlas_; }
  [[nodiscard]] const text::FontSet& fonts() const { return fonts_; }

 private:
  [[nodiscard]] Tile add(int width, int height, std::span<const std::uint8_t> coverage);

  const text::FontSet& fonts_;
  Atlas atlas_;
  std::unordered_map<std::uint64_t, GlyphTile> glyphs_;
  std::map<std::array<int, 3>, Tile> corners_;
  bool overflowed_ = false;
};

}  // namespace fluoro::shell
