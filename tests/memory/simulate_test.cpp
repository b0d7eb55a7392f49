#include "memory/simulate.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro::memory;
using fluoro::base::Day;
using fluoro::base::Seed;
using fluoro::base::Stream;
using std::chrono::days;

namespace {

constexpr Day kToday{days(20'781)};
constexpr Seed kSeed{20261124};

Learnt fact(double stability, int reviewed, int due) {
  Learnt learnt;
  learnt.memory = {stability, 5};
  learnt.reviewed = kToday + days(reviewed);
  learnt.due = kToday + days(due);
  learnt.reviews = 1;
  return learnt;
}

/// Facts of many stabilities, overdue and not.
Workload random_workload(Stream& stream, std::uint32_t facts) {
  Workload workload;
  for (std::uint32_t i = 0; i < facts; ++i) {
    const int stability = 1 + static_cast<int>(stream.below(200));
    const int reviewed = -static_cast<int>(stream.below(100));
    workload.facts.push_back(fact(stability, reviewed, reviewed + stability));
  }
  workload.unseen = static_cast<int>(stream.below(100));
  workload.new_per_day = static_cast<int>(stream.below(12));
  return workload;
}

double answers(const std::vector<SimulatedDay>& simulated) {
  double sum = 0;
  for (const SimulatedDay& day : simulated) sum += day.reviews + day.fresh;
  return sum;
}

bool same(const SimulatedDay& a, const SimulatedDay& b) {
  return a.day == b.day && a.reviews == b.reviews && a.fresh == b.fresh && a.time == b.time &&
         a.recall == b.recall;
}

}  // namespace

TEST_CASE("what is overdue is answered today, and forgotten as often as the model says") {
  Workload workload;
  for (int i = 0; i < 2000; ++i) workload.facts.push_back(fact(20, -20, i % 2 == 0 ? 0 : -5));
  const auto simulated = simulate({}, workload, kToday, 1, kSeed);
  REQUIRE(simulated.size() == 1);
  CHECK(simulated[0].day == kToday);
  // Recall is 0.9: some 200 of them are forgotten and repeated once.
  CHECK(simulated[0].reviews > 2150);
  CHECK(simulated[0].reviews < 2250);
  CHECK(simulated[0].fresh == 0);
  CHECK(simulated[0].time == std::chrono::seconds(20) * static_cast<int>(simulated[0].reviews));
  CHECK(simulated[0].recall == 1);
}

TEST_CASE("new facts are begun so many a day until there are none") {
  Workload workload;
  workload.unseen = 34;
  workload.new_per_day = 10;
  const auto simulated = simulate({}, workload, kToday, 6, kSeed);
  std::vector<double> fresh;
  std::transform(simulated.begin(), simulated.end(), std::back_inserter(fresh),
                 [](const SimulatedDay& day) { return day.fresh; });
  CHECK(fresh == std::vector<double>{10, 10, 10, 4, 0, 0});
  CHECK(simulated[0].recall == doctest::Approx(10.0 / 34));
  workload.new_today = 3;
  const auto later = simulate({}, workload, kToday, 2, kSeed);
  CHECK(later[0].fresh == 3);
  CHECK(later[1].fresh == 10);
  workload.new_today.reset();
  CHECK(simulated[0].reviews > 0);  // some of the new ones are repeated
  workload.new_per_day = 0;
  CHECK(answers(simulate({}, workload, kToday, 6, kSeed)) == 0);
}

TEST_CASE("more retention costs more work and gives more recall") {
  Stream stream(kSeed);
  const Workload workload = random_workload(stream, 300);
  double work = 0, recall = 0;
  for (const double retention : {0.75, 0.85, 0.95}) {
    CAPTURE(retention);
    const auto simulated = simulate({default_weights(), retention}, workload, kToday, 120, kSeed);
    CHECK(answers(simulated) > work * 1.2);
    CHECK(simulated.back().recall > recall);
    work = answers(simulated);
    recall = simulated.back().recall;
  }
}

TEST_CASE("the same seed gives the same days and another one others") {
  Stream stream(kSeed);
  const Workload workload = random_workload(stream, 200);
  const auto once = simulate({}, workload, kToday, 30, kSeed);
  const auto again = simulate({}, workload, kToday, 30, kSeed);
  const auto other = simulate({}, workload, kToday, 30, Seed{1});
  REQUIRE(once.size() == 30);
  CHECK(std::equal(once.begin(), once.end(), again.begin(), again.end(), same));
  CHECK_FALSE(std::equal(once.begin(), once.end(), other.begin(), other.end(), same));
}

TEST_CASE("a simulation ends when it is told to") {
  int asked = 0;
  const auto simulated = simulate({}, {}, kToday, 100, kSeed, [&] { return ++asked < 3; });
  CHECK(simulated.size() == 3);
  CHECK(simulate({}, {}, kToday, 0, kSeed).empty());
  CHECK(simulate({}, {}, kToday, -4, kSeed).empty());
}

TEST_CASE("no facts are no work and nothing known") {
  for (const SimulatedDay& day : simulate({}, {}, kToday, 3, kSeed)) {
    CHECK(day.reviews + day.fresh == 0);
    CHECK(day.recall == 0);
  }
  const Outlook nothing = outlook({}, {}, kToday, kToday + days(30), kSeed);
  CHECK(nothing.all_reviews == 0);
  CHECK(nothing.no_reviews == 0);
}

TEST_CASE("an outlook without reviews is the mean recall") {
  Workload workload;
  workload.facts = {fact(10, -2, 8), fact(50, -10, 40)};
  workload.unseen = 1;
  const Weights& w = default_weights();
  const double mean = (recall(w, 10, 7) + recall(w, 50, 15)) / 3;
  CHECK(outlook({}, workload, kToday, kToday + days(5), kSeed).no_reviews == doctest::Approx(mean));
}

TEST_CASE("an outlook on today is what is known, whatever will be done") {
  Stream stream(kSeed);
  const Workload workload = random_workload(stream, 50);
  for (const int date : {0, -3}) {
    const Outlook now = outlook({}, workload, kToday, kToday + days(date), kSeed);
    CHECK(now.all_reviews == now.no_reviews);
  }
}

TEST_CASE("an outlook holds only the new facts that can be begun until the date") {
  Workload workload;
  workload.unseen = 100;
  workload.new_per_day = 10;
  const Outlook soon = outlook({}, workload, kToday, kToday + days(5), kSeed);
  CHECK(soon.no_reviews == 0);
  CHECK(soon.all_reviews > 0.4);
  CHECK(soon.all_reviews <= 0.5);
  CHECK(outlook({}, workload, kToday, kToday + days(60), kSeed).all_reviews > 0.9);
  workload.begun_in.assign(100, 7);
  CHECK(outlook({}, workload, kToday, kToday + days(7), kSeed).all_reviews == 0);
  CHECK(outlook({}, workload, kToday, kToday + days(8), kSeed).all_reviews > 0.9);
}

TEST_CASE("a sample of a large bank stands for the whole") {
  Stream stream(kSeed);
  const Workload workload = random_workload(stream, 20'000);
  const Day date = kToday + days(10);
  double sum = 0;
  for (const Learnt& each : workload.facts)
    sum += recall_on(default_weights(), each.memory, each.reviewed, date);
  const double mean = sum / (20'000 + workload.unseen);
  CHECK(outlook({}, workload, kToday, date, kSeed).no_reviews == doctest::Approx(mean).epsilon(0.02));
}

TEST_CASE("doing all reviews is better than none, and every mean stays between 0 and 1") {
  CAPTURE(kSeed.value);
  Stream stream(kSeed);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    const Workload workload = random_workload(stream, 1 + stream.below(60));
    const Plan plan{default_weights(), 0.7 + static_cast<double>(stream.below(26)) / 100};
    const Day date = kToday + days(stream.below(120));
    const Outlook ahead = outlook(plan, workload, kToday, date, kSeed);
    CHECK(ahead.all_reviews >= ahead.no_reviews);
    CHECK((ahead.no_reviews >= 0 && ahead.all_reviews <= 1));
    for (const SimulatedDay& day : simulate(plan, workload, kToday, 20, kSeed))
      CHECK((day.recall >= 0 && day.recall <= 1));
  }
}
