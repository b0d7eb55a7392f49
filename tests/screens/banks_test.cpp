#include "screens/banks.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("a bank's card says what is in it and sets up a session with it") {
  banks::State state = banks::make(test::catalogue());
  REQUIRE(state.cards.size() == 3);
  CHECK(state.cards[0].detail == "40 questions from 1 fact · CC-BY-4.0 · en");
  CHECK(state.cards[0].topics == std::vector<std::string>{"Topic 0 · 14", "Topic 1 · 13", "Topic 2 · 13"});
  const Effects effects = banks::update(state, Activate{"set-up-ir-skills"}, test::evening());
  REQUIRE(test::went<ToSetup>(effects));
  CHECK(test::went<ToSetup>(effects)->banks == std::vector<std::string>{"ir-skills"});
}

TEST_CASE("a broken file shows all of its errors with their places, and no way to set it up") {
  screens::Catalogue catalogue;
  catalogue.entries.push_back(test::broken_entry(100));
  const banks::State state = banks::make(catalogue);
  REQUIRE(state.broken.size() == 1);
  CHECK(state.broken[0].errors.size() == 100);
  CHECK(state.broken[0].errors[6] == "Line 7, column 5: unknown key 'stemm'; did you mean 'stem'?");
  const ui::Scene scene = banks::view(state, test::frame());
  CHECK(test::shows(scene, "100 errors in the file"));
  for (const ui::Target& target : scene.targets) CHECK_FALSE(target.id.starts_with("set-up"));
}

TEST_CASE("question banks can be read at every size") {
  for (const auto& catalogue :
       {screens::Catalogue{}, test::catalogue(), test::catalogue(test::Length::extreme)}) {
    const banks::State state = banks::make(catalogue);
    test::check_every_frame(std::to_string(catalogue.entries.size()) + " question banks",
                            [&](const ui::Frame& frame) { return banks::view(state, frame); });
  }
}
