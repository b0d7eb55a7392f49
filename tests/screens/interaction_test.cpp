#include "screens/interaction.hpp"

#include <doctest/doctest.h>

#include "screens/every_frame.hpp"
#include "ui/focus.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {
namespace {

constexpr float kContent = 2000;

/// A field, two buttons and an answer in a part that scrolls, and a button below it that Enter presses.
struct Desk {
  Interaction interaction;
  ui::Frame frame = test::frame();
  ui::Scene scene;
  bool enter_works = true;

  Desk() { remake(); }

  void remake() {
    scene = view();
    if (interaction.settle(scene)) scene = view();
    interaction.show_focus(scene, *frame.theme);
  }
  ui::Scene view() {
    interaction.fill(frame);
    ui::Canvas canvas(frame);
    const float top = canvas.begin_scroll("list", {100, 0, 600, 400});
    ui::text_field(canvas, 120, top + 20, 300, {.id = "field", .label = "Field"});
    ui::button(canvas, 120, top + 200, {.id = "first", .label = "First", .keys = {{ui::Key::f}}});
    ui::option_row(canvas, 120, top + 300, 300, {.id = "answer", .text = "Answer", .cap = "A"});
    ui::button(canvas, 120, top + 1500, {.id = "far", .label = "Far"});
    canvas.end_scroll(top + kContent);
    ui::button(canvas, 120, 500,
               {.id = "go", .label = "Go", .keys = {{ui::Key::enter}}, .enabled = enter_works});
    return canvas.take();
  }
  std::string send(const ui::InputEvent& event) {
    std::string said;
    for (const Event& each : interaction.handle(event, scene)) {
      if (const auto* one = std::get_if<Activate>(&each)) said += "press " + one->id;
      if (const auto* one = std::get_if<Typed>(&each)) said += "type " + one->text + " into " + one->id;
      if (const auto* one = std::get_if<Erase>(&each)) said += "erase in " + one->id;
    }
    remake();
    return said;
  }
  std::string key(const std::string& name) { return send(ui::KeyPress{ui::chord_from_string(name)}); }
  std::string focus() const { return interaction.place().focus; }
  float offset() const { return interaction.place().scroll.at("list"); }
  ui::Point centre(const std::string& id) const { return ui::target_by_id(scene, id)->box.centre(); }
  std::string click(const std::string& id) {
    const ui::Point at = centre(id);
    send(ui::PointerMove{at});
    send(ui::PointerPress{at});
    return send(ui::PointerRelease{at});
  }
};

TEST_CASE("a click presses what it began and ended on") {
  Desk desk;
  CHECK(desk.click("first") == "press first");
  CHECK(desk.focus() == "first");
  CHECK_FALSE(desk.interaction.place().focus_visible);
  desk.send(ui::PointerPress{desk.centre("first")});
  CHECK(desk.send(ui::PointerRelease{desk.centre("answer")}).empty());
  CHECK(desk.send(ui::PointerRelease{desk.centre("first")}).empty());
}

TEST_CASE("the pointer lights up what it is on, until it leaves") {
  Desk desk;
  desk.send(ui::PointerMove{desk.centre("first")});
  CHECK(desk.frame.hover == "first");
  desk.send(ui::PointerLeave{});
  CHECK(desk.frame.hover.empty());
}

TEST_CASE("dragging scrolls and presses nothing") {
  Desk desk;
  const ui::Point from = desk.centre("first");
  desk.send(ui::PointerPress{from});
  desk.send(ui::PointerMove{{from.x, from.y - 4}});
  CHECK(desk.offset() == 0);
  desk.send(ui::PointerMove{{from.x, from.y - 60}});
  CHECK(desk.offset() == 60);
  CHECK(desk.send(ui::PointerRelease{{from.x, from.y - 60}}).empty());
}

TEST_CASE("Tab goes round all targets and brings them into view") {
  Desk desk;
  std::vector<std::string> order;
  for (int i = 0; i < 6; ++i) {
    desk.key("Tab");
    order.push_back(desk.focus());
    const ui::Target* target = ui::target_by_id(desk.scene, desk.focus());
    CHECK(target->box.y >= 0);
    CHECK(target->box.bottom() <= 700);
  }
  CHECK(order == std::vector<std::string>{"field", "first", "answer", "far", "go", "field"});
  desk.key("Shift+Tab");
  CHECK(desk.focus() == "go");
  CHECK(desk.interaction.place().focus_visible);
}

TEST_CASE("Enter and Space press what has the focus") {
  Desk desk;
  CHECK(desk.key("Enter") == "press go");
  CHECK(desk.key("Space").empty());
  desk.key("Tab");
  desk.key("Tab");
  CHECK(desk.focus() == "first");
  CHECK(desk.key("Enter") == "press first");
  CHECK(desk.key("Space") == "press first");
}

TEST_CASE("Enter on an answer goes on where it can, Space chooses") {
  Desk desk;
  for (int i = 0; i < 3; ++i) desk.key("Tab");
  REQUIRE(desk.focus() == "answer");
  CHECK(desk.key("Enter") == "press go");
  CHECK(desk.key("Space") == "press answer");
  desk.enter_works = false;
  desk.remake();
  CHECK(desk.key("Enter") == "press answer");
}

TEST_CASE("letters are shortcuts, but in a field they are text") {
  Desk desk;
  CHECK(desk.key("F") == "press first");
  desk.click("field");
  CHECK(desk.key("F").empty());
  CHECK(desk.send(ui::TextInput{"f"}) == "type f into field");
  CHECK(desk.key("Backspace") == "erase in field");
  CHECK(desk.key("Enter") == "press go");
  desk.click("first");
  CHECK(desk.send(ui::TextInput{"f"}).empty());
}

TEST_CASE("a field that was scrolled away comes back when something is typed or erased in it") {
  Desk desk;
  desk.click("field");
  const auto in_view = [&] { return ui::target_by_id(desk.scene, "field")->box.y >= 0; };
  for (const bool typing : {true, false}) {
    desk.send(ui::Wheel{{200, 200}, -10});
    REQUIRE_FALSE(in_view());
    if (typing)
      desk.send(ui::TextInput{"f"});
    else
      desk.key("Backspace");
    CHECK(in_view());
  }
}

TEST_CASE("wheel, page keys and arrows scroll as far as there is content") {
  Desk desk;
  const float most = kContent - 400;
  desk.send(ui::Wheel{{200, 200}, -1});
  CHECK(desk.offset() == 72);
  desk.key("End");
  CHECK(desk.offset() == most);
  desk.send(ui::Wheel{{200, 200}, -1});
  CHECK(desk.offset() == most);
  desk.key("Home");
  CHECK(desk.offset() == 0);
  desk.key("PageDown");
  CHECK(desk.offset() == 360);
  desk.key("PageUp");
  CHECK(desk.offset() == 0);
}

TEST_CASE("arrows move the focus, and scroll where nothing lies that way") {
  Desk desk;
  desk.key("Down");
  CHECK(desk.focus() == "field");
  desk.key("Down");
  CHECK(desk.focus() == "first");
  desk.key("Up");
  CHECK(desk.focus() == "field");
  desk.key("End");
  desk.key("Up");
  CHECK(desk.offset() == kContent - 400 - 72);
}

TEST_CASE("what is gone or can't be pressed loses the focus") {
  Desk desk;
  desk.key("Shift+Tab");
  REQUIRE(desk.focus() == "go");
  desk.enter_works = false;
  desk.remake();
  CHECK(desk.focus().empty());
}

TEST_CASE("the ring shows after keys and not after the pointer") {
  Desk desk;
  desk.key("Tab");
  const std::size_t with_ring = desk.scene.primitives.size();
  desk.click("field");
  CHECK(desk.scene.primitives.size() == with_ring - 1);
}

TEST_CASE("an area taller than needed loses an offset that is too large") {
  Desk desk;
  Place place;
  place.scroll["list"] = 99'999;
  desk.interaction.go_to(place);
  desk.remake();
  CHECK(desk.offset() == kContent - 400);
}

/// A piece that follows the pointer and has keys of its own, over a part that scrolls.
ui::Scene scene_with_piece() {
  const ui::Frame frame = test::frame();
  ui::Canvas canvas(frame);
  const float top = canvas.begin_scroll("list", {0, 0, 600, 400});
  canvas.target({.id = "piece",
                 .box = {20, top + 20, 200, 60},
                 .role = ui::Role::option,
                 .label = "Piece",
                 .own_keys = {{ui::Key::down}},
                 .follows_pointer = true,
                 .takes_wheel = true,
                 .caret_stops = {{30.f, 0}, {60.f, 3}, {90.f, 6}}});
  canvas.target({.id = "place", .box = {20, top + 100, 200, 60}, .label = "Place"});
  canvas.end_scroll(top + 2000);
  return canvas.take();
}

TEST_CASE("a target that follows the pointer is told where it goes, and nothing scrolls") {
  const ui::Scene scene = scene_with_piece();
  Interaction interaction;
  (void)interaction.settle(scene);
  const auto told = [&](const ui::InputEvent& event) {
    const std::vector<Event> events = interaction.handle(event, scene);
    REQUIRE_FALSE(events.empty());
    return std::get<Pointer>(events[0]);
  };
  CHECK(told(ui::PointerPress{{55, 50}}).caret == 3);
  CHECK_FALSE(told(ui::PointerMove{{57, 52}}).moved);
  const Pointer moved = told(ui::PointerMove{{60, 130}});
  CHECK(moved.moved);
  CHECK(moved.over == "place");
  CHECK(interaction.place().scroll.at("list") == 0);
  const std::vector<Event> released = interaction.handle(ui::PointerRelease{{60, 130}}, scene);
  REQUIRE(released.size() == 1);
  CHECK(std::get<Pointer>(released[0]).phase == Pointer::Phase::release);
}

TEST_CASE("a press that did not move is a press of the target too") {
  const ui::Scene scene = scene_with_piece();
  Interaction interaction;
  (void)interaction.settle(scene);
  (void)interaction.handle(ui::PointerPress{{55, 50}}, scene);
  const std::vector<Event> released = interaction.handle(ui::PointerRelease{{55, 50}}, scene);
  REQUIRE(released.size() == 2);
  CHECK(std::get<Activate>(released[1]).id == "piece");
}

TEST_CASE("a target's own keys and wheel go to it") {
  const ui::Scene scene = scene_with_piece();
  Interaction interaction;
  (void)interaction.settle(scene);
  (void)interaction.handle(ui::KeyPress{{ui::Key::tab}}, scene);
  const auto keys = interaction.handle(ui::KeyPress{{ui::Key::down}}, scene);
  REQUIRE(keys.size() == 1);
  CHECK(std::get<KeyOn>(keys[0]).id == "piece");
  CHECK(interaction.handle(ui::KeyPress{{ui::Key::up}}, scene).empty());
  const auto turned = interaction.handle(ui::Wheel{{55, 50}, 1}, scene);
  REQUIRE(turned.size() == 1);
  CHECK(std::get<WheelOn>(turned[0]).steps == 1);
}

TEST_CASE("what asks for the focus by default has it when nothing else has") {
  ui::Scene scene = scene_with_piece();
  scene.default_focus = "place";
  Interaction interaction;
  (void)interaction.settle(scene);
  CHECK(interaction.place().focus == "place");
  CHECK_FALSE(interaction.place().focus_visible);
}

/// A target of two parts with a strip between them that is none, and a button beside it.
ui::Scene chart_scene() {
  ui::Scene scene{.size = {800, 600}};
  scene.targets.push_back({.id = "chart",
                           .box = {0, 0, 300, 100},
                           .label = "Chart",
                           .parts = {{0, 0, 100, 100}, {200, 0, 100, 100}}});
  scene.targets.push_back({.id = "button", .box = {400, 0, 100, 100}, .label = "Button"});
  return scene;
}

TEST_CASE("a target of parts is told on which one the pointer is, once while it stays there") {
  const ui::Scene scene = chart_scene();
  Interaction interaction;
  const auto told = [&](const ui::InputEvent& event) {
    std::string text;
    for (const Event& each : interaction.handle(event, scene)) {
      if (const auto* part = std::get_if<PartOn>(&each)) text += part->id + " " + std::to_string(part->part);
      if (std::holds_alternative<Activate>(each)) text += "pressed";
    }
    return text;
  };
  CHECK(told(ui::PointerMove{{50, 50}}) == "chart 0");
  CHECK(interaction.take_changed());
  CHECK(told(ui::PointerMove{{60, 20}}).empty());
  CHECK_FALSE(interaction.changed());  // nothing to draw anew
  CHECK(told(ui::PointerMove{{150, 50}}).empty());
  CHECK(told(ui::PointerMove{{250, 50}}) == "chart 1");
  CHECK(told(ui::PointerMove{{450, 50}}).empty());
  CHECK(told(ui::PointerMove{{250, 50}}) == "chart 1");
  CHECK(told(ui::PointerLeave{}).empty());
  CHECK(told(ui::PointerMove{{250, 50}}) == "chart 1");

  CHECK(told(ui::PointerPress{{250, 50}}) == "chart 1");
  CHECK(told(ui::PointerMove{{50, 52}}) == "chart 0");
  CHECK(told(ui::PointerMove{{450, 52}}).empty());
  CHECK(told(ui::PointerRelease{{250, 50}}) == "pressed");
}

}  // namespace
}  // namespace fluoro::screens
