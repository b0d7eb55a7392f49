#include "shell/print_key.hpp"

#include <vector>

#include "bank/markdown.hpp"
#include "bank/number_text.hpp"
#include "exam/marking.hpp"

namespace fluoro::shell {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string letter_of(int place) { return letter(static_cast<std::size_t>(place)); }

std::string key_of(const exam::Options& options) {
  Words words;
  for (std::size_t i = 0; i < options.list.size(); ++i)
    if (options.list[i].correct) words.push_back(letter(i));
  return joined(words, ", ");
}

/// Every letter that is right: two pairs may have the same right side.
std::string key_of(const exam::Match& match) {
  Words words;
  for (std::size_t i = 0; i < match.key.size(); ++i) {
    Words letters;
    for (std::size_t k = 0; k < match.right.size(); ++k)
      if (match.right[k] == match.right[static_cast<std::size_t>(match.key[i])]) letters.push_back(letter(k));
    words.push_back(std::to_string(i + 1) + " " + joined(letters, " / "));
  }
  return joined(words, ", ");
}

std::string key_of(const exam::Order& order) {
  Words words;
  for (const int place : order.key) words.push_back(letter_of(place));
  return joined(words, ", ");
}

std::string key_of(const exam::Cloze& cloze) {
  Words words;
  for (std::size_t i = 0; i < cloze.gaps.size(); ++i) {
    const exam::Gap& gap = cloze.gaps[i];
    words.push_back(std::to_string(i + 1) + " " +
                    (gap.options.empty()
                         ? joined(gap.accept, " / ")
                         : bank::markdown_line(gap.options[static_cast<std::size_t>(gap.key)])));
  }
  return joined(words, ", ");
}

std::string key_of(const exam::Text& text) { return joined(text.accept, " / "); }

std::string key_of(const exam::Number& number) {
  const std::string answer = exam::right_response({.body = number}).texts.front();
  return number.tolerance > 0 ? answer + " (± " + bank::number_text(number.tolerance) + ")" : answer;
}

std::string key_of(const exam::Hotspot& hotspot) {
  Words words;
  for (const exam::Region& region : hotspot.regions)
    if (region.correct) words.push_back(region.name);
  return joined(words, " / ");
}

std::string key_of(const exam::MatchingSet& set) {
  Words words;
  for (std::size_t i = 0; i < set.stems.size(); ++i)
    words.push_back(std::to_string(i + 1) + " " + letter_of(set.stems[i].key));
  return joined(words, ", ");
}

std::string key_of(const exam::Case&) { return ""; }

}  // namespace

void print_key(const std::string& number, const exam::Item& item, std::ostream& out) {
  const std::string head = number + ". ";
  const std::string key = std::visit([](const auto& body) { return key_of(body); }, item.body);
  const char* between = key.empty() || item.explanation.empty() ? "" : ": ";
  const auto* body = std::get_if<exam::Case>(&item.body);
  if (body == nullptr || !item.explanation.empty())
    out << head << key << between << indented(bank::plain_markdown(item.explanation), head.size()) << "\n";
  if (body == nullptr) return;
  for (std::size_t i = 0; i < body->steps.size(); ++i)
    print_key(number + "." + std::to_string(i + 1), body->steps[i], out);
}

}  // namespace fluoro::shell
