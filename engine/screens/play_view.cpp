#include <algorithm>

#include "screens/ask_page.hpp"
#include "screens/certainty_bar.hpp"
#include "screens/open_picture.hpp"
#include "screens/page.hpp"
#include "screens/pictures.hpp"
#include "screens/play.hpp"
#include "screens/progress.hpp"
#include "screens/question_view.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::play {
namespace {

using ui::Canvas;

/// Without an end in sight, the latest ones.
std::vector<Step> steps(const State& state) {
  constexpr std::size_t kLatest = 20;
  std::vector<Step> list;
  const std::size_t first = state.ways.endless && state.current >= kLatest ? state.current + 1 - kLatest : 0;
  const std::size_t end = state.ways.endless ? state.current + 1 : state.items.size();
  for (std::size_t i = first; i < end; ++i) {
    if (state.answers[i])
      list.push_back(step_of(state.answers[i]->mark));
    else
      list.push_back(i == state.current ? Step::current : Step::open);
  }
  return list;
}

std::string counter(const State& state) {
  const std::string number = std::to_string(state.current + 1);
  return state.ways.endless ? "Question " + number : number + " / " + std::to_string(state.items.size());
}

std::string clock_text(const State& state, base::Now now) {
  return base::format_clock(time_left(state, now)) + " left";
}

Footer feedback_actions(const State& state) {
  const bool more =
      state.ways.endless || std::ranges::any_of(state.answers, [](const auto& answer) { return !answer; });
  return {.left = {{.id = "menu",
                    .label = state.known.doubt ? "Flagged as doubtful" : "Flag this question",
                    .keys = {{ui::Key::f}},
                    .key_hint = "F",
                    .selected = state.known.doubt.has_value()},
                   {.id = "undo",
                    .label = "Undo",
                    .keys = {{ui::Key::u}, {.key = ui::Key::z, .ctrl = true}},
                    .key_hint = "U",
                    .enabled = state.last_answered.has_value(),
                    .announced = "Undo my answer"}},
          .right = {{.id = "next",
                     .label = more ? "Next question" : "See the result",
                     .kind = ui::ButtonKind::primary,
                     .keys = {{ui::Key::enter}}}},
          .hint = "Enter"};
}

Footer actions(const Canvas& canvas, const State& state) {
  if (state.marked) return feedback_actions(state);
  const exam::Item& item = state.items[state.current];
  const bool answered = can_check(item, state.response);
  Footer footer{.right = {{.id = "check",
                           .label = has_next_step(item, state.response) ? "Next step" : "Check answer",
                           .kind = ui::ButtonKind::primary,
                           .keys = {{ui::Key::enter}},
                           .enabled = answered}},
                .hint = answered ? "Enter" : answer_hint(item)};
  if (state.ways.asks_certainty) ask_certainty(canvas, footer, state.certainty);
  return footer;
}

AskPage pause(const State& state, base::Now now) {
  const auto answered = static_cast<int>(
      std::ranges::count_if(state.answers, [](const auto& each) { return each.has_value(); }));
  const auto all = static_cast<int>(state.items.size());
  std::string text = (state.ways.endless ? plural(answered, "question")
                                         : std::to_string(answered) + " of " + plural(all, "question")) +
                     " answered. What is answered is saved.";
  if (state.time_limit) text += " The clock stands: " + clock_text(state, now) + ".";
  AskPage page = pause_page(
      text, {.id = "finish", .label = "End and see the result", .keys = {{ui::Key::e}}, .key_hint = "E"});
  if (state.last_answered)
    page.buttons.insert(
        page.buttons.begin() + 1,
        {.id = "undo", .label = "Take my last answer back", .keys = {{ui::Key::u}}, .key_hint = "U"});
  return page;
}

QuestionView question_of(const State& state) {
  const auto& answer = state.answers[state.current];
  return {.item = &state.items[state.current],
          .response = state.response,
          .answering = state.answering,
          .marked = state.marked,
          .mark = answer ? answer->mark : 0,
          .note = state.note};
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  if (state.current + 1 < state.items.size()) send_for_picture(frame, state.items[state.current + 1]);
  if (state.menu) return view_menu(*state.menu, frame);
  if (state.paused) return view_ask(pause(state, frame.now), frame);
  const bool runs = state.time_limit && !state.marked;
  const base::Milliseconds left = time_left(state, frame.now);
  const auto next_second = frame.now.steady + left % std::chrono::seconds(1) + base::Milliseconds(1);
  if (is_picture_open(state.answering)) {
    ui::Scene scene = view_picture(question_of(state), frame);
    if (runs) scene.deadline = next_second;
    return scene;
  }
  Canvas canvas(frame);
  Header header{.leave = {.id = "pause", .label = "Pause", .keys = {{ui::Key::escape}}, .key_hint = "Esc"},
                .steps = steps(state),
                .counter = counter(state)};
  if (state.time_limit) header.clocks = {{.text = clock_text(state, frame.now)}};
  float top = progress_header(canvas, header);
  if (!state.trouble.empty()) {
    const float margin = side_margin(canvas);
    top += ui::notice(canvas, margin, top, frame.size.w - 2 * margin, state.trouble, canvas.theme().warn) + 8;
  }
  const float bottom = footer(canvas, actions(canvas, state));
  const std::string id = (state.marked ? "feedback-" : "question-") + std::to_string(state.current);
  paint_question(canvas, {0, top, frame.size.w, bottom - top}, question_of(state), id);
  if (runs) canvas.redraw_at(next_second);
  return canvas.take();
}

}  // namespace fluoro::screens::play
