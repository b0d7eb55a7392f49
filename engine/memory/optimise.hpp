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
/// Of more reviews than this only those of every second, third ... fact are used, so that an optimisation
/// takes seconds.
inline constexpr int kMostReviews = 30'000;

struct Optimised {
  Weights weights;
  int reviews = 0;                         ///< used: first of a day, on a later day than the fact's first
  double loss_before = 0, loss_after = 0;  ///< log loss on the hold-out, by the weights in force and by these
  bool better = false;                     ///< loss_after < loss_before: only then are they to be taken
};
struct TooFew {
  int reviews = 0;
};
struct Cancelled {};

/// Maximum likelihood on the first reviews of a day, with a mild pull towards the defaults; the latest fifth
/// of them is held out. The search starts from the defaults, so the weights follow from the reviews alone.
/// `progress` gets a share [0, 1] many times a second and returns false to cancel; it must not
/// throw.
[[nodiscard]] std::variant<Optimised, TooFew, Cancelled> optimise(
    const std::vector<FactReviews>& facts, const Weights& in_force,
    const std::function<bool(double)>& progress = {});

/// The mean log loss of predictions by these weights: -ln of what was predicted for what happened, over the
/// first reviews of a day after a fact's first one; empty without any. No prediction counts as surer than
/// 0.9999.
[[nodiscard]] std::optional<double> log_loss(const std::vector<FactReviews>& facts, const Weights& weights);

}  // namespace fluoro::memory
