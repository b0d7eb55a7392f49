#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text_measure.hpp"

namespace fluoro::text {

/// A glyph placed on a line: which face, which glyph, and how far its origin lies from the line's start.
struct PlacedGlyph {
  std::uint16_t face = 0;
  std::uint32_t glyph = 0;
  float x = 0, y = 0;  ///< device pixels
};

/// An 8-bit coverage picture of a glyph at a size.
struct GlyphImage {
  int width = 0, height = 0;
  int left = 0;                        ///< from the origin to the picture's left edge, device pixels
  int top = 0;                         ///< from the baseline up to the picture's top edge
  std::vector<std::uint8_t> coverage;  ///< rows from the top, width * height
};

/// The fonts of the app: Inter in four weights, upright and italic, where it is installed, else the system's
/// sans, with fallbacks for what they lack. Shapes with HarfBuzz and draws with FreeType, neither of which
/// needs a window, so that a scene measures the same in a test as on screen.
class FontSet final : public ui::TextMeasure {
 public:
  /// Throws std::runtime_error, with a sentence that says what to install, when the system has no font at
  /// all.
  FontSet();
  ~FontSet() override;

  [[nodiscard]] float width(std::string_view utf8, ui::Font font) const override;
  [[nodiscard]] ui::FontMetrics metrics(ui::Font font) const override;

  /// The glyphs of one line at `scale` device pixels a logical pixel.
  [[nodiscard]] std::vector<PlacedGlyph> shape(std::string_view utf8, ui::Font font, float scale) const;
  /// `quarter` shifts the outline right by that many quarters of a pixel, for even spacing.
  [[nodiscard]] GlyphImage draw(std::uint16_t face, std::uint32_t glyph, float device_size,
                                int quarter) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::text
