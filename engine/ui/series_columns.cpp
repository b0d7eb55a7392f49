#include "ui/series_columns.hpp"

#include <algorithm>

namespace fluoro::ui {
namespace {

void add(SeriesColumn& column, const Bucket& bucket) {
  if (!bucket.value) return;
  const double value = *bucket.value;
  const Bucket::Interval around = bucket.interval.value_or(Bucket::Interval{value, value});
  if (!column.known) {
    column.known = true;
    column.least = column.most = value;
    column.interval = around;
    return;
  }
  column.least = std::min(column.least, value);
  column.most = std::max(column.most, value);
  column.interval = {std::min(column.interval.low, around.low), std::max(column.interval.high, around.high)};
}

}  // namespace

std::vector<SeriesColumn> series_columns(const std::vector<Bucket>& buckets, std::size_t most) {
  const std::size_t together = (buckets.size() + most - 1) / most;
  std::vector<SeriesColumn> columns;
  for (std::size_t begin = 0; begin < buckets.size(); begin += together) {
    SeriesColumn column{.begin = begin, .end = std::min(begin + together, buckets.size())};
    for (std::size_t i = column.begin; i < column.end; ++i) add(column, buckets[i]);
    columns.push_back(column);
  }
  return columns;
}

}  // namespace fluoro::ui
