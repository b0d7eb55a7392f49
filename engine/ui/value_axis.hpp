#pragma once
#include <string>
#include <vector>

namespace fluoro::ui {

/// The axis of a chart's values: from `low` to `high` in whole steps of 1, 2 or 5 times a power of ten.
struct ValueAxis {
  double low = 0, high = 1;
  double step = 1;
  bool percent = false;  ///< values are shares, shown as percentages

  /// Where a value stands between low (0) and high (1).
  [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
  [[nodiscard]] std::vector<double> ticks() const;
  /// A tick as it is written: "1,000", "0.5", "80%".
  [[nodiscard]] std::string text(double tick) const;
};

/// An axis that covers the values from `least` to `most`, which must be finite, in at most `steps` steps
/// (at least 1; at least 2 on both sides of zero). Values that are all the same get a step of room.
[[nodiscard]] ValueAxis value_axis(double least, double most, int steps, bool whole_numbers);
/// From 0 to 100%, for shares; a step can be a quarter, too.
[[nodiscard]] ValueAxis percent_axis(int steps);

/// "1,234,567"
[[nodiscard]] std::string grouped(long long number);

}  // namespace fluoro::ui
