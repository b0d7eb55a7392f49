#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fluoro::base {

/// The characters of a text, ill-formed bytes as decode_next() takes them.
[[nodiscard]] std::u32string characters(std::string_view text);

/// How many characters must be added, dropped, changed or swapped with a neighbour to come from one text to
/// the other: Damerau-Levenshtein without edits inside a swapped pair (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

}  // namespace fluoro::base
