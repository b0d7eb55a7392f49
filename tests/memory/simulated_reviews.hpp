#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/random.hpp"
#include "memory/optimise.hpp"
#include "memory/schedule.hpp"

namespace fluoro::memory::test {

/// The reviews that a learner leaves behind who remembers by `truth`, while his schedule is made by the
/// defaults and he sometimes comes late.
class SimulatedReviews {
 public:
  SimulatedReviews(const Weights& truth, base::Seed seed) : truth_{truth, 0.9}, stream_(seed) {}

  std::vector<FactReviews> of(int facts, int days) {
    std::vector<FactReviews> result;
    result.reserve(static_cast<std::size_t>(facts));
    for (int i = 0; i < facts; ++i) result.push_back(fact(days));
    return result;
  }

 private:
  FactReviews fact(int days) {
    const base::Day end{std::chrono::days(20'000 + days)};
    base::Day day = end - std::chrono::days(days - static_cast<int>(below(days / 2)));
    FactReviews fact;
    scheduled_.reset();
    remembered_.reset();
    while (day < end) {
      review(fact, day, rate(day));
      while (scheduled_->due <= day) review(fact, day, Rating::good);
      day = scheduled_->due + std::chrono::days(below(5) == 0 ? below(15) : 0);
    }
    return fact;
  }

  Rating rate(base::Day day) {
    if (remembered_) {
      const double r = recall_on(truth_.weights, remembered_->memory, remembered_->reviewed, day);
      if (below(1'000'000) >= r * 1e6) return Rating::again;
    }
    const int luck = static_cast<int>(below(100));
    if (!remembered_ && luck < 25) return Rating::again;
    return luck < 40 ? Rating::hard : luck < 85 ? Rating::good : Rating::easy;
  }

  void review(FactReviews& fact, base::Day day, Rating rating) {
    const Review review{rating, day, base::UtcTime(day.time_since_epoch()), base::Seed{below(1'000'000)}};
    scheduled_ = after(Plan{}, scheduled_, review);
    remembered_ = after(truth_, remembered_, review);
    fact.reviews.push_back({day, rating});
  }

  std::uint32_t below(int n) { return stream_.below(static_cast<std::uint32_t>(n)); }

  Plan truth_;
  base::Stream stream_;
  std::optional<Learnt> scheduled_, remembered_;
};

}  // namespace fluoro::memory::test
