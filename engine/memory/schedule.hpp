#pragma once
#include <optional>

#include "base/seed.hpp"
#include "base/time.hpp"
#include "memory/fsrs.hpp"

namespace fluoro::memory {

/// What schedules are made by.
struct Plan {
  Weights weights = default_weights();  ///< out of range they count as clipped() has them
  double retention = 0.9;               ///< the share that is to be remembered when asked again, 0.7 to 0.99
};
inline constexpr base::Milliseconds kLearningStep = std::chrono::minutes(10);

/// A fact was asked and rated.
struct Review {
  Rating rating = Rating::good;
  base::Day day{};  ///< base::study_day of `at`, where the learner was then
  base::UtcTime at{};
  base::Seed fuzz;  ///< the interval's fuzz follows from it
};

/// How a fact stands with a learner.
struct Learnt {
  Memory memory;
  base::Day reviewed{};                 ///< the day of the last review
  base::Day due{};                      ///< the day it is asked again
  std::optional<base::UtcTime> due_at;  ///< while it follows the learning step: not before this moment
  int reviews = 0, lapses = 0;          ///< lapses: again as the first answer of a later day
  bool operator==(const Learnt&) const = default;
};

/// How it stands after a review. Days between reviews are those of the calendar, never negative. Again, and
/// hard on a fact that is new or still follows the step, come back after kLearningStep; all else after the
/// interval with its fuzz (fuzz_range, drawn evenly), counted from the review's day. Never NaN, never due
/// before the day of the review.
[[nodiscard]] Learnt after(const Plan& plan, const std::optional<Learnt>& before, const Review& review);

[[nodiscard]] bool is_due(const Learnt& learnt, base::Day today, base::UtcTime now);
/// The predicted recall on a day by weights that are clipped(); 1 on the day of the review.
[[nodiscard]] double recall_on(const Weights& weights, const Memory& memory, base::Day reviewed,
                               base::Day day);

}  // namespace fluoro::memory
