#include <algorithm>

#include "base/text.hpp"
#include "shell/new_quiz.hpp"

namespace fluoro::shell {
namespace {

constexpr std::string_view kHead = R"(fluoro: 1
id: @ID@    # the history refers to it, so never change it once the quiz is in use
title: @TITLE@
description: Replace this by a sentence about the quiz, and what follows by facts and questions of your own.
language: en

sources:        # what the quiz rests on; facts and questions cite the key
  textbook: {title: The book or guideline that says so}

topics:         # what the quiz is divided into
  vessels: Vessels
)";

constexpr std::string_view kFacts = R"(
facts:          # what is to be learnt, in the families procedures, skills and training
  procedures:
    - id: angioplasty
      name: angioplasty
      does: widens a narrowed vessel with a balloon
      topic: vessels
      sources: [textbook]
    - id: stenting
      name: stenting
      does: holds a vessel open with a tube of mesh
      topic: vessels
      sources: [textbook]
    - id: embolization
      name: embolization
      does: closes a vessel on purpose
      topic: vessels
      sources: [textbook]
    - id: thrombolysis
      name: thrombolysis
      does: dissolves a fresh clot
      topic: vessels
      sources: [textbook]

templates:      # each makes a question from every fact that has the fields in braces
  - id: what-it-does
    for: procedures
    type: choice
    stem: Which procedure {does}?
    key: "{Name}"
    explanation: "{Name} {does}."
)";

constexpr std::string_view kQuestions = R"(
questions:      # written by hand; there are eleven types
  - id: away-from-the-heart
    type: true-false
    topic: vessels
    stem: Every artery carries blood away from the heart.
    answer: true
    explanation: That is what makes it an artery, whatever the oxygen in the blood.
    sources: [textbook]
  - id: first-branch
    type: choice
    topic: vessels
    stem: Which artery is the first to leave the arch of the aorta in most people?
    options:
      - {text: Brachiocephalic trunk, correct: true}
      - {text: Left common carotid artery, feedback: It is the second.}
      - {text: Left subclavian artery, feedback: It is the last of the three.}
    explanation: The brachiocephalic trunk comes first, and divides for the right arm and the right side of the head.
    sources: [textbook]
)";

/// As it stands in a quiz file: in quotes unless it is plain words.
std::string as_value(const std::string& text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::ranges::all_of(text, is_plain) && !text.starts_with('-') && base::fold(text) != "null")
    return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string title_from_name(std::string_view file) {
  std::string name = base::excerpt(file, file.size());  // without control characters
  std::ranges::replace(name, '-', ' ');
  std::ranges::replace(name, '_', ' ');
  return base::capitalised(name);
}

void replace(std::string& text, std::string_view word, const std::string& by) {
  text.replace(text.find(word), word.size(), by);
}

}  // namespace

std::string id_from_name(std::string_view name) {
  std::string id;
  for (const char c : base::fold(name)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  if (id.ends_with('-')) id.pop_back();
  return id;
}

std::string starter_quiz(std::string_view id, std::string_view name, const std::filesystem::path& schema) {
  std::string text;
  // Behind a space the language server would see another setting.
  if (!schema.empty() && schema.string().find(' ') == std::string::npos)
    text = "# yaml-language-server: $schema=" + schema.string() + "\n";
  text += kHead;
  replace(text, "@ID@", as_value(std::string(id)));
  replace(text, "@TITLE@", as_value(title_from_name(name)));
  text += kFacts;
  text += kQuestions;
  return text;
}

}  // namespace fluoro::shell
