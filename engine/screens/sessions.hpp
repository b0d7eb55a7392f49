#pragma once
#include <string>
#include <variant>
#include <vector>

#include "history/learning.hpp"
#include "history/store.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "screens/settings.hpp"

/// What sessions are made of, mode by mode:
/// - practice: a paper drawn by its code, or without end: weak topics more often;
/// - exam: a paper by blueprint, facts not seen lately first unless its code alone is to give it;
/// - due: what is due and the day's new facts, topics taking turns, each in the form seen longest ago;
/// - mistakes: what was last answered wrong, or right by guessing, the longest ago first.
namespace fluoro::screens {

inline constexpr int kMostDue = 50;        ///< facts in one sitting of what is due
inline constexpr int kPracticeBatch = 10;  ///< questions that endless practice draws at once

/// What sessions are drawn from. The pointed-to things outlive it.
struct Ground {
  const Catalogue* catalogue = nullptr;
  history::Learning* learning = nullptr;
  const base::Zone* zone = nullptr;
  Settings settings;
};

[[nodiscard]] history::Moment moment(base::Now now, const base::Zone& zone);

/// How many new facts today still has room for.
[[nodiscard]] int new_left(const history::Learning& learning, const std::vector<std::string>& banks,
                           history::Moment moment, int new_per_day);

/// The session that a plan asks for, its first items drawn; or a sentence that says why there is none. What a
/// quiz has no longer is then suspended, or no mistake any more, so that it is not counted for ever.
[[nodiscard]] std::variant<history::NewSession, std::string> draw_session(const Ground& ground,
                                                                          const SessionPlan& plan,
                                                                          base::PaperCode code,
                                                                          base::Now now);

/// Of a session of what is due: a fact of its own that comes back, once the learning step is over. Empty when
/// none does yet, or when a question that was put there for it is still open.
[[nodiscard]] std::vector<exam::Item> coming_back(const Ground& ground, const history::Session& session,
                                                  const std::vector<exam::Item>& so_far,
                                                  const std::vector<std::string>& open_facts, base::Now now);

/// More for a session that grows and has no question left; empty: it is at its end.
[[nodiscard]] std::vector<exam::Item> more(const Ground& ground, const history::Session& session,
                                           const std::vector<exam::Item>& so_far, base::Now now);

/// "practice", "timed", "exam", "due", "mistakes": what the history calls a plan's session.
[[nodiscard]] std::string mode_name(const SessionPlan& plan);

}  // namespace fluoro::screens
