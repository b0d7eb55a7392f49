#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::exam {

/// A number with what stands beside it.
struct TypedNumber {
  double value = 0;             ///< finite
  std::u32string unit;          ///< as unit_form() gives it; empty: a bare number
  bool could_be_a_unit = true;  ///< false when `unit` is rather a remark or another number
};

/// The ways in which a person's typing can be read as one number with a unit behind or before it, the one
/// with the longest unit first ("5 x 10^9/L" is 5 of the unit 10^9/L, or 5000000000 of /L); none when it is
/// no number. Decimal comma or point; groups of three digits by space, apostrophe, or by comma or point where
/// these can't be the decimal sign (so 1,234 is a little more than one); exponents as 1e3, 2.5 x 10^3 and
/// 2.5·10³; fractions as 1/3 and 1 1/3.
[[nodiscard]] std::vector<TypedNumber> read_number(std::string_view typed);

/// A unit as TypedNumber has it, for comparison.
[[nodiscard]] std::u32string unit_form(std::string_view unit);

}  // namespace fluoro::exam
