#pragma once
#include <string>

namespace fluoro::bank {

/// A finite number as a learner reads it: with a decimal point, at most 4 decimals or, below 1, 4 significant
/// digits, no zeros at the end, no "-0". Below 1e-6 and from 1e15 on with an exponent: "1.5e-7".
[[nodiscard]] std::string number_text(double value);

}  // namespace fluoro::bank
