#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exam/due_queue.hpp"
#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;

/// Topics "known" and "weak" with so many questions each; every two of them ask the same fact.
bank::Bank two_topics(int each) {
  bank::Bank bank{.id = "two", .title = "Two", .language = "en"};
  for (const std::string topic : {"known", "weak"})
    for (int i = 0; i < each; ++i) {
      bank.questions.push_back(test::choice(topic + "-" + std::to_string(i)));
      bank.questions.back().topic = topic;
      bank.questions.back().facts = {topic + "-" + std::to_string(i / 2)};
    }
  test::list_askables(bank);
  return bank;
}

struct Learner {
  explicit Learner(const bank::Bank& bank) : banks{&bank}, facts(banks) {}
  std::array<const bank::Bank*, 1> banks;
  Facts facts;
  Texts lately;
  PracticeSettings settings;

  [[nodiscard]] std::vector<QuestionPlace> draws(std::uint64_t seed) const {
    return practice(facts, settings, lately, {}, {seed});
  }
  [[nodiscard]] std::string key(QuestionPlace place) const {
    const bank::Bank& bank = *banks[place.bank];
    return fact_key(bank, bank.askables[place.askable]);
  }
  [[nodiscard]] Texts keys(std::uint64_t seed) const {
    Texts list;
    for (const QuestionPlace place : draws(seed)) list.push_back(key(place));
    return list;
  }
};

double share_of(const std::string& topic, const Texts& keys) {
  const auto with =
      std::ranges::count_if(keys, [&](const std::string& key) { return key.starts_with("two#" + topic); });
  return static_cast<double>(with) / static_cast<double>(keys.size());
}

/// Of the first questions of many practices.
double mean_share(const Learner& learner, const std::string& topic) {
  Texts all;
  for (std::uint64_t seed = 0; seed < 300; ++seed)
    for (const std::string& key : learner.keys(seed)) all.push_back(key);
  return share_of(topic, all);
}

}  // namespace

TEST_CASE("practice gives as many questions as wanted, each fact once while there are others") {
  const bank::Bank bank = two_topics(20);  // 20 facts
  Learner learner(bank);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    learner.settings.count = 20;
    const Texts all = learner.keys(seed);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 20);
    CHECK(learner.keys(seed) == all);
    learner.settings.count = 200;
    const std::vector<QuestionPlace> endless = learner.draws(seed);
    CHECK(endless.size() == 200);
    std::map<std::string, std::string> last_form;
    for (std::size_t i = 0; i < endless.size(); ++i) {
      if (i > 0) CHECK(learner.key(endless[i]) != learner.key(endless[i - 1]));
      std::string& last = last_form[learner.key(endless[i])];
      CHECK(last != learner.facts.identity(endless[i]));  // the other form of the two
      last = learner.facts.identity(endless[i]);
    }
  }
}

TEST_CASE("weak topics come up more often") {
  const bank::Bank bank = two_topics(200);
  Learner learner(bank);
  CHECK(std::abs(mean_share(learner, "weak") - 0.5) < 0.05);
  learner.settings.mastery = [](const std::string& topic) { return topic == "two/known" ? 1.0 : 0.0; };
  CHECK(std::abs(mean_share(learner, "weak") - 1.25 / 1.5) < 0.05);
  learner.settings.mastery = [](const std::string& topic) { return topic == "two/known" ? 0.25 : 0.75; };
  CHECK(std::abs(mean_share(learner, "weak") - 0.5 / 1.5) < 0.05);
}

TEST_CASE("a mastery out of range counts as the nearest one") {
  const bank::Bank bank = two_topics(200);
  Learner learner(bank);
  learner.settings.mastery = [](const std::string& topic) { return topic == "two/known" ? 7.0 : -3.0; };
  CHECK(std::abs(mean_share(learner, "weak") - 1.25 / 1.5) < 0.05);
  learner.settings.mastery = [](const std::string&) { return std::numeric_limits<double>::quiet_NaN(); };
  CHECK(std::abs(mean_share(learner, "weak") - 0.5) < 0.05);
}

TEST_CASE("larger topics come up more often") {
  bank::Bank bank = two_topics(200);
  for (int i = 0; i < 50; ++i) bank.questions.erase(bank.questions.begin());  // 150 known, 200 weak
  test::list_askables(bank);
  CHECK(std::abs(mean_share(Learner(bank), "weak") - 200.0 / 350) < 0.05);
}

TEST_CASE("what was shown lately rests while there is anything else") {
  const bank::Bank bank = two_topics(20);
  Learner learner(bank);
  learner.settings.count = 6;
  for (int i = 0; i < 7; ++i) {
    learner.lately.push_back("two#known-" + std::to_string(i));
    learner.lately.push_back("two#weak-" + std::to_string(i));
  }
  learner.lately.push_back("gone#fact");  // of a bank that is no longer there
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    for (const std::string& key : learner.keys(seed))
      CHECK(std::ranges::find(learner.lately, key) == learner.lately.end());
  }
}

TEST_CASE("when everything was shown lately, the older half comes first") {
  const bank::Bank bank = two_topics(4);
  Learner learner(bank);
  learner.settings.count = 2;
  // Shown twice: the later time counts.
  learner.lately = {"two#weak-1", "two#known-0", "two#weak-0", "two#known-1", "two#weak-1"};
  std::set<std::string> came;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (const std::string& key : learner.keys(seed)) came.insert(key);
  CHECK(came == std::set<std::string>{"two#known-0", "two#weak-0"});
}

TEST_CASE("practice keeps to the topics named") {
  const bank::Bank bank = test::small_bank();
  Learner learner(bank);
  learner.settings.count = 30;
  learner.settings.topics = {"oncology"};
  learner.lately = {"small#lysis", "small#ablation"};
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (const std::string& key : learner.keys(seed))
      CHECK(learner.facts.find(key)->topic == "small/oncology");
  learner.settings.topics = {"oncology", "vascular"};
  CHECK(learner.keys(1).size() == 30);
  learner.settings.topics = {"nothing"};
  CHECK(learner.keys(1).empty());
}

TEST_CASE("practice with next to nothing") {
  const bank::Bank empty{.id = "empty"};
  CHECK(Learner(empty).keys(1).empty());
  bank::Bank one{.id = "one"};
  one.questions = {test::choice("only")};
  test::list_askables(one);
  Learner learner(one);
  learner.settings.count = 3;
  CHECK(learner.keys(1) == Texts{"one/only", "one/only", "one/only"});
  learner.lately = {"one/only"};
  CHECK(learner.keys(1).size() == 3);
  learner.settings.count = 0;
  CHECK(learner.keys(1).empty());
  learner.settings.count = -1;
  CHECK(learner.keys(1).empty());
}
