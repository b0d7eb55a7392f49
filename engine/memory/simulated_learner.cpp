#include "memory/simulated_learner.hpp"

#include <array>
#include <span>

namespace fluoro::memory {
namespace {

/// Shares of again, hard, good and easy among first answers, and of hard, good and easy among later ones that
/// were right: those of many Anki users, from the defaults of the simulator in fsrs-rs
/// (github.com/open-spaced-repetition/fsrs-rs, SimulatorConfig).
constexpr std::array kFirstShares{0.24, 0.094, 0.495, 0.171};
constexpr std::array kRightShares{0.224, 0.631, 0.145};

/// One of the ratings from `worst` on, by their shares and a number in [0, 1).
Rating drawn(std::span<const double> shares, Rating worst, double chance) {
  int rating = static_cast<int>(worst);
  for (const double share : shares.first(shares.size() - 1)) {
    if (chance < share) break;
    chance -= share;
    ++rating;
  }
  return static_cast<Rating>(rating);
}

}  // namespace

SimulatedLearner::SimulatedLearner(const Plan& plan, base::Seed seed)
    : plan_(plan), seed_(seed), stream_(seed) {
  plan_.weights = clipped(plan_.weights);
}

SimulatedLearner::Done SimulatedLearner::answer(const std::optional<Learnt>& before, base::Day day) {
  Done done{after(plan_, before, review(rate(before, day), day)), 1};
  for (; done.fact.due <= day; ++done.answers) done.fact = after(plan_, done.fact, review(Rating::good, day));
  return done;
}

double SimulatedLearner::recall(const Learnt& fact, base::Day day) const {
  return recall_on(plan_.weights, fact.memory, fact.reviewed, day);
}

double SimulatedLearner::chance() {
  constexpr std::uint32_t kSteps = 1U << 30;
  return static_cast<double>(stream_.below(kSteps)) / kSteps;
}

Rating SimulatedLearner::rate(const std::optional<Learnt>& before, base::Day day) {
  if (!before) return drawn(kFirstShares, Rating::again, chance());
  return chance() < recall(*before, day) ? drawn(kRightShares, Rating::hard, chance()) : Rating::again;
}

Review SimulatedLearner::review(Rating rating, base::Day day) {
  return {rating, day, base::UtcTime(day.time_since_epoch()), base::derive(seed_, ++reviews_)};
}

}  // namespace fluoro::memory
