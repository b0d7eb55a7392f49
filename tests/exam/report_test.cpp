#include "exam/report.hpp"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "support/banks.hpp"
#include "support/shipped_quizzes.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

/// Two facts asked by a template, one that nobody asks, and five written questions.
bank::Bank counted_bank() {
  bank::Bank bank{.id = "counted", .title = "Counted", .language = "en"};
  bank.sources = {{.id = "article"}, {.id = "society"}, {.id = "unread"}, {.id = "step"}};
  bank.topics = {{.id = "oncology", .title = "Oncology"}, {.id = "vascular", .title = "Vessels"}};
  bank.facts = {test::fact("heat", "oncology", {{"name", {"Heating"}}, {"does", {"heats"}}}),
                test::fact("cold", "oncology", {{"name", {"Cold"}}, {"does", {"cools"}}}),
                test::fact("idle", "vascular", {{"name", {"Idle"}}})};
  bank.facts[2].sources = {"unread"};
  bank.templates = {test::choice_template("which", "Which {does}?", "{Name}")};
  bank.templates[0].level = bank::Level::understand;
  for (const char* id : {"a", "b", "c", "d"}) bank.questions.push_back(test::choice(id));
  bank.questions[0].facts = {"heat", "cold"};
  bank.questions[0].topic = "vascular";
  bank.questions[0].sources = {"society"};
  std::get<bank::Choice>(bank.questions[1].body).given_order = true;
  bank.questions[1].level = bank::Level::apply;
  bank.questions[2].body = bank::TrueFalse{.answer = false};
  bank.questions[3].retired = true;
  bank::Question step{.body = bank::TrueFalse{.answer = true}, .stem = "So?", .sources = {"step"}};
  bank.questions.push_back({.id = "e", .body = bank::Case{{step, step}}, .stem = "A man bleeds."});
  test::list_askables(bank);
  return bank;
}

}  // namespace

TEST_CASE("a report counts questions by level, topic and fact") {
  const bank::Bank bank = counted_bank();
  const Report made = report(bank);
  CHECK(made.questions == 6);
  CHECK(made.levels == std::array<std::size_t, 3>{3, 2, 1});
  REQUIRE(made.topics.size() == 3);
  CHECK(made.topics[0].questions == 2);
  CHECK(made.topics[1].title == "Vessels");
  CHECK(made.topics[1].questions == 1);
  CHECK(made.topics[2].id.empty());
  CHECK(made.topics[2].questions == 3);
  REQUIRE(made.facts.size() == 3);
  CHECK(made.facts[0].title == "Heating");
  CHECK(made.facts[0].questions == 2);
  CHECK(made.facts[1].questions == 2);
  CHECK(made.facts[2].questions == 0);
}

TEST_CASE("a report tells what is not asked and not cited, and where keys stand") {
  const Report made = report(counted_bank());
  CHECK(made.unasked == std::vector<std::string>{"idle"});
  CHECK(made.uncited == std::vector<std::string>{"unread"});
  CHECK(made.key_positions == std::vector<std::size_t>{1, 0, 0, 0});
  CHECK(made.true_statements == 2);
  CHECK(made.false_statements == 1);
}

// Two written choices of four options with equal lengths and the same word "Option" give each player a
// quarter; the two generated ones offer "Heating", "Cold" and "Idle", of which the longest is right once.
TEST_CASE("a report lets the players play each question once") {
  const Report made = report(counted_bank());
  CHECK(made.players.count == doctest::Approx(4));
  CHECK(made.players.chance == doctest::Approx(0.5 + 2.0 / 3));
  CHECK(made.players.longest == doctest::Approx(1.5));
  CHECK(made.players.shared == doctest::Approx(0.5 + 2.0 / 3));
  const base::Json json = to_json(made, counted_bank());
  CHECK(json["players"]["chance"].get<double>() == doctest::Approx((0.5 + 2.0 / 3) / 4));
  CHECK(json["facts_not_asked"] == base::Json{"idle"});
  CHECK(json["levels"]["apply"] == 1);
}

TEST_CASE("a report of nothing is empty") {
  const Report made = report(bank::Bank{.id = "empty"});
  CHECK(made.questions == 0);
  CHECK(made.players.count == 0);
  CHECK(made.players.share(made.players.longest) == 0);
}

TEST_CASE("in the shipped quizzes guessing without reading does no better and no worse than chance") {
  for (const bank::Bank& bank : test::shipped_quizzes()) {
    CAPTURE(bank.id);
    const Picks players = report(bank).players;
    // A few questions of each type say nothing about guessing.
    if (players.count < 20) continue;
    const double chance = players.share(players.chance);
    CHECK(std::abs(players.share(players.longest) - chance) <= 0.05);
    CHECK(std::abs(players.share(players.shared) - chance) <= 0.05);
  }
}
