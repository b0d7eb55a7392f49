#include <doctest/doctest.h>

#include "ui/fixed_measure.hpp"
#include "ui/widgets.hpp"

using namespace fluoro;

namespace {

const test::FixedMeasure kMeasure;

ui::Frame frame() {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  return frame;
}

std::vector<ui::Target> grid(float width, const std::vector<std::string>& labels) {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  std::vector<ui::Choice> list;
  list.reserve(labels.size());
  for (const std::string& label : labels) list.push_back({.id = label, .label = label});
  const float bottom = ui::choice_grid(canvas, 10, 20, width, list);
  auto targets = canvas.take().targets;
  REQUIRE(targets.size() == labels.size());
  CHECK(bottom == targets.back().box.bottom());
  return targets;
}

/// What a field of 200 pixels, 18 characters wide inside, shows of `text`.
std::string shown(const std::string& text) {
  const ui::Frame at = frame();
  ui::Canvas canvas(at);
  ui::text_field(canvas, 0, 0, 200, {.id = "field", .label = "Field", .text = text, .active = true});
  for (const ui::Primitive& primitive : canvas.take().primitives)
    if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape)) return run->text;
  return {};
}

}  // namespace

TEST_CASE("choices in one row share its width") {
  const auto cells = grid(400, {"5", "10", "20", "All"});
  for (const ui::Target& cell : cells) {
    CHECK(cell.box.y == 20);
    CHECK(cell.box.w == cells[0].box.w);
  }
  CHECK(cells.front().box.x == 10);
  CHECK(cells.back().box.right() == doctest::Approx(410));
}

TEST_CASE("choices that need more rows spread over as few columns as these take") {
  const auto cells = grid(400, {"ten letters", "ten letter", "ten lette", "ten lett"});
  CHECK(cells[0].box.y == cells[1].box.y);
  CHECK(cells[2].box.y == cells[0].box.bottom() + 8);
  CHECK(cells[2].box.x == cells[0].box.x);
  CHECK(cells[3].box.right() == doctest::Approx(410));
}

TEST_CASE("a text field shows the end of what is typed") {
  CHECK(shown("K7QF-2M9D-XR") == "K7QF-2M9D-XR");
  CHECK(shown("abcdefghijklmnopqrstuvwxyz") == "ijklmnopqrstuvwxyz");
  CHECK(shown("äbcdefghijklmnöpqrstüvwxyz") == "ijklmnöpqrstüvwxyz");
}
