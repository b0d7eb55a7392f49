#include <algorithm>

#include "screens/ask_page.hpp"
#include "screens/certainty_bar.hpp"
#include "screens/open_picture.hpp"
#include "screens/page.hpp"
#include "screens/pictures.hpp"
#include "screens/question_view.hpp"
#include "screens/sitting_parts.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::sitting {
namespace {

using ui::Canvas;
using ui::Key;

constexpr base::Milliseconds kLastMinute = std::chrono::minutes(1);
constexpr base::Milliseconds kLastSeconds = std::chrono::seconds(10);

const exam::Item& item(const State& state) { return state.items[state.current]; }
const history::Draft& draft(const State& state) { return state.drafts[state.current]; }

Step step_of(const State& state, std::size_t position) {
  if (position == state.current) return Step::current;
  if (state.drafts[position].flagged) return Step::flagged;
  return is_answered(state, position) ? Step::answered : Step::unanswered;
}

Clock paper_clock(base::Milliseconds left) {
  const bool late = left <= kLastMinute;
  const std::string time = base::format_clock(left);
  return {
      .text = late ? "Last minute " + time : clock_text(left), .late = "Last minute 0:00", .hurries = late};
}

Clock question_clock(base::Milliseconds left, bool locked) {
  const bool late = left <= kLastSeconds && !locked;
  const std::string time = base::format_clock(left);
  return {.text = locked ? "Locked" : (late ? "Last seconds " : "Question ") + time,
          .late = "Last seconds 0:00",
          .hurries = late};
}

// The buttons at the foot, in fewer words where there is little room.

enum class Room { roomy, no_hints, signs };

/// Ctrl goes with a letter that the answer needs itself.
ui::Button lettered(const State& state, ui::Button button, Key key) {
  button.keys = {{.key = key, .ctrl = true}};
  if (!uses_letter(item(state), key)) button.keys.insert(button.keys.begin(), {key});
  button.key_hint = ui::to_string(button.keys.front());
  return button;
}

Footer buttons(const State& state) {
  const bool flagged = draft(state).flagged, last = state.current + 1 == state.items.size();
  const bool typed = uses_letter(item(state), Key::z);
  const auto arrow = [&](Key key) -> std::vector<ui::Chord> { return {{key}, {.key = key, .alt = true}}; };
  Footer footer{
      .left = {
          {.id = "previous",
           .label = "Previous",
           .keys = arrow(Key::left),
           .key_hint = typed ? "Alt+Left" : "Left",
           .enabled = state.current > 0},
          lettered(state, {.id = "overview", .label = "Overview"}, Key::o),
          lettered(
              state,
              {.id = "flag", .label = flagged ? "Flagged" : "Flag", .selected = flagged, .announced = "Flag"},
              Key::f)}};
  ui::Button next{.id = "next", .label = "Next", .keys = arrow(Key::right)};
  if (last) next = {.id = "hand-in", .label = "Hand in"};
  if (!draft(state).locked && has_next_step(item(state), draft(state).response)) {
    footer.right = {{.id = "next-step",
                     .label = "Next step",
                     .kind = ui::ButtonKind::primary,
                     .keys = {{Key::enter}},
                     .key_hint = "Enter",
                     .enabled = can_check(item(state), draft(state).response)},
                    std::move(next)};
    return footer;
  }
  next.kind = ui::ButtonKind::primary;
  next.keys.push_back({Key::enter});
  footer.right = {std::move(next)};
  footer.hint = "Enter";
  return footer;
}

void shorten(Footer& footer, Room room) {
  for (auto* list : {&footer.left, &footer.right})
    for (ui::Button& each : *list) {
      if (room != Room::roomy) each.key_hint.clear();
      if (room != Room::signs || (each.id != "previous" && each.id != "next")) continue;
      each.announced = each.label;
      each.label = each.id == "next" ? ">" : "<";
    }
  if (room != Room::roomy) footer.hint.clear();
}

bool fits(const Canvas& canvas, const Footer& footer) {
  constexpr float kBetween = 14;
  float width = kBetween;
  for (const auto* list : {&footer.left, &footer.right})
    for (const ui::Button& each : *list) {
      // As wide as it can become, so that nothing changes when it is pressed.
      ui::Button widest = each;
      if (each.id == "flag") widest.label = "Flagged";
      width += ui::button_width(canvas, widest) + kBetween;
    }
  if (!footer.hint.empty())
    width += canvas.text_width(footer.hint, {.size = 15, .one_line = true}) + kBetween;
  return width <= canvas.frame().size.w - 2 * side_margin(canvas);
}

Footer actions(const Canvas& canvas, const State& state) {
  Footer footer = buttons(state);
  for (const Room room : {Room::no_hints, Room::signs})
    if (!fits(canvas, footer)) shorten(footer, room);
  if (!state.news.empty()) footer.hint.clear();  // so that it has room beside the buttons
  footer.note = state.news;
  footer.note_warns = true;
  return footer;
}

/// 'How sure are you?', or that nothing can be changed any more, in a strip of its own above the foot, so
/// that nothing else moves for it. Returns its top.
float paint_strip(Canvas& canvas, float bottom, const State& state) {
  const bool locked = draft(state).locked;
  if (!locked && !state.asks_certainty) return bottom;
  const float margin = side_margin(canvas), width = canvas.frame().size.w - 2 * margin;
  const float height = canvas.frame().size.h / canvas.frame().text_scale;
  const float padding = height < 480 ? 6.f : height < 700 ? 8.f : 12.f;
  const ui::TextStyle style{.colour = canvas.theme().muted};
  Footer asked{.left_title = "Locked: the time of this question is up, its answer stays as it is."};
  if (!locked) ask_certainty(canvas, asked, draft(state).certainty);
  float row = -14;
  for (const ui::Button& each : asked.left) row += ui::button_width(canvas, each) + 14;
  const float title = canvas.text_width(asked.left_title, style) + 1;
  const bool beside = locked || title + 14 + row <= width;
  const float title_height = canvas.text_height(width, asked.left_title, style);
  const float button = ui::button_height(canvas);
  const float inner = beside ? std::max(button, title_height) : title_height + 4 + button;
  const float top = bottom - inner - 2 * padding, y = top + padding;
  canvas.box({.rect = {0, top, canvas.frame().size.w, bottom - top}, .fill = canvas.theme().surface});
  canvas.rule(0, top, canvas.frame().size.w);
  canvas.text(margin, beside ? y + (inner - title_height) / 2 : y, width, asked.left_title, style);
  if (locked) return top;
  ui::button_row(canvas, beside ? margin + title + 14 : margin, beside ? y : y + title_height + 4, width,
                 asked.left);
  return top;
}

QuestionView question_of(const State& state) {
  return {.item = &item(state),
          .response = draft(state).response,
          .answering = state.answering,
          .still = draft(state).locked};
}

ui::Scene view_question(const State& state, const ui::Frame& frame) {
  if (is_picture_open(state.answering)) return view_picture(question_of(state), frame);
  Canvas canvas(frame);
  Header header = header_of(state, frame.now);
  header.leave = {.id = "pause", .label = "Pause", .keys = {{Key::escape}}, .key_hint = "Esc"};
  header.counter = std::to_string(state.current + 1) + " / " + std::to_string(state.items.size());
  float top = progress_header(canvas, header);
  if (!state.trouble.empty()) {
    const float margin = side_margin(canvas);
    top += ui::notice(canvas, margin, top, frame.size.w - 2 * margin, state.trouble, canvas.theme().warn) + 8;
  }
  const float bottom = paint_strip(canvas, footer(canvas, actions(canvas, state)), state);
  paint_question(canvas, {0, top, frame.size.w, bottom - top}, question_of(state),
                 "question-" + std::to_string(state.current));
  return canvas.take();
}

AskPage pause(const State& state, base::Now now) {
  std::size_t answered = 0;
  for (std::size_t i = 0; i < state.items.size(); ++i) answered += is_answered(state, i) ? 1 : 0;
  std::string text = std::to_string(answered) + " of " +
                     plural(static_cast<int>(state.items.size()), "question") +
                     " answered. What is answered is saved.";
  if (const auto left = time_left(state, now)) text += " The clock stands: " + clock_text(*left) + ".";
  return pause_page(text, {.id = "hand-in", .label = "Hand in", .keys = {{ui::Key::h}}, .key_hint = "H"});
}

}  // namespace

std::string clock_text(base::Milliseconds left) { return base::format_clock(left) + " left"; }

Header header_of(const State& state, base::Now now) {
  Header header;
  for (std::size_t i = 0; i < state.items.size(); ++i) header.steps.push_back(step_of(state, i));
  if (const auto own = question_time_left(state, now); own && state.page == Page::question)
    header.clocks.push_back(question_clock(*own, draft(state).locked));
  if (const auto left = time_left(state, now)) header.clocks.push_back(paper_clock(*left));
  return header;
}

std::optional<base::Milliseconds> next_second(const State& state, base::Now now) {
  if (state.page == Page::paused || state.over) return std::nullopt;
  constexpr base::Milliseconds kSecond = std::chrono::seconds(1);
  const auto after = [&](base::Milliseconds left) {
    const base::Milliseconds rest = left % kSecond;
    return now.steady + (rest.count() == 0 && left.count() > 0 ? kSecond : rest);
  };
  std::optional<base::Milliseconds> next;
  if (const auto left = time_left(state, now)) next = after(*left);
  const auto own = question_time_left(state, now);
  if (own && state.page == Page::question && !draft(state).locked)
    next = std::min(next.value_or(after(*own)), after(*own));
  return next;
}

ui::Scene view(const State& state, const ui::Frame& frame) {
  if (state.current + 1 < state.items.size()) send_for_picture(frame, state.items[state.current + 1]);
  ui::Scene scene;
  switch (state.page) {
    case Page::question: scene = view_question(state, frame); break;
    case Page::overview: scene = view_overview(state, frame); break;
    case Page::hand_in: scene = view_hand_in(state, frame); break;
    case Page::paused: scene = view_ask(pause(state, frame.now), frame); break;
  }
  if (const auto next = next_second(state, frame.now))
    scene.deadline = std::min(scene.deadline.value_or(*next), *next);
  return scene;
}

}  // namespace fluoro::screens::sitting
