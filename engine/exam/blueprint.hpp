#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "exam/level_table.hpp"
#include "exam/paper.hpp"

namespace fluoro::exam {

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
/// the others in the same proportions. Where not both can be had, topics win; a topic without weight comes in
/// only when the others have no more. No question twice, and no fact twice while its topic and level have
/// others. Of these, facts never seen come first, then those seen longest ago; chance, by the code, decides
/// among equals. The order of the items is the code's too, topics and levels mixed.
///
/// Part of the meaning of a code: topics and levels are drawn from as draw() does, those with the fewest
/// questions to spare first; the items go by derive(derive(seed, "order"), askable.hash), lowest first; and
/// roundings by the stream of derive(seed, "blueprint").
[[nodiscard]] Paper draw_by_blueprint(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
                                      const BlueprintSettings& settings);

}  // namespace fluoro::exam
