#include "memory/simulate.hpp"

#include <algorithm>
#include <cstddef>

#include "memory/simulated_learner.hpp"

namespace fluoro::memory {
namespace {

double mean(double sum, std::size_t count) { return count == 0 ? 0 : sum / static_cast<double>(count); }

/// The facts that an outlook follows: of a large bank every so many, and those of a small one several times,
/// so that chance evens out.
class Followed {
 public:
  explicit Followed(const Workload& workload)
      : workload_(workload),
        all_(workload.facts.size() + static_cast<std::size_t>(std::max(workload.unseen, 0))) {
    if (all_ > 0) count_ = std::min(kMost, all_ * ((kLeast + all_ - 1) / all_));
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  /// How the fact stands today; nothing when it was never seen.
  [[nodiscard]] std::optional<Learnt> fact(std::size_t i) const {
    const std::size_t index = place(i);
    if (index >= workload_.facts.size()) return std::nullopt;
    return workload_.facts[index];
  }

  /// The day on which the fact is begun, or is due first.
  [[nodiscard]] std::optional<base::Day> starts(std::size_t i, base::Day today) const {
    if (const auto known = fact(i)) return std::max(known->due, today);
    const std::size_t before = place(i) - workload_.facts.size();
    if (before < workload_.begun_in.size()) return today + std::chrono::days(workload_.begun_in[before]);
    if (workload_.new_per_day <= 0) return std::nullopt;
    return today + std::chrono::days(static_cast<int>(before) / workload_.new_per_day);
  }

 private:
  [[nodiscard]] std::size_t place(std::size_t i) const { return i * all_ / count_; }

  static constexpr std::size_t kLeast = 500, kMost = 1000;
  const Workload& workload_;
  std::size_t all_ = 0, count_ = 0;
};

}  // namespace

std::vector<SimulatedDay> simulate(const Plan& plan, const Workload& workload, base::Day today, int days,
                                   base::Seed seed, const std::function<bool()>& go_on) {
  SimulatedLearner learner(plan, seed);
  std::vector<Learnt> facts = workload.facts;
  int unseen = std::max(workload.unseen, 0);
  std::vector<SimulatedDay> result;
  for (int i = 0; i < days; ++i) {
    SimulatedDay now{today + std::chrono::days(i), 0, 0, {}, 0};
    int answers = 0;
    const auto answer = [&](const std::optional<Learnt>& before) {
      const auto done = learner.answer(before, now.day);
      answers += done.answers;
      return done.fact;
    };
    for (Learnt& fact : facts)
      if (fact.due <= now.day) fact = answer(fact);
    const int planned = i == 0 ? workload.new_today.value_or(workload.new_per_day) : workload.new_per_day;
    const int fresh = std::clamp(planned, 0, unseen);
    for (int begun = 0; begun < fresh; ++begun) facts.push_back(answer(std::nullopt));
    unseen -= fresh;

    now.fresh = fresh;
    now.reviews = answers - fresh;
    now.time = answers * workload.per_answer;
    double sum = 0;
    for (const Learnt& fact : facts) sum += learner.recall(fact, now.day);
    now.recall = mean(sum, facts.size() + static_cast<std::size_t>(unseen));
    result.push_back(now);
    if (go_on && !go_on()) break;
  }
  return result;
}

Outlook outlook(const Plan& plan, const Workload& workload, base::Day today, base::Day date,
                base::Seed seed) {
  SimulatedLearner learner(plan, seed);
  const Followed followed(workload);
  Outlook sums;
  for (std::size_t i = 0; i < followed.count(); ++i) {
    std::optional<Learnt> fact = followed.fact(i);
    if (fact) sums.no_reviews += learner.recall(*fact, date);
    for (auto day = followed.starts(i, today); day && *day < date; day = fact->due)
      fact = learner.answer(fact, *day).fact;
    if (fact) sums.all_reviews += learner.recall(*fact, date);
  }
  return {mean(sums.all_reviews, followed.count()), mean(sums.no_reviews, followed.count())};
}

}  // namespace fluoro::memory
