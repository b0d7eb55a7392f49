#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "ui/canvas.hpp"
#include "ui/chart_parts.hpp"

namespace fluoro::ui {

/// Days as cells, a column a week: how much was done on each.
struct CalendarChart {
  struct Day {
    int count = 0;      ///< what the cell shows
    std::string words;  ///< "34 answers in 41 min"; empty: `nothing` is said
  };
  std::string id;  ///< of its target
  std::string label;
  base::Day first{};      ///< of `days`
  std::vector<Day> days;  ///< each one from the first to the last
  std::string nothing = "nothing";
  std::string empty;  ///< the sentence in a chart without days
  std::string at_rest{kChartHint};
};

/// Paints as many of the newest weeks as `width` has room for, further back when the selected day lies there,
/// with a legend and the words below. Returns the bottom. What is under the pointer comes back as a part of
/// its target, which is the index of a day.
float calendar_chart(Canvas& canvas, float x, float y, float width, const CalendarChart& chart,
                     std::optional<std::size_t> selected);

/// The day to select after a key: up and down by a day, left and right by a week, the first and the last.
[[nodiscard]] std::optional<std::size_t> select_by_key(const CalendarChart& chart,
                                                       std::optional<std::size_t> selected, Key key);
/// The keys for that.
[[nodiscard]] std::vector<Chord> calendar_keys();
/// "Tue 24 Nov 2026: 34 answers in 41 min"
[[nodiscard]] std::string day_words(const CalendarChart& chart, std::size_t day);

/// The least counts of the steps 1 to 4: 1 and the quartiles of the days that are not 0, so that one day of
/// 1,000 does not make all others look like nothing.
[[nodiscard]] std::array<int, 4> calendar_steps(const CalendarChart& chart);

}  // namespace fluoro::ui
