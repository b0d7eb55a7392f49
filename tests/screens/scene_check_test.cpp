#include "screens/scene_check.hpp"

#include <doctest/doctest.h>

#include "screens/every_frame.hpp"
#include "ui/widgets.hpp"

// The checker itself: it passes a sound scene and finds each kind of fault put into one.
using namespace fluoro;

namespace {

std::string all(const ui::Scene& scene, std::size_t theme = 0) {
  std::string text;
  for (const std::string& line : test::findings(scene, test::fonts(), ui::themes()[theme]))
    text += line + "\n";
  return text;
}

struct Bench {
  ui::Frame frame = test::frame();
  ui::Canvas canvas{frame};
  ui::TextStyle style = canvas.body();
};

bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

ui::TextRun run(ui::Rect box, ui::Point baseline, std::string text) {
  return {box, baseline, std::move(text), {18, ui::Weight::regular}, ui::themes()[0].text};
}

}  // namespace

TEST_CASE("a sound scene has no findings") {
  Bench b;
  const std::size_t card = ui::begin_card(b.canvas, 40, 40, 400);
  b.canvas.text(64, 64, 300, "A short text", b.style);
  ui::end_card(b.canvas, card, 40, 140);
  ui::button(b.canvas, 40, 160, {.id = "go", .label = "Go", .kind = ui::ButtonKind::primary});
  CHECK(all(b.canvas.take()) == "");
}

TEST_CASE("text wider than its box") {
  Bench b;
  ui::Scene scene = b.canvas.take();
  scene.primitives.push_back({run({10, 10, 20, 30}, {10, 30}, "far too wide for that")});
  CHECK(mentions(all(scene), "outside its box"));
}

TEST_CASE("pictures out of shape, out of place or under a text") {
  Bench b;
  b.canvas.picture({{10, 10, 200, 100}, {"quiz", "flat.png"}, {0, 0, 100, 100}});
  b.canvas.picture({{1200, 300, 200, 200}, {"quiz", "aside.png"}, {0, 0, 100, 100}});
  b.canvas.picture({{400, 10, 200, 200}, {"quiz", "sound.png"}, {0, 0, 100, 100}});
  b.canvas.text(410, 20, 100, "bare", b.style);
  b.canvas.box({.rect = {400, 100, 100, 60}, .fill = b.canvas.theme().surface});
  b.canvas.text(410, 120, 80, "on a box", b.style);
  const std::string text = all(b.canvas.take());
  CHECK(mentions(text, "picture out of shape: \"flat.png\""));
  CHECK(mentions(text, "outside its place: \"aside.png\""));
  CHECK(mentions(text, "text on a picture: \"bare\""));
  CHECK_FALSE(mentions(text, "sound.png"));
  CHECK_FALSE(mentions(text, "on a box"));
}

TEST_CASE("text outside the window, or where no scrolling brings it into view") {
  Bench b;
  b.canvas.text(1200, 20, 200, "right of the window", b.style);
  b.canvas.begin_scroll("area", {0, 100, 600, 300});
  b.canvas.text(10, 900, 300, "below the content", b.style);
  b.canvas.end_scroll(800);
  const std::string text = all(b.canvas.take());
  CHECK(mentions(text, "right of the window"));
  CHECK(mentions(text, "below the content"));
}

TEST_CASE("texts over one another, also out of view") {
  Bench b;
  b.canvas.begin_scroll("area", {0, 0, 600, 300});
  b.canvas.text(10, 500, 300, "one text", b.style);
  b.canvas.text(20, 510, 300, "another text", b.style);
  b.canvas.end_scroll(700);
  CHECK(mentions(all(b.canvas.take()), "overlaps text"));
}

TEST_CASE("text half on a box, and under one") {
  Bench half, under;
  half.canvas.box({.rect = {0, 0, 50, 60}, .fill = half.canvas.theme().surface});
  half.canvas.text(20, 20, 300, "half on the box", half.style);
  CHECK(mentions(all(half.canvas.take()), "half on box"));
  under.canvas.text(20, 20, 300, "covered", under.style);
  under.canvas.box({.rect = {0, 0, 500, 60}, .fill = under.canvas.theme().surface});
  CHECK(mentions(all(under.canvas.take()), "painted over text"));
}

TEST_CASE("too little contrast, and more of it asked for in high contrast") {
  Bench b;
  b.style.colour = {110, 110, 110, 255};
  b.canvas.text(20, 20, 300, "dim", b.style);
  CHECK(mentions(all(b.canvas.take()), "contrast"));
  for (const std::size_t theme : {std::size_t{0}, std::size_t{2}}) {
    ui::Frame frame = test::frame({1280, 800}, 1, theme);
    ui::Canvas canvas(frame);
    canvas.text(20, 20, 300, "5.5 to 1 on black", {.colour = {135, 135, 135, 255}});
    CHECK(mentions(all(canvas.take(), theme), "contrast") == (theme == 2));
  }
}

TEST_CASE("text that touches a ring") {
  Bench b;
  b.canvas.arc({{100, 100}, 40, 10, 0, 1, b.canvas.theme().accent});
  b.canvas.text(62, 88, 90, "100 of 100", b.style);
  CHECK(mentions(all(b.canvas.take()), "ring"));
}

TEST_CASE("text cut short, unless its row announces all of it") {
  const std::string full = "A long text that does not fit into the room that there is for it";
  Bench cut, row;
  cut.style.one_line = row.style.one_line = true;
  cut.canvas.text(20, 20, 120, full, cut.style);
  CHECK(mentions(all(cut.canvas.take()), "cut short"));
  row.canvas.text(20, 20, 120, full, row.style);
  row.canvas.target({.id = "row", .box = {10, 10, 140, 50}, .role = ui::Role::list_item, .label = full});
  CHECK(all(row.canvas.take()) == "");
}

TEST_CASE("a button's ellipsis of its own cuts nothing short") {
  Bench b;
  b.canvas.text(20, 20, 200, "Begin anew…", b.style);
  b.canvas.target({.id = "anew", .box = {10, 10, 220, 50}, .label = "Begin anew…"});
  CHECK(all(b.canvas.take()) == "");
}

TEST_CASE("targets: small, outside, overlapping, nameless, named twice, one key for two") {
  Bench b;
  b.canvas.target({.id = "small", .box = {10, 10, 100, 40}, .label = "Small"});
  b.canvas.target({.id = "outside", .box = {1250, 10, 100, 44}, .label = "Outside"});
  b.canvas.target({.id = "over", .box = {10, 40, 100, 50}, .label = "Over"});
  b.canvas.target({.id = "nameless", .box = {10, 200, 100, 50}});
  b.canvas.target({.id = "twice", .box = {10, 300, 100, 50}, .label = "One", .keys = {{ui::Key::enter}}});
  b.canvas.target({.id = "twice", .box = {10, 400, 100, 50}, .label = "Two", .keys = {{ui::Key::enter}}});
  const std::string text = all(b.canvas.take());
  CHECK(mentions(text, "too small"));
  CHECK(mentions(text, "outside its place"));
  CHECK(mentions(text, "overlaps target"));
  CHECK(mentions(text, "without a label"));
  CHECK(mentions(text, "not unique"));
  CHECK(mentions(text, "key Enter presses"));
  CHECK(mentions(text, "Tab never reaches"));
}

TEST_CASE("something over a part that scrolls, and a part too low to read in") {
  Bench b;
  b.canvas.begin_scroll("area", {0, 0, 600, 100});
  b.canvas.end_scroll(700);
  b.canvas.text(20, 20, 300, "in the way", b.style);
  const std::string text = all(b.canvas.take());
  CHECK(mentions(text, "lies over scroll area"));
  CHECK(mentions(text, "scroll area only"));
}
