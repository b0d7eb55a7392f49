#include "screens/page.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("the four main screens lead to one another by rail or by tabs") {
  for (const ui::Size size : {ui::Size{1280, 800}, {800, 600}, {480, 320}}) {
    const ui::Frame frame = test::frame(size);
    ui::Canvas canvas(frame);
    const ui::Rect room = begin_page(canvas, Tab::banks);
    const ui::Scene scene = canvas.take();
    CHECK(scene.targets.size() == 4);
    for (const ui::Target& target : scene.targets) {
      CHECK(tab_route(target.id).has_value());
      CHECK((target.value == "selected") == (target.id == "tab-banks"));
      CHECK(ui::intersection(target.box, room).empty());
    }
  }
  CHECK_FALSE(tab_route("tab-nowhere").has_value());
}

TEST_CASE("a footer takes a second row when its buttons do not fit beside one another") {
  const Footer content{.left = {{.id = "left", .label = "Something that can be done"}},
                       .right = {{.id = "right", .label = "A way to go on from here"}},
                       .hint = "Enter"};
  for (const float width : {1280.f, 640.f, 480.f}) {
    const ui::Frame frame = test::frame({width, 700});
    ui::Canvas canvas(frame);
    const float top = footer(canvas, content);
    const ui::Scene scene = canvas.take();
    const ui::Rect left = ui::target_by_id(scene, "left")->box, right = ui::target_by_id(scene, "right")->box;
    CAPTURE(width);
    CHECK(ui::intersection(left, right).empty());
    CHECK((left.y == right.y) == (width == 1280));
    CHECK(left.y > top);
    CHECK(right.bottom() < 700);
  }
}

TEST_CASE("buttons stand at the right of a screen's title, or under it where there is little room") {
  const std::vector<ui::Button> buttons{{.id = "first", .label = "Export"},
                                        {.id = "second", .label = "Back"}};
  for (const float width : {900.f, 260.f}) {
    CAPTURE(width);
    const ui::Frame frame = test::frame();
    ui::Canvas canvas(frame);
    const ui::Rect main{40, 0, width, 0};
    const float below = title_row(canvas, main, 30, "History", buttons);
    const ui::Scene scene = canvas.take();
    const ui::Rect first = ui::target_by_id(scene, "first")->box,
                   second = ui::target_by_id(scene, "second")->box;
    CHECK(first.right() < second.x);
    CHECK(second.bottom() < below);
    const auto& title = std::get<ui::TextRun>(scene.primitives.front().shape);
    CHECK(title.text == "History");
    CHECK((first.y >= title.box.bottom()) == (width == 260));
    if (width == 900) CHECK(second.right() == doctest::Approx(main.right()));
  }
}

TEST_CASE("a title without buttons has the line to itself") {
  const ui::Frame frame = test::frame();
  ui::Canvas canvas(frame);
  const float below = title_row(canvas, {40, 0, 900, 0}, 30, "History", {});
  const ui::Scene scene = canvas.take();
  CHECK(scene.targets.empty());
  CHECK(test::shows(scene, "History"));
  CHECK(below > std::get<ui::TextRun>(scene.primitives.front().shape).box.bottom());
}
