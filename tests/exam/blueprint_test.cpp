#include "exam/blueprint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "support/banks.hpp"
#include "support/shipped_quizzes.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;
using Counts = std::map<std::string, int>;

base::PaperCode code(std::uint64_t number) { return base::PaperCode::from_number(number); }

/// Topics "a", "b" ... with these weights; `each` questions of every level in each, a fact for every two.
bank::Bank weighted(const std::string& id, const std::vector<double>& weights, int each) {
  bank::Bank bank{.id = id, .title = id, .language = "en"};
  for (std::size_t t = 0; t < weights.size(); ++t) {
    const std::string topic(1, static_cast<char>('a' + t));
    bank.topics.push_back({.id = topic, .title = topic, .weight = weights[t]});
    for (int i = 0; i < 3 * each; ++i) {
      bank::Question question = test::choice(topic + std::to_string(i));
      question.topic = topic;
      question.level = static_cast<bank::Level>(i % 3);
      question.facts = {topic + "-fact-" + std::to_string(i / 2)};
      bank.questions.push_back(question);
    }
  }
  test::list_askables(bank);
  return bank;
}

Paper exam_of(const bank::Bank& bank, std::uint64_t number, const BlueprintSettings& settings) {
  const std::array<const bank::Bank*, 1> banks{&bank};
  return draw_by_blueprint(banks, code(number), settings);
}

Texts questions(const Paper& paper) {
  Texts list;
  for (const Item& item : paper.items) list.push_back(item.question);
  return list;
}

template <typename Key>
Counts count_by(const Paper& paper, Key key) {
  Counts counts;
  for (const Item& item : paper.items) ++counts[key(item)];
  return counts;
}

Counts topics(const Paper& paper) {
  return count_by(paper, [](const Item& item) { return item.bank + "/" + item.topic; });
}

Counts levels(const Paper& paper) {
  return count_by(paper, [](const Item& item) { return item.level; });
}

bool nothing_twice(const Paper& paper) {
  const Texts list = questions(paper);
  return std::set<std::string>(list.begin(), list.end()).size() == list.size();
}

int repeated_facts(const Paper& paper) {
  int repeated = 0;
  std::set<std::string> facts;
  for (const Item& item : paper.items)
    if (!item.fact.empty() && !facts.insert(item.bank + "#" + item.fact).second) ++repeated;
  return repeated;
}

}  // namespace

TEST_CASE("a thousand exams: topics in proportion, levels as set, nothing twice") {
  const bank::Bank bank = weighted("w", {5, 3, 1.5, 0.5}, 15);
  for (std::uint64_t number = 0; number < 1000; ++number) {
    CAPTURE(number);
    const Paper paper = exam_of(bank, number, {.count = 20, .levels = LevelMix{50, 30, 20}});
    CHECK(topics(paper) == Counts{{"w/a", 10}, {"w/b", 6}, {"w/c", 3}, {"w/d", 1}});
    CHECK(levels(paper) == Counts{{"recall", 10}, {"understand", 6}, {"apply", 4}});
    CHECK(nothing_twice(paper));
    CHECK(repeated_facts(paper) == 0);
  }
}

TEST_CASE("proportions are exact to rounding, and chance rounds equal ones") {
  const bank::Bank bank = weighted("w", {1, 1, 1}, 10);
  Counts sums;
  for (std::uint64_t number = 0; number < 300; ++number) {
    CAPTURE(number);
    const Paper paper = exam_of(bank, number, {.count = 10, .levels = LevelMix{1, 1, 1}});
    CHECK(paper.items.size() == 10);
    for (const auto& [topic, count] : topics(paper)) CHECK((count == 3 || count == 4));
    for (const auto& [level, count] : levels(paper)) CHECK((count == 3 || count == 4));
    for (const auto& [topic, count] : topics(paper)) sums[topic] += count;
  }
  for (const auto& [topic, sum] : sums) CHECK(std::abs(sum - 1000) < 50);
}

TEST_CASE("without a mix, levels come as the bank has them") {
  const bank::Bank bank = weighted("w", {1, 1}, 30);
  Counts sums;
  for (std::uint64_t number = 0; number < 100; ++number) {
    const Paper paper = exam_of(bank, number, {.count = 30});
    CHECK(topics(paper) == Counts{{"w/a", 15}, {"w/b", 15}});
    for (const auto& [level, count] : levels(paper)) sums[level] += count;
  }
  for (const auto& [level, sum] : sums) CHECK(std::abs(sum - 1000) < 120);
}

TEST_CASE("what a topic or level lacks goes to the others") {
  bank::Bank bank = weighted("w", {6, 3, 1}, 20);
  std::erase_if(bank.questions, [](const bank::Question& question) {
    return question.topic == "a" && question.id != "a0" && question.id != "a4";
  });
  for (bank::Question& question : bank.questions)
    if (question.level == bank::Level::apply) question.level = bank::Level::recall;
  test::list_askables(bank);
  for (std::uint64_t number = 0; number < 100; ++number) {
    CAPTURE(number);
    const Paper paper = exam_of(bank, number, {.count = 22, .levels = LevelMix{25, 25, 50}});
    CHECK(topics(paper) == Counts{{"w/a", 2}, {"w/b", 15}, {"w/c", 5}});
    CHECK(levels(paper) == Counts{{"recall", 11}, {"understand", 11}});
  }
}

TEST_CASE("a topic without weight waits until the others are empty") {
  const bank::Bank bank = weighted("w", {0, 1}, 5);
  CHECK(topics(exam_of(bank, 1, {.count = 15})) == Counts{{"w/b", 15}});
  CHECK(topics(exam_of(bank, 1, {.count = 16})) == Counts{{"w/a", 1}, {"w/b", 15}});
}

TEST_CASE("an exam of all that there is") {
  const bank::Bank bank = test::small_bank();
  for (const int count : {0, 28, 500}) {
    const Paper paper = exam_of(bank, 1, {.count = count, .levels = LevelMix{1, 1, 1}});
    CHECK(paper.items.size() == 28);
    CHECK(nothing_twice(paper));
  }
  CHECK(exam_of(bank::Bank{.id = "empty"}, 1, {.count = 5}).items.empty());
  CHECK(draw_by_blueprint({}, code(1), {}).items.empty());
}

TEST_CASE("an exam keeps to the topics named") {
  const bank::Bank bank = weighted("w", {5, 3, 1}, 10);
  CHECK(topics(exam_of(bank, 1, {.count = 16, .topics = {"b", "a"}})) == Counts{{"w/a", 10}, {"w/b", 6}});
  CHECK(exam_of(bank, 1, {.count = 16, .topics = {"nothing"}}).items.empty());
}

TEST_CASE("a topic of each bank counts for itself") {
  const bank::Bank one = weighted("one", {2, 1}, 10), two = weighted("two", {1, 2}, 10);
  const std::vector<const bank::Bank*> forth{&one, &two}, back{&two, &one, &two};
  for (std::uint64_t number = 0; number < 50; ++number) {
    CAPTURE(number);
    const BlueprintSettings settings{.count = 12, .levels = LevelMix{1, 1, 1}};
    const Paper paper = draw_by_blueprint(forth, code(number), settings);
    CHECK(paper.banks == Texts{"one", "two"});
    CHECK(topics(paper) == Counts{{"one/a", 4}, {"one/b", 2}, {"two/a", 2}, {"two/b", 4}});
    CHECK(to_json(paper, KeyShown::yes) ==
          to_json(draw_by_blueprint(back, code(number), settings), KeyShown::yes));
  }
}

TEST_CASE("a code is one exam, and every code another") {
  const bank::Bank bank = weighted("w", {2, 1}, 20);
  std::set<Texts> different;
  for (std::uint64_t number = 0; number < 100; ++number) {
    const BlueprintSettings settings{.count = 12, .levels = LevelMix{50, 30, 20}};
    const Paper paper = exam_of(bank, number, settings);
    CHECK(exam_of(bank, number, settings).items == paper.items);
    different.insert(questions(paper));
  }
  CHECK(different.size() == 100);
}

TEST_CASE("a golden exam") {
  // What a code means, for ever: never change these lines to make the test pass. They were computed apart
  // from this code, from the description of how an exam is drawn.
  const bank::Bank bank = weighted("w", {2, 1}, 20);
  const Paper paper = exam_of(bank, 21156441236925, {.count = 30, .levels = LevelMix{50, 30, 20}});
  CHECK(paper.code.to_string() == "K7QF-2M9D-XR");
  std::string drawn;
  for (const std::string& question : questions(paper)) drawn += question.substr(2) + " ";
  CHECK(drawn ==
        "b34 b53 a38 b30 a10 b33 a42 a36 a51 b51 a4 a24 b29 a57 b48 a27 a2 a32 a52 b46 a31 "
        "a23 a0 a46 a9 b22 b27 a18 a45 a28 ");
}

TEST_CASE("golden roundings") {
  // As they were when exams were new: a code must go on giving the same ones.
  const bank::Bank bank = weighted("w", {1, 1, 1}, 4);
  std::string drawn;
  for (std::uint64_t number = 0; number < 6; ++number) {
    for (const Item& item : exam_of(bank, number, {.count = 5, .levels = LevelMix{1, 1, 1}}).items)
      drawn += item.topic + item.level.substr(0, 1) + " ";
    drawn += "| ";
  }
  CHECK(drawn ==
        "cr au bu ar ca | cu cr aa ar ba | cr cu bu aa br | aa br ca bu cr | ba au bu cr aa | aa bu br ca cr "
        "| ");
}

TEST_CASE("topics are mixed over the exam, whatever their size") {
  bank::Bank bank = weighted("w", {1, 1}, 100);  // 10 of 300 questions and 10 of 10
  std::erase_if(bank.questions, [](const bank::Question& question) {
    return question.topic == "b" && question.id.size() > 2;
  });
  test::list_askables(bank);
  double places = 0;
  for (std::uint64_t number = 0; number < 100; ++number) {
    const Paper paper = exam_of(bank, number, {.count = 20});
    for (std::size_t i = 0; i < 20; ++i) places += paper.items[i].topic == "b" ? static_cast<double>(i) : 0;
  }
  CHECK(std::abs(places / 1000 - 9.5) < 0.6);
}

TEST_CASE("facts never seen come first, then those seen longest ago") {
  const bank::Bank bank = weighted("w", {1, 1}, 20);  // 30 facts a topic
  // The number in a fact's name says when it was seen; each third was never.
  const auto seen = [](const std::string& key) -> std::optional<long long> {
    const long long number = std::stoll(key.substr(key.rfind('-') + 1));
    if (number % 3 == 0) return std::nullopt;
    return number - 10;
  };
  for (std::uint64_t number = 0; number < 100; ++number) {
    CAPTURE(number);
    std::set<std::string> facts;
    for (const Item& item : exam_of(bank, number, {.count = 26, .last_seen = seen}).items)
      if (item.topic == "a") facts.insert(item.fact.substr(item.fact.rfind('-') + 1));
    CHECK(facts ==
          std::set<std::string>{"0", "3", "6", "9", "12", "15", "18", "21", "24", "27", "1", "2", "4"});
  }
}

TEST_CASE("a fact seen long ago comes before the same new fact again") {
  const bank::Bank bank = weighted("w", {1}, 2);  // 6 questions, 3 facts
  const auto seen = [](const std::string& key) -> std::optional<long long> {
    if (key == "w#a-fact-1") return 7;
    return std::nullopt;
  };
  for (std::uint64_t number = 0; number < 50; ++number) {
    CHECK(repeated_facts(exam_of(bank, number, {.count = 3, .last_seen = seen})) == 0);
    const Paper paper = exam_of(bank, number, {.count = 5, .last_seen = seen});
    CHECK(std::ranges::count(paper.items, std::string("a-fact-1"), &Item::fact) == 1);
  }
}

TEST_CASE("chance decides which of the facts never seen come") {
  const bank::Bank bank = weighted("w", {1}, 10);
  const auto never = [](const std::string&) -> std::optional<long long> { return std::nullopt; };
  std::set<std::string> facts;
  for (std::uint64_t number = 0; number < 50; ++number) {
    const Paper paper = exam_of(bank, number, {.count = 3, .last_seen = never});
    CHECK(paper.items == exam_of(bank, number, {.count = 3}).items);
    for (const Item& item : paper.items) facts.insert(item.fact);
  }
  CHECK(facts.size() == 15);
}

TEST_CASE("facts that levels share go to the level that has no other") {
  bank::Bank bank{.id = "w", .title = "W", .language = "en"};
  for (int i = 0; i < 4; ++i) {
    bank.questions.push_back(test::choice("q" + std::to_string(i)));
    bank.questions.back().topic = "a";
    bank.questions.back().facts = {i < 2 ? "common" : "other-" + std::to_string(i)};
    bank.questions.back().level = i == 0 ? bank::Level::apply : bank::Level::recall;
  }
  test::list_askables(bank);
  for (std::uint64_t number = 0; number < 50; ++number) {
    const Paper paper = exam_of(bank, number, {.count = 2, .levels = LevelMix{1, 0, 1}});
    CHECK(levels(paper) == Counts{{"recall", 1}, {"apply", 1}});
    CHECK(repeated_facts(paper) == 0);
  }
}

TEST_CASE("an exam of 60 from each shipped quiz has every topic in its proportion") {
  int with_enough = 0;
  for (const bank::Bank& bank : test::shipped_banks()) {
    CAPTURE(bank.id);
    Counts stock;
    for (const bank::Askable& askable : bank.askables) ++stock[topic_of(bank, askable)];
    const std::size_t wanted = std::min<std::size_t>(60, bank.askables.size());
    double weights = 0;
    for (const auto& [topic, count] : stock) weights += bank.topic(topic)->weight;
    const Paper paper = exam_of(bank, 20261124, {.count = 60, .levels = LevelMix{50, 30, 20}});
    CHECK(paper.items.size() == wanted);
    CHECK(nothing_twice(paper));
    Counts got = topics(paper);
    const auto share = [&](const std::string& topic) {
      return static_cast<double>(wanted) * bank.topic(topic)->weight / weights;
    };
    // Where a topic has too few questions, the others get more than their share.
    const bool enough =
        std::ranges::all_of(stock, [&](const auto& one) { return one.second >= share(one.first); });
    for (const auto& one : stock) {
      CAPTURE(one.first);
      const int items = got[bank.id + "/" + one.first];
      CHECK(items >= std::min(one.second, static_cast<int>(share(one.first))));
      if (enough) CHECK(std::abs(items - share(one.first)) < 1);
    }
    with_enough += enough ? 1 : 0;
  }
  CHECK(with_enough > 0);
}
