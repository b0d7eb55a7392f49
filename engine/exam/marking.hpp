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

/// The response that gets full marks.
[[nodiscard]] Response right_response(const Item& item);

/// How a typed text compares with what is accepted.
struct TextVerdict {
  bool right = false;
  bool misspelt = false;  ///< right within the allowance: show `accepted`
  std::string accepted;   ///< the accepted text that it meets, else the first
};
[[nodiscard]] TextVerdict judge_text(const std::vector<std::string>& accept, int typos,
                                     std::string_view typed);

enum class NumberFault { none, unreadable, unit_missing, unit_unknown, unit_wrong, value_wrong };
struct NumberVerdict {
  NumberFault fault = NumberFault::none;  ///< unit_wrong: the number would be right in the answer's unit
  std::optional<double> value;            ///< what was typed, in the answer's unit
};
[[nodiscard]] NumberVerdict judge_number(const Number& number, std::string_view typed);

/// The region that holds a point, or nullptr.
[[nodiscard]] const Region* region_at(const Hotspot& hotspot, Spot spot);

}  // namespace fluoro::exam
