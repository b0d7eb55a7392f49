#pragma once
#include <vector>

#include "base/time.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens {

/// How many facts come due on each day from today on, as bars with their numbers above and the days below;
/// `counts` is usually of 14 days. Where they would not keep clear of each other only the first 7 are shown,
/// or as many as there is room for. Fills `place`, at least with bars that can be told apart; returns the
/// bottom. A target, to be read out only, tells all days in words.
float due_chart(ui::Canvas& canvas, ui::Rect place, const std::vector<int>& counts, base::Day today);

}  // namespace fluoro::screens
