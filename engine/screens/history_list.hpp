#pragma once
#include <cstddef>
#include <vector>

#include "history/store.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// History: all sessions, the score over time, and how this month went.
namespace fluoro::screens::history_list {

inline constexpr std::size_t kPage = 50;  ///< rows at once: a long history opens as fast as a short one

/// What was answered in a calendar month, by the local time at which sessions began.
struct Month {
  int sessions = 0, answers = 0;
  double marks = 0;
  int of = 0;
  [[nodiscard]] double share() const { return of == 0 ? 0 : marks / of; }
};

struct State {
  std::vector<history::Session> sessions;  ///< the newest first, those without an answer left out
  std::size_t shown = 0;                   ///< rows in the list
  Month month, month_before;
  exam::CertaintySums certainty;  ///< of all answers for which it was asked
};

[[nodiscard]] State make(const history::Store& store, base::Now now, const base::Zone& zone);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::history_list
