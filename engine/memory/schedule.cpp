#include "memory/schedule.hpp"

#include <algorithm>

namespace fluoro::memory {
namespace {

int days_between(base::Day earlier, base::Day later) {
  return std::max(0, static_cast<int>((later - earlier).count()));
}

/// One number needs no stream of its own: the seed's child is as good as even.
int fuzzed(const IntervalRange& range, base::Seed seed) {
  const int choices = range.most - range.least + 1;
  return range.least +
         static_cast<int>(base::derive(seed, "interval").value % static_cast<unsigned>(choices));
}

}  // namespace

Learnt after(const Plan& plan, const std::optional<Learnt>& before, const Review& review) {
  const Weights w = clipped(plan.weights);
  const int since = before ? days_between(before->reviewed, review.day) : 0;
  const bool forgotten = review.rating == Rating::again;

  Learnt learnt;
  learnt.memory = before ? next(w, before->memory, since, review.rating) : first(w, review.rating);
  learnt.reviewed = review.day;
  learnt.reviews = before ? before->reviews + 1 : 1;
  learnt.lapses = (before ? before->lapses : 0) + (forgotten && since > 0 ? 1 : 0);

  const bool in_steps = !before || before->due_at;
  if (forgotten || (review.rating == Rating::hard && in_steps)) {
    learnt.due = review.day;
    learnt.due_at = review.at + kLearningStep;
  } else {
    const int days = interval(w, learnt.memory.stability, plan.retention);
    learnt.due = review.day + std::chrono::days(fuzzed(fuzz_range(days, since), review.fuzz));
  }
  return learnt;
}

bool is_due(const Learnt& learnt, base::Day today, base::UtcTime now) {
  return learnt.due <= today && (!learnt.due_at || *learnt.due_at <= now);
}

double recall_on(const Weights& weights, const Memory& memory, base::Day reviewed, base::Day day) {
  return recall(weights, memory.stability, days_between(reviewed, day));
}

}  // namespace fluoro::memory
