#include <limits>

#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using memory::Rating;
using std::chrono::days;
using test::asking;
using test::kBothBanks;

memory::Weights other_weights() {
  memory::Weights weights = memory::default_weights();
  weights[2] = 1.5;
  return weights;
}

TEST_CASE("without a word of the learner the plan is the default") {
  const Store store = test::memory();
  CHECK(store.learning().plan().weights == memory::default_weights());
  CHECK(store.learning().plan().retention == 0.9);
  CHECK(store.learning().weights_name() == memory::kDefaultWeightsName);
}

TEST_CASE("the retention wished is kept within its range, and counts for later answers only") {
  Store store = test::memory();
  Learning& learning = store.learning();
  const exam::Item one = asking("a", "a"), other = asking("b", "b");
  test::ask(store, one, Rating::easy);
  const auto before = learning.learnt("ir#a");
  learning.set_retention(0.8);
  CHECK(learning.plan().retention == 0.8);
  CHECK(learning.learnt("ir#a") == before);
  test::ask(store, other, Rating::easy);
  CHECK(learning.learnt("ir#b")->memory == before->memory);
  CHECK(learning.learnt("ir#b")->due > before->due);
  learning.set_weights(learning.plan().weights, "again");
  CHECK(learning.learnt("ir#a") == before);
  learning.set_retention(0.2);
  CHECK(learning.plan().retention == 0.7);
  learning.set_retention(2);
  CHECK(learning.plan().retention == 0.99);
}

TEST_CASE("new weights change every fact as if they had been there from the first answer on") {
  Store store = test::memory();
  Learning& learning = store.learning();
  const auto study = [](Store& history) {
    test::ask(history, asking("a", "a"), Rating::good, -9);
    test::ask(history, asking("b", "b", "vascular", "other"), Rating::good, -7);
    test::ask(history, asking("a", "a2"), Rating::hard, -3);
  };
  study(store);
  const auto before = learning.all_learnt(kBothBanks);
  learning.set_weights(other_weights(), "fitted 2026-11-24");
  CHECK(learning.plan().weights == other_weights());
  CHECK(learning.weights_name() == "fitted 2026-11-24");
  CHECK(learning.all_learnt(kBothBanks) != before);

  Store from_start = test::memory();
  from_start.learning().set_weights(other_weights(), "fitted");
  study(from_start);
  CHECK(learning.all_learnt(kBothBanks) == from_start.learning().all_learnt(kBothBanks));
  CHECK(learning.by_bank(test::moment(3)).at("ir").recall ==
        from_start.learning().by_bank(test::moment(3)).at("ir").recall);
}

TEST_CASE("weights are clipped, and survive what others write into the settings") {
  Store store = test::memory();
  memory::Weights wild = memory::default_weights();
  wild[0] = 1e9;
  wild[3] = std::numeric_limits<double>::quiet_NaN();
  store.learning().set_weights(wild, "wild");
  CHECK(store.learning().plan().weights == memory::clipped(wild));
  for (const char* value : {"", "[1]", "{", "null", "\"x\""}) {
    CAPTURE(value);
    store.set_setting("memory-weights", value);
    store.set_setting("memory-retention", value);
    CHECK(store.learning().plan().weights == memory::default_weights());
    CHECK(store.learning().plan().retention == 0.9);
  }
}

TEST_CASE("an optimisation gets all reviews of each fact, those before a new beginning too") {
  Store store = test::memory();
  test::ask(store, asking("a", "a"), Rating::again, -9);
  test::ask(store, asking("b", "b"), Rating::easy, -9);
  store.learning().reset("ir", test::kNow - days(8));
  test::ask(store, asking("a", "a2"), Rating::hard);
  test::ask(store, asking("a", "a"), Rating::good, -1);  // written later, given before
  store.begin(test::session({asking("c", "c")}));
  const auto all = store.learning().reviews();
  REQUIRE(all.size() == 2);
  REQUIRE(all[0].reviews.size() == 3);
  CHECK(all[0].reviews[0].rating == Rating::again);
  CHECK(all[0].reviews[0].day == test::kToday - days(9));
  CHECK(all[0].reviews[1].rating == Rating::good);
  CHECK(all[0].reviews[2].rating == Rating::hard);
  REQUIRE(all[1].reviews.size() == 1);
  CHECK(all[1].reviews[0].rating == Rating::easy);
}

}  // namespace
}  // namespace fluoro::history
