#include <algorithm>

#include "bank/reading.hpp"
#include "base/random.hpp"

namespace fluoro::bank {
namespace {

using FactIndexes = std::vector<std::uint32_t>;

/// Every field that a template names must be in some fact of its family.
void check_uses(const Template& form, const std::vector<FieldUse>& uses, Reading& reading) {
  std::set<std::string> present;
  for (const Fact& fact : reading.bank.facts)
    if (fact.family == form.family)
      for (const auto& [name, values] : fact.fields) present.insert(name);
  if (present.empty()) return;
  const std::vector<std::string> candidates(present.begin(), present.end());
  for (const FieldUse& use : uses)
    if (!present.contains(use.name))
      reading.diagnostics.error(use.at, "no fact of " + std::string(to_string(form.family)) +
                                            " has a field " + quote(use.name) +
                                            suggestion(use.name, candidates));
}

bool passes(const Template& form, const Fact& fact) {
  return std::ranges::all_of(form.where, [&](const auto& condition) {
    const auto& [field, value] = condition;
    if (field == "topic") return fact.topic == value;
    const auto found = fact.fields.find(field);
    return found != fact.fields.end() && std::ranges::find(found->second, value) != found->second.end();
  });
}

}  // namespace

void list_askables(Reading& reading) {
  Bank& bank = reading.bank;
  for (std::size_t i = 0; i < bank.templates.size(); ++i)
    check_uses(bank.templates[i], reading.uses[i], reading);
  if (reading.diagnostics.has_errors()) return;
  for (std::size_t i = 0; i < bank.questions.size(); ++i)
    if (!bank.questions[i].retired) bank.askables.push_back({false, static_cast<std::uint32_t>(i), 0, 0});
  for (std::size_t i = 0; i < bank.templates.size(); ++i)
    for (std::size_t k = 0; k < bank.facts.size(); ++k)
      if (bank.facts[k].family == bank.templates[i].family && passes(bank.templates[i], bank.facts[k]))
        bank.askables.push_back({true, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), 0});
  for (Askable& askable : bank.askables) askable.hash = base::hash_key(identity(bank, askable));
}

}  // namespace fluoro::bank
