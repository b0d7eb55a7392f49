#include "exam/players.hpp"

#include <algorithm>
#include <set>

#include "bank/markdown.hpp"
#include "bank/review_words.hpp"
#include "base/utf8.hpp"

namespace fluoro::exam {
namespace {

/// What share of the options with the highest score is right.
double right_of_best(std::span<const PickOption> options, const std::vector<std::size_t>& scores) {
  const std::size_t best = *std::ranges::max_element(scores);
  double among = 0, right = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (scores[i] != best) continue;
    ++among;
    right += options[i].correct ? 1 : 0;
  }
  return right / among;
}

std::vector<std::size_t> words_in_common(std::span<const PickOption> options, bool english) {
  std::vector<std::set<std::string>> words;
  for (const PickOption& option : options) {
    std::set<std::string> own;
    for (bank::Word& word : bank::content_words(option.text, english)) own.insert(std::move(word.form));
    words.push_back(std::move(own));
  }
  std::vector<std::size_t> scores(options.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t k = 0; k < words.size(); ++k)
      if (i != k)
        scores[i] += static_cast<std::size_t>(std::ranges::count_if(
            words[i], [&](const std::string& word) { return words[k].contains(word); }));
  return scores;
}

Picks pick_one(const std::vector<std::string>& texts, int key, bool english) {
  std::vector<PickOption> options;
  options.reserve(texts.size());
  for (const std::string& text : texts)
    options.push_back({bank::markdown_line(text), static_cast<int>(options.size()) == key});
  return pick(options, english);
}

struct Picker {
  ItemType type;
  bool english;

  Picks operator()(const Options& body) const {
    if (type == ItemType::true_false) return {};
    std::vector<PickOption> options;
    options.reserve(body.list.size());
    for (const ShownOption& option : body.list)
      options.push_back({bank::markdown_line(option.text), option.correct});
    return pick(options, english);
  }
  Picks operator()(const Cloze& cloze) const {
    Picks sum;
    for (const Gap& gap : cloze.gaps)
      if (!gap.options.empty()) sum.add(pick_one(gap.options, gap.key, english));
    return sum;
  }
  Picks operator()(const MatchingSet& set) const {
    Picks sum;
    for (const MatchingSet::Stem& stem : set.stems) sum.add(pick_one(set.options, stem.key, english));
    return sum;
  }
  Picks operator()(const Case& whole) const {
    Picks sum;
    for (const Item& step : whole.steps) sum.add(pick(step, english));
    return sum;
  }
  template <typename Other>
  Picks operator()(const Other&) const {
    return {};
  }
};

}  // namespace

void Picks::add(const Picks& other, double weight) {
  count += weight * other.count;
  chance += weight * other.chance;
  longest += weight * other.longest;
  shared += weight * other.shared;
}

Picks pick(std::span<const PickOption> options, bool english) {
  if (options.empty()) return {};
  std::vector<std::size_t> lengths;
  lengths.reserve(options.size());
  for (const PickOption& option : options) lengths.push_back(base::count_characters(option.text));
  const auto right = std::ranges::count(options, true, &PickOption::correct);
  return {.count = 1,
          .chance = static_cast<double>(right) / static_cast<double>(options.size()),
          .longest = right_of_best(options, lengths),
          .shared = right_of_best(options, words_in_common(options, english))};
}

Picks pick(const Item& item, bool english) { return std::visit(Picker{item.type, english}, item.body); }

}  // namespace fluoro::exam
