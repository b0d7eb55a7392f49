#include "screens/outlook_date.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::screens::outlook;

namespace {

base::Day day(int year, unsigned month, unsigned number) {
  return base::Day(std::chrono::local_days(std::chrono::year(year) / std::chrono::month(month) /
                                           std::chrono::day(number)));
}

const base::Day kToday = day(2026, 11, 24);

}  // namespace

TEST_CASE("a date goes by days, months and years") {
  const base::Day date = day(2027, 3, 15);
  CHECK(stepped(date, Unit::day, 1, kToday) == day(2027, 3, 16));
  CHECK(stepped(date, Unit::day, -15, kToday) == day(2027, 2, 28));
  CHECK(stepped(date, Unit::month, 1, kToday) == day(2027, 4, 15));
  CHECK(stepped(date, Unit::month, -3, kToday) == day(2026, 12, 15));
  CHECK(stepped(date, Unit::year, 1, kToday) == day(2028, 3, 15));
}

TEST_CASE("a day that the month does not have becomes its last") {
  CHECK(stepped(day(2027, 1, 31), Unit::month, 1, kToday) == day(2027, 2, 28));
  CHECK(stepped(day(2028, 1, 31), Unit::month, 1, kToday) == day(2028, 2, 29));
  CHECK(stepped(day(2028, 2, 29), Unit::year, 1, kToday) == day(2029, 2, 28));
}

TEST_CASE("a date is never today or in the past, and not beyond three years") {
  CHECK(stepped(kToday, Unit::day, 0, kToday) == day(2026, 11, 25));
  CHECK(stepped(day(2020, 1, 1), Unit::day, 0, kToday) == day(2026, 11, 25));
  CHECK(stepped(day(2026, 11, 25), Unit::day, -1, kToday) == day(2026, 11, 25));
  CHECK(stepped(day(2027, 2, 1), Unit::year, -1, kToday) == day(2026, 11, 25));
  CHECK(stepped(day(2029, 6, 1), Unit::year, 1, kToday) == day(2029, 11, 24));
  CHECK(last_date(kToday) == day(2029, 11, 24));
}
