#include "history/verdict.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro::history;

namespace {

QuestionFigures figures(double facility, std::optional<double> discrimination, int answers = 50) {
  QuestionFigures figures;
  figures.answers = figures.compared = answers;
  figures.facility = facility;
  figures.discrimination = discrimination;
  return figures;
}

std::string word(const QuestionFigures& figures, const std::vector<OptionFigures>& options = {}) {
  const auto said = remark(figures, options);
  return said ? to_string(*said) : "";
}

std::vector<OptionFigures> options(int offered) {
  return {
      {"coil", offered, offered - 1, 0.8}, {"stent", offered, 1, 0.4}, {"plug", offered, 0, std::nullopt}};
}

}  // namespace

TEST_CASE("a plain word for each question") {
  CHECK(word(figures(0.6, 35)) == "Good");
  CHECK(word(figures(0.96, 35)) == "Too easy");
  CHECK(word(figures(0.15, 35)) == "Too hard");
  CHECK(word(figures(0.6, -5)) == "Misleads the strong");
  CHECK(word(figures(0.6, 12)) == "Tells little");
  CHECK(word(figures(0.6, 35), options(20)) == "Nobody picks plug");
}

TEST_CASE("the bounds themselves are still good") {
  CHECK(word(figures(kTooEasy, kTellsLittle)) == "Good");
  CHECK(word(figures(kTooHard, kTellsLittle)) == "Good");
  CHECK(word(figures(0.6, kMisleads)) == "Tells little");
}

TEST_CASE("nothing is said below ten answers") {
  CHECK(word(figures(1, std::nullopt, kFewestAnswers - 1)).empty());
  CHECK(word(figures(1, std::nullopt, kFewestAnswers)) == "Too easy");
}

TEST_CASE("an option is unpicked only after enough answers that offered it") {
  CHECK(word(figures(0.6, 35), options(kUnpickedAnswers - 1)) == "Good");
  CHECK(word(figures(0.6, 35), options(kUnpickedAnswers)) == "Nobody picks plug");
}

TEST_CASE("the most telling word comes first") {
  CHECK(word(figures(0.96, -5), options(50)) ==
        "Too easy");  // one slip of a strong learner makes it negative
  CHECK(word(figures(0.1, -5), options(50)) == "Misleads the strong");
  CHECK(word(figures(0.1, 12), options(50)) == "Too hard");
  CHECK(word(figures(0.6, 12), options(50)) == "Nobody picks plug");
}

TEST_CASE("a question that can't be compared is not called good") {
  CHECK(word(figures(0.6, std::nullopt)).empty());
  CHECK(word(figures(0.6, std::nullopt), options(50)) == "Nobody picks plug");
  auto alone = figures(0.6, -50);
  alone.compared = kFewestAnswers - 1;
  CHECK(word(alone).empty());
}
