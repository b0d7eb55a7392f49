#include "ui/canvas.hpp"

#include <doctest/doctest.h>

#include "ui/chips.hpp"
#include "ui/fixed_measure.hpp"
#include "ui/focus.hpp"
#include "ui/widgets.hpp"

using namespace fluoro;

namespace {

const test::FixedMeasure kMeasure;

ui::Frame frame(float scale = 1) {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.text_scale = scale;
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  return frame;
}

std::vector<std::string> lines(const ui::Scene& scene) {
  std::vector<std::string> list;
  for (const ui::Primitive& primitive : scene.primitives)
    if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape)) list.push_back(run->text);
  return list;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text takes the height that it said it would, at every text size") {
  for (const float scale : {1.f, 1.5f, 2.f}) {
    const ui::Frame at = frame(scale);
    ui::Canvas canvas(at);
    const ui::TextStyle style{.size = 20, .line_height = 1.5f};
    const float said = canvas.text_height(200, "one two three four five six", style);
    CHECK(canvas.text(0, 0, 200, "one two three four five six", style) == said);
    CHECK(said == 30 * scale * static_cast<float>(lines(canvas.take()).size()));
  }
}

TEST_CASE("a text may end after so many lines, the last one filled and with an ellipsis") {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  const ui::TextStyle style{.size = 20, .line_height = 1, .max_lines = 2};
  CHECK(canvas.text(0, 0, 80, "one two three four five", style) == 40);
  CHECK(canvas.text(0, 0, 80, "one two three", style) == 40);
  CHECK(canvas.text_height(80, "one", style) == 20);
  CHECK(lines(canvas.take()) == Lines{"one two", "three f…", "one two", "three"});
}

TEST_CASE("text is set left, right and in the middle of its room") {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  for (const ui::Align align : {ui::Align::left, ui::Align::centre, ui::Align::right})
    canvas.text(100, 0, 100, "four", {.size = 20, .align = align});
  std::vector<float> lefts;
  for (const ui::Primitive& primitive : canvas.take().primitives)
    lefts.push_back(std::get<ui::TextRun>(primitive.shape).baseline.x);
  CHECK(lefts == std::vector<float>{100, 130, 160});
}

TEST_CASE("what lies in a scroll area is clipped to it, moves with its offset and names it") {
  ui::Frame at = frame();
  at.scroll["list"] = 40;
  ui::Canvas canvas(at);
  const float top = canvas.begin_scroll("list", {0, 100, 400, 200});
  CHECK(top == 60);
  canvas.target({.id = "inside", .box = {0, top, 100, 50}, .label = "Inside"});
  canvas.end_scroll(top + 900);
  canvas.target({.id = "outside", .box = {0, 0, 100, 50}, .label = "Outside"});
  const ui::Scene scene = canvas.take();
  REQUIRE(scene.scroll_areas.size() == 1);
  CHECK(scene.scroll_areas[0].content_height == 900);
  CHECK(ui::target_by_id(scene, "inside")->scroll_area == "list");
  CHECK(ui::target_by_id(scene, "inside")->clip == 0);
  CHECK(ui::target_by_id(scene, "outside")->clip == -1);
  CHECK(ui::target_at(scene, {10, 80}) == nullptr);
}

TEST_CASE("the earliest of several deadlines counts") {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  canvas.redraw_at(base::Milliseconds(500));
  canvas.redraw_at(base::Milliseconds(300));
  canvas.redraw_at(base::Milliseconds(400));
  CHECK(canvas.take().deadline == base::Milliseconds(300));
}

TEST_CASE("buttons and chips go on in the next line; a label too wide for a line wraps in its chip") {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  const std::vector<ui::Button> buttons{{.id = "one", .label = "One"}, {.id = "two", .label = "Another one"}};
  const float height = ui::button_height(canvas);
  CHECK(height >= 44);
  CHECK(ui::button_row(canvas, 0, 0, 800, buttons) == height);
  CHECK(ui::button_row(canvas, 0, 100, 180, buttons) > 100 + 2 * height);
  const float chip = ui::chip_height(canvas);
  CHECK(ui::chip_flow(canvas, 0, 0, 800, {"one", "two"}) == chip);
  CHECK(ui::chip_flow(canvas, 0, 0, 80, {"one", "two"}) == 2 * chip + 8);
  CHECK(ui::chip_flow(canvas, 0, 0, 80, {"one", "two words more"}) > 3 * chip);
  CHECK(ui::chip_flow(canvas, 0, 50, 80, {}) == 50);
}
