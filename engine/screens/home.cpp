#include "screens/home.hpp"

#include <algorithm>

#include "screens/page.hpp"
#include "screens/sessions.hpp"

namespace fluoro::screens::home {
namespace {

std::vector<std::string> banks(const State& state) {
  std::vector<std::string> ids;
  for (const Row& row : state.rows)
    if (!row.quiz.bank.empty()) ids.push_back(row.quiz.bank);
  return ids;
}

/// What the rows add up to.
void sum_up(State& state) {
  base::Milliseconds time{};
  for (const Row& row : state.rows) {
    state.study.due += row.standing.due;
    state.study.mistakes += row.standing.mistakes;
    state.study.unseen += std::max(0, row.quiz.units - row.standing.begun);
    time += row.standing.due_time;
  }
  if (state.study.due > 0) state.due_time = time;
  for (const int facts : state.coming) state.study.coming += facts;
}

Begin begin(const State& state, Mode mode, int count) {
  return {{.mode = mode, .banks = banks(state), .count = count, .asks_certainty = state.asks_certainty}};
}

}  // namespace

Mastery Row::mastery() const { return mastery_of(standing, quiz.units); }

State make(const std::vector<QuizSummary>& quizzes, const history::Store& store, const Settings& settings,
           history::Moment moment, std::vector<std::string> notices) {
  const history::Learning& learning = store.learning();
  State state{.unfinished = store.unfinished(),
              .today = moment.today,
              .shows_streak = settings.streak,
              .asks_certainty = settings.asks_certainty,
              .notices = std::move(notices)};
  const auto standings = learning.by_bank(moment);
  for (const QuizSummary& quiz : quizzes) {
    Row row{.quiz = quiz};
    if (const auto found = standings.find(quiz.bank); found != standings.end()) row.standing = found->second;
    state.rows.push_back(std::move(row));
  }
  const std::vector<std::string> ids = banks(state);
  state.coming = learning.due_by_day(ids, moment, kComingDays);
  state.next_repeat = learning.next_repeat(ids, moment);
  const auto days = learning.days_with_answers(base::Day{});
  state.streak = memory::streak(days, moment.today);
  sum_up(state);
  state.study.unfinished = state.unfinished.has_value();
  state.study.unfinished_exam = state.unfinished && state.unfinished->mode == "exam";
  state.study.ever_answered = !days.empty();
  state.study.fresh = std::min(state.study.unseen, new_left(learning, ids, moment, settings.new_per_day));
  state.suggestion = suggest(state.study);
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (id == "due") return {begin(state, Mode::due, 0)};
  if (id == "mistakes") return {begin(state, Mode::mistakes, kMostDue)};
  if (id == "quick") return {begin(state, Mode::practice, kQuick)};
  if (id == "exam") return {Go{ToSetup{.mode = Mode::exam}}};
  if (id == "continue") return {Continue{state.unfinished->id}};
  if (id == "abandon") return {Abandon{state.unfinished->id}};
  if (id == "set-up") return {Go{ToSetup{}}};
  if (id == "code") return {Go{ToSetup{.code_first = true}}};
  if (id == "outlook") return {Go{ToOutlook{}}};
  if (id.starts_with("bank-")) return {Go{ToSetup{.banks = {id.substr(5)}}}};
  if (const auto route = tab_route(id)) return {Go{*route}};
  return {};
}

}  // namespace fluoro::screens::home
