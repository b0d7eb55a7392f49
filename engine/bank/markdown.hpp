#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/rich_text.hpp"

namespace fluoro::bank {

inline constexpr std::size_t kLongestMarkdown = std::size_t{64} << 10;  ///< bytes
inline constexpr std::size_t kMostColumns = 12;
inline constexpr std::size_t kMostRows = 50;  ///< of a table, with its head
inline constexpr int kDeepestList = 4;        ///< lists in lists

/// The small Markdown of a quiz's texts:
///   *italic* or _italic_, **bold**
///   H~2~O, 10^9^, ^99m^Tc    sub- and superscript as in Pandoc: no space between the marks
///   - item, * item, 1. item, 2) item    lists, one in another when it is indented under its text
///   | Head | Head |    tables: under the head a line of at least three dashes for each column,
///   |:-----|-----:|    with a colon at the side that the column is set to
///   \*    a sign that is meant as such
/// A line feed is a space and an empty line begins a paragraph. What else Markdown knows (headings, quotes,
/// code, links, pictures, HTML) stays as it was typed, and so do marks that stand in a word or number
/// (5*3*2, HLA-B*27, snake_case, 5~10 mm, 10^9/10^6) or alone (5 * 3, ~5 mm, p < 0.05*).
/// Reads anything: a text that is too long or has a table that is too large stays as it was typed, lists too
/// deep in others are as deep as may be. No markup_fault() is in a quiz that was read.
[[nodiscard]] base::RichText parse_markdown(std::string_view text);

/// The text without marks; see base::plain(). One that has none stays as it was typed.
[[nodiscard]] std::string plain_markdown(std::string_view text);
/// The same on one line, for lists and tables.
[[nodiscard]] std::string markdown_line(std::string_view text);

/// Stands for a gap in the runs of a cloze; nobody can type it.
inline constexpr char kGapMark = '\x05';
/// The text of a cloze, given in the parts around its gaps.
[[nodiscard]] base::RichText parse_cloze(std::span<const std::string> parts);

/// What an author has to mend in a text's markup, as the end of a sentence that begins with the text's name:
/// "has the HTML tag '<b>'; write **bold**", "has a table of 14 columns; at most 12 fit". Empty: nothing.
[[nodiscard]] std::string markup_fault(std::string_view text);

}  // namespace fluoro::bank
