#include "ui/time_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/date_axis.hpp"
#include "ui/time_plot.hpp"

namespace fluoro::ui {
namespace {

constexpr float kLeastPlot = 90;  ///< height, for normal text
constexpr float kTick = 5;        ///< from the plot down to a label

bool is_known(const Bucket& bucket) { return bucket.value.has_value(); }

/// An axis that covers all that is painted.
ValueAxis axis_of(const TimeChart& chart, int steps) {
  if (chart.figures == TimeChart::Figures::percent) return percent_axis(steps);
  double least = 0, most = 0;
  bool first = chart.look == TimeChart::Look::line;
  const auto cover = [&](double value) {
    least = first ? value : std::min(least, value);
    most = first ? value : std::max(most, value);
    first = false;
  };
  for (const Bucket& bucket : chart.buckets) {
    if (bucket.value) cover(*bucket.value);
    if (bucket.value && bucket.interval) {
      cover(bucket.interval->low);
      cover(bucket.interval->high);
    }
  }
  if (chart.goal) cover(chart.goal->value);
  return value_axis(least, most, steps, chart.figures == TimeChart::Figures::whole);
}

/// What the dashes and the band are, in a line above the plot, or one each where there is little room.
float paint_legend(Canvas& canvas, float left, float y, float width, const TimeChart& chart) {
  const TextStyle style = chart_label_style(canvas);
  const float line = canvas.line_height(style), sign = canvas.scaled(26), gap = canvas.scaled(22);
  float x = left;
  bool any = false;
  const auto place = [&](const std::string& text) {
    const float wanted = sign + 8 + std::ceil(canvas.text_width(text, style)) + 1;
    if (any && x + wanted > left + width) {
      x = left;
      y += line;
    }
    any = true;
    canvas.text(x + sign + 8, y, std::min(wanted, width) - sign - 8, text, style);
    const Rect at{x, y, sign, line};
    x += wanted + gap;
    return at;
  };
  if (chart.goal) {
    const Rect at = place(chart.goal->label);
    paint_dashes(canvas, at.x, at.centre().y, at.w);
  }
  if (!chart.band.empty()) {
    const Rect at = place(chart.band);
    canvas.box({.rect = at.inset(0, at.h * 0.2f), .radius = 3, .fill = band_colour(canvas.theme())});
    canvas.box({.rect = {at.x, at.centre().y - 1, at.w, 2}, .fill = canvas.theme().accent});
  }
  return any ? y + line + 4 : y;
}

void paint_grid(Canvas& canvas, const TimePlot& plot, float left) {
  TextStyle style = chart_label_style(canvas);
  style.align = Align::right;
  const float line = canvas.line_height(style);
  for (const double tick : plot.axis.ticks()) {
    const float y = std::round(plot.y(tick));
    canvas.box({.rect = {plot.rect.x, y, plot.rect.w, 1}, .fill = grid_colour(canvas.theme())});
    canvas.text(left, y - line / 2, plot.rect.x - 12 - left, plot.axis.text(tick), style);
  }
}

void paint_dates(Canvas& canvas, const TimePlot& plot, const TimeChart& chart, float y) {
  std::vector<base::Day> starts;
  starts.reserve(chart.buckets.size());
  for (const Bucket& bucket : chart.buckets) starts.push_back(bucket.start);
  const TextStyle style = chart_label_style(canvas);
  for (const DateLabel& label : date_labels(canvas, plot.rect.x, plot.rect.w, starts, chart.period)) {
    const float x = std::round(plot.x(label.bucket, label.bucket + 1));
    canvas.box({.rect = {x, plot.rect.bottom(), 1, kTick}, .fill = canvas.theme().muted});
    canvas.text(label.x, y, label.width, label.text, style);
  }
}

/// The longest sentence that can come to stand below.
std::string longest_words(const TimeChart& chart) {
  TimeChart widest{.period = chart.period, .nothing = chart.nothing};
  const auto longest =
      std::ranges::max_element(chart.buckets, {}, [](const Bucket& bucket) { return bucket.words.size(); });
  const base::Day wide_name(std::chrono::year_month_day(std::chrono::year(2026) / 9 / 30));
  widest.buckets.push_back({.start = base::start_of(wide_name, chart.period), .value = 0});
  if (longest != chart.buckets.end()) widest.buckets[0].words = longest->words;
  if (widest.buckets[0].words.size() < chart.nothing.size()) widest.buckets[0].words = chart.nothing;
  return bucket_words(widest, 0);
}

void add_target(Canvas& canvas, Rect box, const TimePlot& plot, const TimeChart& chart,
                const std::string& words) {
  Target target{.id = chart.id,
                .box = box,
                .role = Role::slider,
                .label = chart.label,
                .value = words.empty() ? chart.at_rest : words,
                .own_keys = time_chart_keys()};
  target.parts.reserve(chart.buckets.size());
  for (std::size_t i = 0; i < chart.buckets.size(); ++i)
    target.parts.push_back({plot.rect.x + static_cast<float>(i) * plot.cell(), box.y, plot.cell(), box.h});
  canvas.target(std::move(target));
}

}  // namespace

float time_chart(Canvas& canvas, Rect place, const TimeChart& chart, std::optional<std::size_t> selected) {
  if (selected && *selected >= chart.buckets.size()) selected.reset();
  const float line = canvas.line_height(chart_label_style(canvas));
  const std::string words = selected ? bucket_words(chart, *selected) : "";
  const std::string longest = longest_words(chart);
  const ChartWords below{words, chart.at_rest, longest};
  const float words_height = chart_words_height(canvas, place.w, below);

  const bool known = std::ranges::any_of(chart.buckets, is_known);
  const float legend = known ? paint_legend(canvas, place.x, place.y, place.w, chart) : place.y;
  const float top = legend + line / 2;
  const float feet = kTick + 3 + line + 6 + words_height;
  const float height = std::max(canvas.scaled(kLeastPlot), place.bottom() - top - feet);
  const int steps = std::max(1, static_cast<int>(height / (line * 1.7f)));
  TimePlot plot{.axis = axis_of(chart, steps), .count = std::max<std::size_t>(1, chart.buckets.size())};
  float label_width = 0;
  for (const double tick : plot.axis.ticks())
    label_width = std::max(label_width, canvas.text_width(plot.axis.text(tick), chart_label_style(canvas)));
  label_width = std::ceil(label_width) + 13;
  plot.rect = {place.x + label_width, top, place.w - label_width, height};

  if (known) paint_band(canvas, plot, chart);
  paint_grid(canvas, plot, place.x);
  if (!known) {
    chart_note(canvas, plot.rect, chart.empty);
    return plot.rect.bottom() + feet;
  }
  if (chart.goal) paint_dashes(canvas, plot.rect.x, plot.y(chart.goal->value), plot.rect.w);
  paint_dates(canvas, plot, chart, plot.rect.bottom() + kTick + 3);
  paint_series(canvas, plot, chart, selected);
  add_target(canvas, {place.x, top - line / 2, place.w, height + line / 2 + kTick + 3 + line}, plot, chart,
             words);
  chart_words(canvas, place.x, plot.rect.bottom() + feet - words_height, place.w, below);
  return plot.rect.bottom() + feet;
}

std::optional<std::size_t> select_by_key(const TimeChart& chart, std::optional<std::size_t> selected,
                                         Key key) {
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < chart.buckets.size(); ++i)
    if (is_known(chart.buckets[i])) known.push_back(i);
  if (known.empty()) return selected;
  if (key == Key::home) return known.front();
  if (key == Key::end || !selected) return known.back();
  const auto after = std::ranges::upper_bound(known, *selected);
  const auto here = std::ranges::lower_bound(known, *selected);
  if (key == Key::right) return after == known.end() ? known.back() : *after;
  if (key == Key::left) return here == known.begin() ? known.front() : *(here - 1);
  return selected;
}

std::vector<Chord> time_chart_keys() { return {{Key::left}, {Key::right}, {Key::home}, {Key::end}}; }

std::string bucket_words(const TimeChart& chart, std::size_t bucket) {
  const Bucket& one = chart.buckets[bucket];
  return base::period_text(one.start, chart.period) + ": " + (one.value ? one.words : chart.nothing);
}

}  // namespace fluoro::ui
