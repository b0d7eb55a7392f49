#pragma once
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "exam/paper.hpp"

namespace fluoro::exam {

/// How many of each level an exam is to have, as shares; recall, understand, apply. They need not add up
/// to 1.
using LevelMix = std::array<double, 3>;

struct BlueprintSettings {
  int count = 20;                   ///< how many items; all there are when fewer, or when 0
  std::vector<std::string> topics;  ///< topic ids; empty: all
  std::optional<LevelMix> levels;   ///< empty: in whatever mix the banks have them
  /// When a fact (bank::fact_key) was last answered, as any number that grows with time; nothing: never, or
  /// unknown. Empty: the paper follows from its code alone.
  std::function<std::optional<long long>(const std::string& fact_key)> last_seen;
};

/// An exam: topics in proportion to their weights (a topic of each bank for itself) and levels as set, both
/// exact to rounding (largest remainders) as far as the banks have so many questions; what they lack goes to
/// the others in the same proportions. No question twice, and no fact twice while there are others. Facts
/// never seen come first, then those seen longest ago; chance, by the code, decides among equals. The order
/// of the items is the code's too, topics and levels mixed.
[[nodiscard]] Paper draw_by_blueprint(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
                                      const BlueprintSettings& settings);

}  // namespace fluoro::exam
