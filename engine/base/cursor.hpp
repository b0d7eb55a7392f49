#pragma once
#include <cstddef>
#include <string_view>

namespace fluoro::base {

// Where a caret can stand in UTF-8 text, as byte offsets: before and behind what a reader sees as one
// character (Unicode's grapheme clusters). `from` beyond the text counts as its end.

[[nodiscard]] std::size_t next_character(std::string_view text, std::size_t from);
[[nodiscard]] std::size_t previous_character(std::string_view text, std::size_t from);
/// The end of the word that begins at or behind `from`.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t from);
/// The beginning of the word that ends at or before `from`.
[[nodiscard]] std::size_t previous_word(std::string_view text, std::size_t from);

}  // namespace fluoro::base
