#include "ui/focus.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using ui::Direction;

namespace {

ui::Target target(const std::string& id, ui::Rect box, bool enabled = true) {
  return {.id = id, .box = box, .label = id, .enabled = enabled};
}

/// Two rows of three, the middle of the second one disabled.
ui::Scene grid() {
  ui::Scene scene{.size = {400, 200}};
  scene.targets = {target("a", {0, 0, 100, 50}),           target("b", {120, 0, 100, 50}),
                   target("c", {240, 0, 100, 50}),         target("d", {0, 70, 100, 50}),
                   target("e", {120, 70, 100, 50}, false), target("f", {240, 70, 100, 50})};
  return scene;
}

}  // namespace

TEST_CASE("Tab goes in the scene's order, around the ends, past what is disabled") {
  const ui::Scene scene = grid();
  CHECK(ui::next_focus(scene, "", false) == "a");
  CHECK(ui::next_focus(scene, "", true) == "f");
  CHECK(ui::next_focus(scene, "d", false) == "f");
  CHECK(ui::next_focus(scene, "f", true) == "d");
  CHECK(ui::next_focus(scene, "f", false) == "a");
  CHECK(ui::next_focus(scene, "a", true) == "f");
  CHECK(ui::next_focus(scene, "gone", false) == "a");
  CHECK(ui::next_focus({}, "a", false).empty());
}

TEST_CASE("arrows go to the nearest in their direction") {
  const ui::Scene scene = grid();
  CHECK(ui::focus_towards(scene, "a", Direction::right) == "b");
  CHECK(ui::focus_towards(scene, "a", Direction::down) == "d");
  CHECK(ui::focus_towards(scene, "c", Direction::down) == "f");
  CHECK(ui::focus_towards(scene, "f", Direction::up) == "c");
  CHECK(ui::focus_towards(scene, "a", Direction::left).empty());
  CHECK(ui::focus_towards(scene, "a", Direction::up).empty());
  CHECK(ui::focus_towards(scene, "", Direction::down) == "a");
}

TEST_CASE("the pointer hits what is on top, enabled, and inside its clip") {
  ui::Scene scene = grid();
  CHECK(ui::target_at(scene, {10, 10})->id == "a");
  CHECK(ui::target_at(scene, {110, 10}) == nullptr);
  CHECK(ui::target_at(scene, {130, 80}) == nullptr);
  CHECK(ui::target_at(scene, {100, 10}) == nullptr);
  scene.targets.push_back(target("over", {0, 0, 50, 50}));
  CHECK(ui::target_at(scene, {10, 10})->id == "over");
  scene.clips.push_back({0, 20, 400, 100});
  scene.targets.back().clip = 0;
  CHECK(ui::target_at(scene, {10, 10})->id == "a");
  CHECK(ui::target_at(scene, {10, 30})->id == "over");
}

TEST_CASE("a key presses the first enabled target that has it, with the same modifiers") {
  ui::Scene scene = grid();
  scene.targets[1].keys = {{ui::Key::enter}};
  scene.targets[4].keys = {{ui::Key::e}};
  scene.targets[5].keys = {{.key = ui::Key::q, .ctrl = true}};
  CHECK(ui::target_by_key(scene, {ui::Key::enter})->id == "b");
  CHECK(ui::target_by_key(scene, {ui::Key::e}) == nullptr);
  CHECK(ui::target_by_key(scene, {ui::Key::q}) == nullptr);
  CHECK(ui::target_by_key(scene, {.key = ui::Key::q, .ctrl = true})->id == "f");
}

TEST_CASE("scrolling to show a box moves as little as needed, and never past the ends") {
  const ui::ScrollArea area{"area", {0, 100, 400, 200}, 1000};
  CHECK(ui::max_offset(area) == 800);
  CHECK(ui::max_offset({"low", {0, 100, 400, 200}, 150}) == 0);
  CHECK(ui::offset_to_reveal(area, 0, {0, 150, 100, 50}) == 0);
  CHECK(ui::offset_to_reveal(area, 0, {0, 290, 100, 50}) == 52);
  CHECK(ui::offset_to_reveal(area, 300, {0, 50, 100, 50}) == 238);
  CHECK(ui::offset_to_reveal(area, 5, {0, 95, 100, 50}) == 0);
  CHECK(ui::offset_to_reveal(area, 0, {0, 1090, 100, 50}) == 800);
  CHECK(ui::offset_to_reveal(area, 0, {0, 400, 100, 500}) == 288);
}

TEST_CASE("visible text leaves out what lies outside its clip") {
  ui::Scene scene{.size = {400, 200}, .clips = {{0, 0, 400, 100}}};
  const auto text = [](const char* words, float y) {
    return ui::TextRun{.box = {0, y, 100, 20}, .baseline = {0, y + 15}, .text = words};
  };
  scene.primitives = {{text("first", 10), 0}, {text("scrolled away", 150), 0}, {text("last", 150), -1}};
  CHECK(ui::visible_text(scene) == std::vector<std::string>{"first", "last"});
}
