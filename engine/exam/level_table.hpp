#pragma once
#include <array>
#include <vector>

#include "base/random.hpp"

namespace fluoro::exam {

/// How many of each level an exam is to have, as shares; recall, understand, apply. They need not add up
/// to 1.
using LevelMix = std::array<double, 3>;
using LevelCounts = std::array<int, 3>;  ///< questions of each level

/// How many questions of each level each topic gives: topic t as many as per_topic[t], which its stock holds,
/// and the levels in the mix (apportion) when there is any such table, else as near to the mix as the stock
/// allows. `ties` decides where roundings go.
[[nodiscard]] std::vector<LevelCounts> share_levels(const std::vector<int>& per_topic,
                                                    const std::vector<LevelCounts>& stock,
                                                    const LevelMix& mix, base::Stream& ties);

}  // namespace fluoro::exam
