#pragma once
#include <string>
#include <vector>

#include "exam/fact_groups.hpp"
#include "exam/item.hpp"

namespace fluoro::exam {

/// Fills stem, body, explanation and sources of a generated question; `seed` is the item's.
void generate(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups, base::Seed seed,
              Item& item);

/// As present() in item.hpp, with the groups at hand when there are several to present.
[[nodiscard]] Item present(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups,
                           base::Seed paper);

/// Sources as a learner reads them: "Organisation: Title (2019)", as far as it is known.
[[nodiscard]] std::vector<std::string> citations(const bank::Bank& bank, const std::vector<std::string>& ids);

}  // namespace fluoro::exam
