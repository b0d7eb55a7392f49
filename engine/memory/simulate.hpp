#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "base/seed.hpp"
#include "base/time.hpp"
#include "memory/schedule.hpp"

namespace fluoro::memory {

/// What lies before a learner.
struct Workload {
  std::vector<Learnt> facts;  ///< begun, not suspended
  int unseen = 0;             ///< facts never asked
  int new_per_day = 10;
  std::optional<int> new_today;  ///< of them today, when some were begun already; empty: new_per_day
  /// For an outlook, beside the unseen facts: in how many days each is begun; empty: as the numbers above
  /// say.
  std::vector<int> begun_in;
  base::Milliseconds per_answer{std::chrono::seconds(20)};  ///< one's own time
};

struct SimulatedDay {
  base::Day day{};
  double reviews = 0, fresh = 0;  ///< answers to facts that were due, and to new ones
  base::Milliseconds time{};
  double recall = 0;  ///< mean predicted recall at the day's end, facts never seen counting as none
};

/// The coming days of a learner who answers all that is due each day, begins new facts as planned and
/// remembers as the model says: a draw of chance from `seed`, the same for the same seed. What is right is
/// hard, good or easy as often as among many learners. Same-day repeats are right and count as answers to
/// facts that were due. `go_on` is asked after each day; false ends it there.
[[nodiscard]] std::vector<SimulatedDay> simulate(const Plan& plan, const Workload& workload, base::Day today,
                                                 int days, base::Seed seed,
                                                 const std::function<bool()>& go_on = {});

/// 'How well will I know this on DATE?': the mean predicted recall on that day before anything is answered on
/// it, facts never seen counting as none. Of a large bank (more than 1,000 facts) a sample is followed, so
/// that a screen can ask whenever the date changes: it takes some 50 ms at most.
struct Outlook {
  double all_reviews = 0, no_reviews = 0;  ///< doing all that is due until then, and nothing
};
[[nodiscard]] Outlook outlook(const Plan& plan, const Workload& workload, base::Day today, base::Day date,
                              base::Seed seed);

}  // namespace fluoro::memory
