#include "history/learning.hpp"

#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using memory::Rating;
using std::chrono::days;
using std::chrono::minutes;
using test::asking;
using test::kBothBanks;
using test::keys;
using test::moment;

using Keys = std::vector<std::string>;

TEST_CASE("nothing is known of an empty history") {
  const Store store = test::memory();
  const Learning& learning = store.learning();
  CHECK(learning.by_bank(moment()).empty());
  CHECK(learning.by_topic("ir", moment()).empty());
  CHECK(learning.due(kBothBanks, moment()).empty());
  CHECK(learning.due_by_day(kBothBanks, moment(), 3) == std::vector{0, 0, 0});
  CHECK_FALSE(learning.next_repeat(kBothBanks, moment()));
  CHECK_FALSE(learning.learnt("ir#f"));
  CHECK_FALSE(learning.is_known("ir#f"));
}

TEST_CASE("a session's facts are not known before they are answered") {
  Store store = test::memory();
  store.begin(test::session({asking("f", "q")}));
  CHECK_FALSE(store.learning().is_known("ir#f"));
  CHECK(store.learning().by_bank(moment(9)).empty());
  CHECK(store.learning().due(kBothBanks, moment(9)).empty());
}

TEST_CASE("after an answer a fact stands as the scheduler says, through whichever question it was asked") {
  Store store = test::memory();
  test::ask(store, asking("f", "q"), Rating::good);
  test::ask(store, asking("f", "another"), Rating::hard, 3);
  const auto learnt = store.learning().learnt("ir#f");
  REQUIRE(learnt);
  const memory::Weights& w = memory::default_weights();
  CHECK(learnt->memory == memory::next(w, memory::first(w, Rating::good), 3, Rating::hard));
  CHECK(learnt->reviews == 2);
  CHECK(learnt->reviewed == test::kToday + days(3));
  CHECK(learnt->due > learnt->reviewed);
  CHECK(store.learning().is_known("ir#f"));
  CHECK_FALSE(store.learning().is_known("ir/q"));
}

TEST_CASE("a question without a fact is its own") {
  Store store = test::memory();
  test::ask(store, asking("", "q"), Rating::good);
  CHECK(store.learning().learnt("ir/q"));
}

TEST_CASE("a fact is due from its day on, and while it follows the learning step from its moment on") {
  Store store = test::memory();
  test::ask(store, asking("good", "a"), Rating::good);
  test::ask(store, asking("again", "b"), Rating::again);
  const Learning& learning = store.learning();
  const auto due_at = learning.learnt("ir#again")->due_at;
  REQUIRE(due_at);
  CHECK(learning.due(kBothBanks, moment()).empty());
  CHECK(learning.next_repeat(kBothBanks, moment()) == due_at);
  Moment soon = moment();
  soon.now = *due_at;
  CHECK(keys(learning.due(kBothBanks, soon)) == Keys{"ir#again"});
  CHECK_FALSE(learning.next_repeat(kBothBanks, soon));
  soon.now -= std::chrono::milliseconds(1);
  CHECK(learning.due(kBothBanks, soon).empty());

  const int wait = static_cast<int>((learning.learnt("ir#good")->due - test::kToday).count());
  REQUIRE(wait > 0);
  CHECK(keys(learning.due(kBothBanks, moment(wait - 1))) == Keys{"ir#again"});
  CHECK(keys(learning.due(kBothBanks, moment(wait))) == Keys{"ir#again", "ir#good"});
}

TEST_CASE("what follows the learning step comes first, then the longest overdue; equals by their keys") {
  Store store = test::memory();
  test::ask(store, asking("b", "b"), Rating::good, -30);
  test::ask(store, asking("a", "a"), Rating::good, -20);
  test::ask(store, asking("z", "z"), Rating::good, -40);
  test::ask(store, asking("repeat", "r"), Rating::again, -1);
  test::ask(store, asking("older-repeat", "o"), Rating::again, -2);
  test::ask(store, asking("c", "c", "vascular", "other"), Rating::hard, -40);  // still in the step
  const auto due = store.learning().due(kBothBanks, moment());
  CHECK(keys(due) == Keys{"other#c", "ir#older-repeat", "ir#repeat", "ir#z", "ir#b", "ir#a"});
  CHECK(due.front().bank == "other");
  CHECK(due.front().topic == "vascular");
  CHECK(keys(store.learning().due(kBothBanks, moment(), 3)) ==
        Keys{"other#c", "ir#older-repeat", "ir#repeat"});
  CHECK(keys(store.learning().due(std::vector<std::string>{"ir"}, moment(), 1)) == Keys{"ir#older-repeat"});
  CHECK(keys(store.learning().due(std::vector<std::string>{"other"}, moment())) == Keys{"other#c"});
  CHECK(store.learning().due({}, moment()).empty());
}

TEST_CASE("suspended facts are never due, and count nowhere until they are taken back") {
  Store store = test::memory();
  Learning& learning = store.learning();
  for (const Rating rating : {Rating::again, Rating::good}) {
    CAPTURE(static_cast<int>(rating));
    test::ask(store, asking("f", "q"), rating, 0, 0.5);
    const auto learnt = learning.learnt("ir#f");
    learning.suspend("ir#f", "ir", true);
    CHECK(learning.due(kBothBanks, moment(1000)).empty());
    CHECK(learning.by_bank(moment(1000)).empty());
    CHECK(learning.due_by_day(kBothBanks, moment(1000), 1) == std::vector{0});
    CHECK_FALSE(learning.next_repeat(kBothBanks, moment()));
    CHECK(learning.mistakes(kBothBanks).empty());
    CHECK(learning.all_learnt(kBothBanks).empty());
    CHECK(learning.is_known("ir#f"));
    CHECK(learning.suspended("ir") == Keys{"ir#f"});
    CHECK(learning.suspended("other").empty());
    learning.suspend("ir#f", "ir", false);
    CHECK(learning.learnt("ir#f") == learnt);
    CHECK(learning.by_bank(moment(1000)).at("ir").due == 1);
    CHECK(learning.mistakes(kBothBanks) == Keys{"ir/q"});
  }
}

TEST_CASE("a fact suspended before its first answer is known, and has no memory") {
  Store store = test::memory();
  Learning& learning = store.learning();
  learning.suspend("ir#f", "ir", true);
  CHECK(learning.is_known("ir#f"));
  CHECK_FALSE(learning.learnt("ir#f"));
  CHECK(learning.suspended("ir") == Keys{"ir#f"});
  learning.suspend("ir#f", "ir", false);
  CHECK_FALSE(learning.is_known("ir#f"));
  test::ask(store, asking("f", "q", "bones"), Rating::good);
  CHECK(learning.by_topic("ir", moment()).at("bones").begun == 1);
}

TEST_CASE("how banks and topics stand") {
  Store store = test::memory();
  Answer slow = test::answer(1, 0.5);
  slow.taken = minutes(1);
  slow.rating = Rating::hard;
  const SessionId id =
      store.begin(test::session({asking("a", "a"), asking("b", "b"), asking("c", "c", "bones"),
                                 asking("d", "d", "vascular", "other")}));
  store.answer(id, test::answer(0));
  store.answer(id, slow);
  store.answer(id, test::answer(2));
  store.answer(id, test::answer(3));
  const Learning& learning = store.learning();
  const auto recall = [&](const char* key, int ahead) {
    const auto learnt = *learning.learnt(key);
    return memory::recall_on(memory::default_weights(), learnt.memory, learnt.reviewed, moment(ahead).today);
  };
  auto banks = learning.by_bank(moment(1));
  REQUIRE(banks.size() == 2);
  CHECK(banks.at("ir").begun == 3);
  CHECK(banks.at("ir").recall == doctest::Approx(recall("ir#a", 1) + recall("ir#b", 1) + recall("ir#c", 1)));
  CHECK(banks.at("ir").due == 1);
  CHECK(banks.at("ir").due_time == minutes(1));
  CHECK(banks.at("ir").mistakes == 1);
  CHECK(banks.at("other").begun == 1);
  CHECK(banks.at("other").recall == doctest::Approx(recall("other#d", 1)));
  CHECK(banks.at("other").mistakes == 0);

  const auto topics = learning.by_topic("ir", moment(1));
  REQUIRE(topics.size() == 2);
  CHECK(topics.at("vascular").begun == 2);
  CHECK(topics.at("vascular").mistakes == 1);
  CHECK(topics.at("bones").begun == 1);
  CHECK(topics.at("bones").recall == doctest::Approx(recall("ir#c", 1)));

  test::ask(store, asking("b", "b2"), Rating::again, 1);  // in 9.5 s, so 34.75 s in the mean
  CHECK(learning.by_bank(moment(9)).at("ir").due_time >= std::chrono::milliseconds(34750));
  CHECK(learning.by_topic("ir", moment(1000)).at("vascular").due == 2);
}

TEST_CASE("what comes due on each of the next days; what is overdue counts for today") {
  Store store = test::memory();
  test::ask(store, asking("overdue", "a"), Rating::good, -100);
  test::ask(store, asking("step", "b"), Rating::again);
  test::ask(store, asking("later", "c"), Rating::good);
  test::ask(store, asking("other", "d", "vascular", "other"), Rating::good, -100);
  const Learning& learning = store.learning();
  const auto wait = static_cast<std::size_t>((learning.learnt("ir#later")->due - test::kToday).count());
  std::vector<int> expected(14, 0);
  REQUIRE(wait < expected.size());
  expected[0] = 2;
  expected[wait] = 1;
  CHECK(learning.due_by_day(std::vector<std::string>{"ir"}, moment(), 14) == expected);
  expected[0] = 3;
  CHECK(learning.due_by_day(kBothBanks, moment(), 14) == expected);
  CHECK(learning.due_by_day(kBothBanks, moment(), 0).empty());
}

TEST_CASE("many facts fill many packs, and each is found again") {
  Store store = test::memory();
  std::vector<exam::Item> items;
  for (int i = 0; i < 300; ++i) items.push_back(asking("f" + std::to_string(i), "q" + std::to_string(i)));
  const SessionId id = store.begin(test::session(items));
  std::vector<Answer> answers;
  for (int i = 0; i < 300; i += 2) answers.push_back(test::answer(i));
  store.hand_in(id, answers, test::kNow);
  CHECK(store.learning().by_bank(moment()).at("ir").begun == 150);
  CHECK(store.learning().by_bank(moment()).at("ir").recall == 150);
  CHECK(store.learning().due(kBothBanks, moment(1000)).size() == 150);
  CHECK(store.learning().by_bank(moment(1000)).at("ir").due == 150);
}

}  // namespace
}  // namespace fluoro::history
