#include "ui/date_axis.hpp"

#include <doctest/doctest.h>

#include "ui/chart_data.hpp"
#include "ui/fixed_measure.hpp"

namespace fluoro::ui {
namespace {

const test::FixedMeasure kMeasure;

/// The labels from a day on, up to kToday.
std::string labels(base::Day first, base::Period period, float width, base::Day last = test::kToday) {
  Frame frame;
  frame.size = {1280, 800};
  frame.theme = &themes()[0];
  frame.measure = &kMeasure;
  const Canvas canvas(frame);
  std::string all;
  for (const DateLabel& label :
       date_labels(canvas, 0, width, base::starts_between(first, last, period), period))
    all += (all.empty() ? "" : " | ") + label.text;
  return all;
}

TEST_CASE("a few days have all their dates, the year once") {
  CHECK(labels(test::day(2026, 11, 20), base::Period::day, 600) ==
        "20 Nov 2026 | 21 Nov | 22 Nov | 23 Nov | 24 Nov");
  CHECK(labels(test::day(2026, 12, 30), base::Period::day, 600, test::day(2027, 1, 2)) ==
        "30 Dec 2026 | 31 Dec | 1 Jan 2027 | 2 Jan");
}

TEST_CASE("of more days every second one, then Mondays, beginnings of months, of quarters, of years") {
  CHECK(labels(test::day(2026, 11, 11), base::Period::day, 500) ==
        "12 Nov 2026 | 14 Nov | 16 Nov | 18 Nov | 20 Nov | 22 Nov | 24 Nov");
  CHECK(labels(test::day(2026, 10, 28), base::Period::day, 500) == "2 Nov 2026 | 9 Nov | 16 Nov | 23 Nov");
  CHECK(labels(test::day(2025, 11, 24), base::Period::day, 900) ==
        "Dec 2025 | Jan 2026 | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov");
  CHECK(labels(test::day(2024, 11, 24), base::Period::day, 480) ==
        "Jan 2025 | Apr | Jul | Oct | Jan 2026 | Apr | Jul | Oct");
  CHECK(labels(test::day(2019, 11, 24), base::Period::day, 480) ==
        "2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026");
  CHECK(labels(test::day(1980, 1, 1), base::Period::month, 300) == "1980 | 1990 | 2000 | 2010 | 2020");
}

TEST_CASE("weeks and months") {
  CHECK(labels(test::day(2026, 10, 28), base::Period::week, 500) ==
        "26 Oct 2026 | 2 Nov | 9 Nov | 16 Nov | 23 Nov");
  CHECK(labels(test::day(2026, 7, 28), base::Period::week, 250) == "Aug 2026 | Sep | Oct | Nov");
  CHECK(labels(test::day(2026, 7, 28), base::Period::month, 400) == "Jul 2026 | Aug | Sep | Oct | Nov");
}

TEST_CASE("where nothing else fits the newest stands alone, and nothing where not even that fits") {
  const base::Day wednesday = test::day(2026, 11, 18), saturday = test::day(2026, 11, 21);
  CHECK(labels(wednesday, base::Period::day, 80, saturday) == "21 Nov 2026");
  CHECK(labels(wednesday, base::Period::day, 45, saturday) == "21 Nov");
  CHECK(labels(wednesday, base::Period::day, 10, saturday).empty());
  CHECK(labels(test::kToday, base::Period::day, 500, test::day(2026, 11, 1)).empty());
}

}  // namespace
}  // namespace fluoro::ui
