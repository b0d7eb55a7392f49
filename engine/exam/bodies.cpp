#include "exam/bodies.hpp"

#include <algorithm>
#include <numeric>

#include "bank/cloze_text.hpp"
#include "base/random.hpp"

namespace fluoro::exam {
namespace {

Options shuffled(const std::vector<bank::Option>& written, bool given_order, base::Seed seed) {
  Options options;
  for (const bank::Option& option : written)
    options.list.push_back({option.text, option.correct, option.feedback});
  if (!given_order) base::Stream(derive(seed, "options")).shuffle(options.list);
  return options;
}

std::vector<int> places(std::size_t count) {
  std::vector<int> list(count);
  std::iota(list.begin(), list.end(), 0);
  return list;
}

std::vector<std::string> in_order(const std::vector<std::string>& texts, const std::vector<int>& order) {
  std::vector<std::string> result;
  result.reserve(order.size());
  for (const int place : order) result.push_back(texts[static_cast<std::size_t>(place)]);
  return result;
}

/// Where each place went.
std::vector<int> inverse(const std::vector<int>& order) {
  std::vector<int> result(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    result[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  return result;
}

int place_of(const std::string& text, const std::vector<std::string>& texts) {
  return static_cast<int>(std::ranges::find(texts, text) - texts.begin());
}

Gap shown_gap(const bank::Gap& gap, base::Seed seed) {
  Gap result{.accept = gap.accept, .typos = gap.typos, .options = gap.options};
  if (gap.options.empty()) return result;
  base::Stream(derive(seed, "options")).shuffle(result.options);
  result.key = place_of(gap.correct, result.options);
  return result;
}

Region shown_region(const bank::Region& region) {
  Region result{.name = region.name, .correct = region.correct, .feedback = region.feedback};
  if (const auto* circle = std::get_if<bank::Circle>(&region.shape)) {
    result.shape = Region::Shape::circle;
    result.points = {{circle->x, circle->y}};
    result.radius = circle->r;
  } else if (const auto* box = std::get_if<bank::Box>(&region.shape)) {
    result.shape = Region::Shape::box;
    result.points = {{box->x, box->y}, {box->x + box->w, box->y + box->h}};
  } else if (const auto* polygon = std::get_if<bank::Polygon>(&region.shape)) {
    result.shape = Region::Shape::polygon;
    for (const auto& [x, y] : polygon->points) result.points.push_back({x, y});
  }
  return result;
}

}  // namespace

Options shown(const bank::Choice& choice, base::Seed seed) {
  return shuffled(choice.options, choice.given_order, seed);
}

Options shown(const bank::Multiple& multiple, base::Seed seed) {
  Options options = shuffled(multiple.options, multiple.given_order, seed);
  options.all_or_nothing = multiple.scoring == bank::Scoring::all;
  return options;
}

Options shown(const bank::TrueFalse& statement, base::Seed) {
  return {{{"True", statement.answer, ""}, {"False", !statement.answer, ""}}};
}

Match shown(const bank::Match& match, base::Seed seed) {
  Match result;
  std::vector<std::string> right;
  for (const bank::Match::Pair& pair : match.pairs) {
    result.left.push_back(pair.left);
    right.push_back(pair.right);
  }
  right.insert(right.end(), match.distractors.begin(), match.distractors.end());
  std::vector<int> order = places(right.size());
  base::Stream(derive(seed, "right")).shuffle(order);
  result.right = in_order(right, order);
  result.key = inverse(order);
  result.key.resize(result.left.size());
  return result;
}

Order shown(const bank::Order& order, base::Seed seed) {
  std::vector<int> shuffle = places(order.items.size());
  base::Stream stream(derive(seed, "items"));
  do stream.shuffle(shuffle);
  while (shuffle.size() >= 3 && std::ranges::is_sorted(shuffle));
  return {in_order(order.items, shuffle), inverse(shuffle)};
}

base::Seed gap_seed(base::Seed question, const std::string& gap) { return derive(question, "gap-" + gap); }

Cloze shown(const bank::Cloze& cloze, base::Seed seed) {
  Cloze result{bank::split_cloze(cloze.text).texts, {}};
  for (const bank::Gap& gap : cloze.gaps) result.gaps.push_back(shown_gap(gap, gap_seed(seed, gap.id)));
  return result;
}

Text shown(const bank::Text& text, base::Seed) { return {text.accept, text.typos}; }

Hotspot shown(const bank::Hotspot& hotspot, base::Seed) {
  Hotspot result;
  for (const bank::Region& region : hotspot.regions) result.regions.push_back(shown_region(region));
  return result;
}

MatchingSet shown(const bank::MatchingSet& set, base::Seed seed) {
  MatchingSet result{set.options, {}};
  base::Stream(derive(seed, "options")).shuffle(result.options);
  for (const bank::MatchingSet::Stem& stem : set.stems)
    result.stems.push_back({stem.stem, stem.feedback, place_of(stem.correct, result.options)});
  return result;
}

}  // namespace fluoro::exam
