#include <doctest/doctest.h>

#include "bank/review_flaws.hpp"

using namespace fluoro::test;

namespace {
const std::vector<std::string> kOptions{"*A stent", "A coil", "A filter"};

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}
}  // namespace

TEST_CASE("no-question") {
  check_rule(
      "no-question",
      {choice("Embolization", kOptions), choice("Regarding stents.", kOptions),
       choice("A man bleeds from the groin after a puncture.", kOptions),
       choice("A man bleeds. What about stents?", kOptions), choice("A man bleeds. Which?", kOptions)},
      {choice("What holds an artery open?", kOptions), choice("Name what holds an artery open.", kOptions),
       choice("The device that holds an artery open is called", kOptions),
       choice("A man bleeds. Which device is placed (see above)?", kOptions),
       statement("Stents hold arteries open.")});
}

TEST_CASE("negative-stem") {
  check_rule("negative-stem",
             {choice("Which of these is not a device?", kOptions),
              choice("All of these are devices except", kOptions),
              choice("Which device is least likely to move?", kOptions),
              choice("What should not be done next?", kOptions),
              choice("Which of these doesn't dissolve clot?", kOptions),
              choice("*Which of these is not a device?*", kOptions),
              choice("This is *not* rare. Which of these is not a device?", kOptions),
              choice("Which **device** is least likely to move?", kOptions)},
             {choice("Which of these is NOT a device?", kOptions),
              choice("Which of these is **not** a device?", kOptions),
              choice("All of these are devices, *except*", kOptions),
              choice("Which device is ***least* likely** to move?", kOptions),
              choice("Which of these _does not_ dissolve clot?", kOptions),
              choice("Which of these DOESN'T dissolve clot?", kOptions),
              choice("Which drug suits a patient who cannot swallow?", kOptions),
              choice("Why is a punctured artery sewn when pressure does not help?", kOptions),
              choice("What takes at least an hour?", kOptions),
              choice("A woman has not worked before. What does she need?", kOptions),
              choice("Which device holds not only arteries open?", kOptions)});
}

TEST_CASE("vague-frequency") {
  check_rule("vague-frequency",
             {choice("Which course?", {"*It usually heals", "It bleeds", "It clots"}),
              choice("Which course?", {"*It heals", "It often bleeds", "It clots"}),
              statement("Stents sometimes narrow again.")},
             {choice("Which course is usual?", {"*It heals", "It bleeds", "It clots"}),
              choice("What does one usually do?", {"*Wait", "Operate", "Leave"}),
              choice("How often?", {"*Once a day", "Once a week", "Once a year"}),
              statement("In one of ten patients stents narrow again.")});
}

TEST_CASE("long-stem") {
  const std::string part = "The patient rests. ";
  std::string short_sentences;
  for (int i = 0; i < 45; ++i) short_sentences += part;
  check_rule(
      "long-stem",
      {choice(words(160) + "?", kOptions), choice("Which " + words(45) + "?", kOptions),
       choice(short_sentences + short_sentences + "What now?", kOptions)},
      {choice("Which " + words(44) + "?", kOptions), choice("Of how many " + words(41) + "10^9^?", kOptions),
       choice(short_sentences + "What now?", kOptions),
       choice("A vessel of 2.5 cm, e.g. an artery, bleeds. What now?", kOptions)});
}

TEST_CASE("rules about English words leave other languages alone") {
  const std::string german = "  - id: q\n    type: choice\n    stem: Embolisation\n    explanation: So.\n" +
                             option_lines({"*Immer", "never", "all"}) + "    sources: [book]\n";
  const std::string bytes = "language: de\nsources: {book: {title: Ein Buch}}\nquestions:\n" + german;
  CHECK(flaws_in(quiz(bytes)).empty());
  CHECK(flaws_in(quiz_of(german)).size() >= 2);
}
