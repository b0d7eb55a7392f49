#include <doctest/doctest.h>

#include "base/random.hpp"
#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using exam::Certainty;
using memory::Rating;
using std::chrono::days;
using test::asking;

TEST_CASE("certainty, rating and day come back with an answer") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(2)));
  Answer answer = test::answer(1);
  answer.certainty = Certainty::certain;
  answer.rating = Rating::easy;
  store.answer(id, answer);
  store.answer(id, test::answer(0));
  const auto items = store.items(id);
  CHECK(items[1].answer->certainty == Certainty::certain);
  CHECK(items[1].answer->rating == Rating::easy);
  CHECK(items[1].answer->day == test::kToday);
  CHECK_FALSE(items[0].answer->certainty);
}

/// A history with a past, an open session of ten questions to the same few facts, and marks that no sum of
/// doubles takes back exactly.
SessionId make_past(Store& store, base::Stream& stream) {
  for (int i = 0; i < 5; ++i)
    test::ask(store, asking("f" + std::to_string(i % 3), "q" + std::to_string(i)),
              static_cast<Rating>(1 + stream.below(4)), -5 - i, stream.below(8) / 7.0);
  NewSession session = test::session({});
  session.asks_certainty = true;
  for (int i = 0; i < 10; ++i)
    session.items.push_back(asking("f" + std::to_string(i % 4), "q" + std::to_string(stream.below(6)),
                                   "bones", i % 5 == 0 ? "other" : "ir"));
  return store.begin(session);
}

Answer random_answer(int position, base::Stream& stream) {
  Answer answer =
      test::later(test::answer(position, stream.below(8) / 7.0), static_cast<int>(stream.below(3)));
  answer.rating = static_cast<Rating>(1 + stream.below(4));
  if (stream.below(2) == 0) answer.certainty = static_cast<Certainty>(1 + stream.below(3));
  answer.taken += std::chrono::milliseconds(stream.below(9999));
  return answer;
}

TEST_CASE("taking an answer back leaves no trace of it in any table") {
  const test::TempFolder folder;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    const auto file = folder / (std::to_string(seed) + ".db");
    Store store = test::open(file);
    const SessionId id = make_past(store, stream);
    std::vector<std::map<std::string, std::vector<std::string>>> before;
    for (int i = 0; i < 10; ++i) {
      before.push_back(test::rows(file));
      store.answer(id, random_answer(i, stream));
      CHECK(test::rows(file) != before.back());
    }
    REQUIRE(store.session(id)->finished);
    for (int i = 9; i >= 0; --i) {
      CAPTURE(i);
      store.undo(id, i);
      CHECK(test::rows(file) == before[static_cast<std::size_t>(i)]);
    }
  }
}

TEST_CASE("the sums of days are those of their answers") {
  const test::TempFolder folder;
  base::Stream stream(base::Seed{7});
  Store store = test::open(folder / "history.db");
  const SessionId id = make_past(store, stream);
  for (int i = 0; i < 10; ++i) store.answer(id, random_answer(i, stream));
  for (const int i : {9, 4, 0}) store.undo(id, i);
  const auto read = [&](const std::string& sql) {
    SQLite::Database database(folder / "history.db");
    std::vector<std::string> rows;
    for (SQLite::Statement query(database, sql); query.executeStep();)
      rows.push_back(query.getColumn(0).getString());
    return rows;
  };
  const auto sums = read(
      "SELECT line FROM (SELECT day || ' ' || bank || ' ' || certainty || ' ' || answers || ' ' || "
      "round(marks, 6) || ' ' || round(squares, 6) || ' ' || wrong || ' ' || taken AS line FROM days) "
      "ORDER BY 1");
  CHECK(sums.size() > 5);
  CHECK(sums ==
        read("SELECT day || ' ' || bank || ' ' || level || ' ' || count(*) || ' ' || "
             "round(sum(mark), 6) || ' ' || round(sum(mark * mark), 6) || ' ' || sum(mark = 0) || ' ' "
             "|| sum(taken) FROM (SELECT answers.*, bank, iif(asks_certainty, ifnull(certainty, 1), 0) "
             "AS level FROM answers JOIN sessions ON sessions.id = session "
             "JOIN questions ON questions.id = question) GROUP BY day, bank, level ORDER BY 1"));
}

TEST_CASE("a session that was finished by an answer goes on when it is taken back") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(2)));
  store.answer(id, test::answer(0));
  store.answer(id, test::answer(1));
  REQUIRE(store.session(id)->finished);
  store.undo(id, 1);
  CHECK_FALSE(store.session(id)->finished);
  CHECK(store.unfinished()->answered == 1);
  CHECK_FALSE(store.items(id)[1].answer);
  store.answer(id, test::answer(1, 0.5));
  CHECK(store.session(id)->finished);
  CHECK(store.session(id)->marks == 1.5);
}

TEST_CASE("where there is no answer none is taken back") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(2)));
  CHECK_THROWS_WITH_AS(store.undo(id, 0), "This question has no answer that could be taken back; go on.",
                       Error);
  CHECK_THROWS_AS(store.undo(id, 2), Error);
  CHECK_THROWS_AS(store.undo(SessionId{99}, 0), Error);
  store.answer(id, test::answer(0));
  store.undo(id, 0);
  CHECK_THROWS_AS(store.undo(id, 0), Error);
}

TEST_CASE("a question's latest answer counts, whichever was written last") {
  Store store = test::memory();
  test::ask(store, asking("a", "a"), Rating::good, 0, 1);
  test::ask(store, asking("a", "a"), Rating::again, -1, 0);
  CHECK(store.learning().mistakes(test::kBothBanks).empty());
  CHECK(store.bank_records().at("ir").questions_right == 1);
  CHECK(store.bank_records().at("ir").last == test::answer(0).at);
}

}  // namespace
}  // namespace fluoro::history
