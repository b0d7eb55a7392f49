#include <algorithm>
#include <map>
#include <set>

#include "bank/read_bodies.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kFewest = 2;
constexpr std::size_t kMostPairs = 12;
constexpr std::size_t kMostOptions = 26;
constexpr std::size_t kMostStems = 10;

struct Sides {
  std::vector<Located> left, right;
};

Match read_sides(YamlNode& list, Sides& sides, Reading& reading) {
  static const std::vector<std::string> kKeys{"left", "right"};
  Match match;
  for (YamlNode& item : list.items) {
    if (!item.is_map()) {
      reading.diagnostics.error(item.at, "a pair must be written as {left: ..., right: ...}");
      continue;
    }
    Fields pair(item, "pair", kKeys, reading.diagnostics);
    match.pairs.push_back({pair.text("left", Need::required), pair.text("right", Need::required)});
    const Match::Pair& read = match.pairs.back();
    if (!read.left.empty()) sides.left.push_back({read.left, pair.at("left")});
    if (!read.right.empty()) sides.right.push_back({read.right, pair.at("right")});
  }
  return match;
}

/// Left sides must differ. Right sides may be the very same text, which then belongs to each of its lefts.
void check_sides(const YamlNode& list, const Sides& sides, bool has_distractors, Reading& reading) {
  std::map<std::string, base::Position> seen;
  for (const Located& left : sides.left) {
    const auto [same, fresh] = seen.emplace(left.value, left.at);
    if (!fresh)
      reading.diagnostics.error(left.at, "the left side " + quote(left.value) + " is already on line " +
                                             std::to_string(same->second.line) + "; each stands in one pair");
  }
  check_distinct(sides.left, "the left side", reading.diagnostics);
  check_distinct(sides.right, "the right side", reading.diagnostics);
  const bool all_alike = std::ranges::all_of(
      sides.right, [&](const Located& right) { return right.value == sides.right.front().value; });
  if (all_alike && sides.right.size() == list.items.size() && !has_distractors)
    reading.diagnostics.error(list.at,
                              "every pair has the same right side, so that nothing can be wrong; add "
                              "another pair or distractors");
}

void check_distractors(const std::vector<Located>& distractors, const Sides& sides, Reading& reading) {
  std::map<std::string, const Located*> rights;
  for (const Located& right : sides.right) rights.emplace(base::fold(right.value), &right);
  for (const Located& distractor : distractors)
    if (const auto found = rights.find(base::fold(distractor.value)); found != rights.end())
      reading.diagnostics.error(
          distractor.at, "distractor " + quote(distractor.value) + " is the right side of the pair on line " +
                             std::to_string(found->second->at.line) + "; a distractor belongs to none");
}

void read_stems(YamlNode& list, MatchingSet& set, Reading& reading) {
  static const std::vector<std::string> kKeys{"stem", "correct", "feedback"};
  std::vector<Located> stems;
  for (YamlNode& item : list.items) {
    if (!item.is_map()) {
      reading.diagnostics.error(item.at, "a stem must be written as {stem: ..., correct: ...}");
      continue;
    }
    Fields fields(item, "stem", kKeys, reading.diagnostics);
    MatchingSet::Stem& stem = set.stems.emplace_back();
    stem.stem = fields.text("stem", Need::required);
    stem.correct = fields.text("correct", Need::required);
    stem.feedback = fields.text("feedback");
    if (!stem.stem.empty()) stems.push_back({stem.stem, fields.at("stem")});
    if (!stem.correct.empty()) check_option({stem.correct, fields.at("correct")}, set.options, reading);
  }
  std::map<std::string, base::Position> seen;
  for (const Located& stem : stems)
    if (const auto [same, fresh] = seen.emplace(base::fold(stem.value), stem.at); !fresh)
      reading.diagnostics.error(stem.at, "stem " + quote(stem.value) + " is the same as the one on line " +
                                             std::to_string(same->second.line));
}

}  // namespace

bool check_count(const YamlNode& list, std::size_t least, std::size_t most, const std::string& whole,
                 const std::string& parts, Reading& reading) {
  const std::size_t count = list.is_map() ? list.entries.size() : list.items.size();
  if (count >= least && count <= most) return true;
  reading.diagnostics.error(list.at, whole + " has " + std::to_string(least) + " to " + std::to_string(most) +
                                         " " + parts + ", not " + std::to_string(count));
  return false;
}

bool check_option(const Located& correct, const std::vector<std::string>& options, Reading& reading) {
  // Without options something is wrong that is said already.
  if (options.empty() || std::ranges::find(options, correct.value) != options.end()) return true;
  reading.diagnostics.error(correct.at, "'correct' names " + quote(correct.value) +
                                            ", which is none of the options" +
                                            suggestion(correct.value, options));
  return false;
}

Body read_match(Fields& fields, const Begun&, Reading& reading) {
  YamlNode* distractors = fields.list("distractors");
  std::vector<Located> wrong;
  if (distractors != nullptr && check_count(*distractors, 0, kMostPairs, "a match", "distractors", reading))
    wrong = take_texts(*distractors, "distractors", reading.diagnostics);
  YamlNode* list = fields.list("pairs", Need::required);
  if (list == nullptr || !check_count(*list, kFewest, kMostPairs, "a match", "pairs", reading))
    return Match{};
  Sides sides;
  Match match = read_sides(*list, sides, reading);
  check_sides(*list, sides, distractors != nullptr && !distractors->items.empty(), reading);
  check_distractors(wrong, sides, reading);
  check_distinct(wrong, "distractor", reading.diagnostics);
  match.distractors = values(std::move(wrong));
  return match;
}

Body read_order(Fields& fields, const Begun&, Reading& reading) {
  YamlNode* list = fields.list("items", Need::required);
  if (list == nullptr || !check_count(*list, kFewest, kMostPairs, "an order", "items", reading))
    return Order{};
  std::vector<Located> items = take_texts(*list, "items", reading.diagnostics);
  check_distinct(items, "item", reading.diagnostics);
  return Order{values(std::move(items))};
}

Body read_matching_set(Fields& fields, const Begun&, Reading& reading) {
  MatchingSet set;
  YamlNode* options = fields.list("options", Need::required);
  if (options != nullptr &&
      check_count(*options, kFewest, kMostOptions, "a matching-set", "options", reading)) {
    std::vector<Located> texts = take_texts(*options, "options", reading.diagnostics);
    check_distinct(texts, "option", reading.diagnostics);
    set.options = values(std::move(texts));
  }
  YamlNode* stems = fields.list("stems", Need::required);
  if (stems != nullptr && check_count(*stems, kFewest, kMostStems, "a matching-set", "stems", reading))
    read_stems(*stems, set, reading);
  return set;
}

}  // namespace fluoro::bank
