#include "ui/series_columns.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "ui/chart_data.hpp"

namespace fluoro::ui {
namespace {

TEST_CASE("where there is room every bucket has its own column") {
  const TimeChart chart = test::shares(12, base::Period::day, 3);
  const auto columns = series_columns(chart.buckets, 12);
  REQUIRE(columns.size() == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(columns[i].begin == i);
    CHECK(columns[i].end == i + 1);
    CHECK(columns[i].known == chart.buckets[i].value.has_value());
    if (columns[i].known) CHECK(columns[i].least == columns[i].most);
  }
  CHECK(series_columns({}, 5).empty());
}

TEST_CASE("together columns hold every bucket once, the least and the most of each kept") {
  base::Stream stream{base::Seed{20261124}};
  for (int round = 0; round < 200; ++round) {
    const std::size_t count = 1 + stream.below(400), most = 1 + stream.below(90);
    const TimeChart chart = test::shares(count, base::Period::day, stream.below(4));
    CAPTURE(count);
    CAPTURE(most);
    const auto columns = series_columns(chart.buckets, most);
    CHECK(columns.size() <= most);
    std::size_t next = 0;
    for (const SeriesColumn& column : columns) {
      CHECK(column.begin == next);
      CHECK(column.end > column.begin);
      next = column.end;
      std::vector<double> values;
      for (std::size_t i = column.begin; i < column.end; ++i) {
        const Bucket& bucket = chart.buckets[i];
        if (!bucket.value) continue;
        values.push_back(*bucket.value);
        CHECK(column.interval.low <= bucket.interval->low);
        CHECK(column.interval.high >= bucket.interval->high);
      }
      CHECK(column.known == !values.empty());
      if (values.empty()) continue;
      CHECK(column.least == *std::ranges::min_element(values));
      CHECK(column.most == *std::ranges::max_element(values));
    }
    CHECK(next == count);
  }
}

}  // namespace
}  // namespace fluoro::ui
