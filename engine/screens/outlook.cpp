#include "screens/outlook.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "screens/mastery.hpp"
#include "screens/outlook_date.hpp"
#include "screens/page.hpp"
#include "screens/sessions.hpp"

namespace fluoro::screens::outlook {
namespace {

/// Chance is the same each time, so that a forecast changes only with what it is made from.
constexpr base::Seed kSeed{20'261'124};

/// Of all quizzes together: the means by their numbers of facts.
Forecast together(const std::vector<Forecast>& quizzes) {
  Forecast all{.title = "All quizzes together"};
  for (const Forecast& quiz : quizzes) {
    all.facts += quiz.facts;
    all.today += quiz.today * quiz.facts;
    all.then.all_reviews += quiz.then.all_reviews * quiz.facts;
    all.then.no_reviews += quiz.then.no_reviews * quiz.facts;
  }
  if (all.facts == 0) return all;
  for (double* sum : {&all.today, &all.then.all_reviews, &all.then.no_reviews}) *sum /= all.facts;
  return all;
}

void reckon(State& state) {
  for (Forecast& quiz : state.quizzes)
    quiz.then =
        memory::outlook(state.plan, quiz.work, state.today, state.date, base::derive(kSeed, quiz.bank));
  state.all = together(state.quizzes);
}

/// A date is set: it is kept, and all is reckoned anew.
Effects set_date(State& state, base::Day date) {
  if (date == state.date) return {};
  state.date = date;
  state.settings.outlook = date;
  reckon(state);
  return {Change{state.settings}};
}

}  // namespace

std::vector<std::vector<int>> begun_in(int today, int per_day, const std::vector<int>& unseen) {
  std::vector<std::vector<int>> days(unseen.size());
  if (per_day <= 0) return days;
  const int turns = unseen.empty() ? 0 : std::ranges::max(unseen);
  int begun = 0;
  for (int turn = 0; turn < turns; ++turn)
    for (std::size_t quiz = 0; quiz < unseen.size(); ++quiz) {
      if (turn >= unseen[quiz]) continue;
      days[quiz].push_back(begun < today ? 0 : 1 + (begun - today) / per_day);
      ++begun;
    }
  return days;
}

State make(const std::vector<QuizSummary>& quizzes, const history::Learning& learning,
           const Settings& settings, history::Moment moment) {
  State state{.settings = settings, .today = moment.today, .plan = learning.plan()};
  const base::Day wanted = settings.outlook.value_or(stepped(moment.today, Unit::month, 1, moment.today));
  state.date = stepped(wanted, Unit::day, 0, moment.today);
  const auto standings = learning.by_bank(moment);
  std::vector<std::string> banks;
  std::vector<int> unseen;
  for (const QuizSummary& quiz : quizzes) {
    if (quiz.bank.empty()) continue;
    const auto found = standings.find(quiz.bank);
    const auto standing = found == standings.end() ? history::Standing{} : found->second;
    const Mastery mastery = mastery_of(standing, quiz.units);
    const std::vector<std::string> own{quiz.bank};
    state.quizzes.push_back(
        {.title = quiz.title,
         .facts = mastery.facts,
         .today = mastery.share,
         .work = {.facts = learning.all_learnt(own), .unseen = std::max(0, mastery.facts - standing.begun)},
         .bank = quiz.bank});
    banks.push_back(quiz.bank);
    unseen.push_back(state.quizzes.back().work.unseen);
  }
  const int fresh = new_left(learning, banks, moment, settings.new_per_day);
  auto begins = begun_in(fresh, settings.new_per_day, unseen);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    state.quizzes[i].work.new_per_day = settings.new_per_day;
    state.quizzes[i].work.begun_in = std::move(begins[i]);
  }
  state.coming = learning.due_by_day(banks, moment, kComingDays);
  reckon(state);
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (id == "back") return {Go{ToHome{}}};
  if (const auto route = tab_route(id)) return {Go{*route}};
  for (const Ahead& choice : kAhead)
    if (id == choice.id) return set_date(state, stepped(state.today, choice.unit, choice.by, state.today));
  for (const Stepper& stepper : kSteppers)
    for (const int by : {-1, 1})
      if (id == stepper.id + std::string(by < 0 ? "-earlier" : "-later"))
        return set_date(state, stepped(state.date, stepper.unit, by, state.today));
  return {};
}

}  // namespace fluoro::screens::outlook
