#pragma once
#include <cstddef>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::bank {

/// A word of a text that is reviewed: letters, digits (raised and lowered ones too) and apostrophes.
struct Word {
  std::string written;
  std::string form;       ///< folded, without "'s"
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
};
[[nodiscard]] std::vector<Word> words_of(std::string_view text);
/// The forms of words_of(), with a space between.
[[nodiscard]] std::string plain(std::string_view text);

/// The words that say what a text is about, in the order of the text, British and American spelling alike.
/// For English those that do not only hold a sentence together; for other languages those of six letters or
/// more.
[[nodiscard]] std::vector<Word> content_words(std::string_view text, bool english);
/// Whether two forms are of one root, as artery, arteries and arterial are.
[[nodiscard]] bool same_root(std::string_view a, std::string_view b);
/// Whether some word of `words` has the root of `form`.
[[nodiscard]] bool has_root(const std::vector<Word>& words, std::string_view form);

/// The text's sentences, without white space at their ends. "e.g. 2.5 cm" ends none.
[[nodiscard]] std::vector<std::string> sentences(std::string_view text);

/// Whether `text`, words with a space between, begins or ends with `phrase`, or has it, at whole words.
[[nodiscard]] bool begins_with(std::string_view text, std::string_view phrase);
[[nodiscard]] bool ends_with(std::string_view text, std::string_view phrase);
[[nodiscard]] bool has_phrase(std::string_view text, std::string_view phrase);
/// The first of `phrases` that `text` has, or an empty view.
[[nodiscard]] std::string_view first_phrase(std::string_view text,
                                            std::initializer_list<std::string_view> phrases);

}  // namespace fluoro::bank
