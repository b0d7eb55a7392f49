#include "screens/settings.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("settings come back as they were saved") {
  auto store = test::new_store();
  CHECK(load_settings(store) == Settings{});
  const Settings settings{.theme = "high-contrast", .text_percent = 175, .sound = false};
  save_settings(store, settings);
  CHECK(load_settings(store) == settings);
}

TEST_CASE("what makes no sense falls back by itself and leaves the rest") {
  auto store = test::new_store();
  for (const char* percent : {"", "99", "201", "many", "-150", "99999999999999999999"}) {
    store.set_setting("theme", "sepia");
    store.set_setting("text_percent", percent);
    store.set_setting("sound", "off");
    CHECK_MESSAGE(load_settings(store) == Settings{.sound = false}, percent);
  }
}
