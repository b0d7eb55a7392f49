#pragma once
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "exam/item.hpp"

/// Questions and responses as no author and no learner would make them, but the rules allow.
namespace fluoro::test {

class RandomItems {
 public:
  explicit RandomItems(base::Seed seed) : stream_(seed) {}

  exam::Item item(exam::ItemType type) {
    exam::Item made{.question = "bank/" + word(), .bank = "bank", .type = type, .stem = sentence()};
    made.explanation = chance() ? sentence() : "";
    if (chance()) made.topic = word();
    if (chance()) made.sources = texts(1, 3);
    if (chance()) made.time = std::chrono::seconds(below(500));
    if (chance()) made.image = word() + ".png";
    made.body = body(type);
    return made;
  }

  /// Of any shape, fitting to the item or not.
  exam::Response response() {
    exam::Response made;
    for (int place = 0; chance(3);) made.ticked.push_back(place += below(2) + (made.ticked.empty() ? 0 : 1));
    while (chance(4)) made.picks.push_back(below(8) - 1);
    while (chance(3)) made.texts.push_back(chance() ? sentence() : std::to_string(below(100)) + " mm");
    if (chance()) made.spot = point();
    return made;
  }

  exam::Response response_with_steps() {
    exam::Response made = response();
    while (chance(3)) made.steps.push_back(response());
    return made;
  }

 private:
  int below(int n) { return static_cast<int>(stream_.below(static_cast<std::uint32_t>(n))); }
  int from_to(int from, int to) { return from + below(to - from + 1); }
  bool chance(int of = 2) { return below(of) != 0; }
  double number() { return (below(200001) - 100000) / 64.0; }
  exam::Spot point() { return {below(4000) / 8.0, below(4000) / 8.0}; }

  std::string word() {
    static const std::vector<std::string> kSyllables{"oe", "stent",  "ae",  "mia",   "-", "iz",
                                                     "e",  "tumour", "é",   "脈",    "7", ".5",
                                                     " ",  "\"",     "\\n", "ation", "l", "Rh"};
    std::string made;
    for (int i = from_to(1, 5); i > 0; --i)
      made += kSyllables[static_cast<std::size_t>(below(static_cast<int>(kSyllables.size())))];
    return made + static_cast<char>('a' + below(26));
  }
  std::string sentence() { return word() + " " + word(); }
  /// No two alike, as the reader of banks demands.
  std::vector<std::string> texts(int least, int most) {
    std::vector<std::string> made;
    for (int i = from_to(least, most); i > 0; --i) made.push_back(word() + " " + std::to_string(i));
    return made;
  }
  int place(const std::vector<std::string>& among) { return below(static_cast<int>(among.size())); }
  std::vector<int> permutation(std::size_t count) {
    std::vector<int> made(count);
    std::iota(made.begin(), made.end(), 0);
    stream_.shuffle(made);
    return made;
  }

  exam::Body body(exam::ItemType type) {
    using exam::ItemType;
    switch (type) {
      case ItemType::choice:
      case ItemType::true_false: return options(1, false);
      case ItemType::multiple: return options(from_to(1, 5), chance());
      case ItemType::match: return match();
      case ItemType::order: return order();
      case ItemType::cloze: return cloze();
      case ItemType::text: return exam::Text{texts(1, 4), below(3)};
      case ItemType::number: return exam_number();
      case ItemType::hotspot: return hotspot();
      case ItemType::matching_set: return matching_set();
      case ItemType::case_: break;
    }
    exam::Case made;
    for (int i = from_to(1, 4); i > 0; --i) made.steps.push_back(item(static_cast<ItemType>(below(10))));
    return made;
  }

  exam::Options options(int right, bool all) {
    exam::Options made{.all_or_nothing = all};
    for (const std::string& text : texts(right + 1, right + 5))
      made.list.push_back({text, static_cast<int>(made.list.size()) < right, chance() ? sentence() : ""});
    stream_.shuffle(made.list);
    return made;
  }

  exam::Match match() {
    exam::Match made{texts(2, 6), {}, {}};
    made.right = texts(static_cast<int>(made.left.size()), 9);
    made.key = permutation(made.right.size());
    made.key.resize(made.left.size());
    return made;
  }

  exam::Order order() {
    exam::Order made{texts(2, 9), {}};
    made.key = permutation(made.items.size());
    return made;
  }

  exam::Cloze cloze() {
    exam::Cloze made{{sentence()}, {}};
    for (int i = from_to(1, 5); i > 0; --i) {
      exam::Gap gap;
      if (chance()) {
        gap.accept = texts(1, 3);
        gap.typos = below(3);
      } else {
        gap.options = texts(2, 5);
        gap.key = place(gap.options);
      }
      made.gaps.push_back(std::move(gap));
      made.texts.push_back(sentence());
    }
    return made;
  }

  exam::Number exam_number() {
    exam::Number made{.answer = number() / (chance() ? 3 : 1)};
    if (chance()) made.tolerance = std::abs(number()) / 100;
    if (!chance()) return made;
    made.unit = "mm";
    if (chance()) made.units = {{"cm", 10}, {"µm", 0.001}};
    return made;
  }

  exam::Region region() {
    exam::Region made{.name = word(), .correct = chance(), .feedback = chance() ? sentence() : ""};
    switch (below(3)) {
      case 0:
        made.shape = exam::Region::Shape::circle;
        made.points = {point()};
        made.radius = from_to(1, 50);
        break;
      case 1: {
        made.shape = exam::Region::Shape::box;
        const exam::Spot corner = point();
        made.points = {corner, {corner.x + from_to(1, 90), corner.y + from_to(1, 90)}};
        break;
      }
      default:
        for (int i = from_to(3, 8); i > 0; --i) made.points.push_back(point());
    }
    return made;
  }

  exam::Hotspot hotspot() {
    exam::Hotspot made;
    made.regions.push_back(region());
    made.regions.front().correct = true;
    for (int i = below(4); i > 0; --i) made.regions.push_back(region());
    return made;
  }

  exam::MatchingSet matching_set() {
    exam::MatchingSet made{texts(2, 8), {}};
    for (const std::string& stem : texts(1, 6))
      made.stems.push_back({stem, chance() ? sentence() : "", place(made.options)});
    return made;
  }

  base::Stream stream_;
};

}  // namespace fluoro::test
