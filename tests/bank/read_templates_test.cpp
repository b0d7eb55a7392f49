#include "quiz_files.hpp"

using namespace fluoro;

namespace {

constexpr const char* kFacts =
    "facts:\n"
    "  skills:\n"
    "    - {id: a, name: A, does: opens}\n"
    "    - {id: b, name: B, does: closes}\n"
    "    - {id: c, name: C}\n";

std::string with_template(const std::string& fields) {
  return test::quiz(std::string(kFacts) + "templates:\n  - {id: t, for: skills, " + fields + "}\n");
}

}  // namespace

TEST_CASE("a template keeps all its fields") {
  auto outcome = test::read(test::bytes_of(test::kData / "good/everything.yaml"), test::kData / "good");
  REQUIRE(outcome.bank);
  const bank::Template& first = outcome.bank->templates.at(0);
  CHECK_EQ(first.id, "what-does");
  CHECK(first.family == bank::Family::procedures);
  CHECK(first.type == bank::TemplateType::choice);
  CHECK_EQ(first.key, "It {does}.");
  CHECK_EQ(first.distractors.text, "It {does}.");
  CHECK_EQ(first.distractors.count, 1);
  CHECK_FALSE(first.distractors.prefer_topic);
  CHECK_EQ(first.distractors.avoid, "resembles");
  CHECK_EQ(first.time, std::chrono::seconds(20));
  CHECK_EQ(first.tags, std::vector<std::string>{"generated"});
  CHECK_EQ(first.waive.at(0).first, "short-stem");
  using Conditions = std::vector<std::pair<std::string, std::string>>;
  CHECK(outcome.bank->templates.at(1).where == Conditions{{"topic", "vascular"}, {"side", "left"}});
  CHECK_EQ(outcome.bank->templates.at(2).swap, "does");
  CHECK(outcome.bank->templates.at(3).retired);
}

TEST_CASE("what a template leaves out has its default") {
  const bank::Bank bank = test::good(with_template(R"(type: choice, stem: "{does}", key: "{name}")"));
  const bank::Template& only = bank.templates.at(0);
  CHECK_EQ(only.distractors.text, "{name}");
  CHECK_EQ(only.distractors.count, 3);
  CHECK(only.distractors.prefer_topic);
  CHECK_EQ(only.distractors.avoid, "not_a_distractor_for");
  CHECK(only.level == bank::Level::recall);
}

TEST_CASE("a template asks about the facts that have its fields") {
  const bank::Bank bank = test::good(with_template(R"(type: choice, stem: "{does}", key: "{name}")"));
  REQUIRE_EQ(bank.askables.size(), 2);
  CHECK_EQ(identity(bank, bank.askables[1]), "demo/t/b");
}

TEST_CASE("facts may have the fields that templates name, and no others") {
  const std::string facts = "facts: {skills: [{id: a, name: A, kind: x}, {id: b, name: B, kind: y}]}\n";
  const std::string form =
      "templates: [{id: t, for: skills, type: choice, stem: \"{kind}\", key: \"{name}\"}]\n";
  CHECK(test::read(test::quiz(facts + form)).bank);
  CHECK_EQ(test::read(test::quiz(facts)).errors.at(0), "4:35: error: unknown key 'kind'");
}

TEST_CASE("a template that could not be read hides no field of the facts") {
  const std::string facts = "facts: {skills: [{id: a, name: A, kind: x}, {id: b, name: B, kind: y}]}\n";
  const std::string form = "templates: [{id: t, for: skills, type: cloze, text: \"{kind} {name}\"}]\n";
  CHECK_EQ(test::read(test::quiz(facts + form)).errors.size(), 1);
}
