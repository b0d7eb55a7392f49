#include "screens/play.hpp"

#include <algorithm>

#include "exam/marking.hpp"
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
  state.marked = false;
  state.spent = {};
  state.since = now.steady;
}

Record answer(State& state, base::Now now) {
  const exam::Item& item = state.items[state.current];
  history::Answer answer{.position = static_cast<int>(state.current),
                         .response = state.response,
                         .mark = exam::mark(item, state.response),
                         .taken = taken(state, now),
                         .at = now.wall};
  state.answers[state.current] = answer;
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
  for (std::size_t position = state.current + 1; position < state.items.size(); ++position) {
    if (state.answers[position]) continue;
    show(state, position, now);
    return {};
  }
  return {Finish{state.session}, Sound{Cue::finished}};
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

void set_paused(State& state, bool paused, base::Now now) {
  if (paused == state.paused) return;
  if (paused) state.spent = taken(state, now);
  state.paused = paused;
  state.since = now.steady;
}

}  // namespace

State make(history::SessionId id, const std::vector<history::SessionItem>& items,
           std::optional<base::Milliseconds> time_limit, base::Now now) {
  State state{.session = id, .time_limit = time_limit};
  for (const history::SessionItem& each : items) {
    state.items.push_back(each.item);
    state.answers.push_back(each.answer);
  }
  std::size_t first = 0;
  while (first + 1 < state.items.size() && state.answers[first]) ++first;
  show(state, first, now);
  return state;
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
  if (const auto* activate = std::get_if<Activate>(&event)) {
    const std::string& id = activate->id;
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
