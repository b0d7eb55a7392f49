#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "screens/effects.hpp"
#include "screens/score.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Results: how a session went as a whole, by topic and question by question.
namespace fluoro::screens::results {

struct TopicRow {
  std::string title;
  double marks = 0;
  int of = 0;
};
struct QuestionRow {
  int position = 0;  ///< in the session, from 0
  Outcome outcome = Outcome::open;
  std::string stem;
  std::optional<exam::Certainty> certainty;
};

struct State {
  ToResults route;
  history::Session session;
  Score score;
  std::string title;     ///< "16 of 20 correct"
  std::string subtitle;  ///< "Practice · Procedures · 14 min 20 s · paper code K7QF-2M9D-XR"
  std::string compared;  ///< with earlier sessions
  std::optional<exam::CertaintySums> certainty;  ///< when the session asked for it
  std::vector<TopicRow> topics;                  ///< the weakest first
  std::vector<QuestionRow> questions;            ///< what was not right first
};

[[nodiscard]] State make(const history::Store& store, ToResults route, base::Now now);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::results
