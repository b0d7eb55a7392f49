#include "screens/preview_problems.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "screens/page.hpp"
#include "screens/words.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens::preview {
namespace {

using base::Severity;
using ui::Canvas;
using ui::Rect;

/// What a question needs below the list, and the list above a question, logical pixels.
constexpr float kLeastQuestion = 280, kLeastList = 128;

std::string counted(int count, const std::string& word) {
  std::string text = plural(count, word);
  if (count >= static_cast<int>(base::Diagnostics::kLimit)) text += " or more";
  return text;
}

std::string summary(const State& state, bool tight) {
  const int errors = count(state, Severity::error), warnings = count(state, Severity::warning);
  std::string text;
  if (errors > 0) text = counted(errors, "error");
  if (warnings > 0) text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
  if (tight) return text;
  text += " in " + file_name(state) + ".";
  if (errors == 0) return text;
  return text + (state.bank ? " Below is the last version without errors."
                            : " Its questions show here as soon as it is saved without errors.");
}

struct Problem {
  std::string place, text;
  ui::Colour colour;
};

std::vector<Problem> problems(const State& state, const ui::Theme& theme) {
  std::vector<Problem> list;
  for (const base::Diagnostic& one : state.file.diagnostics) {
    const bool error = one.severity == Severity::error;
    std::string place = file_name(state);
    if (one.at.line > 0) place += ":" + std::to_string(one.at.line) + ":" + std::to_string(one.at.column);
    list.push_back({place + ": " + (error ? "error" : "warning"), one.text, error ? theme.bad : theme.warn});
  }
  return list;
}

ui::TextStyle place_style(const Problem& problem) {
  return {.size = 15, .weight = ui::Weight::semibold, .colour = problem.colour};
}

/// Paints the list from y down, or only measures it. Returns its height.
float problem_list(Canvas& canvas, Rect place, const std::vector<Problem>& list, bool paint) {
  const ui::TextStyle body{.size = 16, .colour = canvas.theme().text};
  float y = place.y;
  for (const Problem& problem : list) {
    const ui::TextStyle style = place_style(problem);
    const float head = canvas.text_height(place.w, problem.place, style);
    if (paint) {
      canvas.text(place.x, y, place.w, problem.place, style);
      canvas.text(place.x, y + head, place.w, problem.text, body);
    }
    y += head + canvas.text_height(place.w, problem.text, body) + 12;
  }
  return y - place.y;
}

/// How much is wrong, and the button that shows what. Returns the bottom.
float paint_summary(Canvas& canvas, Rect place, const State& state) {
  const ui::Theme& theme = canvas.theme();
  const bool errors = count(state, Severity::error) > 0;
  const ui::TextStyle style{
      .size = 16, .weight = ui::Weight::semibold, .colour = errors ? theme.bad : theme.warn};
  ui::Button toggle{.id = "problems",
                    .label = state.listed ? "Hide" : "Show",
                    .keys = {{.key = ui::Key::e, .ctrl = true}},
                    .announced = state.listed ? "Hide the list" : "Show the list"};
  if (is_roomy(canvas.frame())) toggle.key_hint = "Ctrl+E";
  const float button = state.bank ? ui::button_width(canvas, toggle) : 0;
  const float width = place.w - button - 20;
  const std::string text = summary(state, is_tight(canvas.frame()));
  const float height = canvas.text_height(width, text, style);
  const float row = state.bank ? std::max(height, ui::button_height(canvas)) : height;
  canvas.text(place.x, place.y + (row - height) / 2, width, text, style);
  if (state.bank)
    ui::button(canvas, place.x + place.w - button, place.y + (row - ui::button_height(canvas)) / 2, toggle);
  return place.y + row + 8;
}

}  // namespace

bool is_tight(const ui::Frame& frame) { return frame.size.h / frame.text_scale < 480; }
bool is_roomy(const ui::Frame& frame) { return frame.room() >= 900; }

Rect paint_problems(Canvas& canvas, Rect room, const State& state) {
  if (state.file.diagnostics.empty()) return room;
  const float margin = side_margin(canvas);
  const float x = room.x + margin, width = room.w - 2 * margin;
  const float top = paint_summary(canvas, {x, room.y, width, 0}, state);
  Rect rest{room.x, top, room.w, room.bottom() - top};
  canvas.rule(0, top - canvas.theme().stroke, room.w);
  if (!state.listed && state.bank) return rest;
  const auto list = problems(state, canvas.theme());
  const float needed = problem_list(canvas, {x, 0, width, 0}, list, false) + 12;
  float height = std::clamp(needed, kLeastList, std::max(kLeastList, room.h * 0.4f));
  if (!state.bank || rest.h - height < kLeastQuestion) height = rest.h;
  const Rect viewport{x - 8, top, width + 16, height};
  const float y = canvas.begin_scroll("problems", viewport) + 12;
  canvas.end_scroll(y + problem_list(canvas, {x, y, width, 0}, list, true));
  rest.y += height;
  rest.h -= height;
  if (rest.h > 0) canvas.rule(0, rest.y, room.w);
  return rest;
}

}  // namespace fluoro::screens::preview
