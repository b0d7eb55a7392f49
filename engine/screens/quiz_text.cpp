#include "screens/quiz_text.hpp"

namespace fluoro::screens {

QuizText read_text(const std::string& source) {
  base::RichText rich = bank::parse_markdown(source);
  std::string line = base::plain_line(rich);
  return {std::move(rich), std::move(line)};
}

float paint_text(ui::Canvas& canvas, float x, float y, float width, const std::string& source,
                 const ui::TextStyle& style) {
  return canvas.rich_text(x, y, width, bank::parse_markdown(source), style);
}

float text_height(const ui::Canvas& canvas, float width, const std::string& source,
                  const ui::TextStyle& style) {
  return canvas.rich_height(width, bank::parse_markdown(source), style);
}

}  // namespace fluoro::screens
