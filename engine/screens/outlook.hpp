#pragma once
#include <string>
#include <vector>

#include "history/learning.hpp"
#include "memory/simulate.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "screens/settings.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// 'How well will I know this on DATE?': the forecast of each quiz for a date that the learner sets, and what
/// comes due until then.
namespace fluoro::screens::outlook {

inline constexpr int kComingDays = 14;

/// A quiz, or all of them together.
struct Forecast {
  std::string title;
  int facts = 0;
  double today = 0;       ///< mastery
  memory::Outlook then;   ///< on the date
  memory::Workload work;  ///< of a quiz: that `then` is reckoned from
  std::string bank;       ///< id of a quiz
};

struct State {
  Settings settings;
  base::Day today{}, date{};
  memory::Plan plan;
  std::vector<Forecast> quizzes;
  Forecast all;
  std::vector<int> coming;  ///< facts due on each of kComingDays from today on
};

[[nodiscard]] State make(const std::vector<QuizSummary>& quizzes, const history::Learning& learning,
                         const Settings& settings, history::Moment moment);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// In how many days each unseen fact of each quiz is begun, the quizzes taking turns as sessions have it:
/// `today` facts today, `per_day` from then on. Empty for all when none is begun from tomorrow on.
[[nodiscard]] std::vector<std::vector<int>> begun_in(int today, int per_day, const std::vector<int>& unseen);

}  // namespace fluoro::screens::outlook
