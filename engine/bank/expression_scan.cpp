#include "bank/expression_scan.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "bank/expression.hpp"
#include "bank/fields.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

constexpr std::string_view kSigns = "+-*/^(),";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool contains(std::span<const std::string> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::string stray_character(std::string_view text, std::size_t at) {
  std::size_t end = at;
  (void)base::decode_next(text, end);
  const std::string_view character = text.substr(at, end - at);
  std::string words = quote(character) + " can't be part of a calculation";
  if (character == "×" || character == "·") return words + "; write * to multiply";
  if (character == "÷" || character == ":") return words + "; write / to divide";
  if (character == "−" || character == "–") return words + "; write - for minus";
  if (character == "%") return words + "; write for example 0.05 for five percent";
  if (character == "=") return words + "; write only what stands right of it";
  return words + "; use numbers, variables, + - * / ^ and brackets";
}

/// Reads an expression part by part.
class Scanner {
 public:
  Scanner(std::string_view text, std::span<const std::string> variables)
      : text_(text), variables_(variables) {}

  ExpressionScan scan() {
    while (result_.error.empty() && at_ < text_.size()) {
      const char c = text_[at_];
      const std::size_t begin = at_;
      if (is_blank(c))
        ++at_;
      else if (is_digit(c) || c == '.')
        number();
      else if (is_letter(c))
        word();
      else if (kSigns.find(c) != std::string_view::npos)
        sign(c);
      else
        fail(stray_character(text_, at_));
      result_.text += text_.substr(begin, at_ - begin);
      if (is_function_) at_ = text_.find('(', at_);
    }
    if (!open_.empty()) fail("a '(' is not closed");
    return std::move(result_);
  }

 private:
  void fail(std::string words) {
    if (result_.error.empty()) result_.error = std::move(words);
  }

  void number() {
    const char* const begin = text_.data() + at_;
    const char* const last = text_.data() + text_.size();
    double value = 0;
    const auto [end, error] = std::from_chars(begin, last, value);
    if (error == std::errc::invalid_argument) return fail("'.' is no number");
    const std::string_view digits(begin, static_cast<std::size_t>(end - begin));
    if (error == std::errc::result_out_of_range)
      return fail("the number " + quote(digits) + " is too large or too small");
    at_ += digits.size();
    if (at_ < text_.size() && is_word(text_[at_]))
      return fail("a sign is missing between " + quote(digits) + " and what follows; write * to multiply");
    if (at_ < text_.size() && text_[at_] == '.') fail(quote(digits) + " is followed by a second '.'");
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    const std::size_t next = std::min(text_.find_first_not_of(" \t\n", at_), text_.size());
    const bool calls = next < text_.size() && text_[next] == '(';
    if (contains(expression_functions(), word)) {
      if (!calls) fail("the function " + quote(word) + " needs its numbers in brackets behind it");
      is_function_ = true;
      return;
    }
    if (contains(variables_, word) || word == "pi") {
      if (calls) fail(quote(word) + " is no function; write a sign between it and the bracket");
      if (word != "pi" && !contains(result_.used, word)) result_.used.emplace_back(word);
      return;
    }
    std::vector<std::string> known(variables_.begin(), variables_.end());
    if (calls) known.assign(expression_functions().begin(), expression_functions().end());
    fail((calls ? "there is no function " : "there is no variable ") + quote(word) + suggestion(word, known));
  }

  void sign(char c) {
    ++at_;
    if (c == '(') {
      open_.push_back(is_function_);
      if (open_.size() > Expression::kDeepest) fail("brackets are nested deeper than 20 levels");
    } else if (c == ')') {
      if (open_.empty()) return fail("a ')' closes nothing");
      open_.pop_back();
    } else if (c == ',' && (open_.empty() || !open_.back())) {
      fail("a ',' stands only between the numbers of a function; write a decimal point");
    }
    is_function_ = false;
  }

  std::string_view text_;
  std::span<const std::string> variables_;
  std::size_t at_ = 0;
  std::vector<bool> open_;    ///< brackets; whether a function's
  bool is_function_ = false;  ///< the word just read
  ExpressionScan result_;
};

}  // namespace

std::span<const std::string> expression_functions() {
  static const std::vector<std::string> kNames{"abs", "ceil", "cos",   "exp", "floor", "ln", "log10",
                                               "max", "min",  "round", "sin", "sqrt",  "tan"};
  return kNames;
}

bool Expression::is_free_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 && is_letter(name.front()) &&
         std::ranges::all_of(name, is_word) && name != "pi" && !contains(expression_functions(), name);
}

ExpressionScan scan_expression(std::string_view text, std::span<const std::string> variables) {
  if (text.size() > Expression::kLongest) return {{}, "", "it is longer than 200 characters"};
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) return {{}, "", "it is empty"};
  return Scanner(text, variables).scan();
}

}  // namespace fluoro::bank
