#include "memory/streak.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro::memory;
using fluoro::base::Day;

namespace {

/// Monday, 2 November 2026, and the days after it.
Day november(int day) { return Day(std::chrono::days(20'759)) + std::chrono::days(day - 2); }

Streak on(int today, const std::vector<int>& days) {
  std::vector<Day> answered;
  answered.reserve(days.size());
  for (const int day : days) answered.push_back(november(day));
  return streak(answered, november(today));
}

}  // namespace

TEST_CASE("the days of this test are those of a calendar") {
  using namespace std::chrono;
  CHECK(november(2) == Day(local_days(year(2026) / November / 2)));
  CHECK(weekday(november(2)) == Monday);
}

TEST_CASE("a row is counted back from today, or from yesterday while today is open") {
  CHECK(on(5, {}).days == 0);
  CHECK(on(5, {5}).days == 1);
  CHECK(on(5, {5}).today);
  CHECK(on(5, {3, 4, 5}).days == 3);
  CHECK(on(5, {3, 4}).days == 2);
  CHECK_FALSE(on(5, {3, 4}).today);
  CHECK_FALSE(on(5, {3, 4}).forgiven);
}

TEST_CASE("one missed day of a week is forgiven and does not count") {
  const Streak streak = on(6, {2, 3, 5, 6});
  CHECK(streak.days == 4);
  CHECK(streak.forgiven);
  CHECK(on(6, {2, 4, 6}).days == 2);  // Thursday's, but not Tuesday's too
  CHECK(on(6, {2, 3, 6}).days == 1);
}

TEST_CASE("a day that was not needed is not forgiven") {
  CHECK_FALSE(on(4, {4}).forgiven);
  CHECK_FALSE(on(5, {2, 5}).forgiven);  // Tuesday and Wednesday: too many
  CHECK(on(5, {2, 5}).days == 1);
  CHECK(on(4, {2}).forgiven);  // Tuesday; today is open
  CHECK(on(4, {2}).days == 1);
  CHECK(on(5, {2}).days == 0);  // Tuesday and Wednesday
  CHECK_FALSE(on(5, {2}).forgiven);
}

TEST_CASE("each week forgives anew") {
  const Streak two_weeks = on(13, {2, 3, 4, 5, 7, 8, 9, 10, 12, 13});
  CHECK(two_weeks.days == 10);
  CHECK(two_weeks.forgiven);
  const Streak last_week = on(10, {5, 7, 8, 9, 10});
  CHECK(last_week.days == 5);
  CHECK_FALSE(last_week.forgiven);
  // Sunday is one week's and Monday the other's.
  const Streak both = on(10, {6, 7, 10});
  CHECK(both.days == 3);
  CHECK(both.forgiven);
}

TEST_CASE("days after today do not count") {
  CHECK(on(5, {4, 5, 6, 30}).days == 2);
  CHECK(on(5, {30}).days == 0);
}

TEST_CASE("a row is never longer than the days in it and only a gap ends it") {
  constexpr std::uint64_t kSeed = 20261124;
  CAPTURE(kSeed);
  fluoro::base::Stream stream(fluoro::base::Seed{kSeed});
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    std::vector<Day> days;
    const std::uint32_t chance = 2 + stream.below(8);
    for (int day = 2; day <= 60; ++day)
      if (stream.below(chance) != 0) days.push_back(november(day));
    const Streak row = streak(days, november(60));
    CHECK(row.days <= static_cast<int>(days.size()));
    if (row.days == 0) continue;
    const auto first = days.end() - row.days;
    // More than two missed days in a row always fall on one week twice.
    for (auto day = first + 1; day != days.end(); ++day) CHECK((*day - *(day - 1)).count() <= 3);
    // One day more cannot make it shorter.
    if (!row.today) {
      days.push_back(november(60));
      CHECK(streak(days, november(60)).days == row.days + 1);
    }
  }
}
