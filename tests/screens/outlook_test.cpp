#include "screens/outlook.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "screens/dates.hpp"
#include "screens/fixtures.hpp"
#include "screens/outlook_date.hpp"
#include "ui/focus.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

history::Moment moment() {
  return {.today = test::day_of(test::evening().wall), .now = test::evening().wall};
}

outlook::State outlook_of(const history::Store& store, const Settings& settings = {},
                          const screens::Catalogue& catalogue = test::catalogue()) {
  return outlook::make(summaries(catalogue), store.learning(), settings, moment());
}

/// 20 of the 40 facts of ir-procedures answered right ten days ago.
history::Store studied() {
  auto store = test::new_store();
  test::add(store, {.started = test::evening().wall - std::chrono::days(10),
                    .items = test::items(20),
                    .marks = std::vector<double>(20, 1)});
  return store;
}

Effects press(outlook::State& state, const std::string& id) {
  return outlook::update(state, Activate{id}, test::evening());
}

}  // namespace

TEST_CASE("quizzes take turns with new facts, and one that has no more leaves its turn to the others") {
  using Days = std::vector<std::vector<int>>;
  CHECK(outlook::begun_in(4, 4, {3, 1, 2}) == Days{{0, 0, 1}, {0}, {0, 1}});
  CHECK(outlook::begun_in(1, 2, {3, 1}) == Days{{0, 1, 2}, {1}});
  CHECK(outlook::begun_in(0, 10, {2, 0}) == Days{{1, 1}, {}});
  CHECK(outlook::begun_in(0, 0, {5, 9}) == Days{{}, {}});
  CHECK(outlook::begun_in(10, 10, {}).empty());
}

TEST_CASE("a small quiz beside large ones is begun as soon as they are") {
  screens::Catalogue catalogue = test::catalogue();
  catalogue.entries.push_back({.name = "small", .bank = test::bank("small", 2)});
  const outlook::State state = outlook_of(test::new_store(), {}, catalogue);
  REQUIRE(state.quizzes.size() == 4);
  CHECK(state.quizzes[3].then.all_reviews > 0.9);
}

TEST_CASE("reviews are worth something, and doing nothing costs") {
  const outlook::State state = outlook_of(studied());
  REQUIRE(state.quizzes.size() == 3);
  const outlook::Forecast& quiz = state.quizzes[0];
  CHECK(quiz.facts == 40);
  CHECK(quiz.today > 0.3);
  CHECK(quiz.then.no_reviews > 0);
  CHECK(quiz.then.no_reviews < quiz.today);
  CHECK(quiz.then.all_reviews > quiz.today);
  CHECK(state.quizzes[1].today == 0);
  CHECK(state.quizzes[1].then.no_reviews == 0);
  CHECK(state.quizzes[1].then.all_reviews > 0);
}

TEST_CASE("all quizzes together are the mean over their facts") {
  const outlook::State state = outlook_of(studied());
  double today = 0, with = 0;
  int facts = 0;
  for (const outlook::Forecast& quiz : state.quizzes) {
    today += quiz.today * quiz.facts;
    with += quiz.then.all_reviews * quiz.facts;
    facts += quiz.facts;
  }
  CHECK(state.all.facts == facts);
  CHECK(state.all.today == doctest::Approx(today / facts));
  CHECK(state.all.then.all_reviews == doctest::Approx(with / facts));
}

TEST_CASE("without new facts a day what was never seen stays unknown") {
  const outlook::State state = outlook_of(studied(), {.new_per_day = 0});
  CHECK(state.quizzes[1].then.all_reviews == 0);
  CHECK(state.quizzes[0].then.all_reviews <= 0.5);
  CHECK(test::says(outlook::view(state, test::frame()), "you answer what is due each day."));
}

TEST_CASE("a date that is set is kept, and the forecast is made for it") {
  outlook::State state = outlook_of(studied());
  CHECK(long_date(state.date) == "24 December 2026");
  const double before = state.quizzes[0].then.no_reviews;
  const Effects effects = press(state, "ahead-6-months");
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Change>(effects[0]).settings.outlook == state.date);
  CHECK(long_date(state.date) == "24 May 2027");
  CHECK(state.quizzes[0].then.no_reviews < before);
  press(state, "month-later");
  press(state, "day-earlier");
  CHECK(long_date(state.date) == "23 June 2027");
  CHECK(test::says(outlook::view(state, test::frame()), "How well will I know this on 23 June 2027?"));
  CHECK(outlook_of(studied(), state.settings).date == state.date);
}

TEST_CASE("a date that has passed gives way to tomorrow, and none earlier can be set") {
  outlook::State state = outlook_of(test::new_store(), {.outlook = moment().today - std::chrono::days(30)});
  CHECK(state.date == moment().today + std::chrono::days(1));
  CHECK(press(state, "day-earlier").empty());
  const ui::Scene scene = outlook::view(state, test::frame());
  CHECK_FALSE(ui::target_by_id(scene, "day-earlier")->enabled);
  CHECK(ui::target_by_id(scene, "day-later")->enabled);
}

TEST_CASE("the keyboard alone sets the date and leads back to Home") {
  outlook::State state = outlook_of(test::new_store());
  const ui::Scene scene = outlook::view(state, test::frame());
  const auto id = [&](ui::Chord chord) {
    const ui::Target* target = ui::target_by_key(scene, chord);
    return target ? target->id : "";
  };
  CHECK(id({ui::Key::d}) == "day-later");
  CHECK(id({.key = ui::Key::m, .shift = true}) == "month-earlier");
  CHECK(id({ui::Key::y}) == "year-later");
  CHECK(id({ui::Key::escape}) == "back");
  CHECK(test::went<ToHome>(press(state, "back")));
}

TEST_CASE("what comes due is that of all quizzes") {
  const outlook::State state = outlook_of(studied());
  REQUIRE(state.coming.size() == static_cast<std::size_t>(outlook::kComingDays));
  CHECK(state.coming[0] == 20);
  CHECK(ui::target_by_id(outlook::view(state, test::frame()), "due-chart"));
}

TEST_CASE("the outlook can be read at every size") {
  outlook::State few = outlook_of(studied()), many = few, none = few;
  many.quizzes.clear();
  for (int i = 0; i < 4; ++i)
    many.quizzes.push_back({.title = i % 3 == 0 ? test::long_text(200) : "Quiz " + std::to_string(i),
                            .facts = i * 12'345,
                            .today = i / 3.0,
                            .then = {.all_reviews = 1, .no_reviews = 0.004}});
  many.date = outlook::last_date(many.today);
  many.coming.assign(14, 12'345);
  none.quizzes.clear();
  none.date = outlook::first_date(none.today);
  for (const outlook::State& state : {few, many, none})
    test::check_every_frame("outlook of " + std::to_string(state.quizzes.size()),
                            [&](const ui::Frame& frame) { return outlook::view(state, frame); });
}
