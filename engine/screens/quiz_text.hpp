#pragma once
#include <string>

#include "bank/markdown.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens {

/// A text of a quiz, in the words of its author: with the looks that its marks give it, and as it is
/// announced, on one line.
struct QuizText {
  base::RichText rich;
  std::string line;
};
[[nodiscard]] QuizText read_text(const std::string& source);

/// Paints a text of a quiz. Returns its height.
float paint_text(ui::Canvas& canvas, float x, float y, float width, const std::string& source,
                 const ui::TextStyle& style);
[[nodiscard]] float text_height(const ui::Canvas& canvas, float width, const std::string& source,
                                const ui::TextStyle& style);

}  // namespace fluoro::screens
