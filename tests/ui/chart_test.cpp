#include "ui/chart.hpp"

#include <doctest/doctest.h>

#include "ui/fixed_measure.hpp"

using namespace fluoro;

namespace {

const test::FixedMeasure kMeasure;
constexpr ui::Rect kPlace{50, 40, 500, 200};

struct Painted {
  std::vector<ui::TextRun> texts;
  std::vector<ui::Point> dots;  ///< their centres
  std::vector<ui::Polyline> lines;
};

Painted paint(const ui::LineChart& chart, ui::Rect place = kPlace, float scale = 1) {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.text_scale = scale;
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  ui::Canvas canvas(frame);
  ui::line_chart(canvas, place, chart);
  Painted painted;
  for (const ui::Primitive& primitive : canvas.take().primitives) {
    if (const auto* text = std::get_if<ui::TextRun>(&primitive.shape)) painted.texts.push_back(*text);
    if (const auto* line = std::get_if<ui::Polyline>(&primitive.shape)) painted.lines.push_back(*line);
    if (const auto* box = std::get_if<ui::Box>(&primitive.shape))
      if (box->fill == frame.theme->accent) painted.dots.push_back(box->rect.centre());
  }
  return painted;
}

bool has(const Painted& painted, const std::string& text) {
  return std::any_of(painted.texts.begin(), painted.texts.end(),
                     [&](const ui::TextRun& run) { return run.text == text; });
}

}  // namespace

TEST_CASE("without values there is a grid and a sentence, no line") {
  const Painted painted = paint({.empty = "Nothing yet"});
  CHECK(painted.dots.empty());
  CHECK(painted.lines.empty());
  for (const char* text : {"Nothing yet", "0", "25", "50", "75", "100"})
    CHECK_MESSAGE(has(painted, text), text);
}

TEST_CASE("one value is one point in the middle, without a line") {
  const Painted painted = paint({.values = {{50, "Today"}}});
  REQUIRE(painted.dots.size() == 1);
  CHECK(painted.lines.empty());
  CHECK(has(painted, "Today"));
}

TEST_CASE("values stand evenly from left to right, higher ones higher, none outside") {
  const Painted painted = paint({.values = {{0, ""}, {100, ""}, {50, ""}, {400, ""}, {-3, ""}}});
  REQUIRE(painted.dots.size() == 5);
  REQUIRE(painted.lines.size() == 1);
  CHECK(painted.lines[0].points.size() == 5);
  CHECK(painted.dots[1].x - painted.dots[0].x == doctest::Approx(painted.dots[4].x - painted.dots[3].x));
  CHECK(painted.dots[1].y < painted.dots[2].y);
  CHECK(painted.dots[2].y == doctest::Approx((painted.dots[0].y + painted.dots[1].y) / 2));
  CHECK(painted.dots[3].y == painted.dots[1].y);
  CHECK(painted.dots[4].y == painted.dots[0].y);
  for (const ui::Point& dot : painted.dots) CHECK(kPlace.contains(dot));
}

TEST_CASE("labels never touch and never leave the chart; the newest is always there") {
  for (const float scale : {1.f, 1.5f, 2.f})
    for (const float height : {60.f, 120.f, 250.f})
      for (std::size_t count = 1; count < 60; count += 3) {
        ui::LineChart chart;
        for (std::size_t i = 0; i < count; ++i)
          chart.values.push_back({static_cast<float>(i * 37 % 101), std::to_string(i) + " Nov 2026"});
        const ui::Rect place{50, 40, 500, height * scale};
        const Painted painted = paint(chart, place, scale);
        CAPTURE(scale);
        CAPTURE(height);
        CAPTURE(count);
        CHECK(has(painted, std::to_string(count - 1) + " Nov 2026"));
        for (std::size_t i = 0; i < painted.texts.size(); ++i) {
          const ui::Rect& box = painted.texts[i].box;
          CHECK(box.x >= place.x);
          CHECK(box.right() <= place.right() + 0.5f);
          CHECK(box.y >= place.y - 0.5f);
          CHECK(box.bottom() <= place.bottom() + 0.5f);
          for (std::size_t j = i + 1; j < painted.texts.size(); ++j)
            CHECK(ui::intersection(box, painted.texts[j].box).empty());
        }
      }
}
