#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bank/rivals.hpp"
#include "base/seed.hpp"
#include "exam/fact_groups.hpp"

namespace fluoro::exam {

/// A wrong answer, and whose it is.
struct Distractor {
  std::uint32_t fact = 0;  ///< index into the bank's facts
  std::string text;
};

/// To what wrong answers are sought.
struct Sought {
  const bank::Bank& bank;
  const bank::Asked& asked;
  const bank::Fact& fact;
  const bank::Rivals& rivals;
};

/// Up to `count` wrong answers, no two alike: one of each fact before a second one of any; facts of the same
/// topic first when they are preferred. Fewer when there are no more.
[[nodiscard]] std::vector<Distractor> draw_distractors(const Sought& sought, const FactGroups& groups,
                                                       std::size_t count, base::Seed seed);

}  // namespace fluoro::exam
