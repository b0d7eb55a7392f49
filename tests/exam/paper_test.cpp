#include "exam/paper.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;

base::PaperCode code(std::uint64_t number) { return base::PaperCode::from_number(number); }

Paper drawn(const bank::Bank& bank, std::uint64_t number, const DrawSettings& settings = {}) {
  const std::array<const bank::Bank*, 1> banks{&bank};
  return draw(banks, code(number), settings);
}

Texts questions(const Paper& paper) {
  Texts list;
  for (const Item& item : paper.items) list.push_back(item.question);
  return list;
}

bank::Bank written_bank(const std::string& id, int count) {
  bank::Bank bank{.id = id, .title = id, .language = "en"};
  for (int i = 0; i < count; ++i) bank.questions.push_back(test::choice("q" + std::to_string(i)));
  test::list_askables(bank);
  return bank;
}

/// Below this in 999 of 1000 cases when all are equally likely; 3 degrees of freedom.
constexpr double kMostChiSquared = 16.266;

double chi_squared(const std::array<int, 4>& counts) {
  const double expected = (counts[0] + counts[1] + counts[2] + counts[3]) / 4.0;
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

}  // namespace

TEST_CASE("a paper has as many items as wanted, each once") {
  const bank::Bank bank = test::small_bank();
  CHECK(bank.askables.size() == 28);
  const std::array<const bank::Bank*, 1> banks{&bank};
  CHECK(askable_count(banks, {}) == 28);
  CHECK(drawn(bank, 1, {.count = 5}).items.size() == 5);
  CHECK(drawn(bank, 1, {.count = 28}).items.size() == 28);
  for (const int count : {0, 100}) {
    const Texts all = questions(drawn(bank, 1, {.count = count}));
    CHECK(all.size() == 28);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 28);
  }
  CHECK(draw({}, code(1), {}).items.empty());
  CHECK(drawn(bank::Bank{.id = "empty"}, 1).items.empty());
}

TEST_CASE("topics narrow a paper") {
  const bank::Bank bank = test::small_bank();
  const std::array<const bank::Bank*, 1> banks{&bank};
  const Paper paper = drawn(bank, 1, {.count = 0, .topics = {"oncology"}});
  CHECK(paper.items.size() == 12);
  CHECK(askable_count(banks, {.topics = {"oncology"}}) == 12);
  for (const Item& item : paper.items) CHECK(item.topic == "oncology");
  CHECK(askable_count(banks, {.topics = {"oncology", "vascular"}}) == 25);
  CHECK(askable_count(banks, {.topics = {"nothing"}}) == 0);
  CHECK(drawn(bank, 1, {.topics = {"nothing"}}).items.empty());
}

TEST_CASE("no fact comes twice while another one is left") {
  const bank::Bank bank = test::small_bank();
  for (std::uint64_t number = 0; number < 300; ++number) {
    CAPTURE(number);
    std::multiset<std::string> facts;
    for (const Item& item : drawn(bank, number, {.count = 9}).items)
      if (!item.fact.empty()) facts.insert(item.fact);
    CHECK(std::set<std::string>(facts.begin(), facts.end()).size() == 6);  // six facts, three without one
    CHECK(facts.size() == 6);
    std::set<std::string> of_fewer;
    for (const Item& item : drawn(bank, number, {.count = 4}).items)
      if (!item.fact.empty()) CHECK(of_fewer.insert(item.fact).second);
  }
}

TEST_CASE("a question asks all the facts that it names, not only the first") {
  bank::Bank bank = written_bank("written", 6);
  const std::vector<Texts> facts{{"a", "b"}, {"b"}, {"c"}, {"d", "c"}, {"e"}, {"a"}};
  for (std::size_t i = 0; i < facts.size(); ++i) bank.questions[i].facts = facts[i];
  const auto place = [&](const std::string& question) {
    return static_cast<std::size_t>(
        std::ranges::find_if(bank.questions,
                             [&](const bank::Question& one) { return "written/" + one.id == question; }) -
        bank.questions.begin());
  };
  for (std::uint64_t number = 0; number < 100; ++number) {
    CAPTURE(number);
    std::set<std::string> asked;
    // Whatever comes first, three questions can be found that share no fact.
    for (const std::string& question : questions(drawn(bank, number, {.count = 3})))
      for (const std::string& fact : facts.at(place(question))) CHECK(asked.insert(fact).second);
  }
}

TEST_CASE("the first of a few facts are found among many questions") {
  bank::Bank bank = written_bank("written", 400);
  for (std::size_t i = 0; i < 400; ++i) bank.questions[i].facts = {"common"};
  for (std::size_t i = 0; i < 9; ++i) bank.questions[40 * i].facts = {"rare-" + std::to_string(i % 3)};
  bank.questions[399].facts.clear();
  for (std::uint64_t number = 0; number < 200; ++number) {
    CAPTURE(number);
    const std::vector<Item> by_priority = drawn(bank, number, {.count = 0}).items;
    for (const int count : {1, 3, 5, 6, 20}) {
      CAPTURE(count);
      Texts fresh, again;
      std::set<std::string> facts;
      for (const Item& item : by_priority)
        (item.fact.empty() || facts.insert(item.fact).second ? fresh : again).push_back(item.question);
      fresh.insert(fresh.end(), again.begin(), again.end());
      fresh.resize(static_cast<std::size_t>(count));
      const Texts found = questions(drawn(bank, number, {.count = count}));
      CHECK(std::set(found.begin(), found.end()) == std::set(fresh.begin(), fresh.end()));
      for (auto place = by_priority.begin(); const std::string& question : found) {
        place = std::ranges::find(place, by_priority.end(), question, &Item::question);
        REQUIRE(place != by_priority.end());
      }
    }
  }
}

TEST_CASE("facts of two banks are not the same fact") {
  const bank::Bank one = test::small_bank();
  bank::Bank two = test::small_bank();
  two.id = "other";
  test::list_askables(two);
  const std::vector<const bank::Bank*> banks{&one, &two};
  std::set<std::string> facts;
  for (const Item& item : draw(banks, code(3), {.count = 18}).items)
    if (!item.fact.empty()) facts.insert(item.bank + "/" + item.fact);
  CHECK(facts.size() == 12);
}

TEST_CASE("neither order nor repetition of banks matters") {
  const bank::Bank one = test::small_bank();
  const bank::Bank two = written_bank("written", 30);
  const std::vector<const bank::Bank*> forth{&one, &two}, back{&two, &one, &two};
  for (std::uint64_t number = 0; number < 20; ++number) {
    const Paper paper = draw(forth, code(number), {});
    CHECK(paper.banks == Texts{"small", "written"});
    CHECK(to_json(paper, KeyShown::yes) == to_json(draw(back, code(number), {}), KeyShown::yes));
  }
  CHECK(askable_count(forth, {}) == 58);
  CHECK(askable_count(back, {}) == 58);
}

TEST_CASE("a shorter paper is no longer paper's stranger") {
  const bank::Bank bank = written_bank("written", 50);
  for (std::uint64_t number = 0; number < 20; ++number) {
    const Texts longer = questions(drawn(bank, number, {.count = 20}));
    const Texts shorter = questions(drawn(bank, number, {.count = 8}));
    CHECK(std::equal(shorter.begin(), shorter.end(), longer.begin()));
  }
}

TEST_CASE("one more question changes at most its own entry") {
  bank::Bank before = test::small_bank();
  bank::Bank after = test::small_bank();
  bank::Question added = test::choice("added");
  int entered = 0;
  for (const char* fact : {"", "lysis"}) {
    if (*fact != 0) added.facts = {fact};
    after.questions = before.questions;
    after.questions.push_back(added);
    test::list_askables(after);
    for (std::uint64_t number = 0; number < 500; ++number) {
      CAPTURE(number);
      for (const int count : {1, 6, 9, 15, 0}) {
        const std::vector<Item> old = drawn(before, number, {.count = count}).items;
        std::vector<Item> fresh = drawn(after, number, {.count = count}).items;
        const auto gone =
            std::erase_if(fresh, [](const Item& item) { return item.question == "small/added"; });
        entered += gone > 0 ? 1 : 0;
        std::vector<Item> common;  // the old ones without at most one that gave way
        for (const Item& item : old)
          if (std::ranges::find(fresh, item) != fresh.end()) common.push_back(item);
        CHECK(common == fresh);
        CHECK(old.size() - common.size() <= gone);
      }
    }
  }
  CHECK(entered > 1000);
}

TEST_CASE("papers of 10,000 codes repeat exactly, with each place equally likely") {
  const bank::Bank bank = test::small_bank();
  const bank::Askable written = test::askable(bank, "small/bleed");
  const bank::Askable generated = test::askable(bank, "small/which-does/biopsy");
  std::array<int, 4> written_places{}, generated_places{}, last_option{};
  std::set<Texts> different;
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    const base::PaperCode one = code(base::derive(base::Seed{20261124}, i).value);
    CAPTURE(one.to_string());
    const std::array<const bank::Bank*, 1> banks{&bank};
    const Paper paper = draw(banks, one, {.count = 6});
    REQUIRE(draw(banks, one, {.count = 6}).items == paper.items);
    different.insert(questions(paper));
    for (const auto& [askable, places] :
         {std::pair{&written, &written_places}, {&generated, &generated_places}}) {
      const Item item = present(bank, *askable, one.seed());
      const auto shown = options(item);
      REQUIRE(shown.size() == 4);
      const auto right = std::ranges::find(shown, true, &ShownOption::correct) - shown.begin();
      ++(*places)[static_cast<std::size_t>(right)];
      for (const ShownOption& option : shown)
        if (!option.correct) REQUIRE(option.text != shown[static_cast<std::size_t>(right)].text);
      const auto last = std::ranges::find(shown, "Option D", &ShownOption::text);
      if (last != shown.end()) ++last_option[static_cast<std::size_t>(last - shown.begin())];
    }
  }
  CHECK(chi_squared(written_places) < kMostChiSquared);
  CHECK(chi_squared(generated_places) < kMostChiSquared);
  CHECK(chi_squared(last_option) < kMostChiSquared);
  CHECK(different.size() > 9'900);
}

TEST_CASE("every question is equally likely to be drawn") {
  const bank::Bank bank = written_bank("written", 4);
  std::array<int, 4> first{};
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    const Paper paper = drawn(bank, base::derive(base::Seed{7}, i).value, {.count = 1});
    ++first[static_cast<std::size_t>(paper.items.front().question.back() - '0')];
  }
  CHECK(chi_squared(first) < kMostChiSquared);
}

TEST_CASE("a golden paper") {
  // What a code means, for ever: never change these lines to make the test pass. They were computed apart
  // from this code, from the description of how a paper is drawn.
  const base::Json json = to_json(drawn(test::small_bank(), 21156441236925, {.count = 8}), KeyShown::yes);
  CHECK(json["code"] == "K7QF-2M9D-XR");
  CHECK(json["banks"] == base::Json{"small"});
  std::string lines;
  for (const base::Json& item : json["items"]) {
    std::string line = item["question"].get<std::string>() + ": " + item["stem"].get<std::string>();
    for (const base::Json& option : item["options"])
      line += std::string(option["correct"].get<bool>() ? " +" : " -") + option["text"].get<std::string>();
    lines += line + "\n";
  }
  CHECK(
      lines ==
      "small/hands: Which? -Option B -Option D -Option C +Option A\n"
      "small/which-tool/ablation: What does tumour ablation use? +heat -coils -a core needle -a balloon\n"
      "small/which-does/tace: Which procedure starves a tumour? -Coiling -Biopsy -Lysis +Chemoembolization\n"
      "small/all-tools/stenting: What does stenting use? Tick all. +A balloon +A mesh tube -A drug -Coils "
      "-Cold\n"
      "small/which-does/biopsy: Which procedure takes a sample? +Biopsy -Tumour ablation -Chemoembolization "
      "-Lysis\n"
      "small/all-tools/coiling: What does coiling use? Tick all. +Coils -A drug -A mesh tube -A balloon\n"
      "small/lead: Which? -True +False\n"
      "small/claim/lysis: Lysis fills an aneurysm. -True +False\n");
}

TEST_CASE("without the key a paper gives nothing away") {
  const base::Json json = to_json(drawn(test::small_bank(), 1, {.count = 0}), KeyShown::no);
  CHECK(json["items"].size() == 28);
  for (const base::Json& item : json["items"]) {
    for (const char* key : {"fact", "explanation", "sources"}) CHECK_FALSE(item.contains(key));
    for (const base::Json& option : item["options"]) CHECK(option.size() == 1);
    const std::string question = item["question"];
    CHECK(std::ranges::count(question, '/') == 1);
  }
}
