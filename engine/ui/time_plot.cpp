#include "ui/time_plot.hpp"

#include <algorithm>
#include <cmath>

#include "ui/series_columns.hpp"

namespace fluoro::ui {
namespace {

constexpr float kLeastCell = 3;   ///< width from which on a bucket is drawn as one, logical pixels
constexpr float kLargestDot = 5;  ///< radius
constexpr float kLeastDot = 1.5f;
constexpr float kDotsFrom = 14;  ///< width of a column with room for a dot
constexpr float kWidestBar = 44;
constexpr float kLeastBar = 2;  ///< height of what is not nothing

bool is_dense(const TimePlot& plot) { return plot.cell() < kLeastCell; }

/// Of bars as many as can be told apart, of a line one a pixel.
std::vector<SeriesColumn> columns_in(const TimePlot& plot, const TimeChart& chart) {
  const float least = chart.look == TimeChart::Look::bars ? kLeastCell : 1;
  return series_columns(chart.buckets, static_cast<std::size_t>(std::max(1.f, plot.rect.w / least)));
}

/// Calls `run(begin, end)` for all columns that follow each other without a gap.
template <class Run>
void for_each_run(const std::vector<SeriesColumn>& columns, Run run) {
  for (std::size_t begin = 0; begin < columns.size();) {
    std::size_t end = begin;
    while (end < columns.size() && columns[end].known) ++end;
    if (end > begin) run(begin, end);
    begin = end + 1;
  }
}

void dot(Canvas& canvas, Point at, float radius, Colour colour) {
  canvas.box(
      {.rect = {at.x - radius, at.y - radius, 2 * radius, 2 * radius}, .radius = radius, .fill = colour});
}

void paint_points(Canvas& canvas, const TimePlot& plot, const std::vector<SeriesColumn>& columns) {
  const Colour colour = canvas.theme().accent;
  const bool dots = plot.cell() >= kDotsFrom;
  const float radius = std::clamp(plot.cell() * 0.3f, kLeastDot, kLargestDot);
  for_each_run(columns, [&](std::size_t begin, std::size_t end) {
    std::vector<Point> points;
    for (std::size_t i = begin; i < end; ++i)
      points.push_back({plot.x(columns[i].begin, columns[i].end), plot.y(columns[i].least)});
    if (dots || points.size() == 1)
      for (const Point& point : points) dot(canvas, point, radius, colour);
    if (points.size() > 1) canvas.line(std::move(points), dots ? 3 : 2, colour);
  });
}

/// From the least to the most of each column, and on to where the next one begins: the same line, but many
/// times cheaper to draw than its turns.
void paint_dense(Canvas& canvas, const TimePlot& plot, const std::vector<SeriesColumn>& columns) {
  constexpr float kThickness = 2;
  const Colour colour = canvas.theme().accent;
  for_each_run(columns, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const SeriesColumn& each = columns[i];
      const SeriesColumn& next = columns[std::min(i + 1, end - 1)];
      const float top = plot.y(std::max(each.most, next.least)) - kThickness / 2;
      const float foot = plot.y(std::min(each.least, next.most)) + kThickness / 2;
      const float left = plot.x(each.begin, each.begin), right = plot.x(each.end, each.end);
      canvas.box({.rect = {left, top, right - left, foot - top}, .fill = colour});
      if (end - begin == 1) dot(canvas, {(left + right) / 2, (top + foot) / 2}, kLeastDot, colour);
    }
  });
}

void paint_bars(Canvas& canvas, const TimePlot& plot, const std::vector<SeriesColumn>& columns,
                std::optional<std::size_t> selected) {
  const Theme& theme = canvas.theme();
  const float column = plot.rect.w / static_cast<float>(columns.size());
  const float width = std::min(std::max(column * 0.7f, column - 8), canvas.scaled(kWidestBar));
  const float foot = plot.y(0);
  for (const SeriesColumn& each : columns) {
    if (!each.known || each.most <= 0) continue;
    const float height = std::max(kLeastBar, foot - plot.y(each.most));
    const bool chosen = selected && *selected >= each.begin && *selected < each.end;
    canvas.box({.rect = {plot.x(each.begin, each.end) - width / 2, foot - height, width, height},
                .radius = std::min({4.f, width / 3, height / 2}),
                .fill = chosen ? theme.accent : mix(theme.accent, theme.surface, 0.65f)});
  }
}

/// A hair line, and a dot where the value stands.
void paint_selected(Canvas& canvas, const TimePlot& plot, const TimeChart& chart, std::size_t selected) {
  const Theme& theme = canvas.theme();
  const float x = plot.x(selected, selected + 1);
  canvas.box({.rect = {std::round(x - 0.5f), plot.rect.y, 1, plot.rect.h}, .fill = theme.muted});
  const auto& value = chart.buckets[selected].value;
  if (!value) return;
  dot(canvas, {x, plot.y(*value)}, kLargestDot + 3, theme.surface);
  dot(canvas, {x, plot.y(*value)}, kLargestDot + 1, theme.text);
}

}  // namespace

Colour band_colour(const Theme& theme) { return mix(theme.accent, theme.surface, 0.22f); }

void paint_band(Canvas& canvas, const TimePlot& plot, const TimeChart& chart) {
  if (chart.look == TimeChart::Look::bars) return;
  const auto has_interval = [](const Bucket& bucket) { return bucket.interval.has_value(); };
  if (std::ranges::none_of(chart.buckets, has_interval)) return;
  const auto columns = columns_in(plot, chart);
  const float half = std::min(plot.rect.w / static_cast<float>(columns.size()), 2 * kLargestDot) / 2;
  for_each_run(columns, [&](std::size_t begin, std::size_t end) {
    Area area{.colour = band_colour(canvas.theme())};
    const auto add = [&](float x, const Bucket::Interval& interval) {
      area.upper.push_back({x, plot.y(interval.high)});
      area.lower.push_back({x, plot.y(interval.low)});
    };
    // A bucket that stands alone has a band as wide as its dot.
    const bool alone = end - begin == 1;
    for (std::size_t i = begin; i < end; ++i) {
      const float x = plot.x(columns[i].begin, columns[i].end);
      add(alone ? x - half : x, columns[i].interval);
      if (alone) add(x + half, columns[i].interval);
    }
    canvas.area(std::move(area));
  });
}

void paint_dashes(Canvas& canvas, float x, float y, float width) {
  constexpr float kDash = 7, kEvery = 12;
  const int count = static_cast<int>(std::ceil(width / kEvery));
  for (int i = 0; i < count; ++i) {
    const float at = static_cast<float>(i) * kEvery;
    canvas.box(
        {.rect = {x + at, std::round(y) - 1, std::min(kDash, width - at), 2}, .fill = canvas.theme().muted});
  }
}

void paint_series(Canvas& canvas, const TimePlot& plot, const TimeChart& chart,
                  std::optional<std::size_t> selected) {
  const auto columns = columns_in(plot, chart);
  if (chart.look == TimeChart::Look::bars)
    paint_bars(canvas, plot, columns, selected);
  else if (is_dense(plot))
    paint_dense(canvas, plot, columns);
  else
    paint_points(canvas, plot, columns);
  if (selected && *selected < chart.buckets.size()) paint_selected(canvas, plot, chart, *selected);
}

}  // namespace fluoro::ui
