#pragma once
#include <string>
#include <string_view>

/// The characters of a typed number and its unit.
namespace fluoro::exam {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Without white space at its ends, and with plain characters for those that people, keyboards and word
/// processors put in their place: spaces of any width, dashes, apostrophes, signs for times and micro,
/// digits.
[[nodiscard]] std::u32string plain_text(std::string_view typed);
[[nodiscard]] std::u32string trimmed(const std::u32string& text);

/// The digit or sign that a superscript raises, else 0.
[[nodiscard]] char32_t lowered(char32_t c);

/// A unit in plain characters for comparison: small and capital letters differ, but not m², m^2 and m2;
/// spaces are gone, and so is a sign for times before a power of ten.
[[nodiscard]] std::u32string form_of_unit(const std::u32string& unit);

/// Not what begins like another number, or has one behind a space.
[[nodiscard]] bool could_be_a_unit(const std::u32string& rest);

}  // namespace fluoro::exam
