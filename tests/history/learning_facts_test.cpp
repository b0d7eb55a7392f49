#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using exam::Certainty;
using memory::Rating;
using std::chrono::days;
using test::asking;
using test::kBothBanks;
using test::moment;

using Keys = std::vector<std::string>;

TEST_CASE("facts are begun on the day of their first answer") {
  Store store = test::memory();
  test::ask(store, asking("a", "a"), Rating::good, -2);
  test::ask(store, asking("a", "a"), Rating::good);
  test::ask(store, asking("b", "b"), Rating::good);
  test::ask(store, asking("c", "c", "vascular", "other"), Rating::good);
  const Learning& learning = store.learning();
  CHECK(learning.begun_on(test::kToday - days(2), kBothBanks) == 1);
  CHECK(learning.begun_on(test::kToday - days(1), kBothBanks) == 0);
  CHECK(learning.begun_on(test::kToday, kBothBanks) == 2);
  CHECK(learning.begun_on(test::kToday, std::vector<std::string>{"other"}) == 1);
}

TEST_CASE("the last days of a bank's facts") {
  Store store = test::memory();
  test::ask(store, asking("a", "a"), Rating::good, -2);
  test::ask(store, asking("a", "a"), Rating::good);
  test::ask(store, asking("b", "b"), Rating::good, -1);
  test::ask(store, asking("c", "c", "vascular", "other"), Rating::good);
  store.begin(test::session({asking("d", "d")}));
  const auto last = store.learning().last_days("ir");
  CHECK(last.size() == 2);
  CHECK(last.at("ir#a") == test::kToday);
  CHECK(last.at("ir#b") == test::kToday - days(1));
}

TEST_CASE("questions are shown when they are answered") {
  Store store = test::memory();
  test::ask(store, asking("a", "one"), Rating::good, -2);
  test::ask(store, asking("a", "two"), Rating::good, -1);
  test::ask(store, asking("b", "three"), Rating::good);
  store.begin(test::session({asking("a", "four")}));
  const auto shown = store.learning().last_shown(Keys{"ir#a", "ir#unknown"});
  CHECK(shown.size() == 2);
  CHECK(shown.at("ir/one") == test::answer(0).at - days(2));
  CHECK(shown.at("ir/two") == test::answer(0).at - days(1));
}

TEST_CASE(
    "a question that moved to another fact is that one's from now on; its answers stay with the first") {
  Store store = test::memory();
  test::ask(store, asking("", "q"), Rating::good, -2);
  test::ask(store, asking("named", "q"), Rating::good);
  const Learning& learning = store.learning();
  CHECK(learning.learnt("ir/q")->reviews == 1);
  CHECK(learning.learnt("ir#named")->reviews == 1);
  CHECK(learning.last_shown(Keys{"ir#named"}).size() == 1);
  CHECK(learning.last_shown(Keys{"ir/q"}).empty());
}

TEST_CASE("a fact that moved to another topic counts there") {
  Store store = test::memory();
  test::ask(store, asking("a", "q", "bones"), Rating::good, -2);
  test::ask(store, asking("a", "q", "joints"), Rating::good);
  const auto topics = store.learning().by_topic("ir", moment());
  CHECK(topics.size() == 1);
  CHECK(topics.at("joints").begun == 1);
  store.begin(test::session({asking("a", "q", "tendons")}));
  CHECK(store.learning().by_topic("ir", moment()).contains("tendons"));
  CHECK(store.learning().by_bank(moment()).at("ir").begun == 1);
}

TEST_CASE("mistakes are what was last answered wrong, the longest ago first") {
  Store store = test::memory();
  const Learning& learning = store.learning();
  test::ask(store, asking("a", "a"), Rating::again, -1, 0.79);
  test::ask(store, asking("b", "b"), Rating::again, -2, 0);
  test::ask(store, asking("c", "c"), Rating::good, -3, 0.8);
  test::ask(store, asking("d", "d", "vascular", "other"), Rating::again, -4, 0);
  CHECK(learning.mistakes(kBothBanks) == Keys{"other/d", "ir/b", "ir/a"});
  CHECK(learning.mistakes(std::vector<std::string>{"ir", "ir"}) == Keys{"ir/b", "ir/a"});
  test::ask(store, asking("b", "b"), Rating::good);
  CHECK(learning.mistakes(kBothBanks) == Keys{"other/d", "ir/a"});
}

TEST_CASE("right by guessing is a mistake; in a session that asks, who says nothing guesses") {
  struct Case {
    bool asks;
    std::optional<Certainty> certainty;
    bool mistake;
  };
  for (const Case& one : {Case{true, Certainty::guessing, true}, Case{true, {}, true},
                          Case{true, Certainty::fairly_sure, false}, Case{true, Certainty::certain, false},
                          Case{false, {}, false}, Case{false, Certainty::guessing, true}}) {
    CAPTURE(one.asks);
    CAPTURE(one.certainty.has_value());
    Store store = test::memory();
    NewSession session = test::session({asking("a", "a")});
    session.asks_certainty = one.asks;
    Answer answer = test::answer(0, 1);
    answer.certainty = one.certainty;
    store.answer(store.begin(session), answer);
    CHECK(store.learning().mistakes(kBothBanks).size() == (one.mistake ? 1 : 0));
  }
}

TEST_CASE("all that is learnt of some banks") {
  Store store = test::memory();
  test::ask(store, asking("a", "a"), Rating::good);
  test::ask(store, asking("b", "b", "vascular", "other"), Rating::again);
  const Learning& learning = store.learning();
  const auto all = learning.all_learnt(kBothBanks);
  REQUIRE(all.size() == 2);
  CHECK(all[0] == *learning.learnt("ir#a"));
  CHECK(all[1] == *learning.learnt("other#b"));
  CHECK(learning.all_learnt(std::vector<std::string>{"other"}) == std::vector{*learning.learnt("other#b")});
}

}  // namespace
}  // namespace fluoro::history
