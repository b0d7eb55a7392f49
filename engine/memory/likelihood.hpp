#pragma once
#include <vector>

#include "memory/optimise.hpp"

/// How well weights predict what a learner remembered: what an optimisation needs of his reviews.
namespace fluoro::memory {

/// A review after a fact's first.
struct Step {
  base::Day day{};
  int days = 0;  ///< since the review before it
  Rating rating = Rating::good;
  /// Whether it is to be predicted: only the first reviews of a day are, as the model is poor at the others.
  enum class Use { only_known, predicted, held_out } use = Use::only_known;
};

/// The reviews of one fact.
struct Row {
  Rating first = Rating::good;
  std::vector<Step> steps;
};

[[nodiscard]] std::vector<Row> rows_of(const std::vector<FactReviews>& facts);

/// Holds out the latest fifth of what is to be predicted.
void hold_out_latest(std::vector<Row>& rows);

/// -ln of what was predicted for what happened.
struct Loss {
  double sum = 0;
  int count = 0;
  [[nodiscard]] double mean() const { return count == 0 ? 0 : sum / count; }
};
/// Of the steps of one use, each from the memory that all steps before it left. The weights are clipped().
[[nodiscard]] Loss loss_of(const std::vector<Row>& rows, const Weights& w, Step::Use use);

}  // namespace fluoro::memory
