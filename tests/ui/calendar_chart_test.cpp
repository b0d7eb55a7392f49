#include "ui/calendar_chart.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "screens/every_frame.hpp"
#include "ui/chart_data.hpp"
#include "ui/fixed_measure.hpp"

namespace fluoro::ui {
namespace {

using Selected = std::optional<std::size_t>;

const test::FixedMeasure kMeasure;

/// Up to kToday.
CalendarChart days(std::size_t count) {
  CalendarChart chart{.id = "days",
                      .label = "Answers a day",
                      .first = test::kToday - std::chrono::days(static_cast<int>(count) - 1),
                      .nothing = "no answers",
                      .empty = "Nothing yet."};
  base::Stream stream{base::Seed{count}};
  for (std::size_t i = 0; i < count; ++i) {
    const int answers = static_cast<int>(stream.below(3) * stream.below(30));
    chart.days.push_back({answers, answers == 0 ? "" : std::to_string(answers) + " answers in 12 min"});
  }
  return chart;
}

struct Painted : test::Shapes {
  Painted(const Scene& painted, float its_bottom) : Shapes(painted), scene(painted), bottom(its_bottom) {}
  Scene scene;
  float bottom;
  [[nodiscard]] const Target& target() const { return scene.targets.at(0); }
};

Painted paint(const CalendarChart& chart, Selected selected = {}, float width = 900, float scale = 1) {
  Frame frame;
  frame.size = {1280, 800};
  frame.text_scale = scale;
  frame.theme = &themes()[0];
  frame.measure = &kMeasure;
  Canvas canvas(frame);
  const float bottom = calendar_chart(canvas, 40, 30, width, chart, selected);
  return {canvas.take(), bottom};
}

TEST_CASE("without days there is a sentence") {
  const Painted painted = paint(days(0));
  CHECK(painted.has("Nothing yet."));
  CHECK(painted.scene.targets.empty());
}

TEST_CASE("a year: weeks from left to right, days of a week from Monday down") {
  const CalendarChart chart = days(365);
  const Painted painted = paint(chart);
  const auto& parts = painted.target().parts;
  REQUIRE(parts.size() == 365);
  for (std::size_t i = 0; i < 365; ++i) {
    const std::chrono::weekday weekday(chart.first + std::chrono::days(static_cast<int>(i)));
    CHECK_FALSE(parts[i].empty());
    CHECK(parts[i].y == painted.target().box.y + static_cast<float>(weekday.iso_encoding() - 1) * parts[i].h);
    CHECK(painted.target().box.contains(parts[i].centre()));
    if (i + 7 < 365) CHECK(parts[i + 7].x == parts[i].right());
    for (std::size_t j = 0; j < i; ++j) CHECK(intersection(parts[i], parts[j]).empty());
  }
  for (const char* text : {"Mon", "Wed", "Dec 2025", "Jan 2026", "Jul", "Nov", "0"})
    CHECK_MESSAGE(painted.has(text), text);
}

TEST_CASE("more is a larger square, not only another colour") {
  CalendarChart chart = days(5);
  for (std::size_t i = 0; i < 5; ++i) chart.days[i].count = static_cast<int>(i) * 10;
  const Painted painted = paint(chart);
  std::vector<float> sides;
  for (const Rect& part : painted.target().parts) {
    float inner = 0;
    for (const Box& box : painted.boxes)
      if (part.contains(box.rect.centre()) && box.fill != themes()[0].raised) inner = box.rect.w;
    sides.push_back(inner);
  }
  CHECK(sides[0] == 0);
  for (std::size_t i = 1; i < 5; ++i) CHECK(sides[i] > sides[i - 1]);
}

TEST_CASE("steps are quartiles of the days with answers, so that one huge day hides none") {
  CalendarChart chart;
  for (int i = 1; i <= 8; ++i) chart.days.push_back({i * 10, ""});
  chart.days.push_back({0, ""});
  CHECK(calendar_steps(chart) == std::array{1, 30, 50, 70});
  chart.days[7].count = 1000;
  CHECK(calendar_steps(chart) == std::array{1, 30, 50, 70});
  const Painted painted = paint(chart);
  for (const char* text : {"0", "1 to 29", "30 to 49", "50 to 69", "70 or more"})
    CHECK_MESSAGE(painted.has(text), text);
  for (CalendarChart::Day& day : chart.days) day.count = 20;
  const Painted same = paint(chart);
  for (const char* text : {"0", "1 to 19", "20 or more"}) CHECK_MESSAGE(same.has(text), text);
}

TEST_CASE("keys move by days and weeks and stop at the ends") {
  const CalendarChart chart = days(30);
  CHECK(select_by_key(chart, {}, Key::left) == 29);
  CHECK(select_by_key(chart, 20, Key::left) == 13);
  CHECK(select_by_key(chart, 20, Key::right) == 27);
  CHECK(select_by_key(chart, 27, Key::right) == 27);
  CHECK(select_by_key(chart, 3, Key::left) == 3);
  CHECK(select_by_key(chart, 20, Key::up) == 19);
  CHECK(select_by_key(chart, 20, Key::down) == 21);
  CHECK(select_by_key(chart, 29, Key::down) == 29);
  CHECK(select_by_key(chart, 0, Key::up) == 0);
  CHECK(select_by_key(chart, 20, Key::home) == 0);
  CHECK(select_by_key(chart, 20, Key::end) == 29);
  CHECK(select_by_key(days(0), {}, Key::end) == std::nullopt);
}

TEST_CASE("the selected day is framed and told in words, and nothing moves") {
  const CalendarChart chart = days(90);
  const Painted at_rest = paint(chart);
  for (std::size_t i = 0; i < 90; ++i) {
    const Painted painted = paint(chart, i);
    CHECK(painted.bottom == at_rest.bottom);
    CHECK(painted.target().parts == at_rest.target().parts);
    CHECK(painted.target().value == day_words(chart, i));
    CHECK(std::ranges::count_if(painted.boxes, [&](const Box& box) {
            return box.stroke == themes()[0].text && box.stroke_width > 0 &&
                   painted.target().parts[i].contains(box.rect.centre());
          }) == 1);
  }
  CalendarChart one = days(1);
  one.days[0] = {34, "34 answers in 41 min"};
  CHECK(day_words(one, 0) == "Tue 24 Nov 2026: 34 answers in 41 min");
  one.days[0].words.clear();
  CHECK(day_words(one, 0) == "Tue 24 Nov 2026: no answers");
}

TEST_CASE("where there is little room the newest weeks are shown, or those of the selected day") {
  const CalendarChart chart = days(3650);
  const auto shown = [&](Selected selected) {
    std::set<std::size_t> days;
    const Painted painted = paint(chart, selected, 300);
    for (std::size_t i = 0; i < 3650; ++i)
      if (!painted.target().parts[i].empty()) days.insert(i);
    painted.check_texts({40, 30, 300, 700});
    return days;
  };
  CHECK(shown({}).contains(3649));
  CHECK(shown({}).size() > 80);
  CHECK(shown({}).size() < 200);
  CHECK(shown(3649) == shown({}));
  CHECK(shown(500).contains(500));
  CHECK(shown(0).contains(0));
}

TEST_CASE("the calendar is sound in all themes, sizes and texts") {
  for (const std::size_t count : {3, 371}) {
    const auto view = [&](const Frame& frame) {
      Canvas canvas(frame);
      canvas.box({.rect = {20, 20, frame.size.w - 40, frame.size.h - 40}, .fill = frame.theme->surface});
      calendar_chart(canvas, 40, 40, frame.size.w * 0.6f, days(count), count - 2);
      return canvas.take();
    };
    test::check_every_frame("calendar", view);
  }
}

}  // namespace
}  // namespace fluoro::ui
