#include <vector>

#include <doctest/doctest.h>

#include "memory/optimise.hpp"
#include "memory/simulated_reviews.hpp"

// Learners whose memory is known: an optimisation has to find it in what they answered. A program of its own,
// for it takes seconds.

using namespace fluoro::memory;
using fluoro::base::Seed;
using test::SimulatedReviews;

namespace {

constexpr std::uint64_t kSeed = 20261124;

struct Learner {
  Weights truth;
  int facts;  ///< that make about 3,000 reviews to predict
};
constexpr Weights kForgetful{0.05, 0.4, 0.8,  2.5, 7.5, 0.5, 2.0, 0.02, 1.2, 0.05, 1.3,
                             1.0,  0.1, 0.15, 2.2, 0.4, 1.4, 0.3, 0.3,  0.1, 0.3};
constexpr Weights kStrong{1.5, 4,    12,  40,  4.5, 1.2, 1.5, 0.05, 2.3,  0.25, 0.5,
                          2.5, 0.03, 0.4, 1.0, 0.8, 3,   0.8, 0.05, 0.15, 0.1};
constexpr Weights kUneven{0.3, 0.6, 4,   6,   8,   0.3, 3.5, 0.3, 1.0,  0.3, 2.0,
                          0.6, 0.2, 0.1, 0.8, 0.2, 4,   0.2, 0.6, 0.05, 0.5};

}  // namespace

TEST_CASE("the weights of three simulated learners are found") {
  CAPTURE(kSeed);
  for (const auto& [truth, facts] : {Learner{kForgetful, 300}, {kStrong, 600}, {kUneven, 250}}) {
    REQUIRE(truth == clipped(truth));
    const auto seen = SimulatedReviews(truth, Seed{kSeed}).of(facts, 200);
    const auto unseen = SimulatedReviews(truth, Seed{kSeed + 1}).of(1500, 200);
    const auto result = optimise(seen, default_weights());
    REQUIRE(std::holds_alternative<Optimised>(result));
    const auto& fitted = std::get<Optimised>(result);
    CHECK(fitted.better);
    const double by_truth = *log_loss(unseen, truth);
    const double by_fit = *log_loss(unseen, fitted.weights);
    const double by_defaults = *log_loss(unseen, default_weights());
    MESSAGE(fitted.reviews << " reviews; log loss on unseen ones by the truth " << by_truth << ", by the fit "
                           << by_fit << ", by the defaults " << by_defaults);
    CHECK(by_fit < by_truth * 1.02);
    CHECK(by_fit < by_defaults);
  }
}

TEST_CASE("of a long history half is used") {
  const auto seen = SimulatedReviews(kForgetful, Seed{kSeed}).of(2700, 200);
  std::size_t reviews = 0;
  for (const FactReviews& fact : seen) reviews += fact.reviews.size();
  REQUIRE(reviews > kMostReviews);
  const auto result = optimise(seen, default_weights());
  REQUIRE(std::holds_alternative<Optimised>(result));
  CHECK(std::get<Optimised>(result).reviews < static_cast<int>(reviews / 2));
  CHECK(std::get<Optimised>(result).reviews > static_cast<int>(reviews / 4));
  CHECK(std::get<Optimised>(result).better);
}
