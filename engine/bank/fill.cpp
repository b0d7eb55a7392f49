#include "bank/fill.hpp"

#include <algorithm>
#include <set>

#include "bank/cloze_text.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::find(list, text) != list.end();
}

std::vector<Pattern> parse_each(const std::vector<std::string>& texts) {
  std::vector<Pattern> patterns;
  patterns.reserve(texts.size());
  for (const std::string& text : texts) patterns.push_back(parse_pattern(text));
  return patterns;
}

}  // namespace

Form::Form(const Bank& bank, const Template& source)
    : bank_(&bank),
      source_(&source),
      stem_(parse_pattern(source.stem)),
      explanation_(parse_pattern(source.explanation)) {
  for (const auto& [field, value] : source.where) where_.emplace_back(field, base::fold(value));
  need(stem_);
  need(explanation_);
  std::visit([this](const auto& body) { ready(body); }, source.body);
}

void Form::need(const Pattern& pattern) {
  for (std::string& name : pattern.fields())
    if (!contains(named_fields_, name)) named_fields_.push_back(std::move(name));
}

Asked Form::ask(Pattern key, Pattern distractor, const Distractors& rules) const {
  Asked asked{std::move(key), std::move(distractor), {}, rules, false, bank_->language};
  const std::vector<std::string> answer = asked.key.fields();
  const auto give = [&](const Pattern& pattern) {
    for (std::string& name : pattern.fields())
      if (!contains(answer, name) && !contains(asked.given_fields, name))
        asked.given_fields.push_back(std::move(name));
  };
  give(stem_);
  for (const Pattern& text : texts_) give(text);
  return asked;
}

void Form::ready(const std::monostate&) {
  const bool swaps = source_->type == TemplateType::true_false;
  const Pattern key = parse_pattern(swaps ? "{" + source_->swap + "}" : source_->key);
  need(key);
  asked_ = ask(key, swaps ? key : parse_pattern(source_->distractors.text), source_->distractors);
  asked_.joined = swaps;
}

void Form::ready(const MatchTemplate& match) {
  left_ = parse_pattern(match.left);
  right_ = parse_pattern(match.right);
  need(left_);
  need(right_);
}

void Form::ready(const OrderTemplate& order) {
  only_ = parse_pattern(order.items);
  need(only_);
}

void Form::ready(const ClozeTemplate& cloze) {
  texts_ = parse_each(split_cloze(cloze.text).texts);
  for (const Pattern& text : texts_) need(text);
  for (const GapTemplate& written : cloze.gaps) {
    Gap gap{.accept = parse_each(written.accept), .is_chosen = written.options.has_value()};
    if (!gap.accept.empty()) need(gap.accept.front());
    if (written.options) {
      const Pattern text = parse_pattern(written.options->text);
      need(text);
      gap.asked = ask(text, text, *written.options);
    }
    gaps_.push_back(std::move(gap));
  }
}

void Form::ready(const TextTemplate& text) {
  gaps_.push_back({.accept = parse_each(text.accept)});
  if (!text.accept.empty()) need(gaps_.front().accept.front());
}

void Form::ready(const NumberTemplate& number) {
  only_ = parse_pattern(number.answer);
  unit_ = parse_pattern(number.unit);
  need(only_);
  need(unit_);
}

const Asked* Form::asked_in(std::size_t gap) const {
  return gap < gaps_.size() && gaps_[gap].is_chosen ? &gaps_[gap].asked : nullptr;
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

std::vector<std::string> Form::accepted(const std::vector<Pattern>& accept, const Fact& fact) const {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  for (const Pattern& pattern : accept) {
    if (!has_fields(fact, pattern.fields())) continue;
    for (std::string& text : fill_each(pattern, fact, bank_->language))
      if (seen.insert(base::fold(text)).second) texts.push_back(std::move(text));
  }
  return texts;
}

Cloze Form::filled_cloze(const ClozeTemplate& cloze, const Fact& fact) const {
  Cloze body;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    body.text += fill(texts_[i], fact, bank_->language);
    if (i < cloze.gaps.size()) body.text += "[[" + cloze.gaps[i].id + "]]";
  }
  for (std::size_t i = 0; i < gaps_.size(); ++i)
    body.gaps.push_back(
        {.id = cloze.gaps[i].id, .accept = accepted(gaps_[i].accept, fact), .typos = cloze.gaps[i].typos});
  return body;
}

Body Form::filled(const Fact& fact) const {
  if (std::holds_alternative<OrderTemplate>(source_->body))
    return Order{fill_each(only_, fact, bank_->language)};
  if (const auto* cloze = std::get_if<ClozeTemplate>(&source_->body)) return filled_cloze(*cloze, fact);
  if (const auto* text = std::get_if<TextTemplate>(&source_->body))
    return Text{accepted(gaps_.front().accept, fact), text->typos};
  if (const auto* number = std::get_if<NumberTemplate>(&source_->body))
    return Number{.answer = fill(only_, fact, bank_->language),
                  .tolerance = number->tolerance,
                  .unit = fill(unit_, fact, bank_->language),
                  .units = number->units};
  return {};
}

}  // namespace fluoro::bank
