#include "bank/fill.hpp"

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

const std::vector<std::string>* values_of(const Fact& fact, const std::string& field) {
  const auto found = fact.fields.find(field);
  return found == fact.fields.end() ? nullptr : &found->second;
}

bool has_fields(const Fact& fact, const std::vector<std::string>& names) {
  return std::ranges::all_of(names, [&](const std::string& name) { return fact.fields.contains(name); });
}

void insert_folded(std::set<std::string>& set, const Fact& fact, const std::string& field) {
  if (const auto* values = values_of(fact, field))
    for (const std::string& value : *values) set.insert(base::fold(value));
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::find(list, text) != list.end();
}

bool lists(const Fact& fact, const std::string& field, const std::string& id) {
  const auto* values = values_of(fact, field);
  return values != nullptr && contains(*values, id);
}

}  // namespace

std::vector<std::string> Pattern::fields() const {
  std::vector<std::string> names;
  for (const Piece& piece : pieces)
    if (piece.is_field && !contains(names, piece.text)) names.push_back(piece.text);
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

Form::Form(const Bank& bank, const Template& source)
    : bank_(&bank),
      source_(&source),
      stem_(parse_pattern(source.stem)),
      key_(parse_pattern(source.type == TemplateType::true_false ? "{" + source.swap + "}" : source.key)),
      explanation_(parse_pattern(source.explanation)),
      distractor_(source.type == TemplateType::true_false ? key_ : parse_pattern(source.distractors.text)) {
  for (const auto& [field, value] : source.where) where_.emplace_back(field, base::fold(value));
  for (const Pattern* pattern : {&stem_, &key_, &explanation_})
    for (std::string& name : pattern->fields())
      if (!contains(named_fields_, name)) named_fields_.push_back(std::move(name));
  const std::vector<std::string> answer = key_.fields();
  for (std::string& name : stem_.fields())
    if (!contains(answer, name)) given_fields_.push_back(std::move(name));
}

bool Form::applies_to(const Fact& fact) const {
  if (fact.family != source_->family || !has_fields(fact, named_fields_)) return false;
  return std::ranges::all_of(where_, [&](const auto& condition) {
    const std::string& wanted = condition.second;
    if (condition.first == "topic") return base::fold(fact.topic) == wanted;
    const auto* values = values_of(fact, condition.first);
    return values != nullptr && std::ranges::any_of(*values, [&](const std::string& value) {
             return base::fold(value) == wanted;
           });
  });
}

std::string Form::why_not_askable(const Fact& fact) {
  const Rivals rivals(*this, fact);
  const std::size_t count = bank_->facts.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t candidate = (last_rival_ + i) % count;
    if (rivals.texts(bank_->facts[candidate]).empty()) continue;
    last_rival_ = candidate;
    return "";
  }
  const std::string pair = "template '" + source_->id + "' can't ask fact '" + fact.id +
                           "': no other fact of " + to_string(source_->family);
  if (source_->type == TemplateType::true_false)
    return pair + " has another '" + source_->swap +
           "' that makes the statement false, so that it would always be true; add such a fact, or narrow "
           "'where'";
  return pair +
         " gives a wrong answer to stand beside the right one; add such a fact, or narrow 'where' or '" +
         source_->distractors.avoid + "'";
}

Rivals::Rivals(const Form& form, const Fact& fact) : form_(&form), fact_(&fact) {
  const std::string& language = form.bank().language;
  for (std::string& text : fill_each(form.key(), fact, language))
    if (taken_.insert(base::fold(text)).second) right_.push_back(std::move(text));
  for (const std::string& field : form.key().fields()) insert_folded(taken_, fact, field);
  if (has_fields(fact, form.distractor().fields()))
    for (const std::string& text : fill_each(form.distractor(), fact, language))
      taken_.insert(base::fold(text));
  for (const std::string& field : form.given_fields()) insert_folded(given_.emplace_back(), fact, field);
}

bool Rivals::excludes(const Fact& other) const {
  if (&other == fact_ || other.id == fact_->id || other.family != fact_->family) return true;
  const std::string& avoid = form_->source().distractors.avoid;
  if (lists(other, avoid, fact_->id) || lists(*fact_, avoid, other.id)) return true;
  for (std::size_t i = 0; i < given_.size(); ++i)
    if (const auto* values = values_of(other, form_->given_fields()[i]))
      for (const std::string& value : *values)
        if (given_[i].contains(base::fold(value))) return true;
  return !has_fields(other, form_->distractor().fields());
}

std::vector<std::string> Rivals::texts(const Fact& other) const {
  if (excludes(other)) return {};
  const std::string& language = form_->bank().language;
  std::vector<std::string> found = fill_each(form_->distractor(), other, language);
  const auto right = [&](const std::string& text) { return taken_.contains(base::fold(text)); };
  if (form_->source().type == TemplateType::true_false)
    return std::ranges::any_of(found, right) ? std::vector<std::string>{}
                                             : std::vector{fill(form_->distractor(), other, language)};
  std::erase_if(found, right);
  return found;
}

}  // namespace fluoro::bank
