#pragma once
#include <functional>
#include <string_view>

#include "ui/canvas.hpp"
#include "ui/rich_lines.hpp"

namespace fluoro::screens {

/// Sets the words and gaps of a cloze one behind the other, from line to line.
class ClozeFlow {
 public:
  ClozeFlow(ui::Canvas& canvas, float x, float y, float width);

  /// Paints `text`; where a gap is, `paint_gap` is called with its number and asks for its place.
  void set(const base::RichText& text, const std::function<void(std::size_t gap)>& paint_gap);
  /// Room for a gap, so wide and so high; where it goes.
  [[nodiscard]] ui::Rect gap(float wide, float high);

  [[nodiscard]] float bottom() const { return y_ + high_; }

 private:
  void begin(const base::Block& block, bool first);
  void set_runs(const base::Runs& runs);
  void set_words(const ui::RichLine& runs);
  void set_word(const ui::RichLine& runs, std::string_view word);
  void new_line();
  [[nodiscard]] ui::TextStyle style() const { return {.size = 19, .colour = canvas_.theme().text}; }

  ui::Canvas& canvas_;
  const float outer_x_, outer_width_;
  float x_, left_, y_, width_;  ///< where lines begin, where the next word goes, and how wide lines are
  float line_, high_;           ///< the least height of a line, and this one's
  std::function<void(std::size_t)> paint_gap_;
  std::size_t next_gap_ = 0;
};

}  // namespace fluoro::screens
