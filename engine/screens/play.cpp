#include "screens/play.hpp"

#include <algorithm>

#include "exam/marking.hpp"
#include "screens/certainty_bar.hpp"
#include "screens/open_picture.hpp"

namespace fluoro::screens::play {
namespace {

bool clock_runs(const State& state) { return !state.marked && !state.paused; }

base::Milliseconds taken(const State& state, base::Now now) {
  return state.spent + (clock_runs(state) ? now.steady - state.since : base::Milliseconds{0});
}

void show(State& state, std::size_t position, base::Now now) {
  state.current = position;
  state.response = {};
  state.answering = begin_answer(state.items[position], state.response);
  state.certainty.reset();
  state.note.clear();
  state.known = {};
  state.menu.reset();
  state.marked = false;
  state.spent = {};
  state.since = now.steady;
}

std::optional<std::size_t> next_open(const State& state) {
  // What comes back was put at the end and may have been asked before what is left.
  const std::size_t count = state.items.size();
  for (std::size_t step = 1; step < count; ++step) {
    const std::size_t position = (state.current + step) % count;
    if (!state.answers[position]) return position;
  }
  return {};
}

Record answer(State& state, base::Now now) {
  const exam::Item& item = state.items[state.current];
  history::Answer answer{.position = static_cast<int>(state.current),
                         .response = state.response,
                         .mark = exam::mark(item, state.response),
                         .taken = taken(state, now),
                         .at = now.wall,
                         .certainty = state.certainty};
  state.answers[state.current] = answer;
  state.last_answered = state.current;
  return {state.session, std::move(answer)};
}

Effects check(State& state, base::Now now) {
  const exam::Item& item = state.items[state.current];
  if (state.marked || !can_check(item, state.response)) return {};
  if (has_next_step(item, state.response)) {
    go_to_next_step(item, state.response, state.answering);
    return {};
  }
  Record record = answer(state, now);
  state.spent = record.answer.taken;
  state.marked = true;
  const Cue cue = record.answer.mark >= 1 ? Cue::right : Cue::wrong;
  return {std::move(record), Sound{cue}};
}

Effects next(State& state, base::Now now) {
  if (!state.marked) return {};
  if (state.ways.grows) return {Next{state.session}};
  if (go_on(state, now)) return {};
  return {Finish{state.session}, Sound{Cue::finished}};
}

/// The answer is taken back and its question asked again, with the answer as it was.
Effects undo(State& state, base::Now now) {
  if (!state.last_answered) return {};
  const std::size_t position = *state.last_answered;
  const history::Answer answer = *state.answers[position];
  show(state, position, now);
  state.response = answer.response;
  state.answering = resume_answer(state.items[position], state.response);
  state.certainty = answer.certainty;
  state.spent = answer.taken;
  state.answers[position].reset();
  state.last_answered.reset();
  state.paused = false;
  return {Undo{state.session, static_cast<int>(position)}};
}

/// When the time is up the paper is handed in as it stands, the choice on screen included.
Effects time_is_up(State& state, base::Now now) {
  Effects effects;
  if (exam::is_answered(state.items[state.current], state.response)) effects.emplace_back(answer(state, now));
  state.marked = true;
  effects.emplace_back(Finish{.session = state.session, .time_was_up = true});
  effects.emplace_back(Sound{Cue::finished});
  return effects;
}

/// What the page over the question changed is known to it when it opens again.
Effects in_menu(State& state, const Event& event) {
  MenuOutcome outcome = update_menu(*state.menu, event);
  state.known.suspended = state.menu->suspended;
  for (const Effect& effect : outcome.effects)
    if (const auto* doubt = std::get_if<SaveDoubt>(&effect)) {
      state.known.doubt.reset();
      if (!doubt->note.empty()) state.known.doubt = history::Doubt{.note = doubt->note};
    }
  if (outcome.done) state.menu.reset();
  return std::move(outcome.effects);
}

void set_paused(State& state, bool paused, base::Now now) {
  if (paused == state.paused) return;
  if (paused) state.spent = taken(state, now);
  state.paused = paused;
  state.since = now.steady;
}

}  // namespace

State make(history::SessionId id, const std::vector<history::SessionItem>& items,
           std::optional<base::Milliseconds> time_limit, base::Now now, Ways ways) {
  State state{.session = id, .ways = ways, .time_limit = time_limit};
  for (const history::SessionItem& each : items) {
    state.items.push_back(each.item);
    state.answers.push_back(each.answer);
  }
  std::size_t first = 0;
  while (first + 1 < state.items.size() && state.answers[first]) ++first;
  show(state, first, now);
  return state;
}

void append(State& state, const std::vector<exam::Item>& items, base::Now now) {
  const std::size_t first = state.items.size();
  state.items.insert(state.items.end(), items.begin(), items.end());
  state.answers.resize(state.items.size());
  show(state, first, now);
}

bool go_on(State& state, base::Now now) {
  const auto position = next_open(state);
  if (position) show(state, *position, now);
  return position.has_value();
}

void tell_outcome(State& state, std::string note, QuestionFacts known) {
  state.note = std::move(note);
  state.known = std::move(known);
}

base::Milliseconds time_left(const State& state, base::Now now) {
  base::Milliseconds used = taken(state, now);
  for (std::size_t i = 0; i < state.answers.size(); ++i)
    if (state.answers[i] && (i != state.current || !state.marked)) used += state.answers[i]->taken;
  return state.time_limit.value_or(base::Milliseconds{0}) - used;
}

Effects update(State& state, const Event& event, base::Now now) {
  if (std::holds_alternative<Passed>(event)) {
    const bool over = state.time_limit && clock_runs(state) && time_left(state, now) <= base::Milliseconds{0};
    return over ? time_is_up(state, now) : Effects{};
  }
  if (state.menu) return in_menu(state, event);
  if (const auto* activate = std::get_if<Activate>(&event)) {
    const std::string& id = activate->id;
    if (id == "undo") return undo(state, now);
    if (id == "menu" && state.marked) state.menu = open_menu(state.items[state.current], state.known);
    if (const auto said = certainty_of(id); said && !state.marked && state.ways.asks_certainty)
      state.certainty = state.certainty == said ? std::nullopt : said;
    if (id == "check") return check(state, now);
    if (id == "next") return next(state, now);
    if (id == "pause") set_paused(state, true, now);
    if (id == "resume") set_paused(state, false, now);
    if (id == "finish") return {Finish{state.session}, Sound{Cue::finished}};
    if (id == "leave") return {Go{ToHome{}}};
  }
  if (look_at_pictures(state.answering, event, state.marked)) return {};
  if (state.marked || state.paused) return {};
  return update_answer(state.items[state.current], state.response, state.answering, event);
}

}  // namespace fluoro::screens::play
