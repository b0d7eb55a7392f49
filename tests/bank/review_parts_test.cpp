#include <doctest/doctest.h>

#include "bank/review_flaws.hpp"

using namespace fluoro::test;

namespace {

/// Facts of one topic with a template that asks `count` wrong answers for each of them.
std::string bank_of(const std::string& facts, const std::string& own) {
  return quiz(
      "sources: {book: {title: A Book}}\ntopics: {liver: The liver, brain: The brain}\nfacts:\n  "
      "procedures:\n" +
      facts +
      "templates:\n  - id: t\n    for: procedures\n"
      "    explanation: So it is.\n" +
      own);
}
std::string fact(const std::string& id, const std::string& topic,
                 const std::string& more = "sources: [book]") {
  return "    - {id: " + id + ", name: The " + id + ", does: does " + id + ", topic: " + topic + ", " + more +
         "}\n";
}
std::string asked(int count, const std::string& prefer = "topic") {
  return "    type: choice\n    stem: Which of them {does}?\n    key: \"{name}\"\n    distractors: {text: "
         "\"{name}\", count: " +
         std::to_string(count) + ", prefer: " + prefer + "}\n";
}
/// The same with a gap, and with several right answers.
std::string gap(int count) {
  return "    type: cloze\n    stem: Fill in.\n    text: \"It {does}: [[a]].\"\n    gaps: {a: {options: "
         "{text: "
         "\"{name}\", count: " +
         std::to_string(count) + "}}}\n";
}
std::string several(int count) {
  return "    type: multiple\n    stem: Which of them {does}?\n    key: \"{name}\"\n    distractors: {text: "
         "\"{name}\", count: " +
         std::to_string(count) + "}\n";
}
const std::string kPairs =
    "    type: match\n    stem: Pair them.\n    left: \"{name}\"\n    right: \"{does}\"\n";
const std::string kThree = fact("one", "liver") + fact("two", "liver") + fact("six", "liver");
const std::string kPictures = "    image: pic.png\n    alt: ";

}  // namespace

TEST_CASE("missing-explanation") {
  const std::string bare = "  - {id: a, type: true-false, stem: Stents stay., answer: true, sources: [book]";
  const std::string steps =
      "    vignette: A man bleeds.\n    sources: [book]\n    steps:\n"
      "      - {type: true-false, stem: He needs blood., answer: true}\n"
      "      - {type: true-false, stem: He needs a drain., answer: false";
  check_rule("missing-explanation",
             {bare + "}\n", bare + ", level: apply}\n", "  - id: a\n    type: case\n" + steps + "}\n"},
             {statement("Stents stay."), bare + ", explanation: They do.}\n",
              "  - id: a\n    type: case\n    explanation: He bleeds.\n" + steps + "}\n"});
  CHECK_EQ(said("missing-explanation",
                bank_of(kThree, "    type: true-false\n    stem: It {does}.\n    swap: does\n"))
               .size(),
           0);
}

TEST_CASE("missing-source") {
  const std::string bare = "  - {id: a, type: true-false, stem: Stents stay., answer: true, explanation: So.";
  const std::string steps =
      "  - id: a\n    type: case\n    vignette: A man bleeds.\n    explanation: So.\n    steps:\n"
      "      - {type: true-false, stem: He needs blood., answer: true}\n"
      "      - {type: true-false, stem: He needs a drain., answer: false";
  check_rule("missing-source", {bare + "}\n", bare + ", sources: []}\n", steps + "}\n"},
             {statement("Stents stay."), bare + ", sources: [book]}\n", steps + ", sources: [book]}\n"});
  CHECK(said("missing-source", bank_of(kThree, asked(2))).empty());
  const std::string without =
      fact("one", "liver") + fact("two", "liver", "uses: x") + fact("six", "liver", "uses: y");
  CHECK_EQ(
      said("missing-source", bank_of(without, asked(2))),
      std::vector<std::string>{"a fact that it asks names no source; write 'sources' in the fact (so with "
                               "facts 'two', 'six')"});
}

TEST_CASE("picture-alt") {
  const auto says = [&](const std::string& question) {
    // The image is taken on trust when nobody looks.
    fluoro::base::Diagnostics none("");
    const std::string bytes = quiz_of(question);
    const auto bank = fluoro::bank::read(bytes, none);
    REQUIRE(bank);
    return std::ranges::any_of(fluoro::bank::review(*bank, bytes),
                               [](const auto& flaw) { return flaw.rule == "picture-alt"; });
  };
  const auto pictured = [](const std::string& alt) {
    return statement("Stents stay.", kPictures + alt + "\n");
  };
  for (const char* flawed : {"pic.png", "Image", "A picture", "pic", "X-ray"})
    CHECK_MESSAGE(says(pictured(flawed)), flawed);
  for (const char* fine : {"A picture of a lung", "X-ray of a chest with a dark left side", "Two lungs"})
    CHECK_FALSE_MESSAGE(says(pictured(fine)), fine);
  const auto asked = [](const std::string& stem, const std::string& alt) {
    return choice(stem, {"*Pneumothorax", "Effusion", "Abscess"}, kPictures + alt + "\n");
  };
  CHECK(says(asked("What is it?", "A chest with a pneumothorax")));
  CHECK_FALSE(says(asked("What is it?", "A chest with a dark left side")));
  CHECK_FALSE(says(asked("What is it?", "A pneumothorax or an effusion")));
  CHECK_FALSE(says(asked("What is seen beside the pneumothorax?", "A chest with a pneumothorax")));
}

TEST_CASE("few-distractors") {
  const std::string mixed = kThree + fact("ten", "brain") + fact("net", "brain");
  CHECK_EQ(said("few-distractors", bank_of(mixed, asked(2))),
           std::vector<std::string>{
               "of 2 wrong answers asked for the fact's own topic gives only 1, so that others come from "
               "elsewhere and are "
               "told by that; add facts to the topic, or ask for fewer (so with facts 'ten', 'net')"});
  CHECK_EQ(said("few-distractors", bank_of(kThree, kPairs)),
           std::vector<std::string>{
               "of 4 pairs and distractors asked for only 3 fit together; add facts, or ask for "
               "fewer (so with facts 'one', 'two', 'six')"});
}

TEST_CASE("few-distractors finds what falls one short, and leaves what just suffices") {
  const std::string avoiding = fact("one", "liver", "not_a_distractor_for: [two], sources: [book]");
  const std::string twin =
      "    - {id: twin, name: THE ONE, does: does twin, topic: liver, sources: [book]}\n";
  const std::string others = "  skills:\n" + fact("ten", "liver") + fact("net", "liver");
  const std::string two = fact("two", "liver"), six = fact("six", "liver"), ten = fact("ten", "liver");
  const std::string four = kThree + ten;
  const std::string apart_of_three = avoiding + two + six, apart_of_four = apart_of_three + ten;
  const std::string twins_of_three = fact("one", "liver") + twin + two, twins_of_four = twins_of_three + six;
  const auto pairs = [](int count, int distractors) {
    return kPairs + "    count: " + std::to_string(count) +
           "\n    distractors: {count: " + std::to_string(distractors) + "}\n";
  };
  for (const std::string& bytes :
       {bank_of(kThree, asked(3)), bank_of(kThree, asked(3, "none")), bank_of(kThree + others, asked(3)),
        bank_of(apart_of_three, asked(2)), bank_of(twins_of_three, asked(2)),
        bank_of(kThree + fact("ten", "brain"), asked(2)), bank_of(kThree, gap(3)),
        bank_of(kThree, several(3)), bank_of(kThree, pairs(3, 1)), bank_of(apart_of_three, pairs(3, 0))})
    CHECK_MESSAGE(said("few-distractors", bytes).size() == 1, bytes);
  for (const std::string& bytes :
       {bank_of(kThree, asked(2)), bank_of(four, asked(3)), bank_of(kThree + others, asked(2)),
        bank_of(apart_of_four, asked(2)), bank_of(twins_of_four, asked(2)),
        bank_of(kThree + fact("ten", "brain"), asked(2, "none")), bank_of(kThree, gap(2)),
        bank_of(kThree, several(2)), bank_of(kThree, pairs(3, 0)), bank_of(four, pairs(3, 1)),
        bank_of(apart_of_four, pairs(3, 0))})
    CHECK(said("few-distractors", bytes) == std::vector<std::string>{});
}
