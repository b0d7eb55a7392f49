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
  CHECK_EQ(first.waive.at(0).first, "long-stem");
  using Conditions = std::vector<std::pair<std::string, std::string>>;
  CHECK(outcome.bank->templates.at(1).where == Conditions{{"topic", "vascular"}, {"side", "left"}});
  CHECK_EQ(outcome.bank->templates.at(2).swap, "does");
  CHECK_FALSE(outcome.bank->templates.at(2).retired);
  CHECK(outcome.bank->templates.back().retired);
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
  const std::string form = "templates: [{id: t, for: skills, type: hotspot, stem: \"{kind} {name}\"}]\n";
  CHECK_EQ(test::read(test::quiz(facts + form)).errors.size(), 1);
}

TEST_CASE("a text with a mistake still names its fields") {
  const std::string facts = "facts: {skills: [{id: a, name: A, kind: x}, {id: b, name: B, kind: y}]}\n";
  const std::string form =
      "templates: [{id: t, for: skills, type: cloze, stem: s, text: \"{kind} {name}\", gaps: {}}]\n";
  CHECK_EQ(test::read(test::quiz(facts + form)).errors,
           std::vector<std::string>{"5:62: error: a cloze has 1 to 20 gaps like [[gap]] in its text, not 0"});
}

TEST_CASE("templates of the later types keep their own fields") {
  auto outcome = test::read(test::bytes_of(test::kData / "good/generated.yaml"), test::kData / "good");
  REQUIRE(outcome.bank);
  const std::vector<bank::Template>& templates = outcome.bank->templates;
  const auto& match = std::get<bank::MatchTemplate>(templates.at(0).body);
  CHECK(templates.at(0).type == bank::TemplateType::match);
  CHECK_EQ(match.left, "{Name}");
  CHECK_EQ(match.right, "It {does}.");
  CHECK_EQ(match.count, 3);
  CHECK_EQ(templates.at(0).distractors.count, 1);
  CHECK_EQ(templates.at(0).distractors.avoid, "not_alike");
  CHECK_EQ(std::get<bank::MatchTemplate>(templates.at(1).body).count, 4);
  CHECK_EQ(templates.at(1).distractors.count, 0);
  CHECK_EQ(std::get<bank::OrderTemplate>(templates.at(2).body).items, "{steps}");
  const auto& text = std::get<bank::TextTemplate>(templates.at(3).body);
  CHECK_EQ(text.accept, std::vector<std::string>{"{name}", "{also}"});
  CHECK_EQ(text.typos, 1);
  const auto& number = std::get<bank::NumberTemplate>(templates.at(4).body);
  CHECK_EQ(number.answer, "{size}");
  CHECK_EQ(number.unit, "{scale}");
  CHECK(number.tolerance.is_share);
  CHECK_EQ(number.tolerance.amount, 0.05);
  CHECK_EQ(number.units.at(0).first, "cm");
  const auto& cloze = std::get<bank::ClozeTemplate>(templates.at(5).body);
  CHECK_EQ(cloze.text, "{Name} [[what]]; for this it uses [[tool]].");
  REQUIRE_EQ(cloze.gaps.size(), 2);
  CHECK_EQ(cloze.gaps[0].id, "what");  // in the order of the text
  REQUIRE(cloze.gaps[0].options);
  CHECK_EQ(cloze.gaps[0].options->text, "{does}");
  CHECK_EQ(cloze.gaps[0].options->count, 2);
  CHECK_FALSE(cloze.gaps[0].options->prefer_topic);
  CHECK_EQ(cloze.gaps[0].options->avoid, "not_alike");
  CHECK_EQ(cloze.gaps[1].accept, std::vector<std::string>{"{uses}"});
  CHECK_EQ(cloze.gaps[1].typos, 1);
}
