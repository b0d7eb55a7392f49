#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bank/bank.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::screens {

/// A quiz file that was found: read, or with what is wrong with it.
struct CatalogueEntry {
  std::string path;
  std::string name;                           ///< file name without its ending
  std::shared_ptr<const bank::Bank> bank;     ///< empty when broken
  std::vector<base::Diagnostic> diagnostics;  ///< in file order
};

/// All quiz files that the app knows, in the order in which it lists them. Two banks with one id: the first
/// counts, the second is broken and says so.
struct Catalogue {
  std::vector<CatalogueEntry> entries;

  [[nodiscard]] const CatalogueEntry* find(const std::string& bank_id) const;
};

/// What Home tells of a quiz file before anything is asked from it.
struct QuizSummary {
  std::string path, title;
  std::string bank;  ///< id; empty when the file is broken
  int questions = 0, facts = 0;
  int units = 0;                    ///< what is remembered or forgotten: facts, and questions that name none
  std::vector<std::string> errors;  ///< as `fluoro check` prints them
  bool operator==(const QuizSummary&) const = default;
};
[[nodiscard]] std::vector<QuizSummary> summaries(const Catalogue& catalogue);

}  // namespace fluoro::screens
