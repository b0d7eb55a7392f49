#include "memory/likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace fluoro::memory {
namespace {

using Use = Step::Use;

/// The chance that was given to what happened; never 0, so that one surprise cannot decide everything.
double predicted(const Weights& w, const Memory& memory, const Step& step) {
  constexpr double kLeast = 1e-4;
  const double r = recall(w, memory.stability, step.days);
  return std::clamp(step.rating == Rating::again ? 1 - r : r, kLeast, 1 - kLeast);
}

}  // namespace

std::vector<Row> rows_of(const std::vector<FactReviews>& facts) {
  std::vector<Row> rows;
  rows.reserve(facts.size());
  for (const FactReviews& fact : facts) {
    if (fact.reviews.empty()) continue;
    Row row{fact.reviews.front().rating, {}};
    base::Day before = fact.reviews.front().day;
    for (auto review = fact.reviews.begin() + 1; review != fact.reviews.end(); ++review) {
      const int days = std::max(0, static_cast<int>((review->day - before).count()));
      row.steps.push_back({review->day, days, review->rating, days > 0 ? Use::predicted : Use::only_known});
      before = review->day;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void hold_out_latest(std::vector<Row>& rows) {
  using Place = std::pair<base::Day, std::size_t>;  // one review of a fact on a day is predicted
  std::vector<Place> places;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const Step& step : rows[i].steps)
      if (step.use == Use::predicted) places.emplace_back(step.day, i);
  if (places.empty()) return;
  const auto cut = places.end() - static_cast<std::ptrdiff_t>((places.size() + 4) / 5);
  std::nth_element(places.begin(), cut, places.end());
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (Step& step : rows[i].steps)
      if (step.use == Use::predicted && Place(step.day, i) >= *cut) step.use = Use::held_out;
}

Loss loss_of(const std::vector<Row>& rows, const Weights& w, Use use) {
  Loss loss;
  for (const Row& row : rows) {
    Memory memory = first(w, row.first);
    for (const Step& step : row.steps) {
      if (use == Use::predicted && step.use == Use::held_out) break;  // all that follow are later
      if (step.use == use) {
        loss.sum -= std::log(predicted(w, memory, step));
        ++loss.count;
      }
      memory = next(w, memory, step.days, step.rating);
    }
  }
  return loss;
}

std::optional<double> log_loss(const std::vector<FactReviews>& facts, const Weights& weights) {
  const Loss loss = loss_of(rows_of(facts), clipped(weights), Use::predicted);
  if (loss.count == 0) return std::nullopt;
  return loss.mean();
}

}  // namespace fluoro::memory
