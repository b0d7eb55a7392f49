#pragma once
#include "screens/preview.hpp"
#include "ui/canvas.hpp"

/// What is wrong with a previewed file, above the question.
namespace fluoro::screens::preview {

/// Paints it from the room's top: how much it is, and if that is open the list. Returns the room that is left
/// for the question, which is none where there is not enough for both.
[[nodiscard]] ui::Rect paint_problems(ui::Canvas& canvas, ui::Rect room, const State& state);

/// Little height: only what is needed is said.
[[nodiscard]] bool is_tight(const ui::Frame& frame);
/// Enough width to print keys on buttons.
[[nodiscard]] bool is_roomy(const ui::Frame& frame);

}  // namespace fluoro::screens::preview
