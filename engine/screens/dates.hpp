#pragma once
#include <string>

#include "base/time.hpp"

namespace fluoro::screens {

/// "Wed"
[[nodiscard]] std::string weekday_text(base::Day day);
/// "November", from 1 to 12.
[[nodiscard]] std::string month_text(unsigned month);
/// "Wed 25 Nov": a day not far from today.
[[nodiscard]] std::string short_date(base::Day day);
/// "25 November 2026"
[[nodiscard]] std::string long_date(base::Day day);

}  // namespace fluoro::screens
