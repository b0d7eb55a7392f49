#include "screens/home.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

history::Moment moment() {
  return {.today = test::day_of(test::evening().wall), .now = test::evening().wall};
}

home::State home_of(const history::Store& store, const Catalogue& catalogue = test::catalogue(),
                    std::vector<std::string> notices = {}, const Settings& settings = {}) {
  return home::make(summaries(catalogue), store, settings, moment(), std::move(notices));
}

const Begin* begun(const Effects& effects) {
  return effects.size() == 1 ? std::get_if<Begin>(&effects[0]) : nullptr;
}

const std::vector<std::string> kAll{"ir-procedures", "ir-skills", "ir-training"};

/// Questions answered ten days ago, so that some are due by now.
void study(history::Store& store, std::vector<double> marks) {
  auto items = test::items(static_cast<int>(marks.size()));
  test::add(store, {.started = test::evening().wall - std::chrono::days(10),
                    .items = std::move(items),
                    .marks = std::move(marks)});
}

std::string primary(const home::State& state) {
  const ui::Scene scene = home::view(state, test::frame());
  const ui::Target* target = ui::target_by_key(scene, {ui::Key::enter});
  return target ? target->id : "";
}

}  // namespace

TEST_CASE("to somebody new a quick session of all quizzes is suggested, and a set-up of one offered") {
  const auto store = test::new_store();
  home::State state = home_of(store);
  CHECK(primary(state) == "quick");
  CHECK(test::says(home::view(state, test::frame()), state.suggestion.sentence));
  const Effects quick = home::update(state, Activate{"quick"}, test::evening());
  REQUIRE(begun(quick));
  CHECK(begun(quick)->plan.banks == kAll);
  CHECK(begun(quick)->plan.mode == Mode::practice);
  const Effects one = home::update(state, Activate{"bank-ir-skills"}, test::evening());
  REQUIRE(test::went<ToSetup>(one));
  CHECK(test::went<ToSetup>(one)->banks == std::vector<std::string>{"ir-skills"});
}

TEST_CASE("what is due comes first, with how many facts and how long they take") {
  auto store = test::new_store();
  study(store, {1, 1, 0, 1});
  home::State state = home_of(store);
  CHECK(state.study.due == 4);
  CHECK(home::summary(state) == "4 facts are due, about 1 minute, and 10 are new.");
  CHECK(primary(state) == "due");
  const Effects due = home::update(state, Activate{"due"}, test::evening());
  REQUIRE(begun(due));
  CHECK(begun(due)->plan.mode == Mode::due);
  CHECK(begun(due)->plan.banks == kAll);
}

TEST_CASE("mistakes are offered with their number") {
  auto store = test::new_store();
  study(store, {1, 0, 0, 0.5});
  home::State state = home_of(store);
  CHECK(state.study.mistakes == 3);
  const ui::Scene scene = home::view(state, test::frame());
  CHECK(test::says(scene, "Review 3"));
  const Effects mistakes = home::update(state, Activate{"mistakes"}, test::evening());
  REQUIRE(begun(mistakes));
  CHECK(begun(mistakes)->plan.mode == Mode::mistakes);
}

TEST_CASE("mastery is the mean recall of all facts, those never asked counting as none") {
  auto store = test::new_store();
  study(store, {1, 1, 1, 1});
  const home::State state = home_of(store);
  REQUIRE(state.rows.size() == 3);
  const double mastery = state.rows[0].mastery().share;
  CHECK(state.rows[0].mastery().facts == 40);
  CHECK(mastery > 0.05);
  CHECK(mastery < 0.1);
  CHECK(state.rows[1].mastery().share == 0);
  const ui::Target* row = nullptr;
  const ui::Scene scene = home::view(state, test::frame());
  row = ui::target_by_id(scene, "bank-ir-procedures");
  REQUIRE(row);
  CHECK(row->value.ends_with("mastered of 40 facts"));
}

TEST_CASE("a streak shows unless it is off") {
  auto store = test::new_store();
  for (const int days : {3, 2, 1})
    test::add(store, {.started = test::evening().wall - std::chrono::days(days), .marks = {1}});
  CHECK(test::says(home::view(home_of(store), test::frame()), "3 days in a row"));
  const home::State off = home_of(store, test::catalogue(), {}, {.streak = false});
  CHECK_FALSE(test::says(home::view(off, test::frame()), "in a row"));
}

TEST_CASE("the most useful start is suggested, with the reason") {
  using Start = Suggestion::Start;
  StudyState state{.ever_answered = true, .due = 3, .fresh = 10, .unseen = 50, .mistakes = 9};
  CHECK(suggest(state).start == Start::due);
  state.due = 0;
  CHECK(suggest(state).start == Start::mistakes);
  CHECK(suggest(state).sentence.find("9 questions") != std::string::npos);
  state.mistakes = 4;
  CHECK(suggest(state).start == Start::due);
  CHECK(suggest(state).sentence.find("10 new facts") != std::string::npos);
  state.fresh = 0;
  CHECK(suggest(state).start == Start::exam);
  state.unfinished = state.unfinished_exam = true;
  CHECK(suggest(state).start == Start::go_on);
  CHECK(suggest({}).start == Start::quick);
}

TEST_CASE("a session cut off is offered again first, with how far it came") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(20), .marks = {1, 0, 1}, .finished = false});
  home::State state = home_of(store);
  const ui::Scene scene = home::view(state, test::frame());
  CHECK(test::shows(scene, "Continue: 3 of 20 answered"));
  REQUIRE(ui::target_by_key(scene, {ui::Key::enter}));
  CHECK(ui::target_by_key(scene, {ui::Key::enter})->id == "continue");
  const Effects effects = home::update(state, Activate{"continue"}, test::evening());
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Continue>(effects[0]).session == id);
}

TEST_CASE("an exam cut off is offered with the time it has left, and to be handed in") {
  auto store = test::new_store();
  const auto id = test::add(
      store,
      {.items = test::items(20), .finished = false, .time_limit = std::chrono::minutes(20), .mode = "exam"});
  store.save_clock(id, std::chrono::minutes(7));
  home::State state = home_of(store);
  const ui::Scene scene = home::view(state, test::frame());
  CHECK(test::says(scene, "Continue: an exam of 20 questions, 13:00 left"));
  const ui::Target* hand_in = ui::target_by_id(scene, "abandon");
  REQUIRE(hand_in);
  CHECK(hand_in->label == "Hand in the exam begun");
}

TEST_CASE("a broken quiz stands beside the others with its first errors") {
  auto store = test::new_store();
  auto catalogue = test::catalogue();
  catalogue.entries.push_back(test::broken_entry(5));
  const ui::Scene scene = home::view(home_of(store, catalogue), test::frame());
  CHECK(test::shows(scene, "broken"));
  CHECK(ui::target_by_id(scene, "bank-ir-procedures"));
}

TEST_CASE("home can be read at every size") {
  auto fresh = test::new_store(), used = test::new_store();
  test::add(used, {.items = test::items(20, test::Length::extreme),
                   .marks = {1, 0, 1},
                   .finished = false,
                   .titles = {test::long_text(200)}});
  home::State known = home_of(fresh);
  known.study = {.ever_answered = true, .due = 24, .fresh = 10, .unseen = 3, .mistakes = 9, .coming = 70};
  known.suggestion = suggest(known.study);
  known.due_time = std::chrono::minutes(12);
  known.streak = {.days = 12};
  known.coming = {24, 3, 0, 9, 12, 0, 0, 1, 2, 130, 4, 0, 0, 7};
  for (home::Row& row : known.rows) row.standing = {.begun = 40, .recall = 31, .due = 8};
  struct Case {
    std::string name;
    home::State state;
  };
  for (const Case& each :
       {Case{"home without a quiz", home_of(fresh, {})},
        {"home", home_of(fresh)},
        {"home, all known", known},
        {"home, long", home_of(used, test::catalogue(test::Length::extreme),
                               {test::long_text(300), "The history was damaged and moved aside."})}})
    test::check_every_frame(each.name, [&](const ui::Frame& frame) { return home::view(each.state, frame); });
}
