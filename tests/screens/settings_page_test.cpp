#include "screens/settings_page.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("each choice is in force at once") {
  settings_page::State state = settings_page::make({}, "/home/learner/.local/share/fluoro/history.db");
  const auto press = [&](const char* target) {
    const Effects effects = settings_page::update(state, Activate{target}, test::evening());
    REQUIRE(effects.size() == 1);
    return std::get<Change>(effects[0]).settings;
  };
  CHECK(press("theme-light") == Settings{.theme = "light"});
  CHECK(press("size-150") == Settings{.theme = "light", .text_percent = 150});
  CHECK(press("sound") == Settings{.theme = "light", .text_percent = 150, .sound = false});
  CHECK(press("theme-high-contrast").theme == "high-contrast");
  CHECK(press("sound").sound);
}

TEST_CASE("what is chosen says so in words") {
  const settings_page::State state = settings_page::make({.theme = "light", .text_percent = 125}, "here");
  const ui::Scene scene = settings_page::view(state, test::frame());
  for (const char* id : {"theme-light", "size-125"}) {
    REQUIRE(ui::target_by_id(scene, id));
    CHECK(ui::target_by_id(scene, id)->value == "selected");
  }
  CHECK(ui::target_by_id(scene, "theme-dark")->value.empty());
  CHECK(ui::target_by_id(scene, "sound")->value == "on");
  CHECK(test::shows(scene, "here"));
}

TEST_CASE("the tabs lead away and change nothing") {
  settings_page::State state = settings_page::make({}, "here");
  const Effects effects = settings_page::update(state, Activate{"tab-study"}, test::evening());
  CHECK(effects.size() == 1);
  CHECK(test::went<ToHome>(effects));
}

TEST_CASE("settings can be read at every size") {
  for (const std::string& place : {std::string("/home/learner/history.db"), test::long_text(400)}) {
    const settings_page::State state = settings_page::make({}, place);
    test::check_every_frame("settings",
                            [&](const ui::Frame& frame) { return settings_page::view(state, frame); });
  }
}
