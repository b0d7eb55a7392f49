#include "screens/due_chart.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "screens/dates.hpp"
#include "screens/words.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr std::size_t kWeek = 7;
constexpr float kLeastBars = 48;  ///< height of the highest bar, for normal text
constexpr float kWidestBar = 44;

TextStyle label_style(const Canvas& canvas, bool today) {
  const ui::Theme& theme = canvas.theme();
  return {.size = 13,
          .weight = today ? ui::Weight::semibold : ui::Weight::regular,
          .colour = today ? theme.text : theme.muted,
          .align = ui::Align::centre,
          .one_line = true};
}

std::string day_name(std::size_t from_today, base::Day today) {
  return from_today == 0 ? "Today" : weekday_text(today + std::chrono::days(static_cast<int>(from_today)));
}

std::string day_number(std::size_t from_today, base::Day today) {
  const std::chrono::year_month_day date(today + std::chrono::days(static_cast<int>(from_today)));
  return std::to_string(static_cast<unsigned>(date.day()));
}

/// How many of the days have room for their words side by side.
std::size_t days_shown(const Canvas& canvas, float width, const std::vector<int>& counts, base::Day today) {
  const auto fit = [&](std::size_t days) {
    float widest = 0;
    for (std::size_t i = 0; i < days; ++i)
      for (const std::string& text : {day_name(i, today), std::to_string(counts[i])})
        widest = std::max(widest, canvas.text_width(text, label_style(canvas, true)));
    return (widest + canvas.scaled(6)) * static_cast<float>(days) <= width;
  };
  if (fit(counts.size())) return counts.size();
  std::size_t days = std::min(kWeek, counts.size());
  while (days > 1 && !fit(days)) --days;
  return days;
}

std::string in_words(const std::vector<int>& counts, base::Day today) {
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i)
    text += (i == 0 ? "today" : ", " + short_date(today + std::chrono::days(static_cast<int>(i)))) + ": " +
            std::to_string(counts[i]);
  return text;
}

/// Today's bar is told by its word; its colour only helps.
void paint_day(Canvas& canvas, Rect column, int count, float share, std::size_t i, base::Day today) {
  const ui::Theme& theme = canvas.theme();
  const TextStyle style = label_style(canvas, i == 0);
  const float line = canvas.line_height(style);
  const float foot = column.bottom() - 2 * line - 6, most = foot - column.y - line - 2;
  const float height = count == 0 ? 0 : std::max(4.f, std::round(most * share));
  const float width = std::min(column.w * 0.62f, canvas.scaled(kWidestBar));
  const Rect bar{column.centre().x - width / 2, foot - height, width, height};
  if (count > 0)
    canvas.box({.rect = bar,
                .radius = std::min(4.f, height / 2),
                .fill = i == 0 ? theme.accent : ui::mix(theme.accent, theme.surface, 0.55f)});
  canvas.text(column.x, bar.y - line - 2, column.w, std::to_string(count), style);
  canvas.text(column.x, foot + 6, column.w, day_name(i, today), style);
  canvas.text(column.x, foot + 6 + line, column.w, day_number(i, today), style);
}

}  // namespace

float due_chart(Canvas& canvas, Rect place, const std::vector<int>& counts, base::Day today) {
  if (counts.empty()) return place.y;
  const float line = canvas.line_height(label_style(canvas, true));
  place.h = std::max(place.h, 3 * line + 8 + canvas.scaled(kLeastBars));
  const std::size_t days = days_shown(canvas, place.w, counts, today);
  const int most = *std::max_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(days));
  const float width = place.w / static_cast<float>(days);
  canvas.rule(place.x, place.bottom() - 2 * line - 6, place.w);
  for (std::size_t i = 0; i < days; ++i) {
    const float share = most == 0 ? 0 : static_cast<float>(counts[i]) / static_cast<float>(most);
    paint_day(canvas, {place.x + width * static_cast<float>(i), place.y, width, place.h}, counts[i], share, i,
              today);
  }
  canvas.target({.id = "due-chart",
                 .box = place,
                 .role = ui::Role::image,
                 .label = "Due in the next " + plural(static_cast<int>(counts.size()), "day"),
                 .value = in_words(counts, today),
                 .enabled = false});
  return place.bottom();
}

}  // namespace fluoro::screens
