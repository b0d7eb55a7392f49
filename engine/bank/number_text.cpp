#include "bank/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace fluoro::bank {
namespace {

constexpr int kDigits = 4;

std::string printed(double value, std::chars_format format, int precision) {
  std::array<char, 64> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
  return {buffer.data(), end};
}

/// Takes the zeros off the end of a decimal fraction.
void shorten(std::string& digits) {
  if (digits.find('.') == std::string::npos) return;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
}

}  // namespace

std::string number_text(double value) {
  const double size = std::abs(value);
  if (size != 0 && (size < 1e-6 || size >= 1e15)) {
    std::string text = printed(value, std::chars_format::scientific, kDigits - 1);
    const std::size_t e = text.find('e');
    std::string digits = text.substr(0, e);
    shorten(digits);
    const int exponent = std::stoi(text.substr(e + 1));
    return digits + "e" + std::to_string(exponent);
  }
  const int zeros = size == 0 || size >= 1 ? 0 : -static_cast<int>(std::floor(std::log10(size))) - 1;
  std::string text = printed(value, std::chars_format::fixed, kDigits + zeros);
  shorten(text);
  return text == "-0" ? "0" : text;
}

}  // namespace fluoro::bank
