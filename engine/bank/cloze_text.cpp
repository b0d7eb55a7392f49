#include "bank/cloze_text.hpp"

#include "bank/fields.hpp"

namespace fluoro::bank {

ClozeText split_cloze(std::string_view text) {
  ClozeText cut;
  cut.written = text;
  for (;;) {
    const std::size_t open = text.find("[[");
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find("]]", open);
    if (close == std::string_view::npos) {
      cut.error = "the gap " + quote(text.substr(open)) + " is not closed; write it like [[gap]]";
      return cut;
    }
    const std::string_view id = text.substr(open + 2, close - open - 2);
    if (!is_id(id)) {
      cut.error = quote(text.substr(open, close + 2 - open)) +
                  " is no gap; write an id of small letters, digits and hyphens between [[ and ]]";
      return cut;
    }
    cut.texts.emplace_back(text.substr(0, open));
    cut.gaps.emplace_back(id);
    text.remove_prefix(close + 2);
  }
  cut.texts.emplace_back(text);
  return cut;
}

}  // namespace fluoro::bank
