#pragma once
#include <vector>

#include "base/random.hpp"

namespace fluoro::exam {

/// Someone who gets a share of a whole.
struct Claim {
  double weight = 1;  ///< below 0 and no number: 0
  int most = 0;       ///< cannot take more; at least 0
};

/// Shares out `total` in proportion to the weights by largest remainders (Hamilton's method); `ties` decides
/// between equal ones. What one cannot take goes to the others in the same proportions, and what is left then
/// to those without weight, evenly. Adds up to `total`, or to all that can be taken when that is less.
[[nodiscard]] std::vector<int> apportion(int total, const std::vector<Claim>& claims, base::Stream& ties);

}  // namespace fluoro::exam
