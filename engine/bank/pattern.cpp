#include "bank/pattern.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fluoro::bank {
namespace {

bool is_small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// The placeholder in braces, or nothing when this is no field's name.
Pattern::Piece field_piece(std::string_view name) {
  Pattern::Piece piece{std::string(name), true, false};
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') {
    piece.capital = true;
    piece.text.front() = static_cast<char>(piece.text.front() + 32);
  }
  if (piece.text.empty() || !std::ranges::all_of(piece.text, is_small)) return {};
  return piece;
}

void add_literal(Pattern& pattern, std::string_view text) {
  if (pattern.pieces.empty() || pattern.pieces.back().is_field) pattern.pieces.emplace_back();
  pattern.pieces.back().text += text;
}

std::string dressed(const Pattern::Piece& piece, const std::string& value) {
  return piece.capital ? base::capitalised(value) : value;
}

}  // namespace

std::vector<std::string> Pattern::fields() const {
  std::vector<std::string> names;
  for (const Piece& piece : pieces)
    if (piece.is_field && std::ranges::find(names, piece.text) == names.end()) names.push_back(piece.text);
  return names;
}

Pattern parse_pattern(std::string_view text) {
  Pattern pattern;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find_first_of("{}"), text.size());
    if (brace > 0) add_literal(pattern, text.substr(0, brace));
    text.remove_prefix(brace);
    if (text.empty()) break;
    if (text.starts_with("{{") || text.starts_with("}}")) {
      add_literal(pattern, text.substr(0, 1));
      text.remove_prefix(2);
      continue;
    }
    const std::size_t end = text.find_first_of("{}", 1);
    if (text.front() == '}')
      pattern.error = "a '}' closes nothing; write }} where a brace is meant";
    else if (end == std::string_view::npos || text[end] == '{')
      pattern.error = "a '{' is not closed; write a field's name in braces, like {name}, or {{ for a brace";
    if (!pattern.error.empty()) return pattern;
    Pattern::Piece piece = field_piece(text.substr(1, end - 1));
    if (!piece.is_field) {
      pattern.error =
          "'" + base::excerpt(text.substr(0, end + 1), 40) + "' names no field; write for example {name}";
      return pattern;
    }
    pattern.pieces.push_back(std::move(piece));
    text.remove_prefix(end + 1);
  }
  return pattern;
}

std::string fill(const Pattern& pattern, const Fact& fact, const std::string& language) {
  std::string text;
  for (const Pattern::Piece& piece : pattern.pieces)
    text +=
        piece.is_field ? dressed(piece, base::join_list(fact.fields.at(piece.text), language)) : piece.text;
  return text;
}

std::vector<std::string> fill_each(const Pattern& pattern, const Fact& fact, const std::string& language) {
  if (!pattern.is_one_field()) return {fill(pattern, fact, language)};
  const Pattern::Piece& piece = pattern.pieces.front();
  std::vector<std::string> texts;
  for (const std::string& value : fact.fields.at(piece.text)) texts.push_back(dressed(piece, value));
  return texts;
}

}  // namespace fluoro::bank
