#include <utility>

#include "bank/fill.hpp"
#include "bank/reading.hpp"
#include "base/seed.hpp"

namespace fluoro::bank {
namespace {

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

/// The facts that a template asks about.
void generate_from(std::uint32_t index, Reading& reading, std::vector<Askable>& generated) {
  const Bank& bank = reading.bank;
  const Template& source = bank.templates[index];
  Form form(bank, source);
  bool fits = false;
  for (std::uint32_t fact = 0; fact < bank.facts.size() && !reading.full(); ++fact) {
    if (bank.facts[fact].family != source.family || !form.applies_to(bank.facts[fact])) continue;
    fits = true;
    if (std::string reason = form.why_not_askable(bank.facts[fact]); !reason.empty())
      reading.diagnostics.error(source.at, std::move(reason));
    else if (!source.retired)
      generated.push_back({.generated = true, .index = index, .fact = fact});
    if (generated.size() <= kMostQuestions) continue;
    reading.diagnostics.error(source.at, "the templates make more than 200,000 questions; split the file");
    return;
  }
  if (!fits)
    reading.diagnostics.error(source.at, "template " + quote(source.id) + " fits no fact of " +
                                             to_string(source.family) +
                                             "; check 'where' and the fields it names");
}

}  // namespace

std::vector<Askable> generate(Reading& reading) {
  const std::vector<Template>& templates = reading.bank.templates;
  for (std::size_t i = 0; i < templates.size() && !reading.full(); ++i)
    check_uses(templates[i], reading.uses[i], reading);
  std::vector<Askable> generated;
  if (reading.diagnostics.has_errors()) return generated;
  for (std::uint32_t i = 0; i < templates.size() && generated.size() <= kMostQuestions; ++i)
    generate_from(i, reading, generated);
  return generated;
}

void list_askables(Bank& bank, const std::vector<Askable>& generated) {
  for (std::uint32_t i = 0; i < bank.questions.size(); ++i)
    if (!bank.questions[i].retired) bank.askables.push_back({.generated = false, .index = i});
  bank.askables.insert(bank.askables.end(), generated.begin(), generated.end());
  for (Askable& askable : bank.askables) askable.hash = base::hash_key(identity(bank, askable));
}

}  // namespace fluoro::bank
