#pragma once
#include <string>

#include "screens/answer.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens {

/// Paints a question into a scroll area that fills `room`; the area's id is `scroll_id`.
void paint_question(ui::Canvas& canvas, ui::Rect room, const QuestionView& question,
                    const std::string& scroll_id);

/// "Right", "Not this time", "Partly right", "Not answered".
[[nodiscard]] std::string verdict(const QuestionView& question);

}  // namespace fluoro::screens
