#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using exam::Certainty;
using memory::Rating;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test::asking;
using test::kBothBanks;
using test::moment;

using Keys = std::vector<std::string>;

TEST_CASE("days with answers, each once") {
  Store store = test::memory();
  for (const int day : {-9, -1, -1, 0}) test::ask(store, asking("a", "a"), Rating::good, day);
  test::ask(store, asking("b", "b", "vascular", "other"), Rating::good, -1);
  const Learning& learning = store.learning();
  const base::Day today = test::kToday;
  CHECK(learning.days_with_answers({}) == std::vector{today - days(9), today - days(1), today});
  CHECK(learning.days_with_answers(today - days(1)) == std::vector{today - days(1), today});
  CHECK(learning.days_with_answers(today + days(1)).empty());
}

TEST_CASE("answers are summed up by day, bank and certainty") {
  Store store = test::memory();
  NewSession asks = test::session({asking("a", "a"), asking("b", "b"), asking("c", "c"), asking("d", "d")});
  asks.asks_certainty = true;
  const SessionId id = store.begin(asks);
  int position = 0;
  for (const double mark : {0.5, 1.0, 0.25, 0.0}) {
    Answer answer = test::answer(position, mark);
    if (position == 1 || position == 2) answer.certainty = Certainty::certain;
    if (position == 3) answer.certainty = Certainty::guessing;
    ++position;
    store.answer(id, answer);
  }
  test::ask(store, asking("e", "e"), Rating::good, 0, 0.5);
  test::ask(store, asking("f", "f", "vascular", "other"), Rating::good, 0, 0.5);
  const auto sums = store.learning().answers_by_day(test::kToday);
  REQUIRE(sums.size() == 4);
  CHECK(sums[0].bank == "ir");
  CHECK_FALSE(sums[0].certainty);
  CHECK(sums[0].answers == 1);
  CHECK(sums[1].certainty == Certainty::guessing);  // said, and by saying nothing
  CHECK(sums[1].answers == 2);
  CHECK(sums[1].marks == 0.5);
  CHECK(sums[2].certainty == Certainty::certain);
  CHECK(sums[2].answers == 2);
  CHECK(sums[2].marks == 1.25);
  CHECK(sums[2].squares == 1.0625);
  CHECK(sums[1].wrong == 1);
  CHECK(sums[2].wrong == 0);
  CHECK(sums[2].taken == milliseconds(19000));
  CHECK(sums[3].bank == "other");
  CHECK(sums[3].day == test::kToday);
}

TEST_CASE("medians are those of the latest answers of each type, once there are five") {
  Store store = test::memory();
  const auto answer = [&](exam::ItemType type, std::vector<int> times, int day) {
    for (const int time : times) {
      exam::Item item = asking("a", std::string("a-") + exam::to_string(type));
      item.type = type;
      const SessionId id = store.begin(test::session({item}));
      Answer given = test::later(test::answer(0), day);
      given.taken = seconds(time);
      store.answer(id, given);
    }
  };
  answer(exam::ItemType::choice, {9, 1, 4, 7}, 0);
  CHECK(store.learning().medians().empty());
  answer(exam::ItemType::choice, {100}, 0);
  answer(exam::ItemType::multiple, {9, 1, 4, 8, 7, 100}, 0);
  const auto medians = store.learning().medians();
  CHECK(medians.size() == 2);
  CHECK(medians.at("choice") == seconds(7));
  CHECK(medians.at("multiple") == milliseconds(7500));
}

TEST_CASE("answers that are many answers ago tell nothing of now") {
  Store store = test::memory();
  std::vector<exam::Item> items;
  std::vector<Answer> answers;
  for (int i = 0; i < 505; ++i) {
    items.push_back(asking("a", i < 5 ? "old" : "new"));
    items.back().type = i < 5 ? exam::ItemType::choice : exam::ItemType::multiple;
    answers.push_back(test::answer(i));
  }
  store.hand_in(store.begin(test::session(items)), answers, test::kNow);
  CHECK(store.learning().medians().size() == 1);
  CHECK(store.learning().medians().contains("multiple"));
}

TEST_CASE("a bank begun anew has no facts and no mistakes, and keeps every answer") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");
  Learning& learning = store.learning();
  test::ask(store, asking("a", "a"), Rating::again, -3, 0);
  test::ask(store, asking("b", "b"), Rating::good, -3);
  test::ask(store, asking("c", "c", "vascular", "other"), Rating::again, -3, 0);
  learning.suspend("ir#b", "ir", true);
  const auto other = learning.learnt("other#c");
  const auto sums = learning.answers_by_day({});
  const auto before = test::rows(folder / "history.db");
  // At the very moment of the last answer, as a test's clock has it.
  learning.reset("ir", test::answer(0).at - days(3));
  CHECK_FALSE(learning.learnt("ir#a"));
  CHECK_FALSE(learning.is_known("ir#a"));
  CHECK(learning.suspended("ir") == Keys{"ir#b"});
  CHECK(learning.mistakes(kBothBanks) == Keys{"other/c"});
  CHECK(learning.learnt("other#c") == other);
  CHECK(learning.by_bank(moment()).size() == 1);
  CHECK(learning.due(std::vector<std::string>{"ir"}, moment(99)).empty());
  CHECK(learning.begun_on(test::kToday - days(3), std::vector<std::string>{"ir"}) == 0);
  CHECK(store.sessions().size() == 3);
  CHECK(store.bank_records().at("ir").answers == 2);
  CHECK(learning.answers_by_day({}).size() == sums.size());
  CHECK(test::rows(folder / "history.db").at("answers").size() == before.at("answers").size());

  test::ask(store, asking("a", "a"), Rating::good);
  CHECK(learning.learnt("ir#a")->reviews == 1);
  CHECK(learning.begun_on(test::kToday, kBothBanks) == 1);
}

TEST_CASE("an answer that was given before a bank was begun anew may still be taken back") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session({asking("a", "a"), asking("a", "b")}));
  store.answer(id, test::answer(0));
  store.learning().reset("ir", test::kNow);
  store.answer(id, test::answer(1));
  const auto learnt = store.learning().learnt("ir#a");
  store.undo(id, 0);
  CHECK(store.learning().learnt("ir#a") == learnt);
  CHECK(store.bank_records().at("ir").answers == 1);
}

TEST_CASE("a doubt is kept, replaced and taken back") {
  Store store = test::memory();
  Learning& learning = store.learning();
  CHECK_FALSE(learning.doubt_of("ir/a"));
  learning.doubt({"ir/a", "ir", "Is this \"right\"?", test::kNow});
  learning.doubt({"ir/b", "ir", "Old", test::kNow - days(1)});
  learning.doubt({"ir/a", "ir", "It is wrong.", test::kNow + days(1)});
  REQUIRE(learning.doubts().size() == 2);
  CHECK(learning.doubts()[0].question == "ir/b");
  CHECK(learning.doubt_of("ir/a")->note == "It is wrong.");
  CHECK(learning.doubt_of("ir/a")->bank == "ir");
  CHECK(learning.doubt_of("ir/a")->at == test::kNow + days(1));
  learning.doubt({"ir/a", "ir", "", test::kNow});
  CHECK_FALSE(learning.doubt_of("ir/a"));
  CHECK(learning.doubts().size() == 1);
}

}  // namespace
}  // namespace fluoro::history
