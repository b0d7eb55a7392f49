#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "screens/ask_page.hpp"
#include "screens/page.hpp"
#include "screens/sitting_parts.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::sitting {
namespace {

using ui::Canvas;
using ui::Key;
using ui::Rect;
using ui::TextStyle;

struct FilterInfo {
  Filter filter;
  const char* id;
  const char* label;
};
constexpr std::array kFilters{FilterInfo{Filter::all, "show-all", "All"},
                              FilterInfo{Filter::answered, "show-answered", "Answered"},
                              FilterInfo{Filter::unanswered, "show-unanswered", "Unanswered"},
                              FilterInfo{Filter::flagged, "show-flagged", "Flagged"},
                              FilterInfo{Filter::locked, "show-locked", "Locked"}};

bool belongs(const State& state, Filter filter, std::size_t position) {
  switch (filter) {
    case Filter::answered: return is_answered(state, position);
    case Filter::unanswered: return !is_answered(state, position);
    case Filter::flagged: return state.drafts[position].flagged;
    case Filter::locked: return state.drafts[position].locked;
    case Filter::all: break;
  }
  return true;
}

std::vector<std::size_t> positions(const State& state, Filter filter) {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < state.items.size(); ++i)
    if (belongs(state, filter, i)) list.push_back(i);
  return list;
}

int count(const State& state, Filter filter) { return static_cast<int>(positions(state, filter).size()); }

/// "Locked" only in a paper whose questions have times of their own.
std::vector<ui::Choice> choices_of(const State& state) {
  const bool timed = std::ranges::any_of(state.items, [](const auto& item) { return item.time.has_value(); });
  std::vector<ui::Choice> list;
  for (const FilterInfo& info : kFilters)
    if (info.filter != Filter::locked || timed)
      list.push_back({.id = info.id,
                      .label = info.label + std::string(" ") + std::to_string(count(state, info.filter)),
                      .on = state.filter == info.filter});
  return list;
}

// A cell of the overview: number and signs, whether it is answered, and what else there is to say.

constexpr float kCellGap = 10, kCellPadding = 12;

TextStyle number_style(const Canvas& canvas) {
  return {.weight = ui::Weight::semibold, .colour = canvas.theme().text, .one_line = true};
}
TextStyle word_style(const Canvas& canvas) {
  return {.size = 15, .colour = canvas.theme().muted, .one_line = true};
}

/// "current, flagged, locked"
std::string marks_of(const State& state, std::size_t position) {
  std::string marks;
  const auto add = [&](bool on, const std::string& word) {
    if (on) marks += (marks.empty() ? "" : ", ") + word;
  };
  add(position == state.current, "current");
  add(state.drafts[position].flagged, "flagged");
  add(state.drafts[position].locked, "locked");
  return marks;
}

float cell_height(const Canvas& canvas) {
  return canvas.line_height(number_style(canvas)) + 2 * canvas.line_height(word_style(canvas)) +
         2 * kCellPadding;
}

void paint_flag(Canvas& canvas, Rect square, ui::Colour colour) {
  const auto at = [&](float u, float v) {
    return ui::Point{square.x + square.w * u, square.y + square.h * v};
  };
  canvas.line({at(0.3f, 0.95f), at(0.3f, 0.1f), at(0.85f, 0.32f), at(0.3f, 0.55f)}, canvas.scaled(1.6f),
              colour);
}

void paint_lock(Canvas& canvas, Rect square, ui::Colour colour) {
  const Rect body{square.x + square.w * 0.2f, square.y + square.h * 0.45f, square.w * 0.6f, square.h * 0.5f};
  canvas.box({.rect = body, .radius = 2, .stroke_width = canvas.scaled(1.6f), .stroke = colour});
  const float left = body.x + body.w * 0.2f, right = body.x + body.w * 0.8f, top = square.y + square.h * 0.1f;
  canvas.line(
      {{left, body.y}, {left, top + 2}, {left + 2, top}, {right - 2, top}, {right, top + 2}, {right, body.y}},
      canvas.scaled(1.6f), colour);
}

/// Tick, flag and lock, from the right.
void paint_signs(Canvas& canvas, Rect cell, const State& state, std::size_t position) {
  const ui::Theme& theme = canvas.theme();
  const float side = canvas.scaled(18);
  Rect square{cell.right() - kCellPadding - side,
              cell.y + kCellPadding + (canvas.line_height(number_style(canvas)) - side) / 2, side, side};
  const auto next = [&] { square.x -= side + 6; };
  if (is_answered(state, position)) {
    ui::tick_mark(canvas, square, theme.text);
    next();
  }
  if (state.drafts[position].flagged) {
    paint_flag(canvas, square, theme.text);
    next();
  }
  if (state.drafts[position].locked) paint_lock(canvas, square, theme.text);
}

void paint_cell(Canvas& canvas, Rect cell, const State& state, std::size_t position) {
  const ui::Theme& theme = canvas.theme();
  const bool here = position == state.current, answered = is_answered(state, position);
  const std::string id = "goto-" + std::to_string(position), marks = marks_of(state, position);
  ui::Box box{.rect = cell,
              .radius = 12,
              .fill = canvas.frame().hover == id || answered ? theme.raised : theme.surface,
              .stroke_width = theme.stroke * 1.5f,
              .stroke = here ? theme.accent : theme.line};
  canvas.box(box);
  const float x = cell.x + kCellPadding, width = cell.w - 2 * kCellPadding;
  float y = cell.y + kCellPadding;
  const float signs = canvas.scaled(3 * 18) + 12;
  y += canvas.text(x, y, width - signs, std::to_string(position + 1), number_style(canvas));
  const std::string word = answered ? "Answered" : "Unanswered";
  y += canvas.text(x, y, width, word, word_style(canvas));
  if (!marks.empty()) canvas.text(x, y, width, base::capitalised(marks), word_style(canvas));
  paint_signs(canvas, cell, state, position);
  canvas.target({.id = id,
                 .box = cell,
                 .role = ui::Role::list_item,
                 .label = "Question " + std::to_string(position + 1),
                 .value = word + (marks.empty() ? "" : ", " + marks)});
}

/// Cells of one size that fill the width. Returns the bottom.
float paint_cells(Canvas& canvas, float x, float y, float width, const State& state) {
  const auto list = positions(state, state.filter);
  if (list.empty()) return y + canvas.text(x, y, width, "There is none.", canvas.muted());
  const bool timed = std::ranges::any_of(state.items, [](const auto& item) { return item.time.has_value(); });
  const float words =
      canvas.text_width(timed ? "Current, flagged, locked" : "Current, flagged", word_style(canvas));
  const float least = std::max(words + 2 * kCellPadding + 2, canvas.scaled(110));
  const std::size_t columns =
      std::max<std::size_t>(1, static_cast<std::size_t>((width + kCellGap) / (least + kCellGap)));
  const float wide = (width - kCellGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float high = cell_height(canvas);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::size_t column = i % columns, row = i / columns;
    paint_cell(canvas,
               {x + static_cast<float>(column) * (wide + kCellGap),
                y + static_cast<float>(row) * (high + kCellGap), wide, high},
               state, list[i]);
  }
  const std::size_t rows = (list.size() + columns - 1) / columns;
  return y + static_cast<float>(rows) * (high + kCellGap) - kCellGap;
}

// Handing in.

std::string counted(int number, const std::string& are, const std::string& is) {
  return plural(number, "question") + " " + (number == 1 ? is : are);
}

std::vector<std::string> warnings(const State& state) {
  const auto open = positions(state, Filter::unanswered);
  const int flagged = count(state, Filter::flagged);
  std::vector<std::string> list;
  if (open.empty())
    list.emplace_back("Every question is answered.");
  else
    list.push_back(counted(static_cast<int>(open.size()), "are unanswered and count as wrong.",
                           "is unanswered and counts as wrong."));
  const auto locked =
      std::ranges::count_if(open, [&](std::size_t each) { return state.drafts[each].locked; });
  if (locked > 0)
    list.push_back(std::to_string(locked) + (locked == 1 ? " of these is locked: its time is up."
                                                         : " of these are locked: their time is up."));
  if (flagged > 0) list.push_back(counted(flagged, "are still flagged.", "is still flagged."));
  return list;
}

/// The first question to look at once more: unanswered and not locked, else flagged.
std::optional<std::size_t> to_look_at(const State& state) {
  for (const std::size_t each : positions(state, Filter::unanswered))
    if (!state.drafts[each].locked) return each;
  const auto flagged = positions(state, Filter::flagged);
  return flagged.empty() ? std::nullopt : std::optional(flagged.front());
}

}  // namespace

std::optional<Filter> filter_of(const std::string& target_id) {
  for (const FilterInfo& info : kFilters)
    if (target_id == info.id) return info.filter;
  return std::nullopt;
}

ui::Scene view_overview(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  Header header = header_of(state, frame.now);
  header.leave = {.id = "back", .label = "Back", .keys = {{Key::escape}, {Key::o}}, .key_hint = "Esc"};
  header.counter = std::to_string(state.current + 1) + " / " + std::to_string(state.items.size());
  const float top = progress_header(canvas, header);
  const float bottom = footer(canvas, {.right = {{.id = "hand-in",
                                                  .label = "Hand in",
                                                  .kind = ui::ButtonKind::primary,
                                                  .keys = {{Key::h}},
                                                  .key_hint = "H"}},
                                       .note = state.news,
                                       .note_warns = true});
  const float margin = side_margin(canvas), width = frame.size.w - 2 * margin;
  float y = canvas.begin_scroll("overview", {0, top, frame.size.w, bottom - top}) + 16;
  y += canvas.text(margin, y, width, "Overview", canvas.title()) + 16;
  y = ui::choices(canvas, margin, y, width, choices_of(state)) + 20;
  canvas.end_scroll(paint_cells(canvas, margin, y, width, state) + 24);
  return canvas.take();
}

ui::Scene view_hand_in(const State& state, const ui::Frame& frame) {
  AskPage page{.id = "hand-in", .title = "Hand in?", .texts = warnings(state)};
  const auto look = to_look_at(state);
  if (const auto left = time_left(state, frame.now)) page.texts.push_back(clock_text(*left) + ".");
  const ui::Button hand_in{.id = "hand-in-anyway",
                           .label = look ? "Hand in all the same" : "Hand in",
                           .kind = look ? ui::ButtonKind::ghost : ui::ButtonKind::primary,
                           .keys = {{look ? Key::h : Key::enter}},
                           .key_hint = look ? "H" : ""};
  if (look)
    page.buttons.push_back({.id = "goto-" + std::to_string(*look),
                            .label = "Go to question " + std::to_string(*look + 1),
                            .kind = ui::ButtonKind::primary,
                            .keys = {{Key::enter}}});
  page.buttons.push_back(hand_in);
  page.buttons.push_back({.id = "back", .label = "Back", .keys = {{Key::escape}}, .key_hint = "Esc"});
  page.note = look ? "Enter goes to the question." : "Enter hands in.";
  return view_ask(page, frame);
}

}  // namespace fluoro::screens::sitting
