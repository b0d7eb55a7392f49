#pragma once
#include <vector>

#include "screens/banks.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens::banks {

/// The topics of a quiz with their questions, facts and mastery, a line each; where there is little room the
/// numbers stand under the title. Returns the bottom.
float topic_table(ui::Canvas& canvas, ui::Rect inside, float y, const std::vector<Topic>& topics);

}  // namespace fluoro::screens::banks
