#include "exam/answer_words.hpp"

#include <vector>

#include "bank/markdown.hpp"
#include "bank/number_text.hpp"
#include "exam/marking.hpp"

namespace fluoro::exam {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

/// The text at a place that may not be there.
std::string text_at(const std::vector<std::string>& texts, std::size_t place) {
  return place < texts.size() ? texts[place] : "";
}

std::string picked(const std::vector<std::string>& texts, const Response& response, std::size_t part) {
  const int pick = part < response.picks.size() ? response.picks[part] : -1;
  return pick < 0 ? "" : bank::markdown_line(text_at(texts, static_cast<std::size_t>(pick)));
}

void add(Words& words, const std::string& what, const char* between, const std::string& answer) {
  if (answer.empty()) return;
  words.push_back(what + between);
  words.back() += answer;
}

Words words_of(const Options& options, const Response& response) {
  Words words;
  for (const int place : response.ticked)
    if (place >= 0 && static_cast<std::size_t>(place) < options.list.size())
      words.push_back(bank::markdown_line(options.list[static_cast<std::size_t>(place)].text));
  return words;
}

Words words_of(const Match& match, const Response& response) {
  Words words;
  for (std::size_t i = 0; i < match.left.size(); ++i)
    add(words, bank::markdown_line(match.left[i]), " → ", picked(match.right, response, i));
  return words;
}

Words words_of(const Order& order, const Response& response) {
  Words words;
  for (std::size_t i = 0; i < response.picks.size(); ++i)
    add(words, "", "", picked(order.items, response, i));
  return words;
}

Words words_of(const Cloze& cloze, const Response& response) {
  Words words;
  for (std::size_t i = 0; i < cloze.gaps.size(); ++i) {
    const Gap& gap = cloze.gaps[i];
    add(words, std::to_string(i + 1), ": ",
        gap.options.empty() ? text_at(response.texts, i) : picked(gap.options, response, i));
  }
  return words;
}

Words words_of(const Text&, const Response& response) { return {text_at(response.texts, 0)}; }
Words words_of(const Number&, const Response& response) { return {text_at(response.texts, 0)}; }

Words words_of(const Hotspot& hotspot, const Response& response) {
  if (!response.spot) return {};
  const Region* region = region_at(hotspot, *response.spot);
  if (region != nullptr) return {region->name};
  return {bank::number_text(response.spot->x) + ", " + bank::number_text(response.spot->y)};
}

Words words_of(const MatchingSet& set, const Response& response) {
  Words words;
  for (std::size_t i = 0; i < set.stems.size(); ++i)
    add(words, bank::markdown_line(set.stems[i].stem), " → ", picked(set.options, response, i));
  return words;
}

Words words_of(const Case& body, const Response& response) {
  Words words;
  for (std::size_t i = 0; i < body.steps.size() && i < response.steps.size(); ++i)
    add(words, std::to_string(i + 1), ": ", answer_words(body.steps[i], response.steps[i]));
  return words;
}

}  // namespace

std::string answer_words(const Item& item, const Response& response) {
  const char* between = item.type == ItemType::case_ ? " | " : "; ";
  return joined(std::visit([&](const auto& body) { return words_of(body, response); }, item.body), between);
}

}  // namespace fluoro::exam
