#include "memory/schedule.hpp"

#include <array>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro::memory;
using fluoro::base::Day;
using fluoro::base::Seed;
using fluoro::base::Stream;
using fluoro::base::UtcTime;
using std::chrono::days;

namespace {

constexpr Day kToday{days(20'781)};
constexpr UtcTime kNow{std::chrono::hours(24 * 20'781 + 18)};
constexpr std::array kRatings{Rating::again, Rating::hard, Rating::good, Rating::easy};

Review review(Rating rating, int day = 0, std::uint64_t seed = 1) {
  return {rating, kToday + days(day), kNow + days(day), Seed{seed}};
}

Learnt known(double stability, int reviewed, int due) {
  Learnt learnt;
  learnt.memory = {stability, 5};
  learnt.reviewed = kToday + days(reviewed);
  learnt.due = kToday + days(due);
  learnt.reviews = 3;
  return learnt;
}

Plan random_plan(Stream& stream) {
  Plan plan;
  for (double& weight : plan.weights) weight *= 0.2 + static_cast<double>(stream.below(1000)) / 250;
  plan.weights = clipped(plan.weights);
  plan.retention = 0.6 + static_cast<double>(stream.below(50)) / 100;
  return plan;
}

}  // namespace

TEST_CASE("a new fact that is known comes back after an interval, else after the learning step") {
  const Plan plan;
  for (const Rating rating : kRatings) {
    CAPTURE(static_cast<int>(rating));
    const Learnt learnt = after(plan, {}, review(rating));
    CHECK(learnt.memory == first(plan.weights, rating));
    CHECK(learnt.reviewed == kToday);
    CHECK(learnt.reviews == 1);
    CHECK(learnt.lapses == 0);
    if (rating == Rating::again || rating == Rating::hard) {
      CHECK(learnt.due == kToday);
      CHECK(learnt.due_at == kNow + std::chrono::minutes(10));
    } else {
      CHECK_FALSE(learnt.due_at);
    }
  }
  CHECK(after(plan, {}, review(Rating::good)).due == kToday + days(2));  // S = 2.3065
  const int easy = static_cast<int>((after(plan, {}, review(Rating::easy)).due - kToday).count());
  CHECK((easy >= 6 && easy <= 10));  // S = 8.2956
}

TEST_CASE("the makers' example holds through schedules too") {
  std::optional<Learnt> learnt;
  int day = 0, index = 0;
  for (const int passed : {0, 0, 1, 3, 8, 21}) {
    day += passed;
    learnt = after(Plan{}, learnt, review(index++ == 0 ? Rating::again : Rating::good, day));
  }
  CHECK(learnt->memory.stability == doctest::Approx(53.62691).epsilon(1e-6));
  CHECK(learnt->memory.difficulty == doctest::Approx(6.3574867).epsilon(1e-6));
  CHECK(learnt->reviews == 6);
}

TEST_CASE("hard repeats a fact the same day only while it follows the step") {
  const Plan plan;
  const Learnt missed = after(plan, {}, review(Rating::again));
  CHECK(after(plan, missed, review(Rating::hard)).due_at);
  CHECK_FALSE(after(plan, missed, review(Rating::good)).due_at);
  CHECK(after(plan, missed, review(Rating::good)).due == kToday + days(1));
  const Learnt hard = after(plan, known(10, -10, 0), review(Rating::hard));
  CHECK_FALSE(hard.due_at);
  CHECK(hard.due > kToday + days(10));
  CHECK(after(plan, known(10, -10, 0), review(Rating::again)).due_at);
}

TEST_CASE("a lapse is a fact forgotten on a later day, once a day") {
  const Plan plan;
  Learnt learnt = after(plan, {}, review(Rating::again));
  learnt = after(plan, learnt, review(Rating::again));
  CHECK(learnt.lapses == 0);
  learnt = after(plan, learnt, review(Rating::good));
  learnt = after(plan, learnt, review(Rating::again, 1));
  learnt = after(plan, learnt, review(Rating::again, 1));
  CHECK(learnt.lapses == 1);
  CHECK(after(plan, learnt, review(Rating::good, 2)).lapses == 1);
  CHECK(learnt.reviews == 5);
}

TEST_CASE("a day before the last review counts as the same day") {
  const Plan plan;
  const Learnt before = known(10, 0, 9);
  const Learnt learnt = after(plan, before, review(Rating::good, -3));
  CHECK(learnt.memory == next(plan.weights, before.memory, 0, Rating::good));
  CHECK(learnt.reviewed == kToday - days(3));
  CHECK(learnt.due > learnt.reviewed);
}

TEST_CASE("fuzz spreads facts learnt together over the whole range and nowhere else") {
  const Plan plan;
  const Learnt before = known(30, -30, 0);
  const int wanted =
      interval(plan.weights, next(plan.weights, before.memory, 30, Rating::good).stability, 0.9);
  const IntervalRange range = fuzz_range(wanted, 30);
  std::set<int> seen;
  for (std::uint64_t seed = 0; seed < 400; ++seed)
    seen.insert(static_cast<int>((after(plan, before, review(Rating::good, 0, seed)).due - kToday).count()));
  CHECK(*seen.begin() == range.least);
  CHECK(*seen.rbegin() == range.most);
  CHECK(static_cast<int>(seen.size()) == range.most - range.least + 1);
}

TEST_CASE("a fact is due on its day, and in the learning step not before its moment") {
  const Learnt learnt = known(10, -10, 0);
  CHECK(is_due(learnt, kToday, kNow));
  CHECK(is_due(learnt, kToday + days(4), kNow));
  CHECK_FALSE(is_due(learnt, kToday - days(1), kNow));
  const Learnt missed = after(Plan{}, {}, review(Rating::again));
  CHECK_FALSE(is_due(missed, kToday, kNow + std::chrono::minutes(9)));
  CHECK(is_due(missed, kToday, kNow + std::chrono::minutes(10)));
}

TEST_CASE("predicted recall counts from the review's day") {
  const Weights& w = default_weights();
  CHECK(recall_on(w, {10, 5}, kToday, kToday) == 1);
  CHECK(recall_on(w, {10, 5}, kToday, kToday - days(5)) == 1);
  CHECK(recall_on(w, {10, 5}, kToday, kToday + days(10)) == doctest::Approx(0.9));
}

TEST_CASE("weights that are none still make a schedule") {
  Plan plan;
  plan.weights.fill(std::nan(""));
  plan.retention = std::nan("");
  CHECK(after(plan, {}, review(Rating::good)).memory == first(default_weights(), Rating::good));
}

TEST_CASE("any row of reviews keeps a schedule sound, and the same row gives the same one") {
  constexpr std::uint64_t kSeed = 20261124;
  CAPTURE(kSeed);
  Stream stream(Seed{kSeed});
  for (int fact = 0; fact < 200; ++fact) {
    CAPTURE(fact);
    const Plan plan = random_plan(stream);
    std::optional<Learnt> before;
    int day = 0;
    for (int i = 0; i < 30; ++i) {
      day += static_cast<int>(stream.below(60)) - 2;
      const Review given = review(kRatings[stream.below(4)], day, stream.below(1'000'000));
      const Learnt learnt = after(plan, before, given);
      CHECK(learnt == after(plan, before, given));
      CHECK((learnt.memory.stability >= kLeastStability && learnt.memory.stability <= kMostStability));
      CHECK((learnt.memory.difficulty >= 1 && learnt.memory.difficulty <= 10));
      CHECK(learnt.reviews == i + 1);
      if (learnt.due_at) {
        CHECK(learnt.due == given.day);
        CHECK(*learnt.due_at == given.at + kLearningStep);
        CHECK(given.rating <= Rating::hard);
      } else {
        CHECK(given.rating != Rating::again);
        const int since = before ? std::max(0, static_cast<int>((given.day - before->reviewed).count())) : 0;
        const IntervalRange range =
            fuzz_range(interval(plan.weights, learnt.memory.stability, plan.retention), since);
        CHECK(learnt.due >= given.day + days(range.least));
        CHECK(learnt.due <= given.day + days(range.most));
      }
      before = learnt;
    }
  }
}
