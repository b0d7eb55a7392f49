#include "history/session_rows.hpp"

#include <doctest/doctest.h>

#include "history/fixtures.hpp"

using namespace fluoro;

TEST_CASE("a row says of a session what a list shows, the newest first") {
  history::Store store = test::memory();
  history::NewSession older = test::session(test::items(3), test::kNow - std::chrono::days(1));
  older.mode = "exam";
  older.banks = {"ir", "skills"};
  older.bank_titles = {"Title of ir", "Skills"};
  older.time_limit = std::chrono::minutes(20);
  const auto first = store.begin(older);
  store.answer(first, test::answer(0, 0.5));
  store.answer(first, test::answer(1, 1));
  store.finish(first, test::kNow);
  const auto second = store.begin(test::session(test::items(2)));
  store.answer(second, test::answer(0, 0));

  const history::SessionRows all = history::session_rows(store);
  REQUIRE(all.rows.size() == 2);
  const history::SessionRow &newest = all.rows[0], &exam = all.rows[1];
  CHECK(newest.id == second);
  CHECK_FALSE(newest.finished);
  CHECK_FALSE(newest.timed);
  CHECK(all.modes.at(newest.mode) == "practice");
  CHECK(all.quizzes.at(newest.quizzes).banks == std::vector<std::string>{"ir"});
  CHECK(exam.id == first);
  CHECK(exam.started == older.started);
  CHECK(exam.finished);
  CHECK(exam.timed);
  CHECK(exam.items == 3);
  CHECK(exam.answered == 2);
  CHECK(exam.marks == 1.5);
  CHECK(exam.used == 2 * test::answer(0).taken);
  CHECK(exam.code == older.code.to_string());
  CHECK(all.modes.at(exam.mode) == "exam");
  CHECK(all.quizzes.at(exam.quizzes).banks == older.banks);
  CHECK(all.quizzes.at(exam.quizzes).titles == older.bank_titles);
}

TEST_CASE("sessions without an answer have no row") {
  history::Store store = test::memory();
  CHECK(history::session_rows(store).rows.empty());
  (void)store.begin(test::session(test::items(2)));
  CHECK(history::session_rows(store).rows.empty());
}

TEST_CASE("what sessions have in common is kept once, and a new title is a list of its own") {
  history::Store store = test::memory();
  const auto add = [&](const char* title) {
    history::NewSession session = test::session(test::items(1));
    session.bank_titles = {title};
    store.answer(store.begin(session), test::answer(0));
  };
  for (int i = 0; i < 20; ++i) add(i % 2 == 0 ? "Old title" : "New title");
  const history::SessionRows all = history::session_rows(store);
  CHECK(all.rows.size() == 20);
  CHECK(all.modes.size() == 1);
  REQUIRE(all.quizzes.size() == 2);
  CHECK(all.quizzes.at(all.rows[0].quizzes).titles[0] == "New title");
  CHECK(all.quizzes.at(all.rows[1].quizzes).titles[0] == "Old title");
}
