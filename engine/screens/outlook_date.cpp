#include "screens/outlook_date.hpp"

#include <algorithm>

namespace fluoro::screens::outlook {
namespace {

constexpr int kYearsAhead = 3;

base::Day months_later(base::Day date, int by) {
  const std::chrono::year_month_day from(date);
  const std::chrono::year_month month = from.year() / from.month() + std::chrono::months(by);
  const std::chrono::day last = (month / std::chrono::last).day();
  return base::Day(std::chrono::local_days(month / std::min(from.day(), last)));
}

}  // namespace

base::Day first_date(base::Day today) { return today + std::chrono::days(1); }
base::Day last_date(base::Day today) { return months_later(today, 12 * kYearsAhead); }

base::Day stepped(base::Day date, Unit unit, int by, base::Day today) {
  switch (unit) {
    case Unit::day: date += std::chrono::days(by); break;
    case Unit::month: date = months_later(date, by); break;
    case Unit::year: date = months_later(date, 12 * by); break;
  }
  return std::clamp(date, first_date(today), last_date(today));
}

}  // namespace fluoro::screens::outlook
