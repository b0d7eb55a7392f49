#include "screens/play.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;
using exam::ItemType;

namespace {

std::vector<history::SessionItem> unanswered(const std::vector<exam::Item>& items) {
  std::vector<history::SessionItem> list;
  list.reserve(items.size());
  for (const exam::Item& item : items) list.push_back({item, {}});
  return list;
}

play::State begun(test::Length length, ItemType type, bool timed = false) {
  return play::make(
      history::SessionId{1}, unanswered(test::items(length == test::Length::usual ? 4 : 200, length, type)),
      timed ? std::optional<base::Milliseconds>(std::chrono::hours(2)) : std::nullopt, test::evening());
}

base::Now later(std::chrono::seconds by) {
  base::Now now = test::evening();
  now.wall += by;
  now.steady += by;
  return now;
}

Effects press(play::State& state, const std::string& id, std::chrono::seconds by = {}) {
  return play::update(state, Activate{id}, later(by));
}

template <typename T>
const T* first(const Effects& effects) {
  for (const Effect& effect : effects)
    if (const T* found = std::get_if<T>(&effect)) return found;
  return nullptr;
}

}  // namespace

TEST_CASE("an answer is recorded before its feedback shows, with its mark and time") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  CHECK(press(state, "check").empty());
  press(state, "option-0", std::chrono::seconds(5));
  press(state, "option-1", std::chrono::seconds(6));
  const Effects effects = press(state, "check", std::chrono::seconds(9));
  const Record* record = first<Record>(effects);
  REQUIRE(record);
  CHECK(record->answer.position == 0);
  CHECK(record->answer.response.ticked == std::vector<int>{1});
  CHECK(record->answer.mark == 1);
  CHECK(record->answer.taken == std::chrono::seconds(9));
  CHECK(test::shows(play::view(state, test::frame()), "Correct"));
}

TEST_CASE("letters choose, Enter checks and goes on, the last one ends the session") {
  play::State state = begun(test::Length::usual, ItemType::true_false);
  for (int question = 0; question < 4; ++question) {
    CAPTURE(question);
    const ui::Scene asking = play::view(state, test::frame());
    REQUIRE(ui::target_by_key(asking, {ui::Key::b}));
    press(state, ui::target_by_key(asking, {ui::Key::b})->id);
    const ui::Scene chosen = play::view(state, test::frame());
    REQUIRE(ui::target_by_key(chosen, {ui::Key::enter}));
    CHECK(first<Record>(press(state, ui::target_by_key(chosen, {ui::Key::enter})->id)));
    const ui::Scene feedback = play::view(state, test::frame());
    REQUIRE(ui::target_by_key(feedback, {ui::Key::enter}));
    const Effects effects = press(state, ui::target_by_key(feedback, {ui::Key::enter})->id);
    CHECK((first<Finish>(effects) != nullptr) == (question == 3));
  }
}

TEST_CASE("several ticks may stand together where more than one can be right") {
  play::State state = begun(test::Length::usual, ItemType::multiple);
  for (const char* id : {"option-2", "option-0", "option-1", "option-0"}) press(state, id);
  const Effects effects = press(state, "check");
  REQUIRE(first<Record>(effects));
  CHECK(first<Record>(effects)->answer.response.ticked == std::vector<int>{1, 2});
  CHECK(first<Record>(effects)->answer.mark == 1);
}

TEST_CASE("the clock stands in the pause and while feedback shows") {
  play::State state = begun(test::Length::usual, ItemType::choice, true);
  CHECK(play::time_left(state, later(std::chrono::seconds(10))) == std::chrono::seconds(7190));
  press(state, "pause", std::chrono::seconds(10));
  CHECK(play::time_left(state, later(std::chrono::seconds(500))) == std::chrono::seconds(7190));
  press(state, "resume", std::chrono::seconds(500));
  press(state, "option-0", std::chrono::seconds(505));
  press(state, "check", std::chrono::seconds(510));
  CHECK(play::time_left(state, later(std::chrono::seconds(900))) == std::chrono::seconds(7180));
}

TEST_CASE("an answer taken back is open again as it was, and so is its clock") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  CHECK(press(state, "undo").empty());
  press(state, "option-0", std::chrono::seconds(4));
  press(state, "check", std::chrono::seconds(9));
  const Effects effects = press(state, "undo", std::chrono::seconds(30));
  const Undo* undo = first<Undo>(effects);
  REQUIRE(undo);
  CHECK(undo->position == 0);
  CHECK_FALSE(state.marked);
  CHECK_FALSE(state.answers[0]);
  CHECK(state.response.ticked == std::vector<int>{0});
  press(state, "option-1", std::chrono::seconds(31));
  const Effects again = press(state, "check", std::chrono::seconds(32));
  REQUIRE(first<Record>(again));
  CHECK(first<Record>(again)->answer.mark == 1);
  CHECK(first<Record>(again)->answer.taken == std::chrono::seconds(11));
}

TEST_CASE("the last answer can be taken back from the next question too, but only that one") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  for (int question = 0; question < 2; ++question) {
    press(state, "option-1");
    press(state, "check");
    press(state, "next");
  }
  CHECK(state.current == 2);
  press(state, "pause");
  REQUIRE(ui::target_by_id(play::view(state, test::frame()), "undo"));
  const Effects effects = press(state, "undo");
  CHECK_FALSE(state.paused);
  REQUIRE(first<Undo>(effects));
  CHECK(first<Undo>(effects)->position == 1);
  CHECK(state.current == 1);
  CHECK(press(state, "undo").empty());
}

TEST_CASE("certainty is asked for when the session does, and goes along with the answer") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  CHECK_FALSE(ui::target_by_id(play::view(state, test::frame()), "certainty-2"));
  state.ways.asks_certainty = true;
  const ui::Scene asking = play::view(state, test::frame());
  REQUIRE(ui::target_by_key(asking, {ui::Key::d3}));
  press(state, ui::target_by_key(asking, {ui::Key::d3})->id);
  press(state, "certainty-2");
  press(state, "option-1");
  const Effects effects = press(state, "check");
  REQUIRE(first<Record>(effects));
  CHECK(first<Record>(effects)->answer.certainty == exam::Certainty::fairly_sure);
  press(state, "next");
  CHECK_FALSE(state.certainty);
  press(state, "option-1");
  const Effects silent = press(state, "check");
  REQUIRE(first<Record>(silent));
  CHECK_FALSE(first<Record>(silent)->answer.certainty);
}

TEST_CASE("a session that grows asks the app what comes next, at its end too") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  state.ways.grows = true;
  for (int question = 0; question < 4; ++question) {
    press(state, "option-1");
    press(state, "check");
    const Effects effects = press(state, "next");
    REQUIRE(first<Next>(effects));
    CHECK_FALSE(first<Finish>(effects));
    if (question < 3) CHECK(play::go_on(state, test::evening()));
  }
  CHECK_FALSE(play::go_on(state, test::evening()));
  play::append(state, test::items(1), test::evening());
  CHECK(state.current == 4);
  CHECK_FALSE(state.marked);
}

TEST_CASE("a question can be flagged with a note, and its fact suspended, from its feedback") {
  play::State state = begun(test::Length::usual, ItemType::choice);
  press(state, "menu");
  CHECK_FALSE(state.menu);
  press(state, "option-1");
  press(state, "check");
  const ui::Scene feedback = play::view(state, test::frame());
  REQUIRE(ui::target_by_key(feedback, {ui::Key::f}));
  press(state, ui::target_by_key(feedback, {ui::Key::f})->id);
  REQUIRE(state.menu);
  CHECK(press(state, "save-doubt").empty());
  press(state, "menu");
  (void)play::update(state, Typed{"note", "C is right as well"}, test::evening());
  const Effects flagged = press(state, "save-doubt");
  REQUIRE(first<SaveDoubt>(flagged));
  CHECK(first<SaveDoubt>(flagged)->question == state.items[0].question);
  CHECK(first<SaveDoubt>(flagged)->note == "C is right as well");
  CHECK_FALSE(state.menu);
  CHECK(test::says(play::view(state, test::frame()), "Flagged as doubtful"));
  press(state, "menu");
  CHECK(test::says(play::view(state, test::frame()), "Nothing is wrong"));
  const Effects suspended = press(state, "suspend");
  REQUIRE(first<Suspend>(suspended));
  CHECK(first<Suspend>(suspended)->fact_key == exam::fact_key(state.items[0]));
  CHECK(first<Suspend>(suspended)->suspended);
  press(state, "close-menu");
  CHECK(state.known.suspended);
}

TEST_CASE("play can be read at every size, asking, marked and paused") {
  for (const test::Length length : {test::Length::usual, test::Length::extreme})
    for (const ItemType type : {ItemType::choice, ItemType::multiple, ItemType::true_false}) {
      play::State state = begun(length, type, type == ItemType::choice);
      const std::string name =
          std::string(exam::to_string(type)) + (length == test::Length::extreme ? ", long, " : ", ");
      const auto check = [&](const char* what) {
        test::check_every_frame(name + what,
                                [&](const ui::Frame& frame) { return play::view(state, frame); });
      };
      check("asking");
      press(state, "option-0");
      check("chosen");
      press(state, "pause");
      check("paused");
      press(state, "resume");
      press(state, "check");
      state.trouble =
          "The answer could not be saved: the disk is full. Make room; it is tried again with the next.";
      check("marked");
    }
}
