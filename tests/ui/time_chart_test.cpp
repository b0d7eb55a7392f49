#include "ui/time_chart.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "screens/every_frame.hpp"
#include "ui/chart_data.hpp"
#include "ui/fixed_measure.hpp"
#include "ui/focus.hpp"

namespace fluoro::ui {
namespace {

using Selected = std::optional<std::size_t>;

const test::FixedMeasure kMeasure;
constexpr Rect kPlace{50, 40, 600, 300};

struct Painted : test::Shapes {
  Painted(const Scene& painted, float its_bottom) : Shapes(painted), scene(painted), bottom(its_bottom) {}
  Scene scene;
  float bottom;
  [[nodiscard]] const Target& target() const { return scene.targets.at(0); }
  /// From the highest to the lowest line of the grid.
  [[nodiscard]] std::pair<float, float> grid() const {
    float top = 1e9f, low = 0;
    for (const Box& box : filled(themes()[0].line)) {
      top = std::min(top, box.rect.y);
      low = std::max(low, box.rect.y);
    }
    return {top, low};
  }
};

Painted paint(const TimeChart& chart, Selected selected = {}, Rect place = kPlace, float scale = 1) {
  Frame frame;
  frame.size = {1280, 800};
  frame.text_scale = scale;
  frame.theme = &themes()[0];
  frame.measure = &kMeasure;
  Canvas canvas(frame);
  const float bottom = time_chart(canvas, place, chart, selected);
  return {canvas.take(), bottom};
}

TEST_CASE("without a value there is a grid and a sentence, and nothing to point at") {
  TimeChart unknown = test::shares(5);
  for (Bucket& bucket : unknown.buckets) bucket.value.reset();
  for (const TimeChart& chart : {test::shares(0), unknown, test::counts({})}) {
    const Painted painted = paint(chart);
    CHECK(painted.has("Nothing yet."));
    CHECK(painted.lines.empty());
    CHECK(painted.areas.empty());
    CHECK(painted.scene.targets.empty());
    CHECK(painted.filled(themes()[0].line).size() >= 2);
    CHECK(painted.bottom == doctest::Approx(kPlace.bottom()));
  }
}

TEST_CASE("one value is a dot in the middle with its band and its date, without a line") {
  const Painted painted = paint(test::shares(1));
  const auto dots = painted.filled(themes()[0].accent);
  CHECK(painted.lines.empty());
  REQUIRE(painted.areas.size() == 1);
  CHECK(painted.has("24 Nov 2026"));
  REQUIRE(painted.target().parts.size() == 1);
  const float middle = painted.target().parts[0].centre().x;
  CHECK(
      std::ranges::any_of(dots, [&](const Box& dot) { return std::abs(dot.rect.centre().x - middle) < 1; }));
}

TEST_CASE("the axis covers values, bands and the goal, whatever they are") {
  base::Stream stream{base::Seed{20261124}};
  for (int round = 0; round < 60; ++round) {
    TimeChart chart = test::shares(1 + stream.below(90), base::Period::day, stream.below(5));
    const double size = std::pow(10, static_cast<int>(stream.below(7)) - 2);
    chart.figures = TimeChart::Figures::decimal;
    for (Bucket& bucket : chart.buckets) {
      if (!bucket.value) continue;
      const double value = (static_cast<double>(stream.below(200)) - 80) / 100 * size;
      bucket.value = value;
      bucket.interval = Bucket::Interval{value - 0.3 * size, value + 0.2 * size};
    }
    chart.goal = Goal{2 * size, "Target"};
    CAPTURE(round);
    const Painted painted = paint(chart);
    const auto [top, low] = painted.grid();
    const auto inside = [&](const Point& p, float from, float to) {
      return p.y >= from - 1 && p.y <= to + 1;
    };
    for (const Polyline& line : painted.lines)
      for (const Point& point : line.points) CHECK(inside(point, top, low));
    for (const Area& area : painted.areas)
      for (std::size_t i = 0; i < area.upper.size(); ++i) {
        CHECK(inside(area.upper[i], top, low));
        CHECK(inside(area.lower[i], top, low));
        CHECK(area.upper[i].y <= area.lower[i].y);
      }
    for (const Box& dash : painted.filled(themes()[0].muted)) {
      if (dash.rect.y < top - 10 || dash.rect.h != 2) continue;  // the legend's, and ticks
      CHECK(dash.rect.y <= low);
    }
  }
}

TEST_CASE("higher values stand higher, and days one behind the other, evenly") {
  TimeChart chart = test::shares(5);
  const std::vector<double> values{0, 1, 0.5, 0.25, 0.75};
  for (std::size_t i = 0; i < 5; ++i) chart.buckets[i].value = values[i];
  const Painted painted = paint(chart);
  REQUIRE(painted.lines.size() == 1);
  const auto& points = painted.lines[0].points;
  const auto [top, low] = painted.grid();
  REQUIRE(points.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(points[i].y == doctest::Approx(low + (top - low) * static_cast<float>(values[i])).epsilon(0.01));
    CHECK(painted.target().parts[i].centre().x == doctest::Approx(points[i].x));
    if (i > 0) CHECK(points[i].x - points[i - 1].x == doctest::Approx(points[1].x - points[0].x));
  }
}

TEST_CASE("days on which the clocks change are as wide as others") {
  for (const base::Day around : {test::day(2026, 3, 29), test::day(2026, 10, 25)}) {
    TimeChart chart = test::shares(7);
    for (std::size_t i = 0; i < 7; ++i)
      chart.buckets[i].start = around + std::chrono::days(static_cast<int>(i) - 3);
    const Painted painted = paint(chart, 3);
    for (const Rect& part : painted.target().parts)
      CHECK(part.w == doctest::Approx(painted.target().parts[0].w));
    CHECK(painted.target().value.starts_with(base::period_text(around, base::Period::day)));
  }
}

TEST_CASE("a bucket without a value is a gap, and what stands alone between gaps is a dot") {
  TimeChart chart = test::shares(150);
  for (const std::size_t gap : {50, 52, 120}) chart.buckets[gap].value.reset();
  const Painted painted = paint(chart);
  CHECK(painted.lines.size() == 3);
  CHECK(painted.areas.size() == 4);
  const float alone = painted.target().parts[51].centre().x;
  CHECK(std::ranges::any_of(painted.filled(themes()[0].accent), [&](const Box& dot) {
    return dot.radius > 0 && std::abs(dot.rect.centre().x - alone) < 0.1f;
  }));
}

TEST_CASE("ten years of days: years below, no more points than pixels, the extremes kept") {
  TimeChart chart = test::shares(3650);
  for (Bucket& bucket : chart.buckets) bucket.value = 0.3 + *bucket.value * 0.4;
  chart.buckets[1777].value = 1;
  chart.buckets[2500].value = 0;
  const Painted painted = paint(chart);
  const auto [top, low] = painted.grid();
  std::vector<Box> columns = painted.filled(themes()[0].accent);
  std::erase_if(columns,
                [&, from = top](const Box& box) { return box.rect.bottom() < from; });  // the legend's
  CHECK(columns.size() > kPlace.w / 3);
  CHECK(columns.size() <= kPlace.w);
  CHECK(painted.lines.empty());
  for (std::size_t i = 1; i < columns.size(); ++i) {  // it is one line still
    CHECK(columns[i].rect.x == doctest::Approx(columns[i - 1].rect.right()));
    CHECK(columns[i].rect.y <= columns[i - 1].rect.bottom());
    CHECK(columns[i - 1].rect.y <= columns[i].rect.bottom());
  }
  const auto highest = std::ranges::min_element(columns, {}, [](const Box& box) { return box.rect.y; });
  const auto lowest = std::ranges::max_element(columns, {}, [](const Box& box) { return box.rect.bottom(); });
  CHECK(std::abs(highest->rect.y - top) < 2);
  CHECK(std::abs(lowest->rect.bottom() - low) < 2);
  for (const char* year : {"2018", "2022", "2026"}) CHECK_MESSAGE(painted.has(year), year);
  CHECK(painted.target().parts.size() == 3650);

  const Painted bars = paint([&] {
    TimeChart answers = test::counts(std::vector<int>(3650, 12));
    answers.buckets[1777].value = 90;
    return answers;
  }());
  CHECK(bars.boxes.size() < kPlace.w / 2);
}

TEST_CASE("a day with 1,000 answers leaves the others to be seen") {
  std::vector<int> answers(90, 3);
  answers[40] = 1000;
  answers[41] = 0;
  const Painted painted = paint(test::counts(answers), 40);
  CHECK(painted.has("1,000"));
  const auto bars = painted.filled(mix(themes()[0].accent, themes()[0].surface, 0.65f));
  REQUIRE(bars.size() == 88);
  for (const Box& bar : bars) CHECK(bar.rect.h >= 2);
  const auto chosen = painted.filled(themes()[0].accent);
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].rect.h == doctest::Approx(painted.grid().second - painted.grid().first).epsilon(0.02));
}

TEST_CASE("the selected bucket has a hair line, a dot and its exact value in words, and nothing moves") {
  for (const float width : {260.f, 420.f, 600.f}) {
    const Rect place{50, 40, width, 300};
    TimeChart chart = test::shares(30, base::Period::day, 4);
    chart.buckets[29].value = 0.83;
    chart.buckets[29].words = "83% of 18 answers (61 to 94%)";
    const Painted at_rest = paint(chart, {}, place);
    CHECK(at_rest.target().value == kChartHint);
    for (std::size_t i = 0; i < 30; ++i) {
      const Painted painted = paint(chart, i, place);
      CHECK(painted.bottom == at_rest.bottom);
      CHECK(painted.target().box == at_rest.target().box);
      CHECK(painted.target().value == bucket_words(chart, i));
      for (const TextRun& run : painted.texts) CHECK(run.box.bottom() <= painted.bottom + 0.5f);
      const float x = painted.target().parts[i].centre().x;
      const auto hair = [&](const Box& box) {
        return box.rect.w == 1 && box.rect.h > 80 && std::abs(box.rect.x - x) <= 1;
      };
      CHECK(std::ranges::count_if(painted.boxes, hair) == 1);
      CHECK(painted.filled(themes()[0].text).size() == (chart.buckets[i].value ? 1 : 0));
    }
    CHECK(bucket_words(chart, 29) == "Tue 24 Nov 2026: 83% of 18 answers (61 to 94%)");
    CHECK(bucket_words(chart, 27) == "Sun 22 Nov 2026: no answers");
  }
  CHECK(paint(test::shares(30), 29).has("Tue 24 Nov 2026: " + test::shares(30).buckets[29].words));
}

TEST_CASE("keys go to the next known bucket, and pointing to the one under the pointer") {
  const TimeChart chart = test::shares(8, base::Period::day, 4);  // 3 and 7 are unknown
  CHECK(select_by_key(chart, {}, Key::left) == 6);
  CHECK(select_by_key(chart, {}, Key::home) == 0);
  CHECK(select_by_key(chart, 2, Key::right) == 4);
  CHECK(select_by_key(chart, 4, Key::left) == 2);
  CHECK(select_by_key(chart, 3, Key::left) == 2);
  CHECK(select_by_key(chart, 6, Key::right) == 6);
  CHECK(select_by_key(chart, 0, Key::left) == 0);
  CHECK(select_by_key(chart, 2, Key::end) == 6);
  CHECK(select_by_key(test::shares(0), {}, Key::left) == std::nullopt);
  const Painted painted = paint(chart);
  for (const Chord chord : time_chart_keys())
    CHECK(std::ranges::find(painted.target().own_keys, chord) != painted.target().own_keys.end());
  for (std::size_t i = 0; i < 8; ++i) {
    const Rect& part = painted.target().parts[i];
    CHECK(target_at(painted.scene, part.centre())->id == "chart");
    for (std::size_t j = 0; j < 8; ++j) CHECK(painted.target().parts[j].contains(part.centre()) == (i == j));
  }
}

TEST_CASE("texts keep clear of each other at every size, for every number of buckets") {
  for (const float scale : {1.f, 1.5f, 2.f})
    for (const float width : {170.f, 300.f, 611.f, 1100.f})
      for (const base::Period period : {base::Period::day, base::Period::week, base::Period::month})
        for (const std::size_t count : {1, 2, 9, 31, 60, 118, 500, 3650}) {
          if (period != base::Period::day && count > 600) continue;
          const Rect place{50, 40, width, 200};
          CAPTURE(scale);
          CAPTURE(width);
          CAPTURE(static_cast<int>(period));
          CAPTURE(count);
          const Painted painted = paint(test::shares(count, period), count / 2, place, scale);
          painted.check_texts(place);
          CHECK(std::ranges::any_of(painted.texts, [](const TextRun& run) {
            return run.text.ends_with("2026") || run.text.ends_with("Nov") || run.text.starts_with("20");
          }));
        }
}

TEST_CASE("the chart is sound in all themes, sizes and texts, at rest and selected") {
  for (const Selected selected : {Selected(), Selected(17)}) {
    const auto view = [&](const Frame& frame) {
      Canvas canvas(frame);
      canvas.box({.rect = {20, 20, frame.size.w - 40, frame.size.h - 40}, .fill = frame.theme->surface});
      const float width = (frame.size.w - 120) / 2;
      time_chart(canvas, {40, 40, width, 300}, test::shares(90, base::Period::week, 9), selected);
      TimeChart bars = test::counts(std::vector<int>(40, 7));
      bars.id = "bars";
      time_chart(canvas, {80 + width, 40, width, 300}, bars, selected);
      return canvas.take();
    };
    test::check_every_frame(selected ? "selected chart" : "chart", view);
  }
}

}  // namespace
}  // namespace fluoro::ui
