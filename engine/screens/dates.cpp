#include "screens/dates.hpp"

#include "base/calendar.hpp"

namespace fluoro::screens {

std::string weekday_text(base::Day day) { return base::weekday_name(day); }
std::string month_text(unsigned month) { return base::month_name(month); }

std::string short_date(base::Day day) {
  const std::chrono::year_month_day date(day);
  return weekday_text(day) + " " + std::to_string(static_cast<unsigned>(date.day())) + " " +
         base::short_month_name(static_cast<unsigned>(date.month()));
}

std::string long_date(base::Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         month_text(static_cast<unsigned>(date.month())) + " " +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace fluoro::screens
