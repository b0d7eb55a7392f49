#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "bank/review_flaws.hpp"

using namespace fluoro::test;
using fluoro::bank::Flaw;

namespace {

std::string waiver(const std::string& rule) {
  return "    waive: [{rule: " + rule + ", reason: It is meant so.}]\n";
}

constexpr const char* kGiven = "    order: given\n";

/// `count` questions with options in a given order, the key of each at the place that `key` says.
std::string in_order(int count, const std::function<int(int)>& key, const std::string& more = kGiven) {
  constexpr std::string_view letters = "pqrs";
  std::string text;
  for (int i = 0; i < count; ++i) {
    std::vector<std::string> options;
    options.reserve(4);
    const std::string number = std::to_string(i);
    for (const int k : {0, 1, 2, 3})
      options.push_back(text_of({k == key(i) ? "*" : "", letters.substr(k, 1), number}));
    text += choice(text_of({"Which x", number, "?"}), options, more);
  }
  return text;
}

}  // namespace

TEST_CASE("a flaw tells its place, its rule, the words at fault and a better way") {
  const std::string bytes = quiz_of(choice("What now?", {"*Wait", "Never wait", "Leave"}));
  const std::vector<Flaw> flaws = flaws_in(bytes);
  REQUIRE_EQ(flaws.size(), 1);
  CHECK_EQ(flaws[0].rule, "absolute-word");
  CHECK_EQ(flaws[0].at.line, 13);
  CHECK_EQ(flaws[0].at.column, 16);
  CHECK_EQ(flaws[0].text,
           "'Never' in the option 'Never wait' makes it absolute; the test-wise take such an option for "
           "wrong. Say the "
           "same without it");
}

TEST_CASE("a waiver silences its rule for its question alone") {
  const std::vector<std::string> options{"*Wait", "Never wait", "Leave"};
  const std::string one = choice("What now?", options, waiver("absolute-word"));
  CHECK(flaws_in(quiz_of(one)).empty());
  CHECK_EQ(said("absolute-word", quiz_of(one + choice("What then?", options))).size(), 1);
}

TEST_CASE("a waiver that silences nothing is a flaw itself") {
  const std::string bytes = quiz_of(choice("What now?", {"*Wait", "Sit", "Leave"}, waiver("longest-option")));
  const std::vector<Flaw> flaws = flaws_in(bytes);
  REQUIRE_EQ(flaws.size(), 1);
  CHECK_EQ(flaws[0].rule, "unused-waiver");
  CHECK_EQ(flaws[0].text, "'longest-option' is waived, but finds nothing here; delete the waiver");
  CHECK_EQ(flaws[0].at.line, 15);
}

TEST_CASE("a case waives for its steps, a step for itself") {
  const std::string head =
      "  - id: c\n    type: case\n    vignette: A man bleeds.\n    explanation: So.\n    sources: [book]\n";
  const std::string step = "      - {type: true-false, stem: He always bleeds., answer: false";
  const std::string other = "      - {type: true-false, stem: He needs blood., answer: true}\n";
  const std::string waive = "waive: [{rule: absolute-word, reason: r}]";
  CHECK_EQ(said("absolute-word", quiz_of(head + "    steps:\n" + step + "}\n" + other)).size(), 1);
  CHECK(flaws_in(quiz_of(head + "    steps:\n" + step + ", " + waive + "}\n" + other)).empty());
  CHECK(flaws_in(quiz_of(head + "    " + waive + "\n    steps:\n" + step + "}\n" + other)).empty());
}

TEST_CASE("retired questions are passed over") {
  CHECK(flaws_in(quiz_of(choice("What now?", {"*Wait", "Never wait", "Leave"}, "    retired: true\n") +
                         statement("Stents stay.")))
            .empty());
}

TEST_CASE("of a template each rule speaks once and names the facts") {
  std::string facts = "facts:\n  skills:\n";
  for (const char* id : {"a", "b", "c", "d", "e"})
    facts +=
        text_of({"    - {id: ", id, ", name: The ", id, ", why: it always ", id, "s, sources: [book]}\n"});
  const std::string bytes = quiz("sources: {book: {title: A Book}}\n" + facts +
                                 "templates:\n  - id: t\n    for: skills\n    type: true-false\n"
                                 "    stem: \"{Name} works because {why}.\"\n    swap: why\n"
                                 "    explanation: So it is.\n");
  const std::vector<std::string> texts = said("absolute-word", bytes);
  REQUIRE_EQ(texts.size(), 1);
  CHECK(texts[0].ends_with("(so with facts 'a', 'b', 'c' and 2 more)"));
  CHECK_EQ(flaws_in(bytes)[0].at.line, 16);
}

TEST_CASE("what is wrong with many questions alike is said once") {
  std::string questions;
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    questions += text_of(
        {"  - {id: ", id, ", type: true-false, stem: ", id, " stays., answer: true, explanation: So.}\n"});
  const std::vector<std::string> texts = said("missing-source", quiz_of(questions));
  REQUIRE_EQ(texts.size(), 1);
  CHECK(texts[0].ends_with("(so in 6 questions, the next on line 7)"));
}

TEST_CASE("similar-stem") {
  const auto pair = [](const std::string& a, const std::string& b) { return statement(a) + statement(b); };
  check_rule(
      "similar-stem",
      {pair("The stent holds a narrowed artery of the leg open.",
            "The stent holds a narrowed artery of a leg open."),
       pair("Stents stay.", "Stents stay!"),
       pair("A tumour of the liver is fed by the hepatic artery.",
            "A tumor of the liver is fed by the hepatic artery."),
       statement("Stents hold arteries open.") + pair("Coils close them.", "Stents hold arteries open.")},
      {pair("Stents stay.", "Stents rust."),
       pair("Heat destroys a tumour through a probe.", "Cold destroys a cancer through a needle."),
       pair("The renal artery is narrowed by a plaque in its first part.",
            "The iliac vein is compressed by an artery in its last part."),
       "  - id: c\n    type: case\n    vignette: A man bleeds.\n    explanation: So.\n    sources: [book]\n  "
       "  steps:\n"
       "      - {type: true-false, stem: He needs more blood., answer: true}\n"
       "      - {type: true-false, stem: He needs more blood., answer: true}\n"});
}

TEST_CASE("key-position") {
  check_rule("key-position",
             {in_order(5, [](int) { return 2; }), in_order(12, [](int i) { return i < 10 ? 1 : 3; }),
              in_order(32, [](int i) { return 1 + i % 3; })},
             {in_order(4, [](int) { return 2; }), in_order(12, [](int i) { return i % 4; }),
              in_order(
                  8, [](int) { return 2; }, ""),
              in_order(12, [](int i) { return i < 7 ? 1 : i % 4; }),
              in_order(
                  8, [](int) { return 2; }, kGiven + waiver("key-position")),
              in_order(20, [](int i) { return i % 5 % 4; })});
}

TEST_CASE("key-position leaves out the questions that waive it") {
  const auto first = [](int) { return 0; };
  const std::string waived = kGiven + waiver("key-position");
  CHECK(said("key-position", quiz_of(in_order(4, first) + in_order(4, first, waived))).empty());
  const std::vector<std::string> texts =
      said("key-position", quiz_of(in_order(4, first, waived) + in_order(5, first)));
  REQUIRE_EQ(texts.size(), 1);
  CHECK(texts[0].starts_with("of the 5 questions whose options stand in a given order 5 "));
}

TEST_CASE("unused-waiver") {
  const std::string head =
      "  - id: c\n    type: case\n    vignette: A man bleeds.\n    explanation: So.\n    sources: [book]\n";
  const std::string steps =
      "    steps:\n      - {type: true-false, stem: He always bleeds., answer: false}\n"
      "      - {type: true-false, stem: He needs blood., answer: true}\n";
  const auto one = [](int) { return 1; };
  const std::string long_key = "*Press on the groin, call for help and raise the legs";
  check_rule("unused-waiver",
             {choice("What now?", {"*Wait", "Sit", "Leave"}, waiver("longest-option")),
              choice("What is **not** done?", {"*Stenting", "Coiling", "Glueing"}, waiver("negative-stem")),
              choice("What now?", {long_key, "Wait", "Leave"}, waiver("absolute-word")),
              head + waiver("long-stem") + steps, in_order(4, one, kGiven + waiver("key-position")),
              in_order(8, one, waiver("key-position"))},
             {choice("What now?", {long_key, "Wait", "Leave"}, waiver("longest-option")),
              choice("What is not done?", {"*Stenting", "Coiling", "Glueing"}, waiver("negative-stem")),
              head + waiver("absolute-word") + steps, in_order(8, one, kGiven + waiver("key-position")),
              statement("Stents stay.") + statement("Stents stay!", waiver("similar-stem")),
              statement("Stents stay.") +
                  statement("Coils stay.", waiver("absolute-word") + "    retired: true\n")});
  const std::string german =
      quiz("language: de\nsources: {book: {title: Ein Buch}}\nquestions:\n" +
           choice("Was hilft nicht?", {"*Stent", "Coil", "Kleber"}, waiver("negative-stem")));
  CHECK_EQ(
      said("unused-waiver", german),
      std::vector<std::string>{"'negative-stem' is waived, but it looks at English only; delete the waiver"});
}

TEST_CASE("texts are judged as learners see them") {
  // The right option has 27 characters with its marks and 17 without.
  CHECK(
      said("longest-option", quiz_of(choice("Which?", {"***Renal** *artery* **clot**", "Renal vein", "Gut"})))
          .empty());
  CHECK_EQ(said("longest-option", quiz_of(choice("Which?", {"*Arteries that were narrowed by a plaque",
                                                            "Large **renal** *artery* **clot**", "Gut"})))
               .size(),
           1);
  CHECK_EQ(said("similar-stem", quiz_of(statement("Stents **stay**.") + statement("Stents stay."))).size(),
           1);
  const std::string bytes = quiz_of(
      question("cloze", "Fill in.",
               "    text: The **groin** has [[a]].\n    gaps:\n      a: {options: [\"*Never* a vein\", "
               "an artery], correct: an artery}\n"));
  const std::vector<Flaw> flaws = flaws_in(bytes);
  REQUIRE_EQ(flaws.size(), 1);
  CHECK(flaws[0].text.starts_with("'Never' in the option 'Never a vein' makes it absolute"));
  CHECK_EQ(flaws[0].at.line, 13);
  CHECK_EQ(flaws[0].at.column, 21);
}

TEST_CASE("powers are numbers of their own") {
  const auto powers = [](const std::vector<std::string>& options) {
    return quiz_of(choice("How many?", options, kGiven));
  };
  CHECK(flaws_in(powers({"10^3^", "*10^6^", "10^10^"})).empty());
  CHECK(flaws_in(powers({"10^-9^ m", "*10^-6^ m", "10^-3^ m"})).empty());
  CHECK(flaws_in(powers({"*102", "10^2^"})).empty());
  CHECK_EQ(said("numeric-order", powers({"10^9^", "*10^3^", "10^6^"})).size(), 1);
  CHECK_EQ(said("numeric-order", powers({"20^2^", "*150", "10^3^"})).size(), 1);
  CHECK_EQ(said("numeric-overlap", powers({"*1,000", "10^3^"})).size(), 1);
}

TEST_CASE("repeated-fact") {
  const auto bank = [](int facts, int questions) {
    std::string text = "facts:\n  skills:\n";
    for (int i = 0; i < facts; ++i)
      text += "    - {id: f" + std::to_string(i) + ", name: n, sources: [book]}\n";
    std::string list;
    for (int i = 0; i < questions; ++i)
      list += statement("Stents of make " + std::to_string(i) + " stay.",
                        "    facts: [f" + std::to_string(i % facts) + "]\n");
    return quiz_of(list, text);
  };
  CHECK_EQ(said("repeated-fact", bank(5, 20)).size(), 1);
  CHECK_EQ(said("repeated-fact", bank(19, 40)).size(), 1);
  CHECK_EQ(said("repeated-fact", bank(1, 25)).size(), 1);
  CHECK(said("repeated-fact", bank(20, 40)).empty());
  CHECK(said("repeated-fact", bank(5, 19)).empty());
  CHECK(said("repeated-fact", bank(25, 25)).empty());
}

TEST_CASE("the reference and the schema name every rule") {
  const std::filesystem::path root(FLUORO_ROOT);
  const std::string reference = bytes_of(root / "quizzes/README.md");
  const std::string schema = bytes_of(root / "assets/schema/quiz-1.json");
  for (const fluoro::bank::RuleName& rule : fluoro::bank::rule_names()) {
    const std::string name(rule.name);
    CHECK_MESSAGE(reference.find("| `" + name + "` | " + std::string(rule.what) + " |") != std::string::npos,
                  name);
    CHECK_MESSAGE(schema.find("\"" + name + "\"") != std::string::npos, name);
  }
}

TEST_CASE("rules have names that a waiver can name, each once") {
  std::set<std::string_view> seen;
  for (const fluoro::bank::RuleName& rule : fluoro::bank::rule_names()) {
    CHECK(seen.insert(rule.name).second);
    CHECK_FALSE(rule.what.empty());
    CHECK(std::ranges::all_of(rule.name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
  }
  CHECK(seen.size() >= 24);
}
