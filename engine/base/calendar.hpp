#pragma once
#include <string>
#include <vector>

#include "base/time.hpp"

namespace fluoro::base {

/// What days are put together by. Weeks begin on Monday.
enum class Period { day, week, month };

/// The first day of the period that a day belongs to.
[[nodiscard]] Day start_of(Day day, Period period);
/// The first day of the period after the one that begins on `start`.
[[nodiscard]] Day next_start(Day start, Period period);
/// The first days of all periods from the one of `first` to the one of `last`, both included; none when
/// `last` lies before `first`.
[[nodiscard]] std::vector<Day> starts_between(Day first, Day last, Period period);

/// "Tue"
[[nodiscard]] std::string weekday_name(Day day);
/// "November", from 1 to 12.
[[nodiscard]] std::string month_name(unsigned month);
/// "Nov", from 1 to 12.
[[nodiscard]] std::string short_month_name(unsigned month);
/// "Tue 24 Nov 2026", "Week of 23 Nov 2026", "November 2026": the period that begins on `start`.
[[nodiscard]] std::string period_text(Day start, Period period);

}  // namespace fluoro::base
