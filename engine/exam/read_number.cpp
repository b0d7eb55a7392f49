#include "exam/read_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "exam/typed_characters.hpp"

namespace fluoro::exam {
namespace {

using Text = std::u32string;

std::optional<double> value_of(const std::string& digits) {
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// The digits between separators, as they were typed.
struct Groups {
  std::vector<std::string> digits{""};
  std::u32string separators;

  [[nodiscard]] std::size_t count(char32_t separator) const {
    return static_cast<std::size_t>(std::ranges::count(separators, separator));
  }
  /// Which of point and comma stands before the decimals; 0 when neither does.
  [[nodiscard]] char32_t decimal_sign() const {
    const std::size_t last = separators.find_last_of(U".,");
    if (last == Text::npos) return 0;
    const char32_t sign = separators[last];
    if (count(sign) == 1) return sign;
    return 0;
  }
  /// "1234.5", or nothing when the separators make no sense.
  [[nodiscard]] std::optional<std::string> joined() const {
    const char32_t sign = decimal_sign();
    const std::size_t grouped = separators.size() - (sign != 0 ? 1 : 0);
    if (sign != 0 && separators.back() != sign) return std::nullopt;
    for (std::size_t i = 0; i < grouped; ++i)
      if (separators[i] != separators[0] || digits[i + 1].size() != 3) return std::nullopt;
    if (grouped > 0 && (digits[0].empty() || digits[0].size() > 3)) return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i <= grouped; ++i) text += digits[i];
    if (sign != 0) text = (text.empty() ? "0" : text) + "." + digits.back();
    return text;
  }
};

class NumberReader {
 public:
  explicit NumberReader(std::string_view typed) : text_(plain_text(typed)) {}

  std::vector<TypedNumber> read() {
    if (!begin()) return {};
    const auto digits = mantissa();
    if (!digits) return {};
    add(value_of(*digits));
    const std::string power = power_behind(*digits);
    const auto value = power.empty() ? fraction(*digits) : value_of(power);
    if (!power.empty() && !value) return {};
    add(value);
    return std::move(found_);
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
  }
  [[nodiscard]] bool digit(std::size_t ahead = 0) const { return is_digit(peek(ahead)); }
  void skip_spaces() {
    while (peek() == U' ') ++at_;
  }

  /// Goes to the first digit; what stands before it is a unit, and perhaps a sign.
  bool begin() {
    while (at_ < text_.size() && !digit() && !((peek() == U'.' || peek() == U',') && digit(1))) ++at_;
    if (at_ == text_.size()) return false;
    Text before = trimmed(text_.substr(0, at_));
    const bool is_sign = before.ends_with(U'-') || before.ends_with(U'+');
    if (is_sign && (before.size() == 1 || before[before.size() - 2] == U' ')) {
      negative_ = before.back() == U'-';
      before.pop_back();
    }
    before_ = trimmed(before);
    return true;
  }

  [[nodiscard]] bool group_of_three_behind_space() const {
    return peek() == U' ' && digit(1) && digit(2) && digit(3) && !digit(4);
  }

  std::string digits() {
    std::string run;
    for (; digit(); ++at_) run += static_cast<char>(peek());
    return run;
  }

  std::optional<std::string> mantissa() {
    Groups groups;
    groups.digits[0] = digits();
    while (true) {
      const char32_t c = peek();
      const bool separates = (c == U'.' || c == U',' || c == U'\'') && digit(1);
      if (!separates && !group_of_three_behind_space()) break;
      groups.separators += c;
      ++at_;
      groups.digits.push_back(digits());
    }
    const bool hanging = (peek() == U'.' || peek() == U',') && (peek(1) == U'\0' || peek(1) == U' ');
    if (hanging) ++at_;
    return groups.joined();
  }

  /// The digits of an exponent with their sign, or nothing.
  std::string exponent() {
    std::string found;
    const std::size_t start = at_;
    const bool raised = lowered(peek()) != 0;
    const auto next = [&] { return raised ? lowered(peek()) : peek(); };
    if (next() == U'-' || next() == U'+') found += static_cast<char>(next()), ++at_;
    const std::size_t sign = found.size();
    for (; is_digit(next()); ++at_) found += static_cast<char>(next());
    if (found.size() > sign) return found.starts_with('+') ? found.substr(1) : found;
    at_ = start;
    return "";
  }

  /// Behind "10": "^3" or "³".
  std::string raised() {
    const std::size_t start = at_;
    if (peek() == U'^') {
      ++at_;
    } else if (lowered(peek()) == 0) {
      return "";
    }
    std::string found = exponent();
    if (found.empty()) at_ = start;
    return found;
  }

  /// With its power of ten, "2.5e3"; empty when none follows.
  std::string power_behind(const std::string& digits) {
    const std::size_t start = at_;
    std::string power;
    if (peek() == U'e' || peek() == U'E') {
      ++at_;
      if (digit() || ((peek() == U'-' || peek() == U'+') && digit(1))) power = exponent();
    } else if (digits == "10" && (peek() == U'^' || lowered(peek()) != 0)) {
      if (power = raised(); !power.empty()) return "1e" + power;
    } else {
      skip_spaces();
      const char32_t times = peek();
      if (times == U'x' || times == U'X' || times == U'\u00D7' || times == U'\u00B7') {
        ++at_;
        skip_spaces();
        if (peek() == U'1' && peek(1) == U'0') {
          at_ += 2;
          power = raised();
        }
      }
    }
    if (!power.empty()) return digits + "e" + power;
    at_ = start;
    return "";
  }

  /// "1/3", or "1 1/3" with the whole part read.
  std::optional<double> fraction(const std::string& first) {
    const std::size_t start = at_;
    std::string whole = "0", above = first;
    if (peek() == U' ' && digit(1) && first.find('.') == std::string::npos) {
      skip_spaces();
      whole = first;
      above = digits();
    }
    skip_spaces();
    if (peek() == U'/') {
      ++at_;
      skip_spaces();
      const auto below = digit() ? mantissa() : std::nullopt;
      const auto a = value_of(whole), b = value_of(above), c = below ? value_of(*below) : std::nullopt;
      if (a && b && c && *c != 0) return *a + *b / *c;
    }
    at_ = start;
    return std::nullopt;
  }

  void add(std::optional<double> value) {
    const Text behind = trimmed(text_.substr(std::min(at_, text_.size())));
    if (!value || (!before_.empty() && !behind.empty())) return;
    const bool is_before = !before_.empty();
    found_.push_back({negative_ ? -*value : *value, form_of_unit(is_before ? before_ : behind),
                      !is_before && could_be_a_unit(behind)});
  }

  Text text_, before_;
  std::size_t at_ = 0;
  bool negative_ = false;
  std::vector<TypedNumber> found_;
};

}  // namespace

std::vector<TypedNumber> read_number(std::string_view typed) { return NumberReader(typed).read(); }

std::u32string unit_form(std::string_view unit) { return form_of_unit(plain_text(unit)); }

}  // namespace fluoro::exam
