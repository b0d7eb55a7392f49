#include "screens/results.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

results::State opened(const history::Store& store, history::SessionId id, bool just_finished = true) {
  return results::make(store, {id, just_finished}, test::evening());
}

std::vector<double> right(int count, int of) {
  std::vector<double> marks(static_cast<std::size_t>(of), 0.0);
  std::fill_n(marks.begin(), count, 1.0);
  return marks;
}

}  // namespace

TEST_CASE("the title says how many were right, in marks when one was partly right") {
  auto store = test::new_store();
  const auto whole = test::add(store, {.marks = {1, 1, 0, 1}});
  const auto parts = test::add(store, {.marks = {1, 0.5, 0.5, 1}});
  const auto none = test::add(store, {.finished = false});
  CHECK(opened(store, whole).title == "3 of 4 correct");
  CHECK(opened(store, parts).title == "3 of 4 marks");
  CHECK(opened(store, none).title == "No question answered");
}

TEST_CASE("the subtitle says what kind of session it was, and what was left open") {
  auto store = test::new_store();
  const std::string code = " · paper code " + base::PaperCode::from_number(1).to_string();
  const auto early = test::add(store, {.items = test::items(20), .marks = right(5, 7)});
  CHECK(opened(store, early).title == "5 of 7 correct");
  CHECK(opened(store, early).subtitle == "Practice · Procedures · 1 min 10 s · 13 not answered" + code);
  const auto timed = test::add(store, {.items = test::items(20),
                                       .marks = right(5, 7),
                                       .time_limit = std::chrono::minutes(2),
                                       .mode = "timed"});
  CHECK(opened(store, timed).title == "5 of 20 correct");
  CHECK(opened(store, timed).subtitle ==
        "Timed · Procedures · 1 min 10 s · 13 not answered, counted as wrong" + code);
}

TEST_CASE("a session is compared with the median of the five before it with the same banks") {
  auto store = test::new_store();
  const auto day = [](int n) { return test::at("2026-11-01T10:00:00.000Z") + std::chrono::days(n); };
  const auto first = test::add(store, {.started = day(0), .marks = right(0, 4)});
  CHECK(opened(store, first).compared == "Your first session with this quiz");
  const auto second = test::add(store, {.started = day(1), .marks = right(0, 4)});
  CHECK(opened(store, second).compared == "Level with your session before (0%)");
  for (int n = 2; n < 7; ++n) test::add(store, {.started = day(n), .marks = right(n % 2 + 2, 4)});
  // Another bank and a session cut off don't count.
  test::add(store, {.started = day(7), .marks = right(4, 4), .banks = {"other"}});
  test::add(store, {.started = day(7), .items = test::items(5), .marks = right(4, 4), .finished = false});
  const auto last = test::add(store, {.started = day(8), .marks = right(3, 4)});
  CHECK(opened(store, last).compared == "Better than your last five sessions (median 50%)");
  const auto low = test::add(store, {.started = day(9), .marks = right(1, 4)});
  CHECK(opened(store, low).compared == "Lower than your last five sessions (median 75%)");
  CHECK(opened(store, first).compared == "Your first session with this quiz");
}

TEST_CASE("topics stand with the weakest first, and what was not right comes before what was") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(6), .marks = {1, 0, 1, 0.5, 0}});
  const results::State state = opened(store, id);
  REQUIRE(state.topics.size() == 2);
  CHECK(state.topics[0].title == "Interventional oncology");
  CHECK(state.topics[0].marks == doctest::Approx(0.5));
  CHECK(state.topics[0].of == 2);
  CHECK(state.topics[1].of == 3);
  std::vector<int> order;
  for (const auto& row : state.questions) order.push_back(row.position);
  CHECK(order == std::vector<int>{1, 3, 4, 5, 0, 2});
  const ui::Scene scene = results::view(state, test::frame());
  for (const char* word : {"Wrong", "Partly", "Not answered", "Right"}) CHECK(test::shows(scene, word));
}

TEST_CASE("from the results one can review, begin another paper, and leave") {
  auto store = test::new_store();
  const auto id =
      test::add(store, {.items = test::items(6), .marks = {1, 0, 1}, .time_limit = std::chrono::minutes(3)});
  results::State state = opened(store, id);
  const auto press = [&](const char* target) {
    return results::update(state, Activate{target}, test::evening());
  };
  const auto review = press("review"), third = press("question-2");
  REQUIRE(test::went<ToReview>(review));
  CHECK(test::went<ToReview>(review)->position == 0);
  REQUIRE(test::went<ToReview>(third));
  CHECK(test::went<ToReview>(third)->position == 2);
  CHECK(test::went<ToReview>(third)->just_finished);
  const auto another = press("another");
  REQUIRE(another.size() == 1);
  const SessionPlan& plan = std::get<Begin>(another[0]).plan;
  CHECK(plan.banks == std::vector<std::string>{"ir-procedures"});
  CHECK(plan.count == 6);
  CHECK(plan.time_limit == std::chrono::minutes(3));
  CHECK_FALSE(plan.code.has_value());
  CHECK(test::went<ToHome>(press("done")));
  state = opened(store, id, false);
  CHECK(test::went<ToHistory>(press("done")));
}

TEST_CASE("certainty is weighed up when the session asked for it, silence counting as guessing") {
  using exam::Certainty;
  auto store = test::new_store();
  const auto plain = test::add(store, {.marks = {1, 0, 1, 1}});
  CHECK_FALSE(opened(store, plain).certainty);
  const auto id =
      test::add(store, {.items = test::items(6),
                        .marks = {1, 0, 1, 0.5, 0, 1},
                        .certainties = {Certainty::certain, Certainty::certain, Certainty::fairly_sure,
                                        Certainty::fairly_sure, Certainty::guessing}});
  const results::State state = opened(store, id);
  REQUIRE(state.certainty);
  CHECK(state.certainty->answers() == 6);
  CHECK(state.certainty->levels[0].answers == 2);
  CHECK(state.certainty->certainty_marks() == doctest::Approx(3 - 6 + 2 + 1 + 0 + 1));
  const ui::Scene scene = results::view(state, test::frame());
  CHECK(test::says(scene, "Do you know what you know?"));
  CHECK(test::says(scene, "Certainty-based mark: 1 of 18"));
  CHECK(test::says(scene, "Brier score"));
}

TEST_CASE("the paper code stands where it gives the paper again, and mistakes can be repeated") {
  auto store = test::new_store();
  const auto id = test::add(store, {.marks = {1, 0, 1, 1}, .mode = "exam", .by_code = false});
  results::State state = opened(store, id);
  CHECK(state.subtitle.find("paper code") == std::string::npos);
  CHECK(state.subtitle.starts_with("Exam · "));
  const Effects repeat = results::update(state, Activate{"mistakes"}, test::evening());
  REQUIRE(repeat.size() == 1);
  CHECK(std::get<Begin>(repeat[0]).plan.mode == Mode::mistakes);
  const Effects another = results::update(state, Activate{"another"}, test::evening());
  REQUIRE(another.size() == 1);
  CHECK(std::get<Begin>(another[0]).plan.mode == Mode::exam);
  const auto all = test::add(store, {.marks = {1, 1, 1, 1}});
  CHECK_FALSE(ui::target_by_id(results::view(opened(store, all), test::frame()), "mistakes"));
}

TEST_CASE("practice without an end shows what it came to, not what was drawn ahead") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(10), .marks = {1, 0, 1}, .grows = true});
  const results::State state = opened(store, id);
  CHECK(state.title == "2 of 3 correct");
  CHECK(state.questions.size() == 3);
  CHECK(state.subtitle.find("not answered") == std::string::npos);
}

TEST_CASE("what an exam leaves open counts as wrong, with a clock or without") {
  auto store = test::new_store();
  const auto id = test::add(store, {.items = test::items(10), .marks = {1, 1}, .mode = "exam"});
  CHECK(opened(store, id).title == "2 of 10 correct");
}

TEST_CASE("results can be read at every size") {
  auto store = test::new_store();
  const auto usual = test::add(store, {.items = test::items(6), .marks = {1, 0, 1, 0.5, 0}});
  const auto extreme = test::add(store, {.items = test::items(30, test::Length::extreme),
                                         .marks = std::vector<double>(29, 1.0 / 3),
                                         .banks = {"a", "b", "c"},
                                         .titles = {test::long_text(200), "b", "c"}});
  const auto none = test::add(store, {.finished = false});
  const auto certain = test::add(store, {.items = test::items(4, test::Length::extreme),
                                         .marks = {1, 0, 1, 0.5},
                                         .certainties = {exam::Certainty::certain, exam::Certainty::certain,
                                                         exam::Certainty::fairly_sure}});
  for (const auto id : {usual, extreme, none, certain}) {
    const results::State state = opened(store, id);
    test::check_every_frame("results of session " + std::to_string(static_cast<int>(id)),
                            [&](const ui::Frame& frame) { return results::view(state, frame); });
  }
}
