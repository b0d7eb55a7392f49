#include "history/replay.hpp"

#include <algorithm>
#include <tuple>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using std::chrono::days;
using std::chrono::hours;
using test::kBothBanks;

/// What a random learner did, beside what the history makes of it.
class Learner {
 public:
  explicit Learner(std::uint64_t seed) : stream_(base::Seed{seed}) {}

  void act(Store& store) {
    switch (stream_.below(12)) {
      case 0: return take_back(store);
      case 1: return begin_anew(store);
      case 2: return wish(store);
      default: return answer_some(store);
    }
  }

  /// The fold that replay.hpp promises, done here by hand.
  [[nodiscard]] std::optional<memory::Learnt> expected(const std::string& key) const {
    std::vector<Given> own;
    for (const Given& given : given_)
      if (given.key == key && !given.forgotten) own.push_back(given);
    std::ranges::sort(own, {}, [](const Given& given) {
      return std::tuple(given.answer.at, given.session, given.answer.position);
    });
    std::optional<memory::Learnt> learnt;
    for (const Given& given : own)
      learnt = memory::after({.retention = given.retention}, learnt, review(given));
    return learnt;
  }

  [[nodiscard]] std::map<std::pair<base::Day, std::string>, int> answers_by_day() const {
    std::map<std::pair<base::Day, std::string>, int> counts;
    for (const Given& given : given_) ++counts[{given.answer.day, given.bank}];
    return counts;
  }

  static constexpr int kFacts = 4;
  [[nodiscard]] static std::string key(int fact, const std::string& bank) {
    return bank + "#fact-" + std::to_string(fact);
  }

 private:
  struct Given {
    std::string key, bank, question;
    SessionId session{};
    base::PaperCode code;
    double retention = 0.9;
    bool forgotten = false;
    Answer answer;
  };

  [[nodiscard]] static memory::Review review(const Given& given) {
    const base::Seed fuzz = base::derive(base::derive(given.code.seed(), "interval"),
                                         given.question + "#" + std::to_string(given.answer.position));
    return {given.answer.rating, given.answer.day, given.answer.at, fuzz};
  }

  /// The clock mostly runs forward.
  void pass_time() { now_ += stream_.below(8) == 0 ? hours(-30) : hours(stream_.below(60)); }

  void answer_some(Store& store) {
    NewSession session = test::session({});
    session.code = base::PaperCode::from_number(stream_.below(1U << 31));
    const int count = 1 + static_cast<int>(stream_.below(5));
    std::vector<Given> given;
    for (int i = 0; i < count; ++i) {
      const int fact = static_cast<int>(stream_.below(kFacts));
      const std::string bank = kBothBanks[stream_.below(2)];
      const std::string form = std::to_string(fact) + "-" + std::to_string(stream_.below(2));
      session.items.push_back(test::asking("fact-" + std::to_string(fact), form, "vascular", bank));
      given.push_back({key(fact, bank), bank, session.items.back().question, {}, session.code, retention_});
    }
    const SessionId id = store.begin(session);
    for (int i = 0; i < count; ++i) {
      pass_time();
      Given& one = given[static_cast<std::size_t>(i)];
      one.session = id;
      one.answer = test::answer(i, stream_.below(4) / 3.0);
      one.answer.rating = static_cast<memory::Rating>(1 + stream_.below(4));
      one.answer.at = now_;
      one.answer.day = base::Day(std::chrono::floor<days>(now_.time_since_epoch()));
      store.answer(id, one.answer);
      given_.push_back(one);
    }
  }

  void take_back(Store& store) {
    if (given_.empty()) return;
    const auto which = given_.begin() +
                       static_cast<std::ptrdiff_t>(stream_.below(static_cast<std::uint32_t>(given_.size())));
    store.undo(which->session, which->answer.position);
    given_.erase(which);
  }

  void begin_anew(Store& store) {
    const std::string bank = kBothBanks[stream_.below(2)];
    store.learning().reset(bank, now_);
    for (Given& given : given_)
      if (given.bank == bank) given.forgotten = true;
  }

  void wish(Store& store) {
    retention_ = 0.7 + stream_.below(30) / 100.0;
    store.learning().set_retention(retention_);
  }

  base::Stream stream_;
  base::UtcTime now_ = test::kNow;
  double retention_ = 0.9;
  std::vector<Given> given_;
};

void check_all(const Store& store, const Learner& learner) {
  for (const std::string& bank : kBothBanks)
    for (int fact = 0; fact < Learner::kFacts; ++fact) {
      CAPTURE(Learner::key(fact, bank));
      CHECK(store.learning().learnt(Learner::key(fact, bank)) == learner.expected(Learner::key(fact, bank)));
    }
}

TEST_CASE("whatever a learner does, a fact's memory follows from its answers; and all anew gives the same") {
  constexpr int kRounds = 15, kActs = 15;
  for (int round = 0; round < kRounds; ++round) {
    CAPTURE(round);
    Store store = test::memory();
    Learner learner(static_cast<std::uint64_t>(round));
    for (int i = 0; i < kActs; ++i) learner.act(store);
    check_all(store, learner);
    const auto banks = store.learning().by_bank(test::moment(9));
    store.learning().set_weights(memory::default_weights(), "the same");
    check_all(store, learner);
    const auto anew = store.learning().by_bank(test::moment(9));
    REQUIRE(banks.size() == anew.size());
    for (const auto& [bank, standing] : banks) {
      CHECK(anew.at(bank).begun == standing.begun);
      CHECK(anew.at(bank).due == standing.due);
      CHECK(anew.at(bank).due_time == standing.due_time);
      CHECK(anew.at(bank).recall == standing.recall);
    }
    std::map<std::pair<base::Day, std::string>, int> sums;
    for (const DayAnswers& day : store.learning().answers_by_day({}))
      sums[{day.day, day.bank}] += day.answers;
    CHECK(sums == learner.answers_by_day());
  }
}

}  // namespace
}  // namespace fluoro::history
