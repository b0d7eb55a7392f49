#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/rich_layout.hpp"

namespace fluoro::ui {

/// Runs as one text, of which parts can be measured and placed. A line feed in them is a space.
class RichLine {
 public:
  RichLine(const base::Runs& runs, Font font, const TextMeasure& measure);

  [[nodiscard]] std::string_view text() const { return text_; }
  /// `part` is a view into text().
  [[nodiscard]] float width(std::string_view part) const;
  [[nodiscard]] float width() const { return width(text_); }
  /// The widest part that no line can break.
  [[nodiscard]] float widest_word() const;
  /// Where `part` breaks.
  [[nodiscard]] std::vector<std::string_view> lines(std::string_view part, float width) const;

  /// Adds the pieces of `part` to `pieces`, the first from `x` on; `line` is the room that it has and
  /// `baseline` lies in it.
  void place(std::string_view part, float x, const Rect& line, float baseline,
             std::vector<RichLayout::Piece>& pieces) const;

 private:
  struct Span {
    std::size_t begin = 0;
    RunFont font;
  };
  template <class Each>
  void for_each_piece(std::string_view part, Each each) const;

  std::string text_;
  std::vector<Span> spans_;  ///< in the order of the text, each up to the next
  const TextMeasure& measure_;
};

/// Lines of a part of the runs one below the other, from the top of `place` down, in its width and laid as
/// the style says. Returns their bottom.
float place_lines(const RichLine& runs, std::string_view part, const Rect& place, const RichStyle& style,
                  const TextMeasure& measure, std::vector<RichLayout::Piece>& pieces);

}  // namespace fluoro::ui
