#pragma once
#include <cstddef>
#include <string_view>

namespace fluoro::base {

/// What stands for bytes that are not well-formed UTF-8.
constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t point = kReplacement;
  bool valid = false;
};
/// The character at byte `at`, which moves past it: ill-formed bytes count as one as far as they could have
/// begun a character (the Unicode Standard's maximal subpart). `at` lies before the end.
[[nodiscard]] Decoded decode_next(std::string_view text, std::size_t& at);

/// How many characters decode_next finds.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace fluoro::base
