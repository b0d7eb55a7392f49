#pragma once
#include <string>
#include <vector>

#include "ui/canvas.hpp"

namespace fluoro::ui {

/// Values in [0, 100] from left to right, evenly spaced.
struct LineChart {
  struct Value {
    float value = 0;
    std::string label;  ///< on the axis below, where there is room
  };
  std::vector<Value> values;
  std::string empty;  ///< what stands in the chart when there are no values
};

/// Paints the chart into `place`, axis labels included.
void line_chart(Canvas& canvas, Rect place, const LineChart& chart);

}  // namespace fluoro::ui
