#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::bank {

/// A calculation from a quiz file, compiled once: numbers with a decimal point, variables, + - * / ^,
/// brackets, pi, and the functions abs, ceil, cos, exp, floor, ln, log10, max, min, round, sin, sqrt and tan
/// (angles in radians). It can't loop, assign or depend on the locale, and whatever is wrong with it becomes
/// a sentence.
class Expression {
 public:
  static constexpr std::size_t kLongest = 200;  ///< bytes
  static constexpr int kDeepest = 20;           ///< brackets in brackets

  struct Result {
    double value = 0;   ///< finite
    std::string error;  ///< why there is none: words for the middle of a sentence; empty when there is one
  };

  /// `names` are the variables there are.
  Expression(std::string_view text, std::span<const std::string> names);
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  /// Why it can't be calculated at all, in words for the middle of a sentence; empty when it can.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// The variables that it names, each once.
  [[nodiscard]] const std::vector<std::string>& used() const { return used_; }
  /// Whether it is a number and no calculation.
  [[nodiscard]] bool is_plain_number() const { return !compiled_ && error_.empty(); }
  /// `values` beside the names. An expression with an error has that for its result. Not for two threads at
  /// once.
  [[nodiscard]] Result evaluate(std::span<const double> values) const;

  /// Whether a variable may have this name: a letter, then letters, digits and _, at most 32 in all, and
  /// neither a function nor pi.
  [[nodiscard]] static bool is_free_name(std::string_view name);

 private:
  struct Compiled;

  std::unique_ptr<Compiled> compiled_;  ///< none for a plain number
  double constant_ = 0;
  std::string error_;
  std::vector<std::string> used_;
};

}  // namespace fluoro::bank
