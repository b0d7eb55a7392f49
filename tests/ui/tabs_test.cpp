#include "ui/tabs.hpp"

#include <doctest/doctest.h>

#include "ui/fixed_measure.hpp"

using namespace fluoro;

namespace {

const test::FixedMeasure kMeasure;

std::vector<ui::Target> row(float width) {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  ui::Canvas canvas(frame);
  const std::vector<ui::Tab> tabs{{"a", "Overview"}, {"b", "Topics", true}, {"c", "Sessions"}};
  const float bottom = ui::tab_row(canvas, 10, 20, width, tabs);
  auto targets = canvas.take().targets;
  REQUIRE(targets.size() == 3);
  CHECK(bottom == targets.back().box.bottom());
  return targets;
}

}  // namespace

TEST_CASE("tabs stand side by side and say which one is on") {
  const auto targets = row(700);
  for (const ui::Target& target : targets) {
    CHECK(target.role == ui::Role::tab);
    CHECK(target.box.y == 20);
    CHECK(target.box.h >= 44);
    CHECK(target.value == (target.id == "b" ? "selected" : ""));
  }
  CHECK(targets[0].box.right() < targets[1].box.x);
}

TEST_CASE("tabs go on in the next row where there is no room") {
  const auto targets = row(250);
  CHECK(targets[1].box.y == 20);
  CHECK(targets[2].box.y > targets[1].box.bottom());
  CHECK(targets[2].box.x == 10);
  for (const ui::Target& target : row(20)) CHECK(target.box.x == 10);
}
