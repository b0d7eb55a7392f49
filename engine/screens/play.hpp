#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "screens/answer.hpp"
#include "screens/effects.hpp"
#include "screens/question_menu.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Play: one question after the other, each marked and explained as soon as it is answered.
namespace fluoro::screens::play {

/// How a session goes on, as its mode has it.
struct Ways {
  bool asks_certainty = false;
  bool grows = false;    ///< its end is not known yet: the app says what comes next
  bool endless = false;  ///< it has none but the learner's
};

struct State {
  history::SessionId session{};
  Ways ways;
  std::vector<exam::Item> items;
  std::vector<std::optional<history::Answer>> answers;  ///< beside the items
  std::size_t current = 0;
  exam::Response response;                   ///< to the current item, as far as it goes
  Answering answering;                       ///< what else there is of it
  std::optional<exam::Certainty> certainty;  ///< of the answer to it
  bool marked = false;                       ///< the current item's feedback shows
  std::string note;                          ///< what follows from the answer, below the verdict
  std::optional<std::size_t> last_answered;  ///< that can be taken back
  QuestionFacts known;                       ///< of the current item, once it is marked
  std::optional<QuestionMenu> menu;          ///< over the question
  bool paused = false;
  std::optional<base::Milliseconds> time_limit;
  base::Milliseconds spent{};  ///< on the current item before the clock last started
  base::Milliseconds since{};  ///< steady time at which it last started
  std::string trouble;         ///< why an answer could not be saved
};

/// Goes on with the first item that has no answer.
[[nodiscard]] State make(history::SessionId id, const std::vector<history::SessionItem>& items,
                         std::optional<base::Milliseconds> time_limit, base::Now now, Ways ways = {});
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// More items at the end; the session goes on with the first of them.
void append(State& state, const std::vector<exam::Item>& items, base::Now now);
/// Goes on with the next item that has no answer; false when there is none.
[[nodiscard]] bool go_on(State& state, base::Now now);
/// What came of the answer just given: the note under the verdict, and what is known of the question.
void tell_outcome(State& state, std::string note, QuestionFacts known);

/// What is left of the time limit. The clock stands while feedback or the pause shows.
[[nodiscard]] base::Milliseconds time_left(const State& state, base::Now now);

}  // namespace fluoro::screens::play
