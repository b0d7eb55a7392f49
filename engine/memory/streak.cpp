#include "memory/streak.hpp"

#include <chrono>
#include <optional>

namespace fluoro::memory {
namespace {

base::Day monday_of(base::Day day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); }

/// What was forgiven so far, going back from today.
struct Forgiven {
  base::Day week{};  ///< the earliest week in which a day was
  bool this_week = false;
};

/// Forgives the missed days after `earlier`, up to `latest`; nothing when they are too many.
std::optional<Forgiven> forgive(Forgiven forgiven, base::Day earlier, base::Day latest, base::Day today) {
  for (base::Day missed = latest; missed > earlier; missed -= std::chrono::days(1)) {
    if (missed == today) continue;  // it is not over yet
    const base::Day week = monday_of(missed);
    if (week == forgiven.week) return std::nullopt;
    forgiven = {week, forgiven.this_week || week == monday_of(today)};
  }
  return forgiven;
}

}  // namespace

Streak streak(const std::vector<base::Day>& days, base::Day today) {
  Streak result;
  Forgiven forgiven{base::Day::max(), false};
  base::Day latest = today;  // of the days that nothing is said of yet
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (*day > latest) continue;  // after today: the clock was wrong once
    const auto with_gap = forgive(forgiven, *day, latest, today);
    if (!with_gap) break;
    forgiven = *with_gap;
    latest = *day - std::chrono::days(1);
    ++result.days;
    result.today = result.today || *day == today;
  }
  result.forgiven = forgiven.this_week;
  return result;
}

}  // namespace fluoro::memory
