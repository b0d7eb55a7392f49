#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "ui/canvas.hpp"

namespace fluoro::ui {

/// A label below a chart over time.
struct DateLabel {
  std::size_t bucket = 0;
  std::string text;
  float x = 0, width = 0;  ///< where it stands
};

/// Labels for buckets that lie side by side, equally wide, from `left` on, `width` all together: as many as
/// keep clear of each other, on days, Mondays, beginnings of months or of years. The year is told where it
/// changes.
[[nodiscard]] std::vector<DateLabel> date_labels(const Canvas& canvas, float left, float width,
                                                 const std::vector<base::Day>& starts, base::Period period);

}  // namespace fluoro::ui
