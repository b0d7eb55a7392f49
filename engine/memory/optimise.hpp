#pragma once
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "memory/fsrs.hpp"

namespace fluoro::memory {

/// All reviews of one fact, oldest first.
struct FactReviews {
  struct One {
    base::Day day{};
    Rating rating = Rating::good;
  };
  std::vector<One> reviews;
};

inline constexpr int kLeastReviews = 400;  ///< first reviews of a day that an optimisation needs

struct Optimised {
  Weights weights;
  int reviews = 0;  ///< predicted: first of a day, on a later day than the fact's first
  double loss_before = 0, loss_after = 0;  ///< log loss on the hold-out, by the weights in force and by these
  bool better = false;                     ///< loss_after < loss_before: only then are they to be taken
};
struct TooFew {
  int reviews = 0;
};
struct Cancelled {};

/// Maximum likelihood on the first reviews of a day; the latest fifth of them is held out. `progress` gets a
/// share [0, 1] now and then and returns false to cancel. The same input gives the same weights.
[[nodiscard]] std::variant<Optimised, TooFew, Cancelled> optimise(
    const std::vector<FactReviews>& facts, const Weights& in_force,
    const std::function<bool(double)>& progress = {});

/// The mean log loss of predictions by these weights: -ln of what was predicted for what happened, over the
/// first reviews of a day; empty without one.
[[nodiscard]] std::optional<double> log_loss(const std::vector<FactReviews>& facts, const Weights& weights);

}  // namespace fluoro::memory
