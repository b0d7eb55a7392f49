#include "ui/chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/chart_parts.hpp"

namespace fluoro::ui {
namespace {

constexpr float kDot = 5;  ///< a point's radius

/// Where values stand inside a chart.
struct Plot {
  Rect rect;
  std::size_t count = 0;
  [[nodiscard]] Point at(std::size_t i, float value) const {
    const float share = count < 2 ? 0.5f : static_cast<float>(i) / static_cast<float>(count - 1);
    const float up = std::clamp(value, 0.f, 100.f) / 100;
    return {rect.x + kDot + share * (rect.w - 2 * kDot), rect.bottom() - up * rect.h};
  }
};

/// The distance of grid lines: 25, or more where their labels would touch.
int grid_step(const Canvas& canvas, float height) {
  const float room = canvas.line_height(chart_label_style(canvas)) + 2;
  for (const int step : {25, 50})
    if (height * static_cast<float>(step) / 100 >= room) return step;
  return 100;
}

void grid(Canvas& canvas, const Plot& plot, float label_x, float label_width) {
  TextStyle style = chart_label_style(canvas);
  style.align = Align::right;
  const int step = grid_step(canvas, plot.rect.h);
  for (int value = 0; value <= 100; value += step) {
    const float y = std::round(plot.at(0, static_cast<float>(value)).y);
    canvas.box({.rect = {plot.rect.x, y, plot.rect.w, 1}, .fill = grid_colour(canvas.theme())});
    canvas.text(label_x, y - canvas.line_height(style) / 2, label_width, std::to_string(value), style);
  }
}

/// The labels below: the last one first, since it is the news, then to the left what keeps clear.
void axis(Canvas& canvas, const Plot& plot, const LineChart& chart, float y) {
  const TextStyle style = chart_label_style(canvas);
  const float gap = canvas.scaled(20);
  float free_to = plot.rect.right();
  for (std::size_t i = chart.values.size(); i-- > 0;) {
    const std::string& label = chart.values[i].label;
    const float width = std::ceil(canvas.text_width(label, style)) + 1;
    const float x = std::clamp(plot.at(i, 0).x - width / 2, plot.rect.x,
                               std::max(plot.rect.x, plot.rect.right() - width));
    if (label.empty() || x + width > free_to) continue;
    canvas.text(x, y, width, label, style);
    free_to = x - gap;
  }
}

}  // namespace

void line_chart(Canvas& canvas, Rect place, const LineChart& chart) {
  const TextStyle style = chart_label_style(canvas);
  const float line = canvas.line_height(style);
  const float label_width = std::ceil(canvas.text_width("100", style)) + 1;
  const bool has_axis = std::any_of(chart.values.begin(), chart.values.end(),
                                    [](const LineChart::Value& v) { return !v.label.empty(); });
  const float below = has_axis ? line / 2 + line + 6 : line / 2;
  const Plot plot{{place.x + label_width + 14, place.y + line / 2, place.w - label_width - 14,
                   std::max(2 * line, place.h - line / 2 - below)},
                  chart.values.size()};
  grid(canvas, plot, place.x, label_width);
  if (chart.values.empty()) return chart_note(canvas, plot.rect, chart.empty);
  axis(canvas, plot, chart, place.bottom() - line);
  std::vector<Point> points;
  for (std::size_t i = 0; i < chart.values.size(); ++i) points.push_back(plot.at(i, chart.values[i].value));
  if (points.size() > 1) canvas.line(points, 3, canvas.theme().accent);
  for (const Point& p : points)
    canvas.box({.rect = {p.x - kDot, p.y - kDot, 2 * kDot, 2 * kDot},
                .radius = kDot,
                .fill = canvas.theme().accent});
}

}  // namespace fluoro::ui
