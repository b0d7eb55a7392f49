#include <algorithm>
#include <set>

#include "bank/cloze_text.hpp"
#include "bank/fill.hpp"
#include "bank/number_check.hpp"
#include "bank/typed.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kFewestSteps = 3;
constexpr std::size_t kMostSteps = 12;

std::string why_no_order(const std::vector<std::string>& items, const std::string& source) {
  if (items.size() < kFewestSteps || items.size() > kMostSteps)
    return "its " + source + " is a list of " + std::to_string(items.size()) +
           ", but 3 to 12 entries can be put in order; change it, or narrow 'where'";
  std::set<std::string> seen;
  for (const std::string& item : items)
    if (!seen.insert(base::fold(item)).second)
      return "its " + source + " has '" + base::excerpt(item, 40) + "' twice; change one, or narrow 'where'";
  return "";
}

/// Looks for a fact that `fits`, first where the one before found its own: a large family of like facts is
/// then not searched from its beginning each time.
template <typename Fits>
bool find_from(std::size_t& last, const std::vector<Fact>& facts, Fits fits) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::size_t candidate = (last + i) % facts.size();
    if (!fits(facts[candidate])) continue;
    last = candidate;
    return true;
  }
  return false;
}

std::string why_not_each_typed(const std::vector<std::string>& accept, int typos) {
  for (const std::string& answer : accept)
    if (const std::string fault = why_not_typed(answer, typos); !fault.empty())
      return "its answer '" + base::excerpt(answer, 40) + "' " + fault;
  return "";
}

std::string why_not_calculated(const Number& number) {
  const std::string fault = why_not_answerable(Expression(number.answer, {}), {}, number.tolerance);
  return fault.empty() ? "" : "its answer '" + base::excerpt(number.answer, 40) + "' " + fault;
}

}  // namespace

bool Form::has_rival(const Asked& asked, const Fact& fact) {
  const Rivals rivals(asked, fact);
  return find_from(last_rival_, bank_->facts,
                   [&](const Fact& other) { return !rivals.texts(other).empty(); });
}

bool Form::has_partner(const Fact& fact) {
  Pairing pairing(*this, fact);
  return find_from(last_rival_, bank_->facts, [&](const Fact& other) { return pairing.add(other); });
}

std::string Form::why_not_filled(const Fact& fact) const {
  const Body body = filled(fact);
  if (const auto* order = std::get_if<Order>(&body))
    return why_no_order(order->items, "'" + only_.fields().front() + "'");
  if (const auto* text = std::get_if<Text>(&body)) return why_not_each_typed(text->accept, text->typos);
  if (const auto* number = std::get_if<Number>(&body)) return why_not_calculated(*number);
  const auto* cloze = std::get_if<Cloze>(&body);
  if (cloze == nullptr) return "";
  if (split_cloze(cloze->text).gaps.size() != gaps_.size())
    return "a field that its text names has '[['; write it without";
  for (const bank::Gap& gap : cloze->gaps)
    if (std::string fault = why_not_each_typed(gap.accept, gap.typos); !fault.empty()) return fault;
  return "";
}

std::string Form::fault_of(const Fact& fact) {
  const auto nobody = [&](const std::string& what, const std::string& remedy) {
    return std::string("no other fact of ") + to_string(source_->family) + what +
           "; add such a fact, or narrow " + remedy;
  };
  const std::string wrong = " gives a wrong answer to stand beside the right one";
  if (source_->type == TemplateType::match)
    return has_partner(fact) ? ""
                             : nobody(" has a left and a right side that differ from its own",
                                      "'where' or '" + source_->distractors.avoid + "'");
  if (std::holds_alternative<std::monostate>(source_->body)) {
    if (has_rival(asked_, fact)) return "";
    if (source_->type == TemplateType::true_false)
      return nobody(" has another '" + source_->swap +
                        "' that makes the statement false, so that it would always be true",
                    "'where'");
    return nobody(wrong, "'where' or '" + source_->distractors.avoid + "'");
  }
  for (std::size_t i = 0; i < gaps_.size(); ++i)
    if (gaps_[i].is_chosen && !has_rival(gaps_[i].asked, fact))
      return nobody(wrong + " in the gap '" + std::get<ClozeTemplate>(source_->body).gaps[i].id + "'",
                    "'where' or '" + gaps_[i].asked.rules.avoid + "'");
  return why_not_filled(fact);
}

std::string Form::why_not_askable(const Fact& fact) {
  const std::string fault = fault_of(fact);
  return fault.empty() ? "" : "template '" + source_->id + "' can't ask fact '" + fact.id + "': " + fault;
}

}  // namespace fluoro::bank
