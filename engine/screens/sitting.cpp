#include "screens/sitting.hpp"

#include <algorithm>

#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/certainty_bar.hpp"
#include "screens/open_picture.hpp"
#include "screens/sitting_parts.hpp"

namespace fluoro::screens::sitting {
namespace {

/// With a tick each second, no more than five seconds of an exam are lost with a killed app.
constexpr base::Milliseconds kSaveEvery = std::chrono::seconds(4);
/// When a question goes by itself, a key meant for it must not answer the next one.
constexpr base::Milliseconds kDeaf{800};
constexpr base::Milliseconds kNone{0};

const exam::Item& item(const State& state) { return state.items[state.current]; }
history::Draft& draft(State& state) { return state.drafts[state.current]; }
const history::Draft& draft(const State& state) { return state.drafts[state.current]; }

bool clock_runs(const State& state) { return state.page != Page::paused && !state.over; }
bool question_runs(const State& state) {
  return state.page == Page::question && !state.over && !draft(state).locked;
}

/// Counts the time since the last event.
void count(State& state, base::Now now) {
  const base::Milliseconds passed = now.steady - state.since;
  state.since = now.steady;
  if (clock_runs(state)) state.used += passed;
  if (question_runs(state)) draft(state).taken += passed;
}

void show(State& state, std::size_t position) {
  state.current = position;
  state.page = Page::question;
  state.news.clear();
  history::Draft& shown = draft(state);
  state.answering = resume_answer(item(state), shown.response);
  state.answering.struck = shown.struck;
}

/// The current question's draft, and those that could not be saved before.
Effects save(State& state) {
  state.saved = state.used;
  state.unsaved.insert(draft(state).position);
  Effects effects;
  for (const int each : state.unsaved)
    effects.emplace_back(SaveDraft{state.session, state.drafts[static_cast<std::size_t>(each)], state.used});
  state.unsaved.clear();
  return effects;
}

Effects go_to(State& state, std::size_t position) {
  Effects effects = save(state);
  show(state, position);
  return effects;
}

Effects turn_to(State& state, Page page) {
  const bool leaves = state.page == Page::question;
  state.page = page;
  state.news.clear();
  return leaves ? save(state) : Effects{};
}

Effects hand_in(State& state, base::Now now, bool time_was_up) {
  state.over = true;
  return {HandIn{.session = state.session, .answers = answers(state, now), .time_was_up = time_was_up},
          Sound{Cue::finished}};
}

/// Neither answered nor locked.
bool is_open(const State& state, std::size_t position) {
  return !state.drafts[position].locked && !is_answered(state, position);
}

/// The open question that comes next, around the end of the paper.
std::optional<std::size_t> next_open(const State& state) {
  for (std::size_t step = 1; step < state.items.size(); ++step) {
    const std::size_t position = (state.current + step) % state.items.size();
    if (is_open(state, position)) return position;
  }
  return std::nullopt;
}

/// The question's own time is up: it stays as it is, and the next one comes.
Effects lock(State& state) {
  draft(state).locked = true;
  const std::string news = "Question " + std::to_string(state.current + 1) + " is locked: its time is up.";
  Effects effects = save(state);
  if (const auto next = next_open(state))
    show(state, *next);
  else
    state.page = Page::overview;
  state.news = news;
  state.deaf = state.since + kDeaf;
  return effects;
}

Effects on_time(State& state, base::Now now) {
  if (time_left(state, now).value_or(std::chrono::hours(1)) <= kNone) return hand_in(state, now, true);
  const auto own = question_time_left(state, now);
  if (own && *own <= kNone && question_runs(state)) return lock(state);
  if (!(state.time_limit || own) || state.used - state.saved < kSaveEvery) return {};
  if (own && question_runs(state)) return save(state);
  state.saved = state.used;
  return {SaveClock{state.session, state.used}};
}

Effects on_question(State& state, const std::string& id) {
  const std::size_t last = state.items.size() - 1;
  if (id == "previous" && state.current > 0) return go_to(state, state.current - 1);
  if (id == "next" && state.current < last) return go_to(state, state.current + 1);
  if (id == "overview") {
    Effects effects = turn_to(state, Page::overview);
    effects.emplace_back(Focus{"goto-" + std::to_string(state.current)});
    return effects;
  }
  if (id == "pause") return turn_to(state, Page::paused);
  if (id == "hand-in") return turn_to(state, Page::hand_in);
  if (id == "flag") draft(state).flagged = !draft(state).flagged;
  if (draft(state).locked) return {};
  if (const auto said = certainty_of(id)) draft(state).certainty = said;
  if (id == "next-step" && can_check(item(state), draft(state).response) &&
      has_next_step(item(state), draft(state).response)) {
    go_to_next_step(item(state), draft(state).response, state.answering);
    state.answering.struck.emplace();
  }
  return {};
}

/// What is pressed on the pages around the questions.
Effects on_page(State& state, const std::string& id, base::Now now) {
  const int position = number_behind(id, "goto-");
  if (position >= 0 && position < static_cast<int>(state.items.size()))
    show(state, static_cast<std::size_t>(position));
  if (id == "back" || id == "resume") return turn_to(state, Page::question);
  if (id == "hand-in") return turn_to(state, Page::hand_in);
  if (id == "hand-in-anyway") return hand_in(state, now, false);
  if (id == "leave") return {Go{ToHome{}}};
  if (const auto wanted = filter_of(id)) state.filter = *wanted;
  return {};
}

Effects answer(State& state, const Event& event) {
  const bool locked = draft(state).locked;
  if (look_at_pictures(state.answering, event, locked) || locked) return {};
  return update_answer(item(state), draft(state).response, state.answering, event);
}

/// Takes an event into the question on screen, and saves what it changed.
Effects on_screen(State& state, const Event& event) {
  const std::size_t position = state.current;
  const history::Draft before = draft(state);
  Effects effects;
  if (const auto* activate = std::get_if<Activate>(&event)) effects = on_question(state, activate->id);
  if (state.page != Page::question || state.current != position) return effects;
  std::ranges::move(answer(state, event), std::back_inserter(effects));
  draft(state).struck = state.answering.struck.value_or(before.struck);
  if (draft(state) != before) std::ranges::move(save(state), std::back_inserter(effects));
  return effects;
}

}  // namespace

State make(const history::Session& session, const std::vector<history::SessionItem>& items,
           const std::vector<history::Draft>& drafts, base::Now now) {
  State state{.session = session.id,
              .asks_certainty = session.asks_certainty,
              .time_limit = session.time_limit,
              .used = session.clock_used,
              .since = now.steady,
              .saved = session.clock_used};
  for (const history::SessionItem& each : items) {
    state.drafts.push_back({.position = static_cast<int>(state.items.size())});
    state.items.push_back(each.item);
  }
  for (const history::Draft& each : drafts)
    if (const auto at = static_cast<std::size_t>(each.position); at < state.drafts.size())
      state.drafts[at] = each;
  std::size_t first = 0;
  while (first + 1 < state.items.size() && !is_open(state, first)) ++first;
  show(state, is_open(state, first) ? first : 0);
  return state;
}

std::vector<history::Answer> answers(const State& state, base::Now now) {
  std::vector<history::Answer> list;
  for (std::size_t i = 0; i < state.items.size(); ++i) {
    const history::Draft& each = state.drafts[i];
    if (!is_answered(state, i)) continue;
    list.push_back({.position = each.position,
                    .response = each.response,
                    .mark = exam::mark(state.items[i], each.response),
                    .taken = each.taken,
                    .at = now.wall,
                    .certainty = each.certainty});
  }
  return list;
}

bool is_answered(const State& state, std::size_t position) {
  return exam::is_answered(state.items[position], state.drafts[position].response);
}

void tell_unsaved(State& state, int position, std::string why) {
  state.unsaved.insert(position);
  state.trouble = std::move(why);
}

std::optional<base::Milliseconds> time_left(const State& state, base::Now now) {
  if (!state.time_limit) return std::nullopt;
  return *state.time_limit - state.used - (clock_runs(state) ? now.steady - state.since : kNone);
}

std::optional<base::Milliseconds> question_time_left(const State& state, base::Now now) {
  if (!item(state).time) return std::nullopt;
  return *item(state).time - draft(state).taken - (question_runs(state) ? now.steady - state.since : kNone);
}

Effects update(State& state, const Event& event, base::Now now) {
  if (state.over) return {};
  count(state, now);
  if (std::holds_alternative<Passed>(event)) return on_time(state, now);
  if (now.steady < state.deaf) return {};
  if (state.page == Page::question) return on_screen(state, event);
  if (const auto* activate = std::get_if<Activate>(&event)) return on_page(state, activate->id, now);
  return {};
}

}  // namespace fluoro::screens::sitting
