#pragma once

namespace fluoro::history {

/// Bounds of a share, in [0, 1].
struct Interval {
  double low = 0, high = 1;
};

/// Where the share right lies with 95 % confidence after so many answers: Wilson's score interval without
/// continuity correction (E. B. Wilson 1927, "Probable inference", J. Am. Stat. Assoc. 22:209-212). Part
/// marks count as parts of a success, which makes the interval rather too wide than too narrow. `marks` is
/// their sum, in [0, answers]. Without an answer nothing is known: [0, 1].
[[nodiscard]] Interval wilson(int answers, double marks);

}  // namespace fluoro::history
