#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exam/item.hpp"

namespace fluoro::exam {

/// The mark in [0, 1]. An empty response gets 0.
/// choice, true-false: 1 or 0. multiple: (right ticks - wrong ticks) / number correct, not below 0; with
/// `scoring: all` 1 or 0. match: share of pairs right. order: share of neighbouring pairs right: of the n - 1
/// pairs that follow one another in the right order, those that do so in the answer. cloze: share of gaps
/// right. text, number, hotspot: 1 or 0. matching-set: share of stems right. case: mean of its steps, one not
/// reached counting 0.
[[nodiscard]] double mark(const Item& item, const Response& response);

/// Whether there is anything that can be marked: what makes "Check answer" work.
[[nodiscard]] bool is_answered(const Item& item, const Response& response);

/// Part by part what was right: pairs of a match, gaps of a cloze, stems of a matching-set, steps of a case
/// (fully right), neighbouring pairs of an order in the order answered (n - 1). Empty for the other types.
[[nodiscard]] std::vector<bool> right_parts(const Item& item, const Response& response);

/// The response that gets full marks; to a number question the shortest. Of a hotspot whose right regions are
/// all hidden under wrong ones there is none.
[[nodiscard]] Response right_response(const Item& item);

/// How a typed text compares with what is accepted.
struct TextVerdict {
  bool right = false;
  bool misspelt = false;  ///< right within the allowance: show `accepted`
  std::string accepted;   ///< the accepted text that it meets, else the first
};
/// As base/answer_text.hpp compares. An accepted text of fewer than 5 characters allows no typo, of fewer
/// than 9 one at most, and a wrong digit is never a typo.
[[nodiscard]] TextVerdict judge_text(const std::vector<std::string>& accept, int typos,
                                     std::string_view typed);

/// unit_missing: there is none, whatever the number, which `value` has as if in the answer's unit.
/// unit_wrong: the number would be right in the answer's unit.
enum class NumberFault { none, unreadable, unit_missing, unit_unknown, unit_wrong, value_wrong };
struct NumberVerdict {
  NumberFault fault = NumberFault::none;
  std::optional<double> value;  ///< what was typed, in the answer's unit, when that can be told
};
/// As read_number.hpp reads it, within the tolerance or as near as calculating with decimals gets.
[[nodiscard]] NumberVerdict judge_number(const Number& number, std::string_view typed);

/// The first region that holds a point, its edge included, or nullptr.
[[nodiscard]] const Region* region_at(const Hotspot& hotspot, Spot spot);
/// A point that counts for this region of the hotspot, in its middle if that does; none when the others hide
/// all of it.
[[nodiscard]] std::optional<Spot> spot_in(const Hotspot& hotspot, const Region& region);

}  // namespace fluoro::exam
