#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/time.hpp"
#include "exam/certainty.hpp"
#include "memory/optimise.hpp"
#include "memory/schedule.hpp"

namespace fluoro::history {

class Connection;

/// A day and a moment of it: what is due depends on both.
struct Moment {
  base::Day today{};
  base::UtcTime now{};
};

/// How a bank, or a topic of it, stands. Facts that are no longer in the file still count: who shows it knows
/// how many there are.
struct Standing {
  int begun = 0;      ///< facts answered at least once since the last reset, suspended ones left out
  double recall = 0;  ///< sum of their predicted recalls today
  int due = 0;
  base::Milliseconds due_time{};  ///< that they will take: the sum of each one's own mean
  int mistakes = 0;               ///< questions last answered wrong, or right by guessing
};

struct DueFact {
  std::string key, bank, topic;
};

/// A learner's word that something is wrong with a question.
struct Doubt {
  std::string question, bank, note;
  base::UtcTime at{};
};

/// Answers of one day, for one bank and level of certainty (empty: the session did not ask for it).
struct DayAnswers {
  base::Day day{};
  std::string bank;
  std::optional<exam::Certainty> certainty;
  int answers = 0;
  double marks = 0, squares = 0;  ///< sum of the marks in [0, 1] and of their squares
  int wrong = 0;                  ///< answers with nothing right
  base::Milliseconds taken{};
};

/// What the history knows of facts: their memory, which follows from the answers alone (it is kept beside
/// them so that nothing has to read a million of them), and what the learner said of them. Belongs to a
/// Store and throws as it does.
class Learning {
 public:
  Learning(const Learning&) = delete;
  Learning& operator=(const Learning&) = delete;

  // What is due.
  [[nodiscard]] std::map<std::string, Standing> by_bank(Moment moment) const;
  [[nodiscard]] std::map<std::string, Standing> by_topic(const std::string& bank, Moment moment) const;
  /// How many facts of these banks come due on each of so many days from today on; what is overdue counts
  /// for today.
  [[nodiscard]] std::vector<int> due_by_day(std::span<const std::string> banks, Moment moment,
                                            int days) const;
  /// When the next fact that follows the learning step can be asked again, if none can yet.
  [[nodiscard]] std::optional<base::UtcTime> next_repeat(std::span<const std::string> banks,
                                                         Moment moment) const;
  /// The facts due: those that follow the learning step first, then the longest overdue; the same order for
  /// the same history. `limit` 0: all.
  [[nodiscard]] std::vector<DueFact> due(std::span<const std::string> banks, Moment moment,
                                         int limit = 0) const;
  [[nodiscard]] std::optional<memory::Learnt> learnt(const std::string& fact_key) const;
  [[nodiscard]] bool is_known(const std::string& fact_key) const;  ///< begun, or suspended before
  [[nodiscard]] int begun_on(base::Day day, std::span<const std::string> banks) const;  ///< facts
  /// The day of the last answer of every fact begun in a bank, by key.
  [[nodiscard]] std::unordered_map<std::string, base::Day> last_days(const std::string& bank) const;
  /// When each question of these facts was last answered, by identity; those never answered are missing.
  [[nodiscard]] std::unordered_map<std::string, base::UtcTime> last_shown(
      std::span<const std::string> fact_keys) const;
  /// Questions last answered wrong (a mark below 0.8), or right by guessing; the longest ago first.
  [[nodiscard]] std::vector<std::string> mistakes(std::span<const std::string> banks) const;
  /// All facts begun and not suspended, for a forecast.
  [[nodiscard]] std::vector<memory::Learnt> all_learnt(std::span<const std::string> banks) const;

  // What was done.
  [[nodiscard]] std::vector<base::Day> days_with_answers(base::Day since) const;  ///< ascending
  [[nodiscard]] std::vector<DayAnswers> answers_by_day(base::Day since) const;    ///< ascending
  /// The median time of the learner's latest answers by type ("choice"); only types answered at least five
  /// times lately.
  [[nodiscard]] std::map<std::string, base::Milliseconds> medians() const;

  // What the learner says.
  void suspend(const std::string& fact_key, const std::string& bank, bool suspended);
  void suspend(std::span<const DueFact> facts);                                     ///< all in one write
  [[nodiscard]] std::vector<std::string> suspended(const std::string& bank) const;  ///< keys
  /// Questions that are not asked any more are no mistakes to go over, until they are answered again.
  void drop_mistakes(std::span<const std::string> questions);
  /// Begins a bank anew: its facts and mistakes are as if never answered. Every answer stays in the history.
  void reset(const std::string& bank, base::UtcTime at);
  /// An empty note takes the doubt back.
  void doubt(const Doubt& doubt);
  [[nodiscard]] std::optional<Doubt> doubt_of(const std::string& question) const;
  [[nodiscard]] std::vector<Doubt> doubts() const;  ///< the oldest first

  // The model.
  [[nodiscard]] memory::Plan plan() const;
  [[nodiscard]] std::string weights_name()
      const;                             ///< memory::kDefaultWeightsName, or the day they were fitted
  void set_retention(double retention);  ///< of intervals from now on; 0.7 to 0.99
  /// New weights, under a name; all facts are reckoned anew from their answers, all or nothing.
  void set_weights(const memory::Weights& weights, const std::string& name);
  /// Every fact's reviews, for optimise(): the answers before a reset too, as they are reviews all the same.
  [[nodiscard]] std::vector<memory::FactReviews> reviews() const;

 private:
  friend class Store;
  explicit Learning(Connection& connection) : connection_(connection) {}
  Connection& connection_;
};

}  // namespace fluoro::history
