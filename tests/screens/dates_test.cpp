#include "screens/dates.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using namespace std::chrono_literals;

TEST_CASE("days have the names of the calendar") {
  const base::Day day{std::chrono::local_days(2026y / std::chrono::November / 25)};
  CHECK(screens::weekday_text(day) == "Wed");
  CHECK(screens::weekday_text(day + std::chrono::days(4)) == "Sun");
  CHECK(screens::short_date(day) == "Wed 25 Nov");
  CHECK(screens::long_date(day) == "25 November 2026");
  CHECK(screens::long_date(day + std::chrono::days(6)) == "1 December 2026");
  CHECK(screens::month_text(1) == "January");
}
