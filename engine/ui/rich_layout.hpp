#pragma once
#include <string>
#include <vector>

#include "base/rich_text.hpp"
#include "ui/text_measure.hpp"

namespace fluoro::ui {

enum class Align { left, centre, right };

/// What a text with looks is set in. Logical pixels, as on screen.
struct RichStyle {
  Font font;
  float line_height = 0;
  Align align = Align::left;  ///< of paragraphs; lists begin at the left, cells lie as their column says
};

/// The font of a run, and how far its baseline lies below the line's; above it is negative.
struct RunFont {
  Font font;
  float down = 0;
  bool operator==(const RunFont&) const = default;
};
[[nodiscard]] RunFont run_font(const base::Run& run, Font font);

/// A text with looks, broken into lines; places are from its left top corner.
struct RichLayout {
  struct Piece {
    Rect line;  ///< the part of the line that is its own, high as the line
    Point baseline;
    std::string text;
    Font font;
    bool continues = false;  ///< goes on right behind the one before it
  };
  /// Between the rows of a table; below its head it is `strong`.
  struct Rule {
    float x = 0, y = 0, width = 0;
    bool strong = false;
  };
  std::vector<Piece> pieces;
  std::vector<Rule> rules;
  float height = 0;
};

/// Lays `text` out from above to below, nothing of it wider than `width`. Lines break where wrap() breaks
/// them, so a paragraph in one look comes out as a plain text does. The markers of lists hang at the left of
/// their items. A table is as wide as its cells need; where that is too wide its columns shrink and their
/// cells wrap, and where not even their longest words fit side by side each cell gets lines of its own, with
/// its column's head before it.
[[nodiscard]] RichLayout lay_out(const base::RichText& text, float width, const RichStyle& style,
                                 const TextMeasure& measure);

}  // namespace fluoro::ui
