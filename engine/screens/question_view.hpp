#pragma once
#include <optional>
#include <string>

#include "exam/item.hpp"
#include "ui/canvas.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {

/// A question on screen: being answered, or with its answer marked. The play screen and the review share it.
struct QuestionView {
  const exam::Item* item = nullptr;
  exam::Response response;
  bool marked = false;   ///< the key and the explanation show
  bool answered = true;  ///< when marked: there was an answer
  double mark = 0;
  std::string note;  ///< a muted line below the verdict, or empty
};

/// Paints it into a scroll area that fills `room`; the area's id is `scroll_id`. Options are targets
/// "option-0" …
void paint_question(ui::Canvas& canvas, ui::Rect room, const QuestionView& question,
                    const std::string& scroll_id);

/// "Right", "Not this time", "Partly right", "Not answered".
[[nodiscard]] std::string verdict(const QuestionView& question);

/// "A" for the first option.
[[nodiscard]] std::string option_letter(std::size_t place);

}  // namespace fluoro::screens
