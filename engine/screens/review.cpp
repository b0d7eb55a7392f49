#include "screens/review.hpp"

#include <algorithm>

#include "screens/open_picture.hpp"
#include "screens/page.hpp"
#include "screens/progress.hpp"
#include "screens/question_view.hpp"
#include "screens/score.hpp"

namespace fluoro::screens::review {
namespace {

int last(const State& state) { return static_cast<int>(state.items.size()) - 1; }

Header header(const State& state) {
  Header header{.leave = {.id = "back", .label = "Back", .keys = {{ui::Key::escape}}, .key_hint = "Esc"},
                .counter = "Question " + std::to_string(state.route.position + 1) + " of " +
                           std::to_string(state.items.size())};
  for (const history::SessionItem& item : state.items)
    header.steps.push_back(item.answer ? step_of(item.answer->mark) : Step::open);
  header.steps[static_cast<std::size_t>(state.route.position)] = Step::current;
  return header;
}

Footer actions(const State& state) {
  Footer footer{.left = {{.id = "previous",
                          .label = "Previous",
                          .keys = {{ui::Key::left}},
                          .key_hint = "Left",
                          .enabled = state.route.position > 0}},
                .hint = "Enter"};
  if (state.route.position < last(state))
    footer.right = {{.id = "next",
                     .label = "Next",
                     .kind = ui::ButtonKind::primary,
                     .keys = {{ui::Key::enter}, {ui::Key::right}}}};
  else
    footer.right = {{.id = "done",
                     .label = "Back to the result",
                     .kind = ui::ButtonKind::primary,
                     .keys = {{ui::Key::enter}}}};
  return footer;
}

}  // namespace

State make(const history::Store& store, ToReview route) {
  const auto session = store.session(route.session);
  State state{.route = route};
  if (session) state.items = reached_items(store, *session);
  if (state.items.empty()) throw history::Error("This session is not in the history any more.");
  state.route.position = std::clamp(route.position, 0, last(state));
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  if (look_at_pictures(state.answering, event, true)) return {};
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  int& position = state.route.position;
  if (activate->id == "previous" || activate->id == "next") state.answering = {};
  if (activate->id == "previous") position = std::max(position - 1, 0);
  if (activate->id == "next") position = std::min(position + 1, last(state));
  if (activate->id == "back" || activate->id == "done")
    return {Go{ToResults{state.route.session, state.route.just_finished}}};
  return {};
}

ui::Scene view(const State& state, const ui::Frame& frame) {
  const history::SessionItem& shown = state.items[static_cast<std::size_t>(state.route.position)];
  QuestionView question{.item = &shown.item,
                        .answering = state.answering,
                        .marked = true,
                        .answered = shown.answer.has_value()};
  if (shown.answer) {
    question.response = shown.answer->response;
    question.mark = shown.answer->mark;
    question.note = "Answered in " + base::format_duration(shown.answer->taken) + ".";
  }
  if (is_picture_open(state.answering)) return view_picture(question, frame);
  ui::Canvas canvas(frame);
  const float top = progress_header(canvas, header(state));
  const float bottom = footer(canvas, actions(state));
  paint_question(canvas, {0, top, frame.size.w, bottom - top}, question,
                 "review-" + std::to_string(state.route.position));
  return canvas.take();
}

}  // namespace fluoro::screens::review
