#include "memory/fsrs.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro::memory;

namespace {

constexpr std::array kRatings{Rating::again, Rating::hard, Rating::good, Rating::easy};
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool in_range(const Memory& memory) {
  return memory.stability >= kLeastStability && memory.stability <= kMostStability &&
         memory.difficulty >= 1 && memory.difficulty <= 10;
}

}  // namespace

TEST_CASE("the makers' example gives their numbers") {
  const Weights& w = default_weights();
  Memory memory = first(w, Rating::again);
  for (const auto& [days, rating] : std::vector<std::pair<double, Rating>>{
           {0, Rating::good}, {1, Rating::good}, {3, Rating::good}, {8, Rating::good}, {21, Rating::good}})
    memory = next(w, memory, days, rating);
  CHECK(memory.stability == doctest::Approx(53.62691).epsilon(1e-6));
  CHECK(memory.difficulty == doctest::Approx(6.3574867).epsilon(1e-6));
}

TEST_CASE("recall is whole at once, 0.9 after the stability, and only falls") {
  const Weights& w = default_weights();
  for (const double s : {0.001, 0.5, 1.0, 12.5, 400.0, 36500.0}) {
    CAPTURE(s);
    CHECK(recall(w, s, 0) == 1);
    CHECK(recall(w, s, s) == doctest::Approx(0.9).epsilon(1e-6));
    double before = 1;
    for (int i = 1; i < 60; ++i) {
      const double now = recall(w, s, s * i / 10);
      CHECK(now <= before);
      CHECK(now > 0);
      before = now;
    }
  }
}

TEST_CASE("an interval is the days until recall has fallen to the retention wanted") {
  const Weights& w = default_weights();
  CHECK(interval(w, 12.4, 0.9) == 12);
  CHECK(interval(w, 0.01, 0.9) == 1);
  CHECK(interval(w, kMostStability, 0.7) == 36500);
  for (const double retention : {0.75, 0.8, 0.9, 0.95}) {
    CAPTURE(retention);
    const int days = interval(w, 200, retention);
    CHECK(recall(w, 200, days) == doctest::Approx(retention).epsilon(0.002));
  }
  CHECK(interval(w, 50, 0.8) > interval(w, 50, 0.9));
}

TEST_CASE("a better rating never leaves less stability, and the same day never takes any but for a mistake") {
  const Weights& w = default_weights();
  for (const double s : {0.001, 0.2, 3.0, 80.0, 36500.0})
    for (const double d : {1.0, 5.5, 10.0})
      for (const double days : {0.0, 1.0, 7.0, 300.0}) {
        CAPTURE(s);
        CAPTURE(d);
        CAPTURE(days);
        double least = 0;
        for (const Rating rating : kRatings) {
          const Memory after = next(w, {s, d}, days, rating);
          CHECK(in_range(after));
          CHECK(after.stability >= least);
          least = after.stability;
          if (days < 1 && rating != Rating::again) CHECK(after.stability >= s);
          if (rating == Rating::again) CHECK(after.stability <= s);
        }
      }
}

TEST_CASE("no input makes a state that is none") {
  const std::array odd{kNan, kInfinity, -kInfinity, -1.0, 0.0, 1e-300, 0.5, 1e300};
  for (const double s : odd)
    for (const double d : odd)
      for (const double days : odd) {
        for (const Rating rating : kRatings) CHECK(in_range(next(default_weights(), {s, d}, days, rating)));
        const double r = recall(default_weights(), s, days);
        CHECK((r >= 0 && r <= 1));
        const int length = interval(default_weights(), s, d);
        CHECK((length >= 1 && length <= 36500));
      }
}

TEST_CASE("weights out of range are brought into it") {
  CHECK(clipped(default_weights()) == default_weights());
  Weights wild;
  wild.fill(1e9);
  wild[0] = kNan;
  wild[20] = -kInfinity;
  const Weights mended = clipped(wild);
  CHECK(mended[0] == default_weights()[0]);
  CHECK(mended[1] == 100);
  CHECK(mended[4] == 10);
  CHECK(mended[20] == default_weights()[20]);
  for (const Rating rating : kRatings) CHECK(in_range(next(mended, first(mended, rating), 3, rating)));
}

TEST_CASE("random weights and reviews keep every state in its range") {
  constexpr std::uint64_t kSeed = 20261124;
  CAPTURE(kSeed);
  fluoro::base::Stream stream(fluoro::base::Seed{kSeed});
  const auto unit = [&] { return static_cast<double>(stream.below(1'000'001)) / 1e6; };
  for (int learner = 0; learner < 300; ++learner) {
    Weights w;
    for (double& each : w) each = unit() * 6 - 0.5;
    w = clipped(w);
    Memory memory = first(w, kRatings[stream.below(4)]);
    for (int review = 0; review < 60; ++review) {
      memory = next(w, memory, static_cast<double>(stream.below(400)), kRatings[stream.below(4)]);
      CHECK(in_range(memory));
    }
  }
}

TEST_CASE("the range of intervals keeps the first days exact and lets no interval shrink") {
  CHECK(fuzz_range(1, 0).least == 1);
  CHECK(fuzz_range(2, 0).most == 2);
  for (int days = 3; days < 36500; days += days / 3) {
    CAPTURE(days);
    for (const int since : {0, days / 2, days - 1, days, 2 * days}) {
      const IntervalRange range = fuzz_range(days, since);
      CHECK(range.least >= 2);
      CHECK(range.least <= range.most);
      CHECK(range.most <= 36500);
      CHECK(range.most <= days + 2 + days / 5);
      if (days > since) CHECK(range.least > since);
    }
  }
}
