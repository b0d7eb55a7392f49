#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/learning.hpp"
#include "history/store.hpp"
#include "memory/streak.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "screens/mastery.hpp"
#include "screens/suggestion.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"
#include "ui/widgets.hpp"

/// Home: what is best done now, what comes, and the quizzes with how well each is known.
namespace fluoro::screens::home {

inline constexpr int kQuick = 20;  ///< questions in a quick session
inline constexpr int kComingDays = 14;

struct Row {
  QuizSummary quiz;
  history::Standing standing;
  [[nodiscard]] Mastery mastery() const;
};

struct State {
  std::vector<Row> rows;
  std::optional<history::Session> unfinished;
  StudyState study;
  Suggestion suggestion;
  std::optional<base::Milliseconds> due_time;  ///< what is due takes, by one's own times; empty: not known
  std::optional<base::UtcTime> next_repeat;
  std::vector<int> coming;  ///< facts due on each of kComingDays from today on
  base::Day today{};
  memory::Streak streak;
  bool shows_streak = true, asks_certainty = false;
  std::vector<std::string> notices;
};

[[nodiscard]] State make(const std::vector<QuizSummary>& quizzes, const history::Store& store,
                         const Settings& settings, history::Moment moment, std::vector<std::string> notices);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// A way to begin, as Home shows it.
struct Card {
  std::string title, text;
  std::vector<ui::Button> buttons;
  bool accented = false;
};
[[nodiscard]] std::vector<Card> cards(const State& state, const ui::Frame& frame);
/// "24 facts are due, about 12 minutes, and 10 are new."
[[nodiscard]] std::string summary(const State& state);

}  // namespace fluoro::screens::home
