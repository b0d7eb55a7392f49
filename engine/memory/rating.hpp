#pragma once
#include <optional>

#include "base/time.hpp"
#include "memory/fsrs.hpp"

namespace fluoro::memory {

/// An answer, as far as it tells how well something was remembered.
struct Answered {
  double mark = 0;               ///< [0, 1]
  std::optional<int> certainty;  ///< 1 guessing to 3 certain; empty: the session did not ask
  base::Milliseconds taken{};
  std::optional<base::Milliseconds> median;  ///< of one's own for this type of question; empty: not known yet
};

/// There are no grade buttons: below half a mark is again, below 0.8 hard; from there on right while guessing
/// is hard, right, certain and quicker than the median easy, and all else good.
[[nodiscard]] Rating rating_of(const Answered& answered);

}  // namespace fluoro::memory
