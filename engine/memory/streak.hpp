#pragma once
#include <vector>

#include "base/time.hpp"

namespace fluoro::memory {

struct Streak {
  int days =
      0;  ///< with an answer, from the first of the row on; missed ones that were forgiven do not count
  bool today = false;     ///< whether today is among them
  bool forgiven = false;  ///< whether a missed day of this week (Monday to Sunday) was forgiven
};

/// Of days with an answer, ascending, each once. A row goes on over one missed day in each calendar week, and
/// is still alive on a day without an answer so far.
[[nodiscard]] Streak streak(const std::vector<base::Day>& days, base::Day today);

}  // namespace fluoro::memory
