#include "bank/rivals.hpp"

#include <algorithm>

#include "bank/fill.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

void insert_folded(std::set<std::string>& set, const Fact& fact, const std::string& field) {
  if (const auto* values = values_of(fact, field))
    for (const std::string& value : *values) set.insert(base::fold(value));
}

bool lists(const Fact& fact, const std::string& field, const std::string& id) {
  const auto* values = values_of(fact, field);
  return values != nullptr && std::ranges::find(*values, id) != values->end();
}

bool avoid_each_other(const Fact& a, const Fact& b, const std::string& field) {
  return lists(a, field, b.id) || lists(b, field, a.id);
}

bool any_in(const std::vector<std::string>& texts, const std::set<std::string>& folded) {
  return std::ranges::any_of(texts,
                             [&](const std::string& text) { return folded.contains(base::fold(text)); });
}

}  // namespace

bool has_fields(const Fact& fact, const std::vector<std::string>& names) {
  return std::ranges::all_of(names, [&](const std::string& name) { return fact.fields.contains(name); });
}

const std::vector<std::string>* values_of(const Fact& fact, const std::string& field) {
  const auto found = fact.fields.find(field);
  return found == fact.fields.end() ? nullptr : &found->second;
}

Rivals::Rivals(const Asked& asked, const Fact& fact) : asked_(&asked), fact_(&fact) {
  for (std::string& text : fill_each(asked.key, fact, asked.language))
    if (taken_.insert(base::fold(text)).second) right_.push_back(std::move(text));
  for (const std::string& field : asked.key.fields()) insert_folded(taken_, fact, field);
  if (has_fields(fact, asked.distractor.fields()))
    for (const std::string& text : fill_each(asked.distractor, fact, asked.language))
      taken_.insert(base::fold(text));
  for (const std::string& field : asked.given_fields) insert_folded(given_.emplace_back(), fact, field);
}

bool Rivals::excludes(const Fact& other) const {
  if (&other == fact_ || other.id == fact_->id || other.family != fact_->family) return true;
  if (avoid_each_other(other, *fact_, asked_->rules.avoid)) return true;
  for (std::size_t i = 0; i < given_.size(); ++i)
    if (const auto* values = values_of(other, asked_->given_fields[i]); values && any_in(*values, given_[i]))
      return true;
  return !has_fields(other, asked_->distractor.fields());
}

std::vector<std::string> Rivals::texts(const Fact& other) const {
  if (excludes(other)) return {};
  std::vector<std::string> found = fill_each(asked_->distractor, other, asked_->language);
  if (asked_->joined)
    return any_in(found, taken_) ? std::vector<std::string>{}
                                 : std::vector{fill(asked_->distractor, other, asked_->language)};
  std::erase_if(found, [&](const std::string& text) { return taken_.contains(base::fold(text)); });
  return found;
}

Pairing::Pairing(const Form& form, const Fact& fact) : form_(&form) { take(fact); }

void Pairing::take(const Fact& fact) {
  const std::string& language = form_->bank().language;
  Entry entry{&fact, fill_each(form_->left(), fact, language), fill_each(form_->right(), fact, language)};
  for (const std::string& text : entry.left) left_.insert(base::fold(text));
  for (const std::string& text : entry.right) right_.insert(base::fold(text));
  entries_.push_back(std::move(entry));
}

bool Pairing::add(const Fact& other) {
  if (!form_->applies_to(other)) return false;
  for (const Entry& entry : entries_)
    if (entry.fact->id == other.id || avoid_each_other(*entry.fact, other, form_->source().distractors.avoid))
      return false;
  const std::string& language = form_->bank().language;
  if (any_in(fill_each(form_->left(), other, language), left_) ||
      any_in(fill_each(form_->right(), other, language), right_))
    return false;
  take(other);
  return true;
}

}  // namespace fluoro::bank
