#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "history/store.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Home: what can be done now, and the quizzes with what is known of each.
namespace fluoro::screens::home {

struct Row {
  QuizSummary quiz;
  history::BankRecord record;
};

struct State {
  std::vector<Row> rows;
  std::optional<history::Session> unfinished;
  std::vector<std::string> notices;
};

[[nodiscard]] State make(const std::vector<QuizSummary>& quizzes, const history::Store& store,
                         std::vector<std::string> notices);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::home
