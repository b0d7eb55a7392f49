#include "exam/marking.hpp"

#include <algorithm>
#include <set>

namespace fluoro::exam {

double mark(const Item& item, const Response& response) {
  const auto* body = std::get_if<Options>(&item.body);
  if (!body) return 0;
  const std::set<int> ticked(response.ticked.begin(), response.ticked.end());
  const auto right = std::ranges::count_if(ticked, [&](int place) {
    return place >= 0 && place < static_cast<int>(body->list.size()) &&
           body->list[static_cast<std::size_t>(place)].correct;
  });
  const auto wrong = static_cast<std::ptrdiff_t>(ticked.size()) - right;
  const auto correct = std::ranges::count_if(body->list, &ShownOption::correct);
  if (right == 0) return 0;
  if (item.type != ItemType::multiple || body->all_or_nothing) return right == correct && wrong == 0 ? 1 : 0;
  return std::max(0.0, static_cast<double>(right - wrong) / static_cast<double>(correct));
}

}  // namespace fluoro::exam
