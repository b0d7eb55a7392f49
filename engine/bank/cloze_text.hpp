#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fluoro::bank {

/// The text of a cloze cut at its gaps, each written [[id]].
struct ClozeText {
  std::string written;
  std::vector<std::string> texts;  ///< before, between and behind the gaps: one more than there are gaps
  std::vector<std::string> gaps;   ///< their ids in the order of the text
  std::string error;               ///< what is wrong with the brackets, in a user's words; empty: nothing
};
[[nodiscard]] ClozeText split_cloze(std::string_view text);

}  // namespace fluoro::bank
