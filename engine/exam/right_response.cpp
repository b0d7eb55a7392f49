#include <array>
#include <charconv>

#include "bank/number_text.hpp"
#include "exam/marking.hpp"

namespace fluoro::exam {
namespace {

Response response_to(const Options& options) {
  Response response;
  for (std::size_t i = 0; i < options.list.size(); ++i)
    if (options.list[i].correct) response.ticked.push_back(static_cast<int>(i));
  return response;
}

Response response_to(const Match& match) { return {.picks = match.key}; }

Response response_to(const Order& order) { return {.picks = order.key}; }

Response response_to(const Cloze& cloze) {
  Response response;
  for (const Gap& gap : cloze.gaps) {
    response.picks.push_back(gap.options.empty() ? -1 : gap.key);
    response.texts.push_back(gap.options.empty() && !gap.accept.empty() ? gap.accept.front() : "");
  }
  return response;
}

Response response_to(const Text& text) { return {.texts = {text.accept.empty() ? "" : text.accept.front()}}; }

/// As short as it can be written and still be right.
Response response_to(const Number& number) {
  const std::string unit = number.unit.empty() ? "" : " " + number.unit;
  const std::string text = bank::number_text(number.answer) + unit;
  if (judge_number(number, text).fault == NumberFault::none) return {.texts = {text}};
  std::array<char, 32> digits{};
  const auto printed = std::to_chars(digits.data(), digits.data() + digits.size(), number.answer);
  return {.texts = {std::string(digits.data(), printed.ptr) + unit}};
}

Response response_to(const Hotspot& hotspot) {
  for (const Region& region : hotspot.regions)
    if (const auto spot = region.correct ? spot_in(hotspot, region) : std::nullopt) return {.spot = spot};
  return {};
}

Response response_to(const MatchingSet& set) {
  Response response;
  for (const MatchingSet::Stem& stem : set.stems) response.picks.push_back(stem.key);
  return response;
}

Response response_to(const Case& body) {
  Response response;
  for (const Item& step : body.steps) response.steps.push_back(right_response(step));
  return response;
}

}  // namespace

Response right_response(const Item& item) {
  return std::visit([](const auto& body) { return response_to(body); }, item.body);
}

}  // namespace fluoro::exam
