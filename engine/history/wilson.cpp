#include "history/wilson.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::history {

Interval wilson(int answers, double marks) {
  if (answers <= 0) return {};
  constexpr double kZ = 1.959963984540054;  // of the normal distribution, for 95 %
  constexpr double kSquare = kZ * kZ;
  const double n = answers;
  const double share = std::clamp(marks / n, 0.0, 1.0);
  const double middle = (share + kSquare / (2 * n)) / (1 + kSquare / n);
  const double half = kZ * std::sqrt(share * (1 - share) / n + kSquare / (4 * n * n)) / (1 + kSquare / n);
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace fluoro::history
