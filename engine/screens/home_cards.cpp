#include <algorithm>

#include "screens/home.hpp"
#include "screens/sessions.hpp"
#include "screens/words.hpp"

// What Home says: the ways to begin, and what is due.
namespace fluoro::screens::home {
namespace {

int total_questions(const State& state) {
  int sum = 0;
  for (const Row& row : state.rows) sum += row.quiz.questions;
  return sum;
}

/// The primary button is the one that is suggested, and Enter presses it.
void suggest_card(Card& card) {
  card.accented = true;
  card.buttons.front().kind = ui::ButtonKind::primary;
  card.buttons.front().keys.push_back({ui::Key::enter});
}

/// The answers of an exam are not counted before it is handed in; its clock is.
std::string how_far(const history::Session& session) {
  if (session.mode != "exam")
    return std::to_string(session.answered) + " of " + std::to_string(session.items) + " answered";
  const std::string exam = "an exam of " + plural(session.items, "question");
  if (!session.time_limit) return exam;
  return exam + ", " + base::format_clock(*session.time_limit - session.clock_used) + " left";
}

Card continue_card(const State& state, const ui::Frame& frame) {
  const history::Session& session = *state.unfinished;
  const bool exam = session.mode == "exam";
  return {.title = "Continue: " + how_far(session),
          .text = joined(session.bank_titles) + ", begun " +
                  base::format_when(session.started, frame.now.wall, *frame.zone) + ".",
          .buttons = {{.id = "continue", .label = "Continue"},
                      {.id = "abandon",
                       .label = exam ? "Hand it in" : "End it",
                       .announced = exam ? "Hand in the exam begun" : "End the session begun"}}};
}

std::string due_text(const State& state, const ui::Frame& frame) {
  const StudyState& study = state.study;
  if (study.due > 0)
    return study.fresh > 0 ? "Facts you are about to forget, in another form, and new ones."
                           : "Facts you are about to forget, asked in another form.";
  if (study.fresh > 0) return "Nothing is due. New facts, which come back before you forget them.";
  if (state.next_repeat)
    return "Nothing is due just now. A fact comes back in " +
           base::format_duration(std::chrono::ceil<std::chrono::minutes>(
               std::max(*state.next_repeat - frame.now.wall, base::Milliseconds(1)))) +
           ".";
  if (study.coming > 0) return plural(study.coming, "fact") + " come due within two weeks, none today.";
  return study.ever_answered ? "Nothing is due." : "What you answer comes back here before you forget it.";
}

Card due_card(const State& state, const ui::Frame& frame) {
  const int count = std::min(kMostDue, state.study.due + state.study.fresh);
  return {.title = state.study.due == 0 && state.study.fresh > 0 ? "New facts" : "Due now",
          .text = due_text(state, frame),
          .buttons = {{.id = "due",
                       .label = count > 0 ? "Start " + std::to_string(count) : "Start",
                       .enabled = count > 0,
                       .announced = "Start what is due"}}};
}

Card mistakes_card(const State& state) {
  const int count = std::min(kMostDue, state.study.mistakes);
  return {.title = "Mistakes",
          .text = count > 0 ? "Only what you last answered wrong, or right by guessing."
                            : "None: what you answer wrong, or right by guessing, gathers here.",
          .buttons = {{.id = "mistakes",
                       .label = count > 0 ? "Review " + std::to_string(count) : "Review",
                       .enabled = count > 0,
                       .announced = "Review mistakes"}}};
}

Card practice_card(const State& state) {
  const std::string count = std::to_string(std::min(kQuick, total_questions(state)));
  return {.title = "Quick session",
          .text = "A mix of all quizzes, freshly shuffled, with the reason after each answer.",
          .buttons = {{.id = "quick", .label = "Start " + count}}};
}

std::string about_minutes(base::Milliseconds time) {
  const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
  return minutes < 1 ? "less than a minute" : "about " + plural(static_cast<int>(minutes), "minute");
}

}  // namespace

std::vector<Card> cards(const State& state, const ui::Frame& frame) {
  using Start = Suggestion::Start;
  std::vector<Card> list;
  const auto add = [&](Card card, Start start) {
    if (state.suggestion.start == start && card.buttons.front().enabled) suggest_card(card);
    list.push_back(std::move(card));
  };
  if (state.unfinished) add(continue_card(state, frame), Start::go_on);
  if (total_questions(state) == 0) return list;
  add(due_card(state, frame), Start::due);
  add({.title = "Exam",
       .text = "A timed paper by the blueprint. Answers are shown at the end.",
       .buttons = {{.id = "exam", .label = "Set up", .announced = "Set up an exam"}}},
      Start::exam);
  add(mistakes_card(state), Start::mistakes);
  add(practice_card(state), Start::quick);
  return list;
}

std::string summary(const State& state) {
  const int questions = total_questions(state);
  if (questions == 0) return "No quiz could be read.";
  const auto [due, fresh] = std::pair(state.study.due, state.study.fresh);
  if (!state.study.ever_answered)
    return plural(questions, "question") + " on " + plural(state.study.unseen, "fact") +
           ". None answered yet.";
  if (due == 0)
    return fresh > 0 ? "Nothing is due. " + plural(fresh, "new fact") + " for today." : "Nothing is due.";
  std::string text = plural(due, "fact") + (due == 1 ? " is due" : " are due");
  if (state.due_time && state.due_time->count() > 0) text += ", " + about_minutes(*state.due_time);
  if (fresh > 0) text += ", and " + std::to_string(fresh) + (fresh == 1 ? " is new" : " are new");
  return text + ".";
}

}  // namespace fluoro::screens::home
