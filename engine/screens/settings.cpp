#include "screens/settings.hpp"

#include <charconv>

#include "ui/theme.hpp"

namespace fluoro::screens {

Settings load_settings(const history::Store& store) {
  Settings settings;
  if (const auto theme = store.setting("theme")) settings.theme = ui::theme_by_id(*theme).id;
  if (const auto percent = store.setting("text_percent")) {
    int value = 0;
    const auto [end, error] = std::from_chars(percent->data(), percent->data() + percent->size(), value);
    if (error == std::errc() && value >= 100 && value <= 200) settings.text_percent = value;
  }
  if (const auto sound = store.setting("sound")) settings.sound = *sound != "off";
  return settings;
}

void save_settings(history::Store& store, const Settings& settings) {
  store.set_setting("theme", settings.theme);
  store.set_setting("text_percent", std::to_string(settings.text_percent));
  store.set_setting("sound", settings.sound ? "on" : "off");
}

}  // namespace fluoro::screens
