#include "history/wilson.hpp"

#include <doctest/doctest.h>

using fluoro::history::wilson;

namespace {

void check(int answers, double marks, double low, double high) {
  CAPTURE(answers);
  CAPTURE(marks);
  const auto interval = wilson(answers, marks);
  CHECK(interval.low == doctest::Approx(low).epsilon(0.00005));
  CHECK(interval.high == doctest::Approx(high).epsilon(0.00005));
}

}  // namespace

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17:857-872 (1998),
// table I, method 3.
TEST_CASE("the intervals of Newcombe's table") {
  check(263, 81, 0.2553, 0.3662);
  check(148, 15, 0.0624, 0.1605);
  check(20, 0, 0.0000, 0.1611);
  check(29, 1, 0.0061, 0.1718);
}

TEST_CASE("all or nothing right is not certain") {
  check(10, 10, 0.7225, 1);
  check(10, 0, 0, 0.2775);
  for (int answers = 1; answers < 200; ++answers) {
    CHECK(wilson(answers, answers).high <= 1);
    CHECK(wilson(answers, 0).low >= 0);
  }
}

TEST_CASE("without an answer nothing is known") { check(0, 0, 0, 1); }

TEST_CASE("part marks move the interval as far as they are worth") {
  const auto less = wilson(20, 7), part = wilson(20, 7.5), more = wilson(20, 8);
  CHECK(less.low < part.low);
  CHECK(part.low < more.low);
  CHECK(less.high < part.high);
  CHECK(part.high < more.high);
}
