#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "screens/answer.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// The sitting of an exam: its questions in any order, with flags and options struck out, and no word on what
/// is right before all is handed in.
///
/// Time is what the steady clock says, so that a changed wall clock does nothing. Every moment counts but the
/// pause, also when a frozen machine let no event come: without a tick it can't be told from thinking, and an
/// exam's clock is honest. While the app is not running no time passes.
namespace fluoro::screens::sitting {

enum class Page { question, overview, hand_in, paused };
/// Which questions the overview shows.
enum class Filter { all, answered, unanswered, flagged, locked };

struct State {
  history::SessionId session{};
  std::vector<exam::Item> items;
  std::vector<history::Draft> drafts;  ///< beside the items
  bool asks_certainty = false;
  std::optional<base::Milliseconds> time_limit;  ///< for the whole paper
  std::size_t current = 0;
  Answering answering;  ///< of the current question
  Page page = Page::question;
  Filter filter = Filter::all;
  bool over = false;           ///< handed in
  base::Milliseconds used{};   ///< of the paper's time until `since`
  base::Milliseconds since{};  ///< steady time up to which all is counted
  base::Milliseconds saved{};  ///< what of `used` is in the history
  base::Milliseconds deaf{};   ///< steady time up to which presses are not heard
  std::string news;            ///< what the clock has done to a question
  std::string trouble;         ///< why something could not be saved
  std::set<int> unsaved;       ///< positions whose drafts are to be saved again for that
};

/// Takes up an exam where its drafts left it, at the first question that is open.
[[nodiscard]] State make(const history::Session& session, const std::vector<history::SessionItem>& items,
                         const std::vector<history::Draft>& drafts, base::Now now);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// A draft could not be saved, and why; it is tried again with the next.
void tell_unsaved(State& state, int position, std::string why);

/// What has an answer, marked, as it is handed in.
[[nodiscard]] std::vector<history::Answer> answers(const State& state, base::Now now);
[[nodiscard]] bool is_answered(const State& state, std::size_t position);
/// What is left of the time for the paper, and of the current question's own time.
[[nodiscard]] std::optional<base::Milliseconds> time_left(const State& state, base::Now now);
[[nodiscard]] std::optional<base::Milliseconds> question_time_left(const State& state, base::Now now);

}  // namespace fluoro::screens::sitting
