#include "screens/review.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("review goes from question to question and back to the results") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(3), .marks = {1, 0}});
  review::State state = review::make(store, {id, 1, true});
  const auto press = [&](const char* target) {
    return review::update(state, Activate{target}, test::evening());
  };
  CHECK(test::shows(review::view(state, test::frame()), "Question 2 of 3"));
  press("next");
  CHECK(test::shows(review::view(state, test::frame()), "Question 3 of 3"));
  CHECK(test::shows(review::view(state, test::frame()), "Not answered"));
  press("next");
  CHECK(state.route.position == 2);
  for (int i = 0; i < 5; ++i) press("previous");
  CHECK(state.route.position == 0);
  for (const char* way : {"back", "done"}) {
    const Effects effects = press(way);
    REQUIRE(test::went<ToResults>(effects));
    CHECK(test::went<ToResults>(effects)->session == id);
    CHECK(test::went<ToResults>(effects)->just_finished);
  }
}

TEST_CASE("a place that the session does not have becomes the nearest it has") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(3), .marks = {1, 0}});
  CHECK(review::make(store, {id, 99, false}).route.position == 2);
  CHECK(review::make(store, {id, -1, false}).route.position == 0);
  CHECK_THROWS_AS(review::make(store, {history::SessionId{77}, 0, false}), history::Error);
}

TEST_CASE("review shows the options as they stood, the answer given and the key") {
  auto store = test::new_store();
  const auto id = test::add(store, {.marks = {0}});
  const ui::Scene scene = review::view(review::make(store, {id, 0, false}), test::frame());
  std::vector<std::string> labels;
  for (const ui::Target& target : scene.targets)
    if (target.id.starts_with("option-")) labels.push_back(target.label + ": " + target.value);
  CHECK(labels == std::vector<std::string>{"Stent placement number 0: wrong",
                                           "Stent placement number 1: right, not chosen",
                                           "Stent placement number 2: ", "Stent placement number 3: "});
  CHECK(test::shows(scene, "Answered in 10 s."));
}

TEST_CASE("review can be read at every size") {
  auto store = test::new_store();
  auto extreme = test::items(150, test::Length::extreme);
  extreme[1] = test::item(1, test::Length::extreme, exam::ItemType::multiple);
  const auto short_id = test::add(store, {.marks = {1, 0, 0.5}});
  const auto long_id = test::add(store, {.items = extreme, .marks = {0, 0.5}});
  for (const auto& [id, count] : {std::pair{short_id, 4}, {long_id, 3}})
    for (int position = 0; position < count; ++position) {
      const review::State state = review::make(store, {id, position, false});
      test::check_every_frame("review of question " + std::to_string(position),
                              [&](const ui::Frame& frame) { return review::view(state, frame); });
    }
}
