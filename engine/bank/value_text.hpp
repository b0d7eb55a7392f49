#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/expression.hpp"

namespace fluoro::bank {

/// A text of a number question, made ready for the values drawn: `{fr}` stands for a variable's value,
/// `{=fr / 3}` for a result, both as number_text() prints them, `{{` and `}}` for braces.
class ValueText {
 public:
  struct Result {
    std::string text;
    std::string error;  ///< a placeholder without a result: words for the middle of a sentence
  };

  ValueText(std::string_view text, std::span<const std::string> names);

  /// What is wrong with it whatever the values, in an author's words; empty when nothing is.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// The variables that it names, each once.
  [[nodiscard]] const std::vector<std::string>& used() const { return used_; }
  /// `values` beside the names. A placeholder without a result stays as it was typed.
  [[nodiscard]] Result fill(std::span<const double> values) const;
  /// The error of fill() without its text.
  [[nodiscard]] std::string why_not(std::span<const double> values) const;

 private:
  struct Piece {
    std::string text;                     ///< literal, or the placeholder as typed
    std::optional<std::size_t> variable;  ///< its place among the names
    std::optional<Expression> expression;
  };
  void add_variable(const std::string& name, std::span<const std::string> names);
  void add_calculation(const std::string& inner, std::span<const std::string> names);
  void use(const std::string& name);

  std::vector<Piece> pieces_;
  std::string error_;
  std::vector<std::string> used_;
};

}  // namespace fluoro::bank
