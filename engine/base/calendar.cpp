#include "base/calendar.hpp"

#include <array>

namespace fluoro::base {

using std::chrono::days;
using std::chrono::year_month_day;

Day start_of(Day day, Period period) {
  if (period == Period::day) return day;
  if (period == Period::week) return day - (std::chrono::weekday(day) - std::chrono::Monday);
  const year_month_day date(day);
  return Day(date.year() / date.month() / 1);
}

Day next_start(Day start, Period period) {
  if (period == Period::day) return start + days(1);
  if (period == Period::week) return start + days(7);
  const year_month_day next = year_month_day(start) + std::chrono::months(1);
  return Day(next.year() / next.month() / 1);
}

std::vector<Day> starts_between(Day first, Day last, Period period) {
  std::vector<Day> starts;
  for (Day day = start_of(first, period); day <= last; day = next_start(day, period)) starts.push_back(day);
  return starts;
}

std::string weekday_name(Day day) {
  static constexpr std::array kNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return kNames[std::chrono::weekday(day).c_encoding()];
}

std::string month_name(unsigned month) {
  static constexpr std::array kNames{"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  return kNames.at(month - 1);
}

std::string short_month_name(unsigned month) { return month_name(month).substr(0, 3); }

std::string period_text(Day start, Period period) {
  const year_month_day date(start);
  const auto month = static_cast<unsigned>(date.month());
  const std::string year = " " + std::to_string(static_cast<int>(date.year()));
  if (period == Period::month) return month_name(month) + year;
  const std::string day =
      std::to_string(static_cast<unsigned>(date.day())) + " " + short_month_name(month) + year;
  return (period == Period::week ? "Week of " : weekday_name(start) + " ") + day;
}

}  // namespace fluoro::base
