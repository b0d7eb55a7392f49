#include "screens/preview.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "exam/changed_questions.hpp"
#include "screens/open_picture.hpp"

namespace fluoro::screens::preview {
namespace {

void present(State& state) {
  state.item = exam::present(*state.bank, state.bank->askables[state.current], state.seed);
  state.response = {};
  state.answering = begin_answer(state.item, state.response);
}

void go_to(State& state, std::size_t place) {
  if (place == state.current) return;
  state.current = place;
  state.marked = false;
  present(state);
}

/// Where the question is that is on screen, else what now stands in its place.
std::size_t place_of_current(const State& state, const bank::Bank& after) {
  const auto found = std::ranges::find_if(after.askables, [&](const bank::Askable& askable) {
    return identity(after, askable) == state.item.question;
  });
  if (found != after.askables.end()) return static_cast<std::size_t>(found - after.askables.begin());
  return std::min(state.current, after.askables.size() - 1);
}

void take_in(State& state, const std::shared_ptr<const bank::Bank>& after) {
  std::size_t place = 0;
  if (state.bank) {
    place = place_of_current(state, *after);
    const std::vector<std::size_t> changed = exam::changed_questions(*state.bank, *after);
    if (!changed.empty() && std::ranges::find(changed, place) == changed.end()) place = changed.front();
  }
  const exam::Item before = std::exchange(state.item, {});
  state.bank = after;
  state.current = place;
  exam::Response response = std::move(state.response);
  Answering answering = std::move(state.answering);
  present(state);
  if (state.item != before) return;
  state.response = std::move(response);
  state.answering = std::move(answering);
}

void step(State& state) {
  if (!state.marked && can_check(state.item, state.response) && has_next_step(state.item, state.response))
    go_to_next_step(state.item, state.response, state.answering);
}

void update_question(State& state, const std::string& id) {
  if (id == "previous" && state.current > 0) go_to(state, state.current - 1);
  if (id == "next" && state.current + 1 < state.bank->askables.size()) go_to(state, state.current + 1);
  if (id == "answer") state.marked = !state.marked;
  if (id == "step") step(state);
  if (id == "draw") {
    state.seed = derive(state.seed, "again");
    state.marked = false;
    present(state);
  }
}

}  // namespace

State make(CatalogueEntry file, base::Now now) {
  State state;
  reload(state, std::move(file), now);
  return state;
}

void reload(State& state, CatalogueEntry file, base::Now now) {
  const bool had_errors = count(state, base::Severity::error) > 0;
  state.file = std::move(file);
  state.read_at = now.wall;
  const bool has_errors = count(state, base::Severity::error) > 0;
  if (has_errors != had_errors) state.listed = has_errors;
  if (state.file.bank) take_in(state, state.file.bank);
}

Effects update(State& state, const Event& event, base::Now) {
  if (const auto* activate = std::get_if<Activate>(&event)) {
    if (activate->id == "close") return {Quit{}};
    if (activate->id == "problems") state.listed = !state.listed;
    if (state.bank) update_question(state, activate->id);
  }
  if (state.bank && look_at_pictures(state.answering, event, state.marked)) return {};
  if (!state.bank || state.marked || std::holds_alternative<Passed>(event)) return {};
  return update_answer(state.item, state.response, state.answering, event);
}

std::string title(const State& state) {
  std::string text = "Preview of " + file_name(state);
  if (state.bank)
    text += ", question " + std::to_string(state.current + 1) + " of " +
            std::to_string(state.bank->askables.size());
  return text;
}

int count(const State& state, base::Severity severity) {
  return static_cast<int>(std::ranges::count(state.file.diagnostics, severity, &base::Diagnostic::severity));
}

std::string file_name(const State& state) {
  constexpr std::size_t kMost = 40;
  std::string name = state.file.path.substr(state.file.path.find_last_of('/') + 1);
  if (base::count_characters(name) <= kMost) return name;
  const std::size_t dot = name.find_last_of('.');
  const bool has_ending = dot < name.size() && name.size() - dot <= std::string_view(".yaml").size();
  return base::excerpt(name, kMost) + (has_ending ? name.substr(dot) : "");
}

}  // namespace fluoro::screens::preview
