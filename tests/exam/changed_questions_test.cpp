#include "exam/changed_questions.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/all_types.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Names = std::vector<std::string>;

Names changed(const bank::Bank& before, const bank::Bank& after) {
  Names names;
  for (const std::size_t place : changed_questions(before, after))
    names.push_back(identity(after, after.askables[place]));
  return names;
}

bank::Fact& fact(bank::Bank& bank, const std::string& id) {
  for (bank::Fact& one : bank.facts)
    if (one.id == id) return one;
  throw std::runtime_error("no fact " + id);
}

}  // namespace

TEST_CASE("banks that read alike have no changed question, wherever their lines are") {
  bank::Bank before = test::small_bank(), after = before;
  after.title = "Another title";
  for (bank::Question& question : after.questions) question.at = {.line = 99, .column = 1};
  CHECK(changed(before, after).empty());
}

TEST_CASE("each part of a written question counts") {
  const bank::Bank before = test::small_bank();
  const auto with = [&](auto change) {
    bank::Bank after = before;
    change(after.questions[0]);
    return changed(before, after);
  };
  const Names bleed{"small/bleed"};
  CHECK(with([](bank::Question& q) { q.stem = "What now?"; }) == bleed);
  CHECK(with([](bank::Question& q) { q.explanation = "Since it stops."; }) == bleed);
  CHECK(with([](bank::Question& q) { q.sources.pop_back(); }) == bleed);
  CHECK(with([](bank::Question& q) { q.level = bank::Level::recall; }) == bleed);
  CHECK(with([](bank::Question& q) { std::get<bank::Choice>(q.body).options[2].feedback = "No."; }) == bleed);
  CHECK(with([](bank::Question& q) { std::get<bank::Choice>(q.body).options.pop_back(); }) == bleed);
}

TEST_CASE("new questions count, those that are gone do not") {
  const bank::Bank bank = test::small_bank();
  bank::Bank fewer = bank;
  fewer.questions.erase(fewer.questions.begin() + 1);
  test::list_askables(fewer);
  CHECK(changed(fewer, bank) == Names{"small/sequence"});
  CHECK(changed(bank, fewer).empty());
}

TEST_CASE("a changed fact counts for its own questions, not for those it is a wrong answer to") {
  const bank::Bank before = test::small_bank();
  bank::Bank after = before;
  fact(after, "lysis").fields["does"] = {"melts a clot"};
  for (const std::string& name : changed(before, after)) {
    CAPTURE(name);
    const bool claim = name.starts_with("small/claim/");  // another fact's claim may be made of it
    CHECK((name.ends_with("/lysis") || claim));
  }
  CHECK(changed(before, after).front() == "small/which-does/lysis");
}

TEST_CASE("what changes wrong answers alone is found when there is nothing else") {
  const bank::Bank before = test::small_bank();
  bank::Bank after = before;
  after.templates[0].distractors.count = 2;
  const Names names = changed(before, after);
  CHECK(names.size() == before.facts.size());
  CHECK(names.front() == "small/which-does/ablation");
}

TEST_CASE("every type is compared") {
  const bank::Bank before = test::all_types_bank();
  for (std::size_t i = 0; i < before.askables.size(); ++i) {
    const std::string name = identity(before, before.askables[i]);
    CAPTURE(name);
    bank::Bank after = before;
    const bank::Askable& askable = before.askables[i];
    if (askable.generated)
      after.templates[askable.index].explanation = "Another one.";
    else
      after.questions[askable.index].explanation = "Another one.";
    const Names names = changed(before, after);
    CHECK(std::ranges::find(names, name) != names.end());
  }
}

TEST_CASE("a very long quiz is not compared") {
  bank::Bank before{.id = "long"};
  for (int i = 0; i <= 20'000; ++i) before.questions.push_back(test::choice("q" + std::to_string(i)));
  test::list_askables(before);
  bank::Bank after = before;
  after.questions[7].stem = "Another one?";
  CHECK(changed(before, after).empty());
  for (bank::Bank* bank : {&before, &after}) {
    bank->questions.pop_back();
    test::list_askables(*bank);
  }
  CHECK(changed(before, after) == Names{"long/q7"});
}
