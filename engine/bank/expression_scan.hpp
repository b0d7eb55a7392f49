#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::bank {

/// What an expression is made of, looked over before it is compiled, in words that an author understands.
struct ExpressionScan {
  std::vector<std::string> used;  ///< of the variables, each once
  std::string text;               ///< without the blanks behind a function's name, which muParser takes amiss
  std::string error;              ///< words for the middle of a sentence; empty when its parts are all known
};
[[nodiscard]] ExpressionScan scan_expression(std::string_view text, std::span<const std::string> variables);

/// The functions an expression may call, in the order of the alphabet.
[[nodiscard]] std::span<const std::string> expression_functions();

}  // namespace fluoro::bank
