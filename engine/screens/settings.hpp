#pragma once
#include <optional>
#include <string>

#include "base/time.hpp"
#include "history/store.hpp"

namespace fluoro::screens {

/// What a learner may set. Kept in the history's database.
struct Settings {
  std::string theme = "dark";  ///< a ui::Theme's id
  int text_percent = 100;      ///< 100 to 200
  bool sound = true;
  int new_per_day = 10;              ///< facts, 0 to 100
  int retention_percent = 90;        ///< that is to be remembered when asked again, 70 to 99
  bool streak = true;                ///< shown on Home
  bool asks_certainty = false;       ///< in sessions begun from Home, and to begin with in those set up
  std::optional<base::Day> outlook;  ///< the date that the forecast is made for
  bool operator==(const Settings&) const = default;
};

inline constexpr int kLeastRetention = 70, kMostRetention = 99, kMostNewPerDay = 100;

/// Values that a newer version or a stranger wrote fall back to the defaults one by one.
[[nodiscard]] Settings load_settings(const history::Store& store);
void save_settings(history::Store& store, const Settings& settings);

}  // namespace fluoro::screens
