#include "base/calendar.hpp"

#include <doctest/doctest.h>

namespace fluoro::base {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

Day on(std::chrono::year_month_day date) { return Day(date); }

const Day kTuesday = on(2026y / 11 / 24);

TEST_CASE("a day begins its day, Monday its week, the first its month") {
  CHECK(start_of(kTuesday, Period::day) == kTuesday);
  CHECK(start_of(kTuesday, Period::week) == on(2026y / 11 / 23));
  CHECK(start_of(on(2026y / 11 / 23), Period::week) == on(2026y / 11 / 23));
  CHECK(start_of(on(2026y / 11 / 29), Period::week) == on(2026y / 11 / 23));
  CHECK(start_of(on(2027y / 1 / 1), Period::week) == on(2026y / 12 / 28));
  CHECK(start_of(kTuesday, Period::month) == on(2026y / 11 / 1));
}

TEST_CASE("periods follow each other without gap or overlap over ten years") {
  for (const Period period : {Period::day, Period::week, Period::month}) {
    const auto starts = starts_between(on(2019y / 12 / 17), on(2029y / 12 / 16), period);
    CAPTURE(static_cast<int>(period));
    REQUIRE(starts.size() > 100);
    CHECK(starts.front() == start_of(on(2019y / 12 / 17), period));
    CHECK(starts.back() == start_of(on(2029y / 12 / 16), period));
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      REQUIRE(start_of(starts[i + 1], period) == starts[i + 1]);
      REQUIRE(start_of(starts[i + 1] - days(1), period) == starts[i]);
    }
  }
  CHECK(starts_between(on(2019y / 12 / 17), on(2029y / 12 / 16), Period::day).size() == 3653);
  CHECK(starts_between(kTuesday, kTuesday - days(1), Period::day).empty());
}

TEST_CASE("days of summer time and leap days are days like others") {
  CHECK(starts_between(on(2026y / 10 / 24), on(2026y / 10 / 26), Period::day).size() == 3);
  CHECK(starts_between(on(2028y / 2 / 28), on(2028y / 3 / 1), Period::day).size() == 3);
}

TEST_CASE("periods in words") {
  CHECK(period_text(kTuesday, Period::day) == "Tue 24 Nov 2026");
  CHECK(period_text(on(2026y / 11 / 23), Period::week) == "Week of 23 Nov 2026");
  CHECK(period_text(on(2026y / 11 / 1), Period::month) == "November 2026");
  CHECK(weekday_name(on(2026y / 11 / 29)) == "Sun");
  CHECK(short_month_name(12) == "Dec");
}

}  // namespace
}  // namespace fluoro::base
