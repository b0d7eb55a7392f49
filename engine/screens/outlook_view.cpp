#include <algorithm>
#include <array>
#include <cmath>

#include "screens/dates.hpp"
#include "screens/due_chart.hpp"
#include "screens/outlook.hpp"
#include "screens/outlook_date.hpp"
#include "screens/page.hpp"
#include "screens/words.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens::outlook {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr float kGap = 20;

/// What the date shows of a stepper's unit.
std::string part_text(base::Day date, Unit unit) {
  const std::chrono::year_month_day parts(date);
  if (unit == Unit::day) return std::to_string(static_cast<unsigned>(parts.day()));
  if (unit == Unit::month) return month_text(static_cast<unsigned>(parts.month()));
  return std::to_string(static_cast<int>(parts.year()));
}

ui::Button step_button(const State& state, const Stepper& stepper, bool later) {
  const ui::Key keys[] = {ui::Key::d, ui::Key::m, ui::Key::y};
  const std::string name = stepper.name, id = stepper.id;
  const base::Day next = stepped(state.date, stepper.unit, later ? 1 : -1, state.today);
  return {.id = id + (later ? "-later" : "-earlier"),
          .label = later ? "+" : "−",
          .keys = {{.key = keys[static_cast<std::size_t>(stepper.unit)], .shift = !later}},
          .enabled = next != state.date,
          .announced = "A " + id + (later ? " later" : " earlier"),
          .padding = 16};
}

/// A unit of the date between two buttons. Returns its right edge.
float paint_stepper(Canvas& canvas, float x, float y, const State& state, const Stepper& stepper,
                    float value_width) {
  const TextStyle value{.weight = ui::Weight::semibold,
                        .colour = canvas.theme().text,
                        .align = ui::Align::centre,
                        .one_line = true};
  const float size = ui::button_height(canvas);
  canvas.text(x, y, 2 * size + value_width, stepper.name, canvas.muted());
  y += canvas.line_height(canvas.muted()) + 4;
  ui::button(canvas, x, y, step_button(state, stepper, false), size);
  canvas.text(x + size, y + (size - canvas.line_height(value)) / 2, value_width,
              part_text(state.date, stepper.unit), value);
  return ui::button(canvas, x + size + value_width, y, step_button(state, stepper, true), size);
}

float value_width(const Canvas& canvas, Unit unit) {
  const TextStyle value{.weight = ui::Weight::semibold, .one_line = true};
  const float air = canvas.scaled(24);
  if (unit == Unit::day) return canvas.text_width("30", value) + air;
  if (unit == Unit::year) return canvas.text_width("2000", value) + air;
  return canvas.text_width("September", value) + air;
}

float paint_steppers(Canvas& canvas, Rect inside, float y, const State& state) {
  const float size = ui::button_height(canvas);
  const float height = canvas.line_height(canvas.muted()) + 4 + size;
  float x = inside.x;
  for (const Stepper& stepper : kSteppers) {
    const float value = value_width(canvas, stepper.unit), width = 2 * size + value;
    if (x > inside.x && x + width > inside.right()) {
      x = inside.x;
      y += height + 14;
    }
    x = paint_stepper(canvas, x, y, state, stepper, value) + canvas.scaled(28);
  }
  return y + height;
}

float paint_date(Canvas& canvas, Rect inside, float y, const State& state) {
  std::vector<ui::Choice> list;
  list.reserve(kAhead.size());
  for (const Ahead& choice : kAhead)
    list.push_back({.id = choice.id,
                    .label = choice.label,
                    .on = state.date == stepped(state.today, choice.unit, choice.by, state.today)});
  y = ui::choices(canvas, inside.x, y, inside.w, list) + 18;
  y = paint_steppers(canvas, inside, y, state) + 12;
  return y + canvas.text(inside.x, y, inside.w,
                         "Keys: D, M and Y for a day, a month and a year later, with Shift for earlier.",
                         canvas.muted());
}

/// One figure of a forecast: what it is of, a bar and a share.
struct Line {
  const char* name;
  double share;
  ui::Colour colour;
};

struct LineWidths {
  float name = 0, share = 0;
};
LineWidths line_widths(const Canvas& canvas) {
  const TextStyle share{.weight = ui::Weight::semibold, .one_line = true};
  return {std::ceil(canvas.text_width("With no reviews", canvas.muted())) + 1,
          std::ceil(canvas.text_width("100%", share)) + 1};
}

float paint_line(Canvas& canvas, Rect row, const Line& line) {
  const LineWidths widths = line_widths(canvas);
  const TextStyle share{.weight = ui::Weight::semibold,
                        .colour = canvas.theme().text,
                        .align = ui::Align::right,
                        .one_line = true};
  const float height = canvas.line_height(share), bar_x = row.x + widths.name + 14;
  canvas.text(row.x, row.y + (height - canvas.line_height(canvas.muted())) / 2, widths.name, line.name,
              canvas.muted());
  ui::bar(canvas, {bar_x, row.y + height / 2 - 4, row.right() - widths.share - 14 - bar_x, 8},
          static_cast<float>(line.share), line.colour);
  canvas.text(row.right() - widths.share, row.y, widths.share, percent(line.share), share);
  return height;
}

/// A quiz: its name, and how well it is known today and then. Returns the bottom.
float paint_forecast(Canvas& canvas, Rect inside, float y, const Forecast& forecast) {
  const ui::Theme& theme = canvas.theme();
  const TextStyle name{.weight = ui::Weight::semibold, .colour = theme.text};
  const bool beside = inside.w >= canvas.scaled(620);
  const float figures = beside ? std::min(canvas.scaled(470), inside.w * 0.62f) : inside.w;
  const float title = beside ? inside.w - figures - 28 : inside.w;
  const float top = y;
  float text = canvas.text(inside.x, y, title, forecast.title, name);
  text += canvas.text(inside.x, y + text, title, plural(forecast.facts, "fact"), canvas.muted());
  if (!beside) y += text + 6;
  const Rect row{inside.right() - figures, y, figures, 0};
  const std::array lines{Line{"Today", forecast.today, ui::mix(theme.muted, theme.surface, 0.75f)},
                         Line{"With all reviews", forecast.then.all_reviews, theme.accent},
                         Line{"With no reviews", forecast.then.no_reviews, theme.warn}};
  for (const Line& line : lines) y += paint_line(canvas, {row.x, y, row.w, 0}, line);
  return std::max(y, top + text);
}

std::string condition(const State& state) {
  std::string text = "With all reviews: you answer what is due each day";
  const int fresh = state.settings.new_per_day;
  if (fresh > 0) text += " and begin " + plural(fresh, "new fact") + " a day";
  return text +
         ". With no reviews: you answer nothing until then. Facts that you have not begun count as not "
         "known.";
}

float paint_forecasts(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "What you will know", canvas.heading()) + 6;
  y += canvas.text(inside.x, y, inside.w, condition(state), canvas.muted()) + 14;
  if (state.quizzes.size() > 1) {
    y = paint_forecast(canvas, inside, y, state.all) + 12;
    canvas.rule(inside.x, y, inside.w);
    y += 12;
  }
  for (const Forecast& quiz : state.quizzes) {
    if (&quiz != &state.quizzes.front()) {
      canvas.rule(inside.x, y, inside.w);
      y += 12;
    }
    y = paint_forecast(canvas, inside, y, quiz) + 12;
  }
  return y - 12;
}

float paint_coming(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Facts that come due", canvas.heading()) + 12;
  return due_chart(canvas, {inside.x, y, inside.w, canvas.scaled(150)}, state.coming, state.today);
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  auto [main, y, margin] = begin_scroll_page(canvas, Tab::study, "outlook");
  y = title_row(canvas, main, y, "How well will I know this on " + long_date(state.date) + "?",
                {{.id = "back", .label = "Back", .keys = {{ui::Key::escape}}, .key_hint = "Esc"}});
  const Rect inside = main.inset(ui::kCardPadding, 0);
  std::vector<float (*)(Canvas&, Rect, float, const State&)> parts{paint_date};
  if (!state.quizzes.empty()) parts.insert(parts.end(), {paint_forecasts, paint_coming});
  for (const auto part : parts) {
    const std::size_t card = ui::begin_card(canvas, main.x, y, main.w);
    const float bottom = part(canvas, inside, y + ui::kCardPadding, state) + ui::kCardPadding;
    ui::end_card(canvas, card, y, bottom);
    y = bottom + kGap;
  }
  if (state.quizzes.empty())
    y += ui::notice(canvas, main.x, y, main.w,
                    "There is no quiz to forecast: none was found, or none can be used. Question banks tells "
                    "more.",
                    canvas.theme().warn) +
         kGap;
  canvas.end_scroll(y - kGap + margin);
  return canvas.take();
}

}  // namespace fluoro::screens::outlook
