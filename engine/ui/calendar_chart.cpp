#include "ui/calendar_chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/value_axis.hpp"

namespace fluoro::ui {
namespace {

constexpr std::size_t kWeek = 7;
constexpr float kLeastPitch = 14, kMostPitch = 24;  ///< from cell to cell
constexpr float kGap = 3;                           ///< between cells

/// Which weeks are shown and where.
struct Grid {
  float x = 0, y = 0;  ///< of the first cell
  float pitch = kLeastPitch;
  std::size_t lead = 0;   ///< days of the first week before the first day
  std::size_t first = 0;  ///< week shown
  std::size_t weeks = 0;  ///< shown

  [[nodiscard]] std::size_t week_of(std::size_t day) const { return (day + lead) / kWeek; }
  [[nodiscard]] bool shows(std::size_t day) const {
    return week_of(day) >= first && week_of(day) < first + weeks;
  }
  [[nodiscard]] Rect place(std::size_t day) const {
    return {x + static_cast<float>(week_of(day) - first) * pitch,
            y + static_cast<float>((day + lead) % kWeek) * pitch, pitch, pitch};
  }
};

base::Day date_of(const CalendarChart& chart, std::size_t day) {
  return chart.first + std::chrono::days(static_cast<int>(day));
}

Grid grid_for(float width, const CalendarChart& chart, std::optional<std::size_t> selected) {
  Grid grid;
  const auto monday = base::start_of(chart.first, base::Period::week);
  grid.lead = static_cast<std::size_t>((chart.first - monday).count());
  const std::size_t all = grid.week_of(chart.days.size() - 1) + 1;
  grid.weeks = std::min(all, static_cast<std::size_t>(std::max(1.f, width / kLeastPitch)));
  grid.pitch = std::clamp(std::floor(width / static_cast<float>(grid.weeks)), kLeastPitch, kMostPitch);
  grid.first = all - grid.weeks;
  if (selected) grid.first = std::min(grid.first, grid.week_of(*selected));
  return grid;
}

std::size_t step_of(int count, const std::array<int, 4>& steps) {
  if (count <= 0) return 0;
  return static_cast<std::size_t>(std::ranges::upper_bound(steps, count) - steps.begin());
}

/// The step is told by the size of the inner square; its colour helps.
void paint_cell(Canvas& canvas, Rect cell, std::size_t step) {
  const Theme& theme = canvas.theme();
  canvas.box({.rect = cell, .radius = 3, .fill = theme.raised});
  if (step == 0) return;
  const float share = 0.2f + 0.2f * static_cast<float>(step);
  const float side = std::round(cell.w * share);
  const Rect inner{cell.x + (cell.w - side) / 2, cell.y + (cell.h - side) / 2, side, side};
  canvas.box({.rect = inner,
              .radius = step == 4 ? 3.f : 1.5f,
              .fill = mix(theme.accent, theme.raised, 0.4f + 0.15f * static_cast<float>(step))});
}

/// In as many of the rows as have room for it.
void paint_weekdays(Canvas& canvas, float x, float width, const Grid& grid, base::Day first) {
  const TextStyle style = chart_label_style(canvas);
  const float line = canvas.line_height(style);
  const auto every = static_cast<std::size_t>(std::ceil(line / grid.pitch));
  const auto monday = base::start_of(first, base::Period::week);
  for (std::size_t row = 0; row < kWeek; row += every)
    canvas.text(x, grid.y + (static_cast<float>(row) + 0.5f) * grid.pitch - line / 2, width,
                base::weekday_name(monday + std::chrono::days(static_cast<int>(row))), style);
}

/// Above the week in which a month begins, as long as the names keep clear.
void paint_months(Canvas& canvas, const Grid& grid, float y, float right, const CalendarChart& chart) {
  const TextStyle style = chart_label_style(canvas);
  float free_from = 0;
  std::optional<std::chrono::year> told;
  for (std::size_t day = 0; day < chart.days.size(); ++day) {
    const std::chrono::year_month_day date(date_of(chart, day));
    if (!grid.shows(day) || date.day() != std::chrono::day(1)) continue;
    std::string name = base::short_month_name(static_cast<unsigned>(date.month()));
    if (told != date.year()) name += " " + std::to_string(static_cast<int>(date.year()));
    const float x = grid.place(day).x, width = std::ceil(canvas.text_width(name, style)) + 1;
    if (x < free_from || x + width > right) continue;
    canvas.text(x, y, width, name, style);
    told = date.year();
    free_from = x + width + canvas.scaled(6);
  }
}

/// "1 to 8", "31 or more"; empty when no count is of that step.
std::string step_text(const std::array<int, 4>& steps, std::size_t step) {
  if (step == 0) return "0";
  const int least = steps[step - 1];
  if (step == steps.size()) return grouped(least) + " or more";
  const int most = steps[step] - 1;
  if (most < least) return {};
  return most == least ? grouped(least) : grouped(least) + " to " + grouped(most);
}

float paint_legend(Canvas& canvas, float left, float y, float width, float cell,
                   const std::array<int, 4>& steps) {
  const TextStyle style = chart_label_style(canvas);
  const float line = std::max(canvas.line_height(style), cell + 4);
  float x = left;
  for (std::size_t step = 0; step <= steps.size(); ++step) {
    const std::string text = step_text(steps, step);
    if (text.empty()) continue;
    const float text_width = std::ceil(canvas.text_width(text, style)) + 1;
    if (x > left && x + cell + 6 + text_width > left + width) {
      x = left;
      y += line;
    }
    paint_cell(canvas, {x, std::round(y + (line - cell) / 2), cell, cell}, step);
    canvas.text(x + cell + 6, y + (line - canvas.line_height(style)) / 2, text_width, text, style);
    x += cell + 6 + text_width + canvas.scaled(16);
  }
  return y + line;
}

void paint_days(Canvas& canvas, const Grid& grid, const CalendarChart& chart, const std::array<int, 4>& steps,
                std::optional<std::size_t> selected) {
  for (std::size_t day = 0; day < chart.days.size(); ++day)
    if (grid.shows(day)) {
      const Rect place = grid.place(day);
      const Rect cell{place.x, place.y, place.w - kGap, place.h - kGap};
      paint_cell(canvas, cell, step_of(chart.days[day].count, steps));
      if (day == selected)
        canvas.box({.rect = cell.inset(-2), .radius = 4, .stroke_width = 2, .stroke = canvas.theme().text});
    }
}

void add_target(Canvas& canvas, Rect box, const Grid& grid, const CalendarChart& chart,
                const std::string& words) {
  Target target{.id = chart.id,
                .box = box,
                .role = Role::slider,
                .label = chart.label,
                .value = words.empty() ? chart.at_rest : words,
                .own_keys = calendar_keys()};
  for (std::size_t day = 0; day < chart.days.size(); ++day)
    target.parts.push_back(grid.shows(day) ? grid.place(day) : Rect{});
  canvas.target(std::move(target));
}

std::string longest_words(const CalendarChart& chart) {
  const auto longest = std::ranges::max_element(
      chart.days, {}, [](const CalendarChart::Day& day) { return day.words.size(); });
  const std::string& words = longest->words.size() < chart.nothing.size() ? chart.nothing : longest->words;
  return "Wed 30 Sep 2026: " + words;
}

}  // namespace

float calendar_chart(Canvas& canvas, float x, float y, float width, const CalendarChart& chart,
                     std::optional<std::size_t> selected) {
  if (chart.days.empty()) return y + canvas.text(x, y, width, chart.empty, canvas.muted());
  if (selected && *selected >= chart.days.size()) selected.reset();
  const TextStyle style = chart_label_style(canvas);
  const float names = std::ceil(canvas.text_width("Wed", style)) + 8;
  Grid grid = grid_for(width - names, chart, selected);
  grid.x = x + names;
  grid.y = y + canvas.line_height(style) + 4;
  const std::array<int, 4> steps = calendar_steps(chart);
  const std::string words = selected ? day_words(chart, *selected) : "";
  const std::string longest = longest_words(chart);
  const ChartWords below{words, chart.at_rest, longest};

  paint_months(canvas, grid, y, x + width, chart);
  paint_weekdays(canvas, x, names - 4, grid, chart.first);
  paint_days(canvas, grid, chart, steps, selected);
  const float bottom = grid.y + static_cast<float>(kWeek) * grid.pitch;
  add_target(canvas, {x, grid.y, names + static_cast<float>(grid.weeks) * grid.pitch, bottom - grid.y}, grid,
             chart, words);
  y = paint_legend(canvas, x, bottom + 8, width, std::min(grid.pitch, 18.f) - kGap, steps) + 6;
  chart_words(canvas, x, y, width, below);
  return y + chart_words_height(canvas, width, below);
}

std::optional<std::size_t> select_by_key(const CalendarChart& chart, std::optional<std::size_t> selected,
                                         Key key) {
  if (chart.days.empty()) return {};
  const std::size_t last = chart.days.size() - 1;
  if (key == Key::home) return 0;
  if (key == Key::end || !selected) return last;
  const std::size_t at = *selected;
  const auto back = [&](std::size_t days) { return at >= days ? at - days : at; };
  const auto ahead = [&](std::size_t days) { return at + days <= last ? at + days : at; };
  switch (key) {
    case Key::up: return back(1);
    case Key::down: return ahead(1);
    case Key::left: return back(kWeek);
    case Key::right: return ahead(kWeek);
    default: return selected;
  }
}

std::vector<Chord> calendar_keys() {
  return {{Key::left}, {Key::right}, {Key::up}, {Key::down}, {Key::home}, {Key::end}};
}

std::string day_words(const CalendarChart& chart, std::size_t day) {
  const std::string& words = chart.days[day].words;
  return base::period_text(date_of(chart, day), base::Period::day) + ": " +
         (words.empty() ? chart.nothing : words);
}

std::array<int, 4> calendar_steps(const CalendarChart& chart) {
  std::vector<int> counts;
  for (const CalendarChart::Day& day : chart.days)
    if (day.count > 0) counts.push_back(day.count);
  if (counts.empty()) return {1, 2, 3, 4};
  std::ranges::sort(counts);
  const auto quartile = [&](std::size_t k) { return counts[counts.size() * k / 4]; };
  return {1, quartile(1), quartile(2), quartile(3)};
}

}  // namespace fluoro::ui
