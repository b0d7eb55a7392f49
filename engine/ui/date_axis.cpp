#include "ui/date_axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/chart_parts.hpp"

namespace fluoro::ui {
namespace {

using std::chrono::year_month_day;

/// Which buckets get a label.
struct Step {
  enum class Of { bucket, week, month } of;
  int every;
};
// From the closest on; where none fits, the newest bucket alone has one.
constexpr std::array kSteps{Step{Step::Of::bucket, 1}, Step{Step::Of::bucket, 2}, Step{Step::Of::week, 1},
                            Step{Step::Of::week, 2},   Step{Step::Of::week, 4},   Step{Step::Of::month, 1},
                            Step{Step::Of::month, 3},  Step{Step::Of::month, 6},  Step{Step::Of::month, 12},
                            Step{Step::Of::month, 24}, Step{Step::Of::month, 60}, Step{Step::Of::month, 120}};

struct Axis {
  const Canvas& canvas;
  float left, width;
  base::Period period;
  const std::vector<base::Day>& starts;
  std::vector<year_month_day> dates;
};

int month_number(const year_month_day& date) {
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

/// Whether a bucket is the first one of its month, which for weeks is the one that begins in its first days.
bool begins_month(const Axis& axis, std::size_t i) {
  const auto day = static_cast<unsigned>(axis.dates[i].day());
  if (axis.period == base::Period::week) return day <= 7;
  return day == 1;
}

bool on_step(const Axis& axis, std::size_t i, Step step) {
  switch (step.of) {
    case Step::Of::bucket: return (axis.starts.size() - 1 - i) % static_cast<std::size_t>(step.every) == 0;
    case Step::Of::week: {
      const auto monday = base::start_of(axis.starts[i], base::Period::week);
      const auto weeks = monday.time_since_epoch().count() / 7;
      return axis.period != base::Period::month && monday == axis.starts[i] && weeks % step.every == 0;
    }
    case Step::Of::month: return begins_month(axis, i) && month_number(axis.dates[i]) % step.every == 0;
  }
  return false;
}

std::string label_text(const year_month_day& date, bool month_only, bool with_year) {
  std::string text = base::short_month_name(static_cast<unsigned>(date.month()));
  if (!month_only) text = std::to_string(static_cast<unsigned>(date.day())) + " " + text;
  if (with_year) text += " " + std::to_string(static_cast<int>(date.year()));
  return text;
}

DateLabel placed(const Axis& axis, std::size_t bucket, std::string text) {
  const float cell = axis.width / static_cast<float>(axis.starts.size());
  const float width = std::ceil(axis.canvas.text_width(text, chart_label_style(axis.canvas))) + 1;
  const float x = axis.left + (static_cast<float>(bucket) + 0.5f) * cell - width / 2;
  return {bucket, std::move(text),
          std::clamp(x, axis.left, std::max(axis.left, axis.left + axis.width - width)), width};
}

/// The labels of one step, or none where two would come too close or none falls into the chart.
std::vector<DateLabel> labels_of(const Axis& axis, Step step) {
  const bool years = step.of == Step::Of::month && step.every % 12 == 0;
  const bool month_only = step.of == Step::Of::month || axis.period == base::Period::month;
  const float gap = axis.canvas.scaled(12);
  std::vector<DateLabel> labels;
  for (std::size_t i = 0; i < axis.starts.size(); ++i) {
    if (!on_step(axis, i, step)) continue;
    const year_month_day& date = axis.dates[i];
    const bool new_year = labels.empty() || axis.dates[labels.back().bucket].year() != date.year();
    DateLabel label = placed(
        axis, i,
        years ? std::to_string(static_cast<int>(date.year())) : label_text(date, month_only, new_year));
    const float free_from = labels.empty() ? axis.left : labels.back().x + labels.back().width + gap;
    if (label.x < free_from || label.width > axis.width) return {};
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace

std::vector<DateLabel> date_labels(const Canvas& canvas, float left, float width,
                                   const std::vector<base::Day>& starts, base::Period period) {
  if (starts.empty()) return {};
  const Axis axis{canvas, left, width, period, starts, {starts.begin(), starts.end()}};
  for (const Step step : kSteps)
    if (auto labels = labels_of(axis, step); !labels.empty()) return labels;
  for (const bool with_year : {true, false}) {
    DateLabel newest = placed(axis, starts.size() - 1,
                              label_text(axis.dates.back(), period == base::Period::month, with_year));
    if (newest.width <= width) return {std::move(newest)};
  }
  return {};
}

}  // namespace fluoro::ui
