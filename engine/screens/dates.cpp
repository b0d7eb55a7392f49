#include "screens/dates.hpp"

#include <array>

namespace fluoro::screens {

std::string weekday_text(base::Day day) {
  static constexpr std::array kNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return kNames[std::chrono::weekday(day).c_encoding()];
}

std::string month_text(unsigned month) {
  static constexpr std::array kNames{"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  return kNames.at(month - 1);
}

std::string short_date(base::Day day) {
  const std::chrono::year_month_day date(day);
  return weekday_text(day) + " " + std::to_string(static_cast<unsigned>(date.day())) + " " +
         month_text(static_cast<unsigned>(date.month())).substr(0, 3);
}

std::string long_date(base::Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         month_text(static_cast<unsigned>(date.month())) + " " +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace fluoro::screens
