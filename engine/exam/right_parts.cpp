#include <set>

#include "exam/marking.hpp"

namespace fluoro::exam {
namespace {

using Parts = std::vector<bool>;

/// What was picked for a part, or -1; a response from elsewhere may be too short or name what is not there.
int picked(const Response& response, std::size_t part, std::size_t choices) {
  if (part >= response.picks.size()) return -1;
  const int pick = response.picks[part];
  return pick >= 0 && static_cast<std::size_t>(pick) < choices ? pick : -1;
}

const std::string& typed(const Response& response, std::size_t part) {
  static const std::string kNothing;
  return part < response.texts.size() ? response.texts[part] : kNothing;
}

bool is_right(const Gap& gap, const Response& response, std::size_t part) {
  if (!gap.options.empty()) return picked(response, part, gap.options.size()) == gap.key && gap.key >= 0;
  return judge_text(gap.accept, gap.typos, typed(response, part)).right;
}

Parts parts_of(const Options&, const Response&) { return {}; }
Parts parts_of(const Text&, const Response&) { return {}; }
Parts parts_of(const Number&, const Response&) { return {}; }
Parts parts_of(const Hotspot&, const Response&) { return {}; }

/// By text: two pairs may have the same right side.
Parts parts_of(const Match& match, const Response& response) {
  Parts parts;
  for (std::size_t i = 0; i < match.left.size(); ++i) {
    const int pick = picked(response, i, match.right.size());
    parts.push_back(pick >= 0 && match.right[static_cast<std::size_t>(pick)] ==
                                     match.right[static_cast<std::size_t>(match.key[i])]);
  }
  return parts;
}

/// Each pair counts once, however often a response has it.
Parts parts_of(const Order& order, const Response& response) {
  std::vector<int> rank(order.items.size());
  for (std::size_t i = 0; i < order.key.size(); ++i)
    rank[static_cast<std::size_t>(order.key[i])] = static_cast<int>(i);
  std::set<int> counted;
  Parts parts;
  for (std::size_t i = 0; i + 1 < order.items.size(); ++i) {
    const int one = picked(response, i, rank.size()), next = picked(response, i + 1, rank.size());
    parts.push_back(one >= 0 && next >= 0 &&
                    rank[static_cast<std::size_t>(next)] == rank[static_cast<std::size_t>(one)] + 1 &&
                    counted.insert(one).second);
  }
  return parts;
}

Parts parts_of(const Cloze& cloze, const Response& response) {
  Parts parts;
  for (std::size_t i = 0; i < cloze.gaps.size(); ++i) parts.push_back(is_right(cloze.gaps[i], response, i));
  return parts;
}

Parts parts_of(const MatchingSet& set, const Response& response) {
  Parts parts;
  for (std::size_t i = 0; i < set.stems.size(); ++i)
    parts.push_back(picked(response, i, set.options.size()) == set.stems[i].key);
  return parts;
}

Parts parts_of(const Case& body, const Response& response) {
  Parts parts;
  for (std::size_t i = 0; i < body.steps.size(); ++i)
    parts.push_back(i < response.steps.size() && mark(body.steps[i], response.steps[i]) >= 1);
  return parts;
}

}  // namespace

std::vector<bool> right_parts(const Item& item, const Response& response) {
  return std::visit([&](const auto& body) { return parts_of(body, response); }, item.body);
}

}  // namespace fluoro::exam
