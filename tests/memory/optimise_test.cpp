#include "memory/optimise.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "memory/simulated_reviews.hpp"

using namespace fluoro::memory;
using fluoro::base::Day;
using fluoro::base::Seed;
using test::SimulatedReviews;

namespace {

constexpr std::uint64_t kSeed = 20261124;

FactReviews::One on(int day, Rating rating) { return {Day(std::chrono::days(20'000 + day)), rating}; }

std::vector<FactReviews> facts(int count, const FactReviews& each) {
  return std::vector<FactReviews>(static_cast<std::size_t>(count), each);
}

/// Remembers in the spring what is forgotten in the summer.
std::vector<FactReviews> changed_learner() {
  std::vector<FactReviews> result;
  for (int i = 0; i < 500; ++i) {
    const bool summer = i >= 400;
    const int begun = summer ? 100 : i / 8;
    const Rating outcome = summer || i % 50 == 0 ? Rating::again : Rating::good;
    result.push_back({{on(begun, Rating::good), on(begun + 3, outcome)}});
  }
  return result;
}

}  // namespace

TEST_CASE("log loss is -ln of what was predicted for the first review of a day") {
  const Weights& w = default_weights();
  const Memory known = first(w, Rating::good);
  const double forgot = 1 - recall(w, known.stability, 5);
  CHECK(log_loss({{{on(0, Rating::good), on(5, Rating::again)}}}, w) == doctest::Approx(-std::log(forgot)));
  // The repeat on the same day is not predicted, but it counts for what follows.
  const Memory repeated = next(w, next(w, known, 5, Rating::again), 0, Rating::good);
  const double recalled = recall(w, repeated.stability, 2);
  const FactReviews row{
      {on(0, Rating::good), on(5, Rating::again), on(5, Rating::good), on(7, Rating::hard)}};
  CHECK(log_loss({row}, w) == doctest::Approx(-(std::log(forgot) + std::log(recalled)) / 2));
}

TEST_CASE("without a later day there is nothing to predict") {
  CHECK_FALSE(log_loss({}, default_weights()));
  CHECK_FALSE(log_loss({{}, {{on(0, Rating::again), on(0, Rating::good)}}}, default_weights()));
}

TEST_CASE("weights that are none and days out of order still have a loss") {
  Weights odd;
  odd.fill(std::nan(""));
  const FactReviews backwards{{on(9, Rating::good), on(3, Rating::again), on(4, Rating::good)}};
  const auto loss = log_loss({backwards}, odd);
  REQUIRE(loss);
  CHECK(std::isfinite(*loss));
}

TEST_CASE("399 reviews are too few, and repeats on the same day do not count") {
  const auto few = facts(399, {{on(0, Rating::good), on(0, Rating::good), on(3, Rating::good)}});
  const auto result = optimise(few, default_weights());
  REQUIRE(std::holds_alternative<TooFew>(result));
  CHECK(std::get<TooFew>(result).reviews == 399);
}

TEST_CASE("an optimisation ends when it is told to, and says how far it is") {
  const auto many = facts(400, {{on(0, Rating::good), on(3, Rating::good)}});
  std::vector<double> shares;
  const auto result = optimise(many, default_weights(), [&](double share) {
    shares.push_back(share);
    return shares.size() < 30;
  });
  CHECK(std::holds_alternative<Cancelled>(result));
  CHECK(shares.size() == 30);
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK((shares.front() >= 0 && shares.back() <= 1));
}

TEST_CASE("the same reviews give the same weights, and weights in force again are no better") {
  CAPTURE(kSeed);
  Weights truth = default_weights();
  truth[2] = 0.6;
  truth[8] = 0.9;
  const auto reviews = SimulatedReviews(truth, Seed{kSeed}).of(70, 150);
  const auto once = optimise(reviews, default_weights());
  REQUIRE(std::holds_alternative<Optimised>(once));
  const auto& fitted = std::get<Optimised>(once);
  CHECK(fitted.reviews >= kLeastReviews);
  CHECK(fitted.better);
  CHECK(fitted.loss_after < fitted.loss_before);
  CHECK(fitted.weights == clipped(fitted.weights));

  const auto again = std::get<Optimised>(optimise(reviews, fitted.weights));
  CHECK(again.weights == fitted.weights);
  CHECK(again.loss_before == fitted.loss_after);
  CHECK_FALSE(again.better);
}

TEST_CASE("weights that predict the latest reviews worse are not better") {
  const auto result = optimise(changed_learner(), default_weights());
  REQUIRE(std::holds_alternative<Optimised>(result));
  const auto& fitted = std::get<Optimised>(result);
  CHECK(fitted.reviews == 500);
  CHECK(fitted.loss_after > fitted.loss_before);
  CHECK_FALSE(fitted.better);
}
