#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "bank/bank.hpp"

namespace fluoro::bank {

/// The values a variable is drawn from: 0 when `step` is not above 0 or `from` is above `to`, and never more
/// than kMostValues + 1.
[[nodiscard]] std::uint32_t value_count(const Variable& variable);
constexpr std::uint32_t kMostValues = 10'000;

/// The one at `index`, from 0: `from + index * step`, rounded to 12 significant digits, so that the third
/// tenth is 0.3.
[[nodiscard]] double value_at(const Variable& variable, std::uint32_t index);

[[nodiscard]] std::vector<std::string> names_of(const std::vector<Variable>& variables);

}  // namespace fluoro::bank
