#include "memory/rating.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace fluoro::memory;
using std::chrono::seconds;

namespace {

Rating rated(double mark, std::optional<int> certainty = {}) {
  return rating_of({mark, certainty, seconds(10), seconds(10)});
}

Rating rated_after(seconds taken, std::optional<seconds> median, std::optional<int> certainty) {
  return rating_of({1, certainty, taken, median});
}

}  // namespace

TEST_CASE("the mark alone rates again, hard or good") {
  CHECK(rated(0) == Rating::again);
  CHECK(rated(0.49) == Rating::again);
  CHECK(rated(0.5) == Rating::hard);
  CHECK(rated(0.79) == Rating::hard);
  CHECK(rated(0.8) == Rating::good);
  CHECK(rated(1) == Rating::good);
  CHECK(rated(std::numeric_limits<double>::quiet_NaN()) == Rating::again);
}

TEST_CASE("right while guessing is hard, and certainty mends no mistake") {
  CHECK(rated(1, 1) == Rating::hard);
  CHECK(rated(0.8, 1) == Rating::hard);
  CHECK(rated(1, 2) == Rating::good);
  for (const int certainty : {1, 2, 3}) {
    CHECK(rated(0.2, certainty) == Rating::again);
    CHECK(rated(0.6, certainty) == Rating::hard);
  }
}

TEST_CASE("easy is right, certain and quicker than the median") {
  CHECK(rated_after(seconds(9), seconds(10), 3) == Rating::easy);
  CHECK(rated_after(seconds(10), seconds(10), 3) == Rating::good);
  CHECK(rated_after(seconds(9), {}, 3) == Rating::good);
  CHECK(rated_after(seconds(9), seconds(10), 2) == Rating::good);
  CHECK(rated_after(seconds(9), seconds(10), {}) == Rating::good);
  CHECK(rated_after(seconds(9), seconds(10), 1) == Rating::hard);
  CHECK(rating_of({0.7, 3, seconds(1), seconds(10)}) == Rating::hard);
}
