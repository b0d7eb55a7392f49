#include "history/thinning.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace fluoro::history {
namespace {

using Days = std::chrono::sys_days;

/// Numbers the days, weeks or months; the newest one of each of `most` is kept.
struct Rule {
  int (*period)(Days day);
  int most;
};

int day_number(Days day) { return static_cast<int>(day.time_since_epoch().count()); }
int week_number(Days day) { return day_number(day - (std::chrono::weekday(day) - std::chrono::Monday)); }
int month_number(Days day) {
  const std::chrono::year_month_day date(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
}

constexpr std::array<Rule, 3> kRules{{{day_number, 7}, {week_number, 4}, {month_number, 12}}};

}  // namespace

std::vector<base::UtcTime> to_keep(std::vector<base::UtcTime> times) {
  std::ranges::sort(times, std::greater());
  std::array<std::optional<int>, kRules.size()> last;
  std::array<int, kRules.size()> kept{};
  const auto is_kept = [&](base::UtcTime time) {
    bool keep = false;
    for (std::size_t i = 0; i < kRules.size(); ++i) {
      const int period = kRules[i].period(std::chrono::floor<std::chrono::days>(time));
      if (last[i] == period || kept[i] == kRules[i].most) continue;
      last[i] = period;
      ++kept[i];
      keep = true;
    }
    return keep;
  };
  std::vector<base::UtcTime> list;
  for (const base::UtcTime time : times)
    if (is_kept(time)) list.push_back(time);
  return list;
}

}  // namespace fluoro::history
