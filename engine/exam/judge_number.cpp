#include <algorithm>
#include <cmath>

#include "exam/marking.hpp"
#include "exam/read_number.hpp"

namespace fluoro::exam {
namespace {

/// Beside the tolerance, for what is lost when decimal numbers are calculated with.
constexpr double kRounding = 1e-9;

bool is_near(const Number& number, double value) {
  const double slack = kRounding * std::max(std::abs(value), std::abs(number.answer));
  return std::abs(value - number.answer) <= number.tolerance + slack;
}

/// How many of the answer's unit one of `unit` is; nothing when it may not be typed.
std::optional<double> factor_of(const Number& number, const std::u32string& unit) {
  if (unit == unit_form(number.unit)) return 1;
  for (const auto& [name, factor] : number.units)
    if (unit == unit_form(name)) return factor;
  return std::nullopt;
}

NumberVerdict judge(const Number& number, double typed, double factor) {
  const double value = typed * factor;
  if (is_near(number, value)) return {NumberFault::none, value};
  return {factor != 1 && is_near(number, typed) ? NumberFault::unit_wrong : NumberFault::value_wrong, value};
}

}  // namespace

NumberVerdict judge_number(const Number& number, std::string_view typed) {
  const std::vector<TypedNumber> readings = read_number(typed);
  for (const TypedNumber& reading : readings)
    if (const auto factor = factor_of(number, reading.unit)) return judge(number, reading.value, *factor);
  if (readings.empty()) return {NumberFault::unreadable, {}};
  const TypedNumber& reading = readings.back();
  if (reading.unit.empty()) return {NumberFault::unit_missing, reading.value};
  return {reading.could_be_a_unit ? NumberFault::unit_unknown : NumberFault::unreadable, {}};
}

}  // namespace fluoro::exam
