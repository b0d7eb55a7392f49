#include "exam/due_queue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;
using FactList = std::vector<const Facts::Fact*>;

Facts facts_of(const bank::Bank& bank) {
  const std::array<const bank::Bank*, 1> banks{&bank};
  return Facts(banks);
}

Texts keys(const FactList& facts) {
  Texts list;
  for (const Facts::Fact* fact : facts) list.push_back(fact->key);
  return list;
}

std::string topic(const Facts::Fact* fact) { return fact->topic; }

/// Facts "topic-0#0", "topic-0#1" ..., so many for each topic.
std::vector<Facts::Fact> facts_by_topic(const std::vector<std::size_t>& counts) {
  std::vector<Facts::Fact> facts;
  for (std::size_t t = 0; t < counts.size(); ++t)
    for (std::size_t i = 0; i < counts[t]; ++i)
      facts.push_back(
          {"topic-" + std::to_string(t) + "#" + std::to_string(i), "topic-" + std::to_string(t), {}});
  return facts;
}

FactList pointers(const std::vector<Facts::Fact>& facts) {
  FactList list;
  for (const Facts::Fact& fact : facts) list.push_back(&fact);
  return list;
}

std::size_t neighbours_alike(const FactList& order) {
  std::size_t alike = 0;
  for (std::size_t i = 1; i < order.size(); ++i) alike += order[i]->topic == order[i - 1]->topic ? 1 : 0;
  return alike;
}

/// What a learner was shown, and when.
struct Shown {
  std::map<std::string, long long> at;
  [[nodiscard]] LastShown last() const {
    return [this](const std::string& identity) -> std::optional<long long> {
      const auto found = at.find(identity);
      if (found == at.end()) return std::nullopt;
      return found->second;
    };
  }
};

}  // namespace

TEST_CASE("the facts of a bank, each with its questions") {
  const bank::Bank bank = test::small_bank();
  const Facts facts = facts_of(bank);
  REQUIRE(facts.all().size() == 9);
  CHECK(facts.all()[0].key == "small#coiling");  // the first written question asks it
  CHECK(facts.all()[0].topic == "small/vascular");
  CHECK(facts.all()[1].key == "small/sequence");  // its own fact
  CHECK(facts.all()[1].topic == "small/");
  CHECK(facts.all()[4].key == "small#ablation");
  Texts forms;
  for (const QuestionPlace place : facts.all()[0].forms) forms.push_back(facts.identity(place));
  CHECK(forms == Texts{"small/bleed", "small/which-does/coiling", "small/which-tool/coiling",
                       "small/all-tools/coiling", "small/claim/coiling"});
  std::size_t questions = 0;
  for (const Facts::Fact& fact : facts.all()) questions += fact.forms.size();
  CHECK(questions == bank.askables.size());
}

TEST_CASE("facts and questions are found by their names") {
  const bank::Bank one = test::small_bank();
  bank::Bank two = test::small_bank();
  two.id = "other";
  test::list_askables(two);
  const std::array<const bank::Bank*, 3> banks{&one, &two, &one};
  const Facts facts(banks);
  CHECK(facts.all().size() == 18);
  for (const Facts::Fact& fact : facts.all()) {
    CHECK(facts.find(fact.key) == &fact);
    for (const QuestionPlace place : fact.forms) {
      CHECK(facts.question(facts.identity(place)) == place);
      const bank::Bank& bank = *banks[place.bank];
      CHECK(fact_key(bank, bank.askables[place.askable]) == fact.key);
    }
  }
  for (const char* name : {"", "small", "small#", "other#nothing", "nowhere/bleed"}) {
    CHECK(facts.find(name) == nullptr);
    CHECK_FALSE(facts.question(name));
  }
  CHECK(facts.find("small/bleed") == nullptr);  // a question, but not a fact
  CHECK_FALSE(facts.question("small#coiling"));
}

TEST_CASE("retired questions ask nothing") {
  bank::Bank bank = test::small_bank();
  bank.questions[1].retired = bank.templates[0].retired = true;
  test::list_askables(bank);
  const Facts facts = facts_of(bank);
  CHECK(facts.all().size() == 8);
  CHECK(facts.find("small/sequence") == nullptr);
  CHECK_FALSE(facts.question("small/which-does/lysis"));
  CHECK(facts_of(bank::Bank{.id = "empty"}).all().empty());
  CHECK(Facts({}).all().empty());
}

TEST_CASE("a form comes again only when every other one has been shown since") {
  const bank::Bank bank = test::small_bank();
  const Facts facts = facts_of(bank);
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    for (const Facts::Fact& fact : facts.all()) {
      Shown shown;
      Texts asked;
      for (long long time = -5; time < 10; ++time) {  // any number that grows will do, negative ones too
        const base::Seed now = base::derive(base::Seed{seed}, static_cast<std::uint64_t>(time));
        asked.push_back(facts.identity(choose_form(facts, fact, shown.last(), now)));
        shown.at[asked.back()] = time;
      }
      const std::size_t forms = fact.forms.size();
      for (std::size_t i = 0; i + forms <= asked.size(); ++i)
        CHECK(std::set<std::string>(asked.begin() + static_cast<std::ptrdiff_t>(i),
                                    asked.begin() + static_cast<std::ptrdiff_t>(i + forms))
                  .size() == forms);
    }
  }
}

TEST_CASE("chance decides among forms never shown") {
  const bank::Bank bank = test::small_bank();
  const Facts facts = facts_of(bank);
  const Facts::Fact& fact = *facts.find("small#coiling");
  std::map<std::string, int> first;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const QuestionPlace chosen = choose_form(facts, fact, {}, {seed});
    CHECK(choose_form(facts, fact, {}, {seed}) == chosen);
    ++first[facts.identity(chosen)];
  }
  CHECK(first.size() == 5);
  for (const auto& [form, times] : first) CHECK(times > 60);
}

TEST_CASE("topics are interleaved as well as can be") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    base::Stream stream({seed});
    std::vector<std::size_t> counts(1 + stream.below(6));
    for (std::size_t& count : counts) count = stream.below(stream.below(4) == 0 ? 40 : 9);
    const std::vector<Facts::Fact> facts = facts_by_topic(counts);
    const FactList order = interleaved(pointers(facts), {seed});
    CHECK(std::set<const Facts::Fact*>(order.begin(), order.end()).size() == facts.size());
    REQUIRE(order.size() == facts.size());
    const std::size_t most = std::ranges::max(counts), others = facts.size() - most;
    CHECK(neighbours_alike(order) == (most > others + 1 ? most - others - 1 : 0));
    const auto alike = [](const Facts::Fact* a, const Facts::Fact* b) { return a->topic == b->topic; };
    const auto pair = std::adjacent_find(order.begin(), order.end(), alike);
    // Once two of a topic follow one another, there is no other topic left.
    CHECK(std::all_of(pair, order.end(), [&](const Facts::Fact* fact) { return alike(fact, *pair); }));
  }
}

TEST_CASE("topics are interleaved in proportion") {
  const std::vector<std::size_t> counts{40, 30, 20, 10};
  const std::vector<Facts::Fact> facts = facts_by_topic(counts);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    CAPTURE(seed);
    const FactList order = interleaved(pointers(facts), {seed});
    std::map<std::string, int> so_far;
    double furthest = 0;  // from the share that a topic should have had so far
    for (std::size_t i = 0; i < order.size(); ++i) {
      ++so_far[order[i]->topic];
      for (std::size_t t = 0; t < counts.size(); ++t) {
        const double share = static_cast<double>(counts[t] * (i + 1)) / 100;
        furthest = std::max(furthest, std::abs(so_far["topic-" + std::to_string(t)] - share));
      }
    }
    CHECK(furthest < 2);
  }
}

TEST_CASE("the same facts in any order with the same seed give the same order") {
  const std::vector<Facts::Fact> facts = facts_by_topic({7, 5, 3, 3, 1});
  const FactList in_file_order = pointers(facts);
  std::set<Texts> different;
  std::set<std::string> first_topics;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    FactList mixed = in_file_order;
    base::Stream(base::Seed{seed}).shuffle(mixed);
    const FactList order = interleaved(in_file_order, {seed});
    CHECK(keys(interleaved(mixed, {seed})) == keys(order));
    different.insert(keys(order));
    first_topics.insert(topic(order.front()));
  }
  CHECK(different.size() == 100);
  CHECK(first_topics.size() >= 4);
  CHECK(interleaved({}, {1}).empty());
  CHECK(interleaved({in_file_order[3]}, {1}) == FactList{in_file_order[3]});
}
