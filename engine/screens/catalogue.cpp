#include "screens/catalogue.hpp"

#include <algorithm>
#include <utility>

namespace fluoro::screens {

const CatalogueEntry* Catalogue::find(const std::string& bank_id) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const CatalogueEntry& entry) {
    return entry.bank && entry.bank->id == bank_id;
  });
  return found == entries.end() ? nullptr : &*found;
}

std::vector<QuizSummary> summaries(const Catalogue& catalogue) {
  std::vector<QuizSummary> list;
  for (const CatalogueEntry& entry : catalogue.entries) {
    QuizSummary quiz{.path = entry.path, .title = entry.name};
    if (entry.bank) {
      quiz.title = entry.bank->title;
      quiz.bank = entry.bank->id;
      quiz.questions = static_cast<int>(entry.bank->askables.size());
      quiz.facts = static_cast<int>(entry.bank->facts.size());
      quiz.units = bank::fact_key_count(*entry.bank);
    } else {
      for (const base::Diagnostic& diagnostic : entry.diagnostics)
        quiz.errors.push_back(base::to_string(diagnostic));
    }
    list.push_back(std::move(quiz));
  }
  return list;
}

}  // namespace fluoro::screens
