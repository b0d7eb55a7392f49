#include "screens/due_chart.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"
#include "ui/focus.hpp"
#include "ui/widgets.hpp"

using namespace fluoro;

namespace {

/// 24 November 2026, a Tuesday.
const base::Day kToday{std::chrono::local_days(std::chrono::year(2026) / 11 / 24)};

/// The chart in a card of this width, in the middle of the frame.
ui::Scene chart(const std::vector<int>& counts, const ui::Frame& frame, float width) {
  ui::Canvas canvas(frame);
  const std::size_t card = ui::begin_card(canvas, 20, 20, width);
  const float bottom = screens::due_chart(
      canvas, {20 + ui::kCardPadding, 44, width - 2 * ui::kCardPadding, 0}, counts, kToday);
  ui::end_card(canvas, card, 20, bottom + ui::kCardPadding);
  return canvas.take();
}

std::size_t bars(const ui::Scene& scene) {
  return static_cast<std::size_t>(
      std::count_if(scene.primitives.begin(), scene.primitives.end(), [](const ui::Primitive& each) {
        const auto* box = std::get_if<ui::Box>(&each.shape);
        return box && box->radius == 4;
      }));
}

}  // namespace

TEST_CASE("each day with something due has a bar with its number and its name") {
  std::vector<int> counts(14, 0);
  counts[0] = 33;
  counts[1] = 41;
  counts[13] = 57;
  const ui::Scene scene = chart(counts, test::frame(), 900);
  CHECK(bars(scene) == 3);
  for (const char* text : {"Today", "24", "33", "Wed", "25", "41", "57", "0", "Mon", "7"})
    CHECK_MESSAGE(test::shows(scene, text), std::string(text));
  const ui::Target* target = ui::target_by_id(scene, "due-chart");
  REQUIRE(target);
  CHECK_FALSE(target->enabled);
  CHECK(target->label == "Due in the next 14 days");
  CHECK(target->value.starts_with("today: 33, Wed 25 Nov: 41, Thu 26 Nov: 0"));
  CHECK(target->value.ends_with(", Mon 7 Dec: 57"));
}

TEST_CASE("the bars are as high as their numbers") {
  std::vector<float> heights;
  for (const ui::Primitive& each : chart({100, 50, 25, 1, 0}, test::frame(), 500).primitives)
    if (const auto* box = std::get_if<ui::Box>(&each.shape); box && box->radius > 0 && box->radius <= 4)
      heights.push_back(box->rect.h);
  REQUIRE(heights.size() == 4);
  CHECK(heights[1] == doctest::Approx(heights[0] / 2));
  CHECK(heights[2] == doctest::Approx(heights[0] / 4));
  CHECK(heights[3] >= 4);  // a single fact can still be seen
}

TEST_CASE("where there is little room a week is shown, and all of it told") {
  const ui::Scene scene = chart(std::vector<int>(14, 40), test::frame(), 400);
  CHECK(bars(scene) == 7);
  CHECK(ui::target_by_id(scene, "due-chart")->value.ends_with("Mon 7 Dec: 40"));
}

TEST_CASE("the chart of what is due can be read at every size") {
  std::vector<int> mixed{180, 0, 3, 41, 22, 9, 1, 0, 0, 14, 7, 2, 1, 350};
  for (const auto& counts : {std::vector<int>(14, 0), mixed, std::vector<int>(14, 123'456)})
    for (const float width : {300.f, 620.f, 1000.f})
      test::check_every_frame("due chart, " + std::to_string(counts[0]) + " today",
                              [&](const ui::Frame& frame) { return chart(counts, frame, width); });
}
