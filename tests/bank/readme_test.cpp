#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "bank/quiz_files.hpp"

namespace fluoro::test {
namespace {

/// The first block of YAML in the README.
std::string first_quiz() {
  const std::string readme = bytes_of(std::filesystem::path(FLUORO_ROOT) / "README.md");
  const std::string fence = "\n```yaml\n";
  const std::size_t opening = readme.find(fence);
  REQUIRE(opening != std::string::npos);
  const std::size_t begin = opening + fence.size();
  const std::size_t end = readme.find("\n```", begin);
  REQUIRE(end != std::string::npos);
  return readme.substr(begin, end + 1 - begin);
}

TEST_CASE("the README's first quiz is right as it stands, in ten lines") {
  const std::string quiz = first_quiz();
  CHECK(std::ranges::count(quiz, '\n') == 10);
  const bank::Bank bank = good(quiz);
  CHECK(bank.id == "first-quiz");
  CHECK(bank.questions.size() == 2);
}

}  // namespace
}  // namespace fluoro::test
