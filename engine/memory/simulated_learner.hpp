#pragma once
#include <cstdint>
#include <optional>

#include "base/random.hpp"
#include "base/seed.hpp"
#include "memory/schedule.hpp"

namespace fluoro::memory {

/// Answers as the model says, by draws of chance that follow from a seed and the order of the questions.
class SimulatedLearner {
 public:
  SimulatedLearner(const Plan& plan, base::Seed seed);

  struct Done {
    Learnt fact;
    int answers = 0;
  };
  /// Answers a fact (nothing: a new one), and again on the same day until it is due on a later one: these
  /// repeats are right.
  Done answer(const std::optional<Learnt>& before, base::Day day);

  [[nodiscard]] double recall(const Learnt& fact, base::Day day) const;

 private:
  double chance();
  Rating rate(const std::optional<Learnt>& before, base::Day day);
  Review review(Rating rating, base::Day day);

  Plan plan_;
  base::Seed seed_;
  base::Stream stream_;
  std::uint64_t reviews_ = 0;
};

}  // namespace fluoro::memory
