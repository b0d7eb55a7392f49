#pragma once
#include <array>

#include "base/time.hpp"

/// The date that a forecast is made for: from tomorrow to three years ahead.
namespace fluoro::screens::outlook {

[[nodiscard]] base::Day first_date(base::Day today);
[[nodiscard]] base::Day last_date(base::Day today);

enum class Unit { day, month, year };
/// So many units later, or earlier when `by` is negative. A day that the month does not have becomes its
/// last, and what is out of range the nearest date in it.
[[nodiscard]] base::Day stepped(base::Day date, Unit unit, int by, base::Day today);

/// A date that can be set at once.
struct Ahead {
  const char* id;
  const char* label;
  Unit unit;
  int by;
};
inline constexpr std::array kAhead{Ahead{"ahead-week", "In 1 week", Unit::day, 7},
                                   Ahead{"ahead-month", "In 1 month", Unit::month, 1},
                                   Ahead{"ahead-3-months", "In 3 months", Unit::month, 3},
                                   Ahead{"ahead-6-months", "In 6 months", Unit::month, 6}};

/// Buttons that step the date, pressed from anywhere by the unit's letter, with Shift for the earlier one.
struct Stepper {
  const char* id;    ///< with "-earlier" or "-later" behind it
  const char* name;  ///< "Day"
  Unit unit;
};
inline constexpr std::array kSteppers{Stepper{"day", "Day", Unit::day},
                                      Stepper{"month", "Month", Unit::month},
                                      Stepper{"year", "Year", Unit::year}};

}  // namespace fluoro::screens::outlook
