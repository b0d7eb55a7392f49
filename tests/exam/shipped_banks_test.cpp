#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "support/shipped_quizzes.hpp"

// What the shipped banks promise together.
using namespace fluoro;

namespace {

struct Totals {
  std::size_t askable = 0, written = 0, facts = 0, cases = 0;
  std::set<std::size_t> types;  ///< places in bank::Body
};

Totals totals() {
  Totals sum;
  for (const bank::Bank& bank : test::shipped_banks()) {
    sum.askable += bank.askables.size();
    sum.facts += bank.facts.size();
    for (const bank::Question& question : bank.questions) {
      if (question.retired) continue;
      ++sum.written;
      sum.types.insert(question.body.index());
      sum.cases += std::holds_alternative<bank::Case>(question.body) ? 1 : 0;
    }
  }
  return sum;
}

/// In how many forms each fact is asked: templates, and questions that name it.
std::map<std::string, std::size_t> forms(const bank::Bank& bank) {
  std::map<std::string, std::size_t> count;
  for (const bank::Fact& fact : bank.facts) count[fact.id] = 0;
  for (const bank::Askable& askable : bank.askables) {
    if (askable.generated) ++count[bank.facts[askable.fact].id];
    if (!askable.generated)
      for (const std::string& fact : bank.questions[askable.index].facts) ++count[fact];
  }
  return count;
}

}  // namespace

TEST_CASE("the shipped banks hold as much as is promised, in all eleven types") {
  const Totals sum = totals();
  CHECK(sum.askable >= 600);
  CHECK(sum.written >= 250);
  CHECK(sum.facts >= 200);
  CHECK(sum.cases >= 15);
  CHECK(sum.types.size() == std::variant_size_v<bank::Body>);
}

TEST_CASE("a case has three to five steps") {
  for (const bank::Bank& bank : test::shipped_banks())
    for (const bank::Question& question : bank.questions)
      if (const auto* steps = std::get_if<bank::Case>(&question.body)) {
        CAPTURE(question.id);
        CHECK(steps->steps.size() >= 3);
        CHECK(steps->steps.size() <= 5);
      }
}

TEST_CASE("every fact is asked, and nine in ten in two forms or more") {
  for (const bank::Bank& bank : test::shipped_banks()) {
    CAPTURE(bank.id);
    std::size_t often = 0;
    const auto asked = forms(bank);
    for (const auto& fact : asked) {
      CHECK_MESSAGE(fact.second >= 1, fact.first);
      often += fact.second >= 2 ? 1 : 0;
    }
    CHECK(10 * often >= 9 * asked.size());
  }
}

TEST_CASE("every picture of a shipped quiz is there, and every picture there is shown") {
  const std::filesystem::path folder = std::filesystem::path(FLUORO_ROOT) / "quizzes";
  std::set<std::string> shown;
  const auto look_at = [&](const bank::Question& question) {
    if (question.image.empty()) return;
    CHECK_MESSAGE(std::filesystem::is_regular_file(folder / question.image), question.image);
    shown.insert(question.image);
  };
  for (const bank::Bank& bank : test::shipped_quizzes())
    for (const bank::Question& question : bank.questions) {
      look_at(question);
      if (const auto* steps = std::get_if<bank::Case>(&question.body))
        for (const bank::Question& step : steps->steps) look_at(step);
    }
  for (const auto& entry : std::filesystem::directory_iterator(folder / "pictures")) {
    const std::string path = "pictures/" + entry.path().filename().string();
    CHECK_MESSAGE(shown.contains(path), path);
  }
}

TEST_CASE("how each shipped bank was checked is written down") {
  const std::string review = test::bytes_of(std::filesystem::path(FLUORO_ROOT) / "quizzes/REVIEW.md");
  for (const bank::Bank& bank : test::shipped_banks())
    CHECK_MESSAGE(review.find("\n## " + bank.id + "\n") != std::string::npos, bank.id);
}
