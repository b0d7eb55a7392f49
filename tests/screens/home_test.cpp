#include "screens/home.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("home offers a quick session of all quizzes, and a set-up of one") {
  const auto store = test::new_store();
  home::State state = home::make(summaries(test::catalogue()), store, {});
  const Effects quick = home::update(state, Activate{"quick"}, test::evening());
  REQUIRE(quick.size() == 1);
  CHECK(std::get<Begin>(quick[0]).plan.banks ==
        std::vector<std::string>{"ir-procedures", "ir-skills", "ir-training"});
  const Effects one = home::update(state, Activate{"bank-ir-skills"}, test::evening());
  REQUIRE(test::went<ToSetup>(one));
  CHECK(test::went<ToSetup>(one)->banks == std::vector<std::string>{"ir-skills"});
}

TEST_CASE("a session cut off is offered again first, with how far it came") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(20), .marks = {1, 0, 1}, .finished = false});
  home::State state = home::make(summaries(test::catalogue()), store, {});
  const ui::Scene scene = home::view(state, test::frame());
  CHECK(test::shows(scene, "Continue: 3 of 20 answered"));
  REQUIRE(ui::target_by_key(scene, {ui::Key::enter}));
  CHECK(ui::target_by_key(scene, {ui::Key::enter})->id == "continue");
  const Effects effects = home::update(state, Activate{"continue"}, test::evening());
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Continue>(effects[0]).session == id);
}

TEST_CASE("a broken quiz stands beside the others with its first errors") {
  auto store = test::new_store();
  auto catalogue = test::catalogue();
  catalogue.entries.push_back(test::broken_entry(5));
  const ui::Scene scene = home::view(home::make(summaries(catalogue), store, {}), test::frame());
  CHECK(test::shows(scene, "broken"));
  CHECK(ui::target_by_id(scene, "bank-ir-procedures"));
}

TEST_CASE("home can be read at every size") {
  auto fresh = test::new_store(), used = test::new_store();
  test::add(used, {.items = test::items(20, test::Length::extreme),
                   .marks = {1, 0, 1},
                   .finished = false,
                   .titles = {test::long_text(200)}});
  home::State known = home::make(summaries(test::catalogue()), fresh, {});
  for (home::Row& row : known.rows)
    row.record.questions_seen = row.record.questions_right = row.quiz.questions;
  struct Case {
    std::string name;
    home::State state;
  };
  for (const Case& each :
       {Case{"home without a quiz", home::make({}, fresh, {})},
        {"home", home::make(summaries(test::catalogue()), fresh, {})},
        {"home, all known", known},
        {"home, long", home::make(summaries(test::catalogue(test::Length::extreme)), used,
                                  {test::long_text(300), "The history was damaged and moved aside."})}})
    test::check_every_frame(each.name, [&](const ui::Frame& frame) { return home::view(each.state, frame); });
}
