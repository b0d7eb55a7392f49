#pragma once
#include <vector>

#include "ui/time_chart.hpp"

namespace fluoro::ui {

/// Buckets that a chart shows in one place, since more than one lie on it where there are thousands.
struct SeriesColumn {
  std::size_t begin = 0, end = 0;  ///< of the buckets
  bool known = false;              ///< else none of them has a value
  double least = 0, most = 0;
  Bucket::Interval interval;  ///< around all of them
};

/// All buckets in at most `most` columns of equally many, but for the last; `most` > 0.
[[nodiscard]] std::vector<SeriesColumn> series_columns(const std::vector<Bucket>& buckets, std::size_t most);

}  // namespace fluoro::ui
