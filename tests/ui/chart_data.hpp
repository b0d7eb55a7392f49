#pragma once
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/calendar.hpp"
#include "base/random.hpp"
#include "ui/time_chart.hpp"

/// Charts to paint, and what came of them.
namespace fluoro::test {

inline base::Day day(int year, unsigned month, unsigned day) {
  return base::Day(
      std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)));
}
inline const base::Day kToday = day(2026, 11, 24);

/// Shares with intervals for the last `count` periods up to kToday's; every `gap`th is unknown, 0: none.
inline ui::TimeChart shares(std::size_t count, base::Period period = base::Period::day, std::size_t gap = 0) {
  ui::TimeChart chart{.id = "chart",
                      .label = "Share correct",
                      .period = period,
                      .goal = ui::Goal{0.9, "Target 90%"},
                      .band = "95% interval",
                      .nothing = "no answers",
                      .empty = "Nothing yet."};
  const int back = static_cast<int>(count) * (period == base::Period::day    ? 1
                                              : period == base::Period::week ? 7
                                                                             : 31);
  auto starts = base::starts_between(kToday - std::chrono::days(back), kToday, period);
  starts.erase(starts.begin(), starts.end() - static_cast<std::ptrdiff_t>(count));
  base::Stream stream{base::Seed{count + gap}};
  for (std::size_t i = 0; i < count; ++i) {
    ui::Bucket bucket{.start = starts[i]};
    const double share = stream.below(101) / 100.;
    if (gap == 0 || i % gap != gap - 1) {
      bucket.value = share;
      bucket.interval = ui::Bucket::Interval{share * 0.8, share * 0.9 + 0.1};
      bucket.words = std::to_string(std::lround(share * 100)) + "% of 18 answers (61 to 94%)";
    }
    chart.buckets.push_back(std::move(bucket));
  }
  return chart;
}

/// Answers a day as bars.
inline ui::TimeChart counts(const std::vector<int>& values) {
  ui::TimeChart chart{.id = "chart",
                      .label = "Answers a day",
                      .look = ui::TimeChart::Look::bars,
                      .figures = ui::TimeChart::Figures::whole,
                      .empty = "Nothing yet."};
  const auto first = kToday - std::chrono::days(static_cast<int>(values.size()) - 1);
  for (std::size_t i = 0; i < values.size(); ++i)
    chart.buckets.push_back({.start = first + std::chrono::days(static_cast<int>(i)),
                             .value = values[i],
                             .words = std::to_string(values[i]) + " answers"});
  return chart;
}

/// The shapes of a scene, sorted.
struct Shapes {
  explicit Shapes(const ui::Scene& scene) {
    for (const ui::Primitive& primitive : scene.primitives) {
      if (const auto* text = std::get_if<ui::TextRun>(&primitive.shape)) texts.push_back(*text);
      if (const auto* line = std::get_if<ui::Polyline>(&primitive.shape)) lines.push_back(*line);
      if (const auto* area = std::get_if<ui::Area>(&primitive.shape)) areas.push_back(*area);
      if (const auto* box = std::get_if<ui::Box>(&primitive.shape)) boxes.push_back(*box);
    }
  }
  std::vector<ui::TextRun> texts;
  std::vector<ui::Polyline> lines;
  std::vector<ui::Area> areas;
  std::vector<ui::Box> boxes;

  [[nodiscard]] bool has(const std::string& text) const {
    for (const ui::TextRun& run : texts)
      if (run.text == text) return true;
    return false;
  }
  [[nodiscard]] std::vector<ui::Box> filled(ui::Colour colour) const {
    std::vector<ui::Box> found;
    for (const ui::Box& box : boxes)
      if (box.fill == colour) found.push_back(box);
    return found;
  }
  /// No two texts touch and none leaves `place` at its sides.
  void check_texts(ui::Rect place) const {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const ui::Rect& box = texts[i].box;
      CAPTURE(texts[i].text);
      CHECK(box.x >= place.x - 0.5f);
      CHECK(box.right() <= place.right() + 0.5f);
      for (std::size_t j = i + 1; j < texts.size(); ++j) {
        const ui::Rect common = ui::intersection(box, texts[j].box);
        CHECK_MESSAGE((common.w < 0.5f || common.h < 0.5f), texts[j].text);
      }
    }
  }
};

}  // namespace fluoro::test
