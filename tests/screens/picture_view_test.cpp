#include "screens/picture_view.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

constexpr ui::Rect kBox{100, 50, 800, 400};
constexpr ui::Size kPicture{1000, 1000};

bool near(ui::Point a, ui::Point b) { return std::hypot(a.x - b.x, a.y - b.y) < 0.2f; }

/// A picture being looked at, used by its target "it".
struct Eye {
  PictureView view;
  [[nodiscard]] ui::PictureMap map() const { return map_of(kPicture, kBox, view); }
  bool wheel(ui::Point at, float steps) {
    return look_around(view, "it", WheelOn{.id = "it", .at = at, .steps = steps, .picture = map()});
  }
  void drag(ui::Point from, ui::Point to) {
    const auto send = [&](Pointer::Phase phase, ui::Point at, bool moved) {
      (void)look_around(view, "it",
                        Pointer{.id = "it", .phase = phase, .at = at, .moved = moved, .picture = map()});
    };
    send(Pointer::Phase::press, from, false);
    send(Pointer::Phase::move, {(from.x + to.x) / 2, (from.y + to.y) / 2}, true);
    send(Pointer::Phase::move, to, true);
    send(Pointer::Phase::release, to, true);
  }
  bool key(const std::string& name) {
    return look_around(view, "it", KeyOn{"it", ui::chord_from_string(name), map()});
  }
  bool press(const std::string& id) { return look_around(view, "it", Activate{id}); }
};

}  // namespace

TEST_CASE("at first all of the picture is in the middle of its box") {
  const Eye eye;
  CHECK(near(eye.map().to_screen({0, 0}), {300, 50}));
  CHECK(near(eye.map().to_screen({1000, 1000}), {700, 450}));
  CHECK(near(eye.map().to_picture({500, 250}), {500, 500}));
}

TEST_CASE("the wheel zooms around the pixel under the pointer") {
  Eye eye;
  CHECK(eye.wheel({450, 200}, 4));  // now it fills its box
  const ui::Point at{450, 200}, pixel = eye.map().to_picture(at);
  CHECK(eye.wheel(at, 1));
  CHECK(eye.wheel(at, 2));
  CHECK(eye.view.zoom == doctest::Approx(std::pow(1.25, 7)));
  CHECK(near(eye.map().to_picture(at), pixel));
  eye.wheel(at, 100);
  CHECK(eye.view.zoom == kMostZoom);
  eye.wheel(at, -100);
  CHECK(eye.view.zoom == 1);
  CHECK(near(eye.map().to_screen({500, 500}), kBox.centre()));
}

TEST_CASE("a dragged picture stays under the pointer, and its edges keep to the box") {
  Eye eye;
  for (int i = 0; i < 4; ++i) CHECK(eye.press("it-in"));
  const ui::Point pixel = eye.map().to_picture({500, 250});
  eye.drag({500, 250}, {560, 230});
  CHECK(near(eye.map().to_screen(pixel), {560, 230}));
  eye.drag({500, 250}, {5000, 4000});
  CHECK(near(eye.map().to_screen({0, 0}), {kBox.x, kBox.y}));
  eye.drag({500, 250}, {-5000, -4000});
  CHECK(near(eye.map().to_screen({1000, 1000}), {kBox.right(), kBox.bottom()}));
}

TEST_CASE("the arrow keys move a picture, at once also at the edge they come from") {
  Eye eye;
  for (int i = 0; i < 4; ++i) eye.press("it-in");
  for (int i = 0; i < 100; ++i) CHECK(eye.key("Right"));
  CHECK(eye.map().part.right() == doctest::Approx(1000));
  eye.key("Left");
  CHECK(eye.map().part.right() < 999);
  for (int i = 0; i < 100; ++i) eye.key("Up");
  CHECK(eye.map().part.y == doctest::Approx(0));
  CHECK_FALSE(eye.key("Enter"));
  CHECK_FALSE(eye.press("something-in"));
}

TEST_CASE("what is brought into view is in view and moves the picture no farther than that") {
  base::Stream stream{base::Seed{3}};
  for (int i = 0; i < 500; ++i) {
    Eye eye;
    zoom(eye.view, 1 + static_cast<float>(stream.below(150)) / 10);
    const ui::Point pixel{static_cast<float>(stream.below(1001)), static_cast<float>(stream.below(1001))};
    bring_into_view(eye.view, eye.map(), pixel);
    const ui::Point shown = eye.map().to_screen(pixel);
    CHECK(shown.x >= kBox.x - 0.1f);
    CHECK(shown.x <= kBox.right() + 0.1f);
    CHECK(shown.y >= kBox.y - 0.1f);
    CHECK(shown.y <= kBox.bottom() + 0.1f);
    const PictureView before = eye.view;
    bring_into_view(eye.view, eye.map(), pixel);
    CHECK(eye.view.centre.x == doctest::Approx(before.centre.x));
    CHECK(eye.view.centre.y == doctest::Approx(before.centre.y));
  }
}
