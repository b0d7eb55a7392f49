#pragma once
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "bank/quiz_files.hpp"
#include "bank/review.hpp"

/// Questions as YAML, and what the review says of them.
namespace fluoro::test {

inline std::string text_of(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

inline std::string in_quotes(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"";
}

/// Options, the right ones with a star before them.
inline std::string option_lines(const std::vector<std::string>& options) {
  std::string made = "    options:\n";
  for (const std::string& option : options) {
    const bool correct = option.starts_with('*');
    made += "      - {text: " + in_quotes(std::string_view(option).substr(correct ? 1 : 0)) +
            (correct ? ", correct: true}\n" : "}\n");
  }
  return made;
}

/// An entry of `questions` with explanation and source. `more` are further lines, indented by four.
inline std::string question(const std::string& type, const std::string& stem, const std::string& more) {
  static int number = 0;
  return "  - id: q" + std::to_string(++number) + "\n    type: " + type + "\n    stem: " + in_quotes(stem) +
         "\n    explanation: So it is.\n    sources: [book]\n" + more;
}
inline std::string choice(const std::string& stem, const std::vector<std::string>& options,
                          const std::string& more = "") {
  return question("choice", stem, option_lines(options) + more);
}
inline std::string multiple(const std::string& stem, const std::vector<std::string>& options,
                            const std::string& more = "") {
  return question("multiple", stem, option_lines(options) + more);
}
inline std::string statement(const std::string& stem, const std::string& more = "") {
  return question("true-false", stem, "    answer: true\n" + more);
}

/// A quiz of these questions, with other sections before them.
inline std::string quiz_of(const std::string& questions, const std::string& sections = "") {
  return quiz("sources: {book: {title: A Book}}\n" + sections + "questions:\n" + questions);
}

inline std::vector<bank::Flaw> flaws_in(const std::string& bytes) { return bank::review(good(bytes), bytes); }

/// What a rule says of a quiz.
inline std::vector<std::string> said(const std::string& rule, const std::string& bytes) {
  std::vector<std::string> texts;
  for (const bank::Flaw& flaw : flaws_in(bytes))
    if (flaw.rule == rule) texts.push_back(flaw.text);
  return texts;
}

/// Whether a rule speaks of each of these questions, and of none of those that look like them.
inline void check_rule(const std::string& rule, const std::vector<std::string>& flawed,
                       const std::vector<std::string>& fine) {
  CHECK(flawed.size() >= 3);
  CHECK(fine.size() >= 3);
  for (const std::string& one : flawed)
    CHECK_MESSAGE(!said(rule, quiz_of(one)).empty(), rule, " misses\n", one);
  for (const std::string& one : fine)
    for (const std::string& text : said(rule, quiz_of(one))) FAIL_CHECK(rule, " says '", text, "' of\n", one);
}

}  // namespace fluoro::test
