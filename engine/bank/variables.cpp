#include "bank/variables.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace fluoro::bank {

std::uint32_t value_count(const Variable& variable) {
  if (!(variable.step > 0) || !(variable.from <= variable.to)) return 0;
  // A little more than whole steps, since ten tenths may add up to less than one.
  const double steps = std::floor((variable.to - variable.from) / variable.step + 1e-6);
  return steps >= kMostValues ? kMostValues + 1 : static_cast<std::uint32_t>(steps) + 1;
}

double value_at(const Variable& variable, std::uint32_t index) {
  const double exact = variable.from + index * variable.step;
  std::array<char, 64> digits{};
  const auto printed =
      std::to_chars(digits.data(), digits.data() + digits.size(), exact, std::chars_format::general, 12);
  double value = exact;
  std::from_chars(digits.data(), printed.ptr, value);
  return value;
}

std::vector<std::string> names_of(const std::vector<Variable>& variables) {
  std::vector<std::string> names;
  names.reserve(variables.size());
  for (const Variable& variable : variables) names.push_back(variable.name);
  return names;
}

}  // namespace fluoro::bank
