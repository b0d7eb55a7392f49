#include "screens/settings_page.hpp"

#include <doctest/doctest.h>

#include "memory/fsrs.hpp"
#include "screens/fixtures.hpp"
#include "ui/focus.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

settings_page::State page(const Settings& settings = {}, settings_page::Schedule schedule = {}) {
  if (schedule.weights.empty()) schedule.weights = memory::kDefaultWeightsName;
  return settings_page::make(settings, "/home/learner/.local/share/fluoro/history.db", std::move(schedule));
}

}  // namespace

TEST_CASE("each choice is in force at once") {
  settings_page::State state = page();
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

TEST_CASE("how one studies is in force at once too") {
  settings_page::State state = page();
  const auto press = [&](const char* target) {
    const Effects effects = settings_page::update(state, Activate{target}, test::evening());
    REQUIRE(effects.size() == 1);
    return std::get<Change>(effects[0]).settings;
  };
  CHECK(press("new-30") == Settings{.new_per_day = 30});
  CHECK(press("new-0").new_per_day == 0);
  CHECK(press("retention-95").retention_percent == 95);
  CHECK_FALSE(press("streak").streak);
  CHECK(press("certainty").asks_certainty);
  CHECK(press("streak") == Settings{.new_per_day = 0, .retention_percent = 95, .asks_certainty = true});
}

TEST_CASE("what is chosen says so in words") {
  const settings_page::State state =
      page({.theme = "light", .text_percent = 125, .new_per_day = 20, .retention_percent = 85});
  const ui::Scene scene = settings_page::view(state, test::frame());
  for (const char* id : {"theme-light", "size-125", "new-20", "retention-85"}) {
    REQUIRE_MESSAGE(ui::target_by_id(scene, id), id);
    CHECK_MESSAGE(ui::target_by_id(scene, id)->value == "selected", id);
  }
  CHECK(ui::target_by_id(scene, "theme-dark")->value.empty());
  CHECK(ui::target_by_id(scene, "sound")->value == "on");
  CHECK(ui::target_by_id(scene, "new-20")->label == "20 new facts per day");
  CHECK(ui::target_by_id(scene, "certainty")->value == "off");
  CHECK(test::shows(scene, "/home/learner/.local/share/fluoro/history.db"));
}

TEST_CASE("a value that is not among the choices is left as it is") {
  const ui::Scene scene = settings_page::view(page({.retention_percent = 92}), test::frame());
  for (const ui::Target& target : scene.targets)
    if (target.id.starts_with("retention-")) CHECK(target.value.empty());
}

TEST_CASE("the schedule can be fitted, which can be followed and cancelled") {
  settings_page::State state = page();
  CHECK(test::says(settings_page::view(state, test::frame()), "default weights of FSRS-6"));
  CHECK_FALSE(settings_page::view(state, test::frame()).deadline);
  const Effects fit = settings_page::update(state, Activate{"fit"}, test::evening());
  REQUIRE(fit.size() == 1);
  CHECK(std::holds_alternative<Fit>(fit[0]));

  state.schedule.fitting = true;
  state.schedule.progress = 0.42;
  const ui::Scene scene = settings_page::view(state, test::frame());
  CHECK(test::shows(scene, "42%"));
  CHECK_FALSE(ui::target_by_id(scene, "fit"));
  REQUIRE(scene.deadline);
  CHECK(*scene.deadline == test::evening().steady + base::Milliseconds(100));
  const Effects cancel = settings_page::update(state, Activate{"cancel-fit"}, test::evening());
  REQUIRE(cancel.size() == 1);
  CHECK(std::holds_alternative<CancelFit>(cancel[0]));

  const settings_page::State after = page({}, {.weights = "fitted 2026-11-24", .outcome = "It went well."});
  CHECK(test::says(settings_page::view(after, test::frame()), "fitted to your answers on 24 November 2026"));
  CHECK(test::says(settings_page::view(after, test::frame()), "It went well."));
}

TEST_CASE("the tabs lead away and change nothing") {
  settings_page::State state = page();
  const Effects effects = settings_page::update(state, Activate{"tab-study"}, test::evening());
  CHECK(effects.size() == 1);
  CHECK(test::went<ToHome>(effects));
}

TEST_CASE("settings can be read at every size") {
  settings_page::State running = page(), done = page({}, {.outcome = test::long_text(240)});
  running.schedule.fitting = true;
  running.data_place = test::long_text(400);
  done.schedule.weights = test::long_text(120);
  for (const settings_page::State& state : {page(), running, done})
    test::check_every_frame("settings",
                            [&](const ui::Frame& frame) { return settings_page::view(state, frame); });
}
