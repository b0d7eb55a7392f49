#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "ui/canvas.hpp"
#include "ui/chart_parts.hpp"

namespace fluoro::ui {

/// What is known of one day, week or month.
struct Bucket {
  base::Day start{};
  std::optional<double> value;  ///< none: nothing is known, which leaves a gap
  struct Interval {
    double low = 0, high = 0;
  };
  std::optional<Interval> interval;  ///< where the true value may lie
  std::string words;                 ///< the exact value, "83% of 18 answers (61 to 94%)"
};

/// A line worth reaching, across the whole chart.
struct Goal {
  double value = 0;
  std::string label;  ///< "Target 90%"
};

/// Values over time, as a line with a band around it or as bars that stand on zero.
struct TimeChart {
  enum class Look { line, bars };
  enum class Figures { percent, whole, decimal };  ///< percent: shares from 0 to 1 on an axis to 100%

  std::string id;  ///< of its target
  std::string label;
  base::Period period = base::Period::day;
  Look look = Look::line;
  Figures figures = Figures::percent;
  std::vector<Bucket> buckets;  ///< oldest first, each period from the first to the last one
  std::optional<Goal> goal;
  std::string band;              ///< what the band is, for the legend: "95% interval"
  std::string nothing = "none";  ///< said of a bucket without a value: "no answers"
  std::string empty;             ///< the sentence in a chart that knows no value at all
  std::string at_rest{kChartHint};
};

/// Paints the chart with its legend, its axes and the words below into `place`, over its height where that is
/// too little to be read. Returns the bottom. What is under the pointer comes back as a part of its target,
/// which is the index of a bucket.
float time_chart(Canvas& canvas, Rect place, const TimeChart& chart, std::optional<std::size_t> selected);

/// The bucket to select after a key: the next known one to the left or right, the first or the last.
[[nodiscard]] std::optional<std::size_t> select_by_key(const TimeChart& chart,
                                                       std::optional<std::size_t> selected, Key key);
/// The keys for that.
[[nodiscard]] std::vector<Chord> time_chart_keys();
/// "Tue 24 Nov 2026: 83% of 18 answers (61 to 94%)"
[[nodiscard]] std::string bucket_words(const TimeChart& chart, std::size_t bucket);

}  // namespace fluoro::ui
