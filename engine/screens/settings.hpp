#pragma once
#include <string>

#include "history/store.hpp"

namespace fluoro::screens {

/// What a learner may set. Kept in the history's database.
struct Settings {
  std::string theme = "dark";  ///< a ui::Theme's id
  int text_percent = 100;      ///< 100 to 200
  bool sound = true;
  bool operator==(const Settings&) const = default;
};

/// Values that a newer version or a stranger wrote fall back to the defaults one by one.
[[nodiscard]] Settings load_settings(const history::Store& store);
void save_settings(history::Store& store, const Settings& settings);

}  // namespace fluoro::screens
