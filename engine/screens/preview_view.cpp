#include <algorithm>
#include <string>
#include <vector>

#include "exam/marking.hpp"
#include "screens/open_picture.hpp"
#include "screens/page.hpp"
#include "screens/preview.hpp"
#include "screens/preview_problems.hpp"
#include "screens/progress.hpp"
#include "screens/question_view.hpp"

namespace fluoro::screens::preview {
namespace {

using ui::Canvas;
using ui::Rect;

/// As many pieces of the progress line as can be told apart.
constexpr std::size_t kMostSteps = 150;

std::string clock_of(const State& state, const ui::Frame& frame) {
  const base::LocalTime at = frame.zone->local(state.read_at);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return "Read at " + two(at.hour) + ":" + two(at.minute) + ":" + two(at.second);
}

Header header(const State& state, const ui::Frame& frame) {
  Header header{.leave = {.id = "close", .label = "Close", .keys = {{ui::Key::escape}}, .key_hint = "Esc"},
                .clocks = {{.text = clock_of(state, frame)}}};
  if (!state.bank) return header;
  const std::size_t all = state.bank->askables.size();
  header.counter = std::to_string(state.current + 1) + " / " + std::to_string(all);
  if (all <= kMostSteps) header.steps.assign(all, Step::open);
  if (all <= kMostSteps) header.steps[state.current] = Step::current;
  return header;
}

/// Where the author finds the question on screen: "draft.yaml:34 · pelvic-bleed".
std::string place_text(const State& state) {
  const bank::Bank& bank = *state.bank;
  const bank::Askable& askable = bank.askables[state.current];
  const base::Position at =
      askable.generated ? bank.templates[askable.index].at : bank.questions[askable.index].at;
  std::string text = file_name(state) + ":" + std::to_string(at.line);
  if (!askable.generated) return text + " · " + bank.questions[askable.index].id;
  const bank::Fact& fact = bank.facts[askable.fact];
  return text + " · " + bank.templates[askable.index].id + " · " + fact.id + " in line " +
         std::to_string(fact.at.line);
}

Footer actions(const State& state, const ui::Frame& frame) {
  const bool step = !state.marked && has_next_step(state.item, state.response);
  const bool roomy = frame.room() >= (step ? 1240.f : 980.f);
  const auto button = [&](ui::Button made) {
    if (!roomy) made.padding = 16;
    if (!roomy) made.key_hint.clear();
    return made;
  };
  const bool more = state.current + 1 < state.bank->askables.size();
  Footer footer{.left = {button({.id = "previous",
                                 .label = "Previous",
                                 .keys = {{ui::Key::left}, {.key = ui::Key::left, .alt = true}},
                                 .key_hint = "Left",
                                 .enabled = state.current > 0}),
                         button({.id = "next",
                                 .label = "Next",
                                 .keys = {{ui::Key::right}, {.key = ui::Key::right, .alt = true}},
                                 .key_hint = "Right",
                                 .enabled = more})},
                .right = {button({.id = "draw",
                                  .label = "Draw again",
                                  .keys = {{.key = ui::Key::r, .ctrl = true}},
                                  .key_hint = "Ctrl+R"})},
                .note = is_tight(frame) ? std::string() : place_text(state)};
  if (step)
    footer.right.push_back(
        button({.id = "step", .label = "Next step", .enabled = can_check(state.item, state.response)}));
  footer.right.push_back(button({.id = "answer",
                                 .label = state.marked ? "Hide answer" : "Show answer",
                                 .kind = ui::ButtonKind::primary,
                                 .keys = {{ui::Key::enter}},
                                 .key_hint = "Enter"}));
  return footer;
}

}  // namespace

namespace {

QuestionView question_of(const State& state) {
  const bool answered = exam::is_answered(state.item, state.response);
  return {.item = &state.item,
          .response = state.response,
          .answering = state.answering,
          .marked = state.marked,
          .answered = answered,
          .mark = answered ? exam::mark(state.item, state.response) : 0};
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  if (state.bank && is_picture_open(state.answering)) return view_picture(question_of(state), frame);
  Canvas canvas(frame);
  const float top = progress_header(canvas, header(state, frame));
  const float bottom = state.bank ? footer(canvas, actions(state, frame)) : frame.size.h;
  const Rect room = paint_problems(canvas, {0, top, frame.size.w, bottom - top}, state);
  if (!state.bank || room.h <= 0) return canvas.take();
  paint_question(canvas, room, question_of(state),
                 (state.marked ? "answer-" : "question-") + state.item.question);
  return canvas.take();
}

}  // namespace fluoro::screens::preview
