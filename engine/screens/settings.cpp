#include "screens/settings.hpp"

#include <charconv>

#include "ui/theme.hpp"

namespace fluoro::screens {
namespace {

/// A whole number in a range, as a setting has it.
std::optional<int> number(const history::Store& store, const std::string& key, int least, int most) {
  const auto text = store.setting(key);
  if (!text) return {};
  int value = 0;
  const char* last = text->data() + text->size();
  const auto [end, error] = std::from_chars(text->data(), last, value);
  if (error != std::errc() || end != last || value < least || value > most) return {};
  return value;
}

bool flag(const history::Store& store, const std::string& key, bool usual) {
  const auto text = store.setting(key);
  return text ? *text == "on" : usual;
}

constexpr int kMostDays = 200'000;  ///< since 1970: some 500 years

}  // namespace

Settings load_settings(const history::Store& store) {
  Settings settings;
  if (const auto theme = store.setting("theme")) settings.theme = ui::theme_by_id(*theme).id;
  settings.text_percent = number(store, "text_percent", 100, 200).value_or(settings.text_percent);
  settings.sound = flag(store, "sound", settings.sound);
  settings.new_per_day = number(store, "new_per_day", 0, kMostNewPerDay).value_or(settings.new_per_day);
  settings.retention_percent = number(store, "retention_percent", kLeastRetention, kMostRetention)
                                   .value_or(settings.retention_percent);
  settings.streak = flag(store, "streak", settings.streak);
  settings.asks_certainty = flag(store, "asks_certainty", settings.asks_certainty);
  if (const auto days = number(store, "outlook", 0, kMostDays))
    settings.outlook = base::Day(std::chrono::days(*days));
  return settings;
}

void save_settings(history::Store& store, const Settings& settings) {
  const auto on = [](bool value) { return value ? "on" : "off"; };
  store.set_setting("theme", settings.theme);
  store.set_setting("text_percent", std::to_string(settings.text_percent));
  store.set_setting("sound", on(settings.sound));
  store.set_setting("new_per_day", std::to_string(settings.new_per_day));
  store.set_setting("retention_percent", std::to_string(settings.retention_percent));
  store.set_setting("streak", on(settings.streak));
  store.set_setting("asks_certainty", on(settings.asks_certainty));
  if (settings.outlook)
    store.set_setting("outlook", std::to_string(settings.outlook->time_since_epoch().count()));
}

}  // namespace fluoro::screens
