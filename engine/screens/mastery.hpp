#pragma once
#include "history/learning.hpp"
#include "ui/theme.hpp"

namespace fluoro::screens {

/// How well a quiz or a topic of it is known.
struct Mastery {
  int facts = 0;     ///< in the file, or begun before when those are more
  double share = 0;  ///< the mean predicted recall today, facts never asked counting as 0; [0, 1]
};
/// `in_file`: the facts of the quiz or topic that can be asked.
[[nodiscard]] Mastery mastery_of(const history::Standing& standing, int in_file);

/// Weak below half, in a colour of its own; a figure beside it says the same.
[[nodiscard]] ui::Colour mastery_colour(const ui::Theme& theme, double share);

}  // namespace fluoro::screens
