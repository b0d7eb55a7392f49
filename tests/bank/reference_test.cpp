#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "bank/quiz_files.hpp"

// quizzes/README.md, the reference of the format, holds what it says.

namespace fluoro::test {
namespace {

struct Example {
  int line = 0;  ///< of its first line in the reference
  std::string text;
};

/// The blocks marked as YAML.
std::vector<Example> examples() {
  std::istringstream reference(bytes_of(std::filesystem::path(FLUORO_ROOT) / "quizzes/README.md"));
  std::vector<Example> found;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(reference, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside && line == "```yaml";
      if (inside) found.push_back({number + 1, ""});
    } else if (inside) {
      found.back().text += line + "\n";
    }
  }
  return found;
}

bool has_line(const std::string& text, const std::string& beginning) {
  return ("\n" + text).find("\n" + beginning) != std::string::npos;
}

/// An example without a head is some sections of a quiz.
std::string whole(const std::string& example) {
  if (has_line(example, "fluoro:")) return example;
  const bool asks = has_line(example, "questions:") || has_line(example, "templates:");
  return quiz(example + (asks ? "" : "questions: [{id: any, type: true-false, stem: Any., answer: true}]\n"));
}

/// The banks of all examples; their pictures are taken on trust.
std::vector<bank::Bank> example_banks() {
  std::vector<bank::Bank> banks;
  for (const Example& example : examples()) {
    CAPTURE(example.line);
    base::Diagnostics diagnostics("");
    auto bank = bank::read(whole(example.text), diagnostics);
    for (const base::Diagnostic& found : diagnostics.in_file_order()) FAIL_CHECK(to_string(found));
    if (bank) banks.push_back(std::move(*bank));
  }
  return banks;
}

TEST_CASE("every example of the reference is read without a word") {
  const std::size_t count = examples().size();
  CHECK(count >= 15);
  CHECK(example_banks().size() == count);
}

TEST_CASE("the reference shows a question of every type, and a template of every type that has one") {
  std::vector<std::size_t> questions(std::variant_size_v<bank::Body>), templates(8);
  for (const bank::Bank& bank : example_banks()) {
    for (const bank::Question& question : bank.questions) ++questions[question.body.index()];
    for (const bank::Template& one : bank.templates) ++templates[static_cast<std::size_t>(one.type)];
  }
  for (const std::size_t count : questions) CHECK(count > 0);
  for (const std::size_t count : templates) CHECK(count > 0);
}

}  // namespace
}  // namespace fluoro::test
