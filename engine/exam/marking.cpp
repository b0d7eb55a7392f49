#include "exam/marking.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace fluoro::exam {
namespace {

double share(const std::vector<bool>& parts) {
  if (parts.empty()) return 0;
  return static_cast<double>(std::ranges::count(parts, true)) / static_cast<double>(parts.size());
}

double mark_options(const Options& options, bool partial, const Response& response) {
  const std::set<int> ticked(response.ticked.begin(), response.ticked.end());
  const auto right = std::ranges::count_if(ticked, [&](int place) {
    return place >= 0 && place < static_cast<int>(options.list.size()) &&
           options.list[static_cast<std::size_t>(place)].correct;
  });
  const auto wrong = static_cast<std::ptrdiff_t>(ticked.size()) - right;
  const auto correct = std::ranges::count_if(options.list, &ShownOption::correct);
  if (right == 0) return 0;
  if (!partial) return right == correct && wrong == 0 ? 1 : 0;
  return std::max(0.0, static_cast<double>(right - wrong) / static_cast<double>(correct));
}

double mark_case(const Case& body, const Response& response) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(body.steps.size(), response.steps.size()); ++i)
    sum += mark(body.steps[i], response.steps[i]);
  return body.steps.empty() ? 0 : sum / static_cast<double>(body.steps.size());
}

bool in_right_region(const Hotspot& hotspot, const Response& response) {
  const Region* region = response.spot ? region_at(hotspot, *response.spot) : nullptr;
  return region != nullptr && region->correct;
}

double mark_number(const Number& number, const Response& response) {
  const bool right =
      !response.texts.empty() && judge_number(number, response.texts[0]).fault == NumberFault::none;
  return right ? 1 : 0;
}

bool has_words(const std::string& text) { return !base::fold(text).empty(); }

}  // namespace

double mark(const Item& item, const Response& response) {
  if (const auto* options = std::get_if<Options>(&item.body))
    return mark_options(*options, item.type == ItemType::multiple && !options->all_or_nothing, response);
  if (const auto* text = std::get_if<Text>(&item.body))
    return !response.texts.empty() && judge_text(text->accept, text->typos, response.texts[0]).right ? 1 : 0;
  if (const auto* number = std::get_if<Number>(&item.body)) return mark_number(*number, response);
  if (const auto* hotspot = std::get_if<Hotspot>(&item.body))
    return in_right_region(*hotspot, response) ? 1 : 0;
  if (const auto* body = std::get_if<Case>(&item.body)) return mark_case(*body, response);
  if (const auto* order = std::get_if<Order>(&item.body); order && order->items.size() < 2)
    return response.picks == order->key && !order->key.empty() ? 1 : 0;
  return share(right_parts(item, response));
}

bool is_answered(const Item& item, const Response& response) {
  if (const auto* body = std::get_if<Case>(&item.body)) {
    for (std::size_t i = 0; i < std::min(body->steps.size(), response.steps.size()); ++i)
      if (is_answered(body->steps[i], response.steps[i])) return true;
    return false;
  }
  return !response.ticked.empty() || response.spot || std::ranges::any_of(response.texts, has_words) ||
         std::ranges::any_of(response.picks, [](int pick) { return pick >= 0; });
}

}  // namespace fluoro::exam
