#include "shell/painter.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "shell/mesh_bounds.hpp"

namespace fluoro::shell {
namespace {

constexpr ui::Colour kFill{10, 120, 200, 255};
constexpr ui::Colour kEdge{250, 240, 20, 255};
constexpr std::array kScales{1.f, 1.25f, 1.5f, 2.25f};

const text::FontSet& fonts() {
  static const text::FontSet kFonts;
  return kFonts;
}

/// Painted, and checked for what holds of every mesh: whole triangles, texture only from inside the atlas.
class Painted {
 public:
  explicit Painted(const ui::Scene& scene, float scale = 1) : tiles_(fonts()) {
    paint(scene, scale, tiles_, mesh_);
    CHECK_FALSE(tiles_.overflowed());
    CHECK(mesh_.vertices().size() % 3 == 0);
    const auto size = static_cast<float>(tiles_.atlas().size());
    for (const sf::Vertex& vertex : mesh_.vertices()) {
      const sf::Vector2f at = vertex.texCoords;
      REQUIRE((at.x >= 0 && at.y >= 0 && at.x <= size && at.y <= size));
    }
  }
  const Mesh& mesh() const { return mesh_; }

 private:
  Tiles tiles_;
  Mesh mesh_;
};

ui::Scene scene_of(ui::Shape shape, std::optional<ui::Rect> clip = {}) {
  ui::Scene scene{.size = {1280, 800}};
  if (clip) scene.clips.push_back(*clip);
  scene.primitives.push_back({std::move(shape), clip ? 0 : -1});
  return scene;
}

bool is_whole(float value) { return value == std::round(value); }

ui::Rect scaled(const ui::Rect& rect, float scale) {
  return {rect.x * scale, rect.y * scale, rect.w * scale, rect.h * scale};
}

TEST_CASE("a plain box lies on whole pixels, within half a pixel of where it was meant") {
  base::Stream stream{base::Seed{5}};
  const auto length = [&](std::uint32_t most) { return 2 + static_cast<float>(stream.below(most)) / 7; };
  for (int i = 0; i < 300; ++i)
    for (const float scale : kScales) {
      const ui::Rect rect{length(5000), length(4000), length(3000), length(900)};
      const ui::Rect meant = scaled(rect, scale);
      const ui::Rect found =
          test::bounds(Painted(scene_of(ui::Box{.rect = rect, .fill = kFill}), scale).mesh());
      CHECK((is_whole(found.x) && is_whole(found.y) && is_whole(found.w) && is_whole(found.h)));
      CHECK(std::abs(found.x - meant.x) <= 0.51f);
      CHECK(std::abs(found.y - meant.y) <= 0.51f);
      CHECK(std::abs(found.right() - meant.right()) <= 1.01f);  // a square keeps its shape, not its edge
      CHECK(std::abs(found.bottom() - meant.bottom()) <= 1.01f);
    }
}

TEST_CASE("a hair's breadth is a pixel, and nothing is nothing") {
  CHECK(test::bounds(Painted(scene_of(ui::Box{.rect = {10, 10, 200, 0.2f}, .fill = kFill})).mesh()).h == 1);
  CHECK(Painted(scene_of(ui::Box{.rect = {10, 10, 200, 0}, .fill = kFill})).mesh().vertices().empty());
  CHECK(Painted(scene_of(ui::Box{.rect = {10, 10, 200, 9}})).mesh().vertices().empty());
}

TEST_CASE("the parts of a box with round corners cover it once, without gap or overlap") {
  for (const float scale : kScales)
    for (const float radius : {0.f, 3.f, 8.f, 14.5f, 22.f, 1000.f})
      for (const ui::Size size : {ui::Size{120, 44}, {44, 44}, {45, 45}, {5, 90}, {7, 3}}) {
        CAPTURE(scale);
        CAPTURE(radius);
        CAPTURE(size.w);
        const ui::Rect rect{30.25f, 40.5f, size.w, size.h};
        const Painted painted(scene_of(ui::Box{.rect = rect, .radius = radius, .fill = kFill}), scale);
        const ui::Rect found = test::bounds(painted.mesh());
        CHECK(test::area(painted.mesh()) == doctest::Approx(found.w * found.h));
        CHECK(test::opacity_at(painted.mesh(), {found.centre().x + 0.1f, found.centre().y + 0.2f}) > 0.999);
      }
}

TEST_CASE("a circle stays one at every scale and place") {
  for (const float scale : kScales)
    for (int step = 0; step < 8; ++step) {
      const float x = 10 + 0.13f * static_cast<float>(step);
      const ui::Box circle{.rect = {x, x / 2, 24, 24}, .radius = 12, .fill = kFill};
      const ui::Rect found = test::bounds(Painted(scene_of(circle), scale).mesh());
      CHECK(found.w == found.h);
    }
}

TEST_CASE("a frame lies inside its box, at least a pixel wide, and the fill inside the frame") {
  for (const float scale : kScales)
    for (const float width : {0.3f, 1.f, 2.f, 3.f}) {
      const ui::Box box{
          .rect = {20, 20, 160, 48}, .radius = 10, .fill = kFill, .stroke_width = width, .stroke = kEdge};
      const Painted painted(scene_of(box), scale);
      const float band = std::max(1.f, std::floor(width * scale + 0.01f));
      const ui::Rect outer = test::bounds(painted.mesh());
      CHECK(test::lies_in(painted.mesh(), scaled(box.rect, scale), 0.51f));
      Mesh fill_only;
      for (std::size_t i = 0; i + 2 < painted.mesh().vertices().size(); i += 3)
        if (painted.mesh().vertices()[i].color == sf::Color(kFill.r, kFill.g, kFill.b)) {
          std::array<Corner, 3> corners;
          for (std::size_t k = 0; k < 3; ++k)
            corners[k] = {painted.mesh().vertices()[i + k].position.x,
                          painted.mesh().vertices()[i + k].position.y};
          fill_only.triangle(corners, kFill);
        }
      CHECK(test::bounds(fill_only) == outer.inset(band));
    }
}

TEST_CASE("a hollow frame leaves its middle alone") {
  const ui::Box box{.rect = {20, 20, 160, 48}, .radius = 10, .stroke_width = 2, .stroke = kEdge};
  const Painted painted(scene_of(box));
  CHECK(test::opacity_at(painted.mesh(), {100.1f, 44.2f}) == 0);
  CHECK(test::opacity_at(painted.mesh(), {100.1f, 20.9f}) > 0.999);
  CHECK(test::opacity_at(painted.mesh(), {20.9f, 44.2f}) > 0.999);
}

TEST_CASE("nothing of a clipped scene lies outside its clip") {
  const ui::Rect clip{100, 100, 300.4f, 200.4f};
  const std::vector<ui::Shape> shapes{
      ui::Box{.rect = {50, 50, 400, 300}, .radius = 60, .fill = kFill, .stroke_width = 9, .stroke = kEdge},
      ui::Polyline{.points = {{0, 0}, {500, 290}, {90, 310}}, .width = 12, .colour = kFill},
      ui::Polyline{.points = {{0, 150}, {900, 150}}, .width = 3, .colour = kFill},
      ui::Arc{.centre = {150, 150}, .radius = 120, .width = 30, .from = 0, .to = 0.9f, .colour = kFill},
      ui::TextRun{
          .baseline = {60, 110}, .text = "Interventional radiology", .font = {.size = 60}, .colour = kFill}};
  for (const ui::Shape& shape : shapes)
    for (const float scale : kScales) {
      CAPTURE(shape.index());
      const Painted painted(scene_of(shape, clip), scale);
      CHECK_FALSE(painted.mesh().vertices().empty());
      CHECK(test::lies_in(painted.mesh(), scaled(clip, scale), 0.51f));
    }
}

TEST_CASE("level and upright lines are sharp and as long as they are, with both ends") {
  for (const float scale : kScales) {
    const auto rule = [&](ui::Point from, ui::Point to) {
      return test::bounds(
          Painted(scene_of(ui::Polyline{.points = {from, to}, .width = 1, .colour = kFill}), scale).mesh());
    };
    const ui::Rect level = rule({10, 20}, {110, 20}), upright = rule({10, 120}, {10, 20});
    CHECK(level.h == std::max(1.f, std::round(scale)));
    CHECK(level.w == std::round(100 * scale) + level.h);
    CHECK((upright.w == level.h && upright.h == level.w));
    CHECK((is_whole(level.y) && is_whole(upright.x)));
  }
}

TEST_CASE("text stands on whole rows, inside what its font says, and as wide as it was measured") {
  for (const float scale : kScales)
    for (const float size : {13.f, 18.f, 36.f, 61.f})
      for (const char* text : {"Which procedure?", "Ångström, jpgqy", "CT & MRI 2026", "שלום"}) {
        CAPTURE(text);
        CAPTURE(size);
        const ui::TextRun run{
            .baseline = {100.3f, 200.3f}, .text = text, .font = {.size = size}, .colour = kFill};
        const Painted painted(scene_of(run), scale);
        const ui::FontMetrics metrics = fonts().metrics(run.font);
        const ui::Rect room{100.3f, 200.3f - metrics.ascent, fonts().width(text, run.font),
                            metrics.ascent + metrics.descent};
        CHECK_FALSE(painted.mesh().vertices().empty());
        // Accents and overhang may reach out a little.
        CHECK(test::lies_in(painted.mesh(), scaled(room, scale), 2 + 0.1f * size * scale));
        for (const sf::Vertex& vertex : painted.mesh().vertices())
          CHECK((is_whole(vertex.position.x) && is_whole(vertex.position.y)));
        CHECK(test::bounds(painted.mesh()).w > 0.9f * room.w * scale - 4);
      }
}

TEST_CASE("later shapes come later, so that they lie on top") {
  ui::Scene scene{.size = {100, 100}};
  scene.primitives.push_back({ui::Box{.rect = {0, 0, 50, 50}, .fill = kFill}});
  scene.primitives.push_back({ui::Box{.rect = {10, 10, 50, 50}, .fill = kEdge}});
  const Painted painted(scene);
  REQUIRE(painted.mesh().vertices().size() == 12);
  CHECK(painted.mesh().vertices()[0].color.b == kFill.b);
  CHECK(painted.mesh().vertices()[6].color.b == kEdge.b);
}

TEST_CASE("a picture is painted from the sheet that is found for its size on screen") {
  Tiles tiles(fonts());
  Mesh mesh;
  float asked = 0;
  const FindSheet find = [&](const ui::PictureId& id, float scale) -> std::optional<Sheet> {
    if (id.path != "there.png") return {};
    asked = scale;
    return Sheet{.number = 4, .shrink = 0.25f};
  };
  const auto scene = scene_of(ui::Picture{{10, 20, 100, 50}, {"quiz", "there.png"}, {400, 40, 400, 200}});
  paint(scene, 2, tiles, mesh, find);
  CHECK(asked == 0.5f);
  CHECK(test::bounds(mesh) == ui::Rect{20, 40, 200, 100});
  CHECK(test::texture_bounds(mesh) == ui::Rect{100, 10, 100, 50});
  REQUIRE(mesh.batches().size() == 1);
  CHECK(mesh.batches()[0].sheet == 4);
  mesh.clear();
  paint(scene_of(ui::Picture{{10, 20, 100, 50}, {"quiz", "gone.png"}, {0, 0, 400, 200}}), 2, tiles, mesh,
        find);
  paint(scene, 2, tiles, mesh);
  CHECK(mesh.vertices().empty());
}

}  // namespace
}  // namespace fluoro::shell
