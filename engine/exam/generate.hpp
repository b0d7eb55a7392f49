#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exam/item.hpp"

namespace fluoro::exam {

/// A bank's facts by family and topic, so that a paper looks for wrong answers without reading the whole bank
/// for each question.
class FactGroups {
 public:
  explicit FactGroups(const bank::Bank& bank);
  [[nodiscard]] const std::vector<std::uint32_t>& family(bank::Family family) const;
  [[nodiscard]] const std::vector<std::uint32_t>& topic(bank::Family family, std::string_view topic) const;

 private:
  std::map<bank::Family, std::vector<std::uint32_t>> families_;
  std::map<std::pair<bank::Family, std::string_view>, std::vector<std::uint32_t>> topics_;
};

/// Fills stem, options (in the order shown) and explanation of a generated question; `seed` is the item's.
void generate(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups, base::Seed seed,
              Item& item);

/// As present() in item.hpp, with the groups at hand when there are several to present.
[[nodiscard]] Item present(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups,
                           base::Seed paper);

}  // namespace fluoro::exam
