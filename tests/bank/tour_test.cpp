#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "bank/quiz_files.hpp"

// quizzes/tour.yaml shows what a quiz can hold.

namespace fluoro::test {
namespace {

bank::Bank tour() {
  const auto folder = std::filesystem::path(FLUORO_ROOT) / "quizzes";
  Outcome outcome = read(bytes_of(folder / "tour.yaml"), folder);
  for (const std::string& error : outcome.errors) FAIL_CHECK(error);
  REQUIRE(outcome.bank);
  return std::move(*outcome.bank);
}

template <typename Body>
const bank::Question& only(const bank::Bank& bank) {
  const auto is_one = [](const bank::Question& question) {
    return std::holds_alternative<Body>(question.body);
  };
  const auto found = std::ranges::find_if(bank.questions, is_one);
  REQUIRE(found != bank.questions.end());
  return *found;
}

TEST_CASE("the tour has one question of each type") {
  std::vector<int> count(std::variant_size_v<bank::Body>);
  for (const bank::Question& question : tour().questions) ++count[question.body.index()];
  CHECK(count == std::vector<int>(std::variant_size_v<bank::Body>, 1));
}

TEST_CASE("the tour explains each question and says where that is from") {
  const bank::Bank bank = tour();
  for (const bank::Question& question : bank.questions) {
    CAPTURE(question.id);
    CHECK_FALSE(question.explanation.empty());
    CHECK_FALSE(question.sources.empty());
    if (const auto* body = std::get_if<bank::Case>(&question.body))
      for (const bank::Question& step : body->steps) {
        CHECK_FALSE(step.explanation.empty());
        CHECK_FALSE(step.sources.empty());
      }
  }
}

TEST_CASE("the tour shows pictures, Markdown, drawn values and generated questions") {
  const bank::Bank bank = tour();
  CHECK(only<bank::Text>(bank).image == only<bank::Hotspot>(bank).image);
  CHECK(only<bank::Choice>(bank).stem.find("**") != std::string::npos);
  CHECK(only<bank::TrueFalse>(bank).stem.find("CO~2~") != std::string::npos);
  CHECK(only<bank::Multiple>(bank).explanation.find("|:--") != std::string::npos);
  CHECK_FALSE(std::get<bank::Number>(only<bank::Number>(bank).body).variables.empty());
  const auto generated = std::ranges::count(bank.askables, true, &bank::Askable::generated);
  CHECK(generated == static_cast<std::ptrdiff_t>(bank.facts.size()));
}

}  // namespace
}  // namespace fluoro::test
