#pragma once
#include "ui/time_chart.hpp"
#include "ui/value_axis.hpp"

namespace fluoro::ui {

/// Where the values of a time chart stand: buckets side by side, all equally wide.
struct TimePlot {
  Rect rect;
  ValueAxis axis;
  std::size_t count = 1;  ///< of buckets, at least 1

  [[nodiscard]] float cell() const { return rect.w / static_cast<float>(count); }
  /// The middle between the beginning of one bucket and the end of another.
  [[nodiscard]] float x(std::size_t begin, std::size_t end) const {
    return rect.x + static_cast<float>(begin + end) / 2 * cell();
  }
  [[nodiscard]] float y(double value) const {
    return rect.bottom() - static_cast<float>(axis.share(value)) * rect.h;
  }
};

/// The colour of the band around a line.
[[nodiscard]] Colour band_colour(const Theme& theme);

/// What lies behind the grid.
void paint_band(Canvas& canvas, const TimePlot& plot, const TimeChart& chart);
/// A row of dashes, which tells a goal from the lines of the grid.
void paint_dashes(Canvas& canvas, float x, float y, float width);
void paint_series(Canvas& canvas, const TimePlot& plot, const TimeChart& chart,
                  std::optional<std::size_t> selected);

}  // namespace fluoro::ui
