#pragma once
#include <atomic>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "memory/optimise.hpp"

namespace fluoro::screens {

using FitResult = std::variant<memory::Optimised, memory::TooFew, memory::Cancelled>;

/// A fit of the schedule's weights to a learner, that runs beside the app. Both threads hold it: the app sets
/// `cancel` and reads the rest, `result` only once it is `done`.
struct FitJob {
  std::atomic<double> progress{0};  ///< [0, 1]
  std::atomic<bool> cancel{false};
  std::atomic<bool> done{false};
  FitResult result = memory::Cancelled{};
};
/// Does the job; returns when it is done or soon after it was cancelled.
void run(FitJob& job, const std::vector<memory::FactReviews>& facts, const memory::Weights& in_force);

/// What came of it, in one sentence for the learner.
[[nodiscard]] std::string fit_text(const FitResult& result);

/// What weights fitted on a day are called in the history: "fitted 2026-11-24".
[[nodiscard]] std::string fitted_name(base::Day day);
/// Which weights are in force, in a sentence, from their name in the history.
[[nodiscard]] std::string weights_text(const std::string& name);

}  // namespace fluoro::screens
