#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fluoro::bank {

/// A text whose raised digits have a ^ before them, so that folded 10⁹ is no 109.
[[nodiscard]] std::string with_powers(std::string_view text);

/// An option that is a number or a range of numbers with a unit: "about 5 cm", "1 to 2 years", "> 30 %",
/// "10⁹".
struct Quantity {
  double least = 0, most = 0;  ///< alike for a single number; one of them infinite for "more than 5"
  bool least_open = false, most_open = false;  ///< the bound itself is outside
  std::string unit;                            ///< folded; times, lengths, masses and volumes in a common one
};
[[nodiscard]] std::optional<Quantity> parse_quantity(std::string_view text);
/// Whether some number is in both; a bound that two ranges share is.
[[nodiscard]] bool overlap(const Quantity& a, const Quantity& b);

}  // namespace fluoro::bank
