#include "bank/pattern.hpp"

#include <algorithm>

#include "bank/fields.hpp"
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

void add_literal(Braces& braces, std::string_view text) {
  if (braces.pieces.empty() || braces.pieces.back().is_inner) braces.pieces.emplace_back();
  braces.pieces.back().text += text;
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

std::string in_braces(std::string_view name) {
  std::string text = "{";
  text += name;
  text += '}';
  return text;
}

Braces split_braces(std::string_view text, std::string_view wanted) {
  Braces braces;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find_first_of("{}"), text.size());
    if (brace > 0) add_literal(braces, text.substr(0, brace));
    text.remove_prefix(brace);
    if (text.empty()) break;
    if (text.starts_with("{{") || text.starts_with("}}")) {
      add_literal(braces, text.substr(0, 1));
      text.remove_prefix(2);
      continue;
    }
    const std::size_t end = text.find_first_of("{}", 1);
    if (text.front() == '}')
      braces.error = "a '}' closes nothing; write }} where a brace is meant";
    else if (end == std::string_view::npos || text[end] == '{')
      braces.error = "a '{' is not closed; write " + std::string(wanted) + ", or {{ for a brace";
    if (!braces.error.empty()) return braces;
    braces.pieces.push_back({std::string(text.substr(1, end - 1)), true});
    text.remove_prefix(end + 1);
  }
  return braces;
}

Pattern parse_pattern(std::string_view text) {
  Pattern pattern;
  Braces braces = split_braces(text, "a field's name in braces, like {name}");
  for (Braces::Piece& piece : braces.pieces) {
    if (!piece.is_inner) {
      pattern.pieces.push_back({std::move(piece.text)});
      continue;
    }
    Pattern::Piece field = field_piece(piece.text);
    if (!field.is_field) {
      pattern.error = quote(in_braces(piece.text)) + " names no field; write for example {name}";
      return pattern;
    }
    pattern.pieces.push_back(std::move(field));
  }
  pattern.error = std::move(braces.error);
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
