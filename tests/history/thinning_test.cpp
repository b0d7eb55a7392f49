#include "history/thinning.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/random.hpp"

namespace fluoro::history {
namespace {

using Times = std::vector<base::UtcTime>;

base::UtcTime day(int year, int month, int day_of_month, int hour = 9) {
  return base::UtcTime(std::chrono::sys_days(std::chrono::year(year) / month / day_of_month)) +
         std::chrono::hours(hour);
}

/// What is left when each of these is added on its day and all are thinned then.
Times thinned_as_they_come(const Times& times) {
  Times left;
  for (const base::UtcTime time : times) {
    left.push_back(time);
    left = to_keep(left);
  }
  return left;
}

TEST_CASE("a year of daily backups leaves 7 days, 4 weeks and 12 months") {
  Times times;
  for (base::UtcTime time = day(2025, 1, 1); time <= day(2026, 11, 24); time += std::chrono::days(1))
    times.push_back(time);
  const Times kept{day(2026, 11, 24), day(2026, 11, 23), day(2026, 11, 22), day(2026, 11, 21),
                   day(2026, 11, 20), day(2026, 11, 19), day(2026, 11, 18),
                   // The Sundays; the first of four weeks is this one.
                   day(2026, 11, 15), day(2026, 11, 8),
                   // The last days of months, of which this one is the first.
                   day(2026, 10, 31), day(2026, 9, 30), day(2026, 8, 31), day(2026, 7, 31), day(2026, 6, 30),
                   day(2026, 5, 31), day(2026, 4, 30), day(2026, 3, 31), day(2026, 2, 28), day(2026, 1, 31),
                   day(2025, 12, 31)};
  CHECK(to_keep(times) == kept);
  CHECK(thinned_as_they_come(times) == kept);
}

TEST_CASE("of one day the last backup stays") {
  CHECK(to_keep({day(2026, 11, 24, 8), day(2026, 11, 24, 20), day(2026, 11, 24, 12)}) ==
        Times{day(2026, 11, 24, 20)});
  CHECK(to_keep({}).empty());
}

TEST_CASE("days without a backup do not count") {
  const Times times{day(2026, 11, 24), day(2026, 7, 1), day(2025, 3, 3), day(2024, 2, 29), day(2020, 1, 1)};
  CHECK(to_keep(times) == times);
}

TEST_CASE("weeks begin on Monday") {
  Times times;
  for (int i = 0; i < 7; ++i) times.push_back(day(2026, 11, 24 - i));  // fills the days
  SUBCASE("a Sunday and the Monday after it are of two weeks") {
    times.insert(times.end(), {day(2026, 11, 16), day(2026, 11, 15)});
    CHECK(to_keep(times).back() == day(2026, 11, 15));
    CHECK(to_keep(times).size() == 8);  // the seven days hold those of two weeks already
  }
  SUBCASE("days of one week and month are thinned") {
    times.insert(times.end(), {day(2026, 11, 13), day(2026, 11, 12)});
    const Times kept = to_keep(times);
    CHECK(std::ranges::count(kept, day(2026, 11, 13)) == 1);
    CHECK(std::ranges::count(kept, day(2026, 11, 12)) == 0);
  }
}

TEST_CASE("thinning again and again loses nothing that thinning once would keep") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    base::Stream random(base::derive({seed}, "backups"));
    Times times;
    base::UtcTime time = day(2024, 1, 1);
    for (int i = 0; i < 300; ++i) {
      time += std::chrono::hours(1 + random.below(100));
      times.push_back(time);
    }
    const Times kept = thinned_as_they_come(times);
    CHECK(kept == to_keep(times));
    CHECK(kept.front() == times.back());
    CHECK(kept.size() <= 7 + 4 + 12);
    CHECK(to_keep(kept) == kept);
  }
}

}  // namespace
}  // namespace fluoro::history
