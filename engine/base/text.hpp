#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::base {

/// The byte offset of the first byte that is not well-formed UTF-8, if any.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// What two spellings have in common: NFKC, case folded, accents off, white space collapsed and trimmed.
[[nodiscard]] std::string fold(std::string_view text);

/// Of `candidates` the one nearest to a mistyped word, when it is near enough to suggest
/// (Damerau-Levenshtein, at most a third of the length and at least one).
[[nodiscard]] std::optional<std::string> closest(std::string_view word,
                                                 std::span<const std::string> candidates);
/// "; did you mean 'x'?" or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

/// "a, b and c" in the language's own way (BCP 47 tag).
[[nodiscard]] std::string join_list(std::span<const std::string> parts, const std::string& language);

/// `text` with its first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// At most `length` characters, cut at a character with an ellipsis; control characters shown as spaces.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t length);

/// A place where a line may (or, after a line feed, must) end; `offset` is the byte where the next line
/// starts.
struct LineBreak {
  std::size_t offset = 0;
  bool must = false;
};
/// By the Unicode line breaking algorithm; the last one is the end of the text.
[[nodiscard]] std::vector<LineBreak> line_breaks(std::string_view text);

}  // namespace fluoro::base
