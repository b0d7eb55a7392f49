#include "shell/strokes.hpp"

#include <numbers>

#include <doctest/doctest.h>

#include "shell/mesh_bounds.hpp"

namespace fluoro::shell {
namespace {

constexpr ui::Colour kInk{200, 100, 50, 255};

ui::Point on_ring(const ui::Arc& arc, float radius, float turns) {
  const float angle = 2 * std::numbers::pi_v<float> * turns;
  return {arc.centre.x + radius * std::sin(angle), arc.centre.y - radius * std::cos(angle)};
}

double opacity(const ui::Arc& arc, float radius, float turns) {
  Mesh mesh;
  stroke_arc(mesh, arc);
  return test::opacity_at(mesh, on_ring(arc, radius, turns));
}

Mesh line(const std::vector<ui::Point>& points, float width) {
  Mesh mesh;
  stroke_line(mesh, points, width, kInk);
  return mesh;
}

TEST_CASE("a whole ring is closed: solid in its band all round, nothing inside or outside") {
  for (const float radius : {6.f, 20.f, 90.f, 300.f})
    for (const float width : {1.f, 3.f, 10.f}) {
      CAPTURE(radius);
      CAPTURE(width);
      const ui::Arc arc{.centre = {400, 300}, .radius = radius, .width = width, .colour = kInk};
      Mesh mesh;
      stroke_arc(mesh, arc);
      const float reach = radius + width / 2 + 0.51f;
      CHECK(test::lies_in(mesh, {400 - reach, 300 - reach, 2 * reach, 2 * reach}, 0.01f));
      for (int i = 0; i < 400; ++i) {
        const float turns = static_cast<float>(i) / 400;
        CAPTURE(turns);
        // The ring is a polygon: between its corners it lies a little further in, less than a fifth of a
        // pixel.
        if (width >= 3) CHECK(test::opacity_at(mesh, on_ring(arc, radius, turns)) > 0.99);
        CHECK(test::opacity_at(mesh, on_ring(arc, radius, turns)) > 0.6);
        CHECK(test::opacity_at(mesh, on_ring(arc, reach, turns)) < 0.01);
        CHECK(test::opacity_at(mesh, on_ring(arc, radius - width / 2 - 0.8f, turns)) < 0.01);
      }
    }
}

TEST_CASE("part of a ring has its length and round ends") {
  const ui::Arc arc{
      .centre = {100, 100}, .radius = 50, .width = 10, .from = 0.25f, .to = 0.75f, .colour = kInk};
  CHECK(opacity(arc, 50, 0.5f) > 0.99);
  CHECK(opacity(arc, 50, 0.26f) > 0.99);
  CHECK(opacity(arc, 50, 0.74f) > 0.99);
  const float half_width = 5 / (2 * std::numbers::pi_v<float> * 50);  // in turns
  for (const float ahead : {0.5f, 0.9f}) {
    CHECK(opacity(arc, 50, 0.25f - ahead * half_width) > 0.9);
    CHECK(opacity(arc, 50, 0.75f + ahead * half_width) > 0.9);
  }
  CHECK(opacity(arc, 50, 0.25f - 1.2f * half_width) == 0);
  CHECK(opacity(arc, 50, 0.75f + 1.2f * half_width) == 0);
  CHECK(opacity(arc, 54, 0.25f - 0.9f * half_width) < 0.1);  // round, not square
  CHECK(opacity(arc, 50, 0) == 0);
}

TEST_CASE("an arc goes clockwise from the top, and never round twice") {
  const ui::Arc quarter{
      .centre = {100, 100}, .radius = 50, .width = 6, .from = 0, .to = 0.25f, .colour = kInk};
  Mesh mesh;
  stroke_arc(mesh, quarter);
  CHECK(test::opacity_at(mesh, {100 + 35.36f, 100 - 35.36f}) > 0.99);
  CHECK(test::opacity_at(mesh, {100 - 35.36f, 100 - 35.36f}) == 0);
  ui::Arc twice = quarter;
  twice.to = 2;
  ui::Arc once = quarter;
  once.to = 1;
  Mesh of_twice, of_once;
  stroke_arc(of_twice, twice);
  stroke_arc(of_once, once);
  CHECK(of_twice.vertices().size() == of_once.vertices().size());
}

TEST_CASE("an arc or a line of nothing adds nothing") {
  Mesh mesh;
  stroke_arc(mesh, {.centre = {9, 9}, .radius = 5, .width = 2, .from = 0.5f, .to = 0.5f});
  stroke_arc(mesh, {.centre = {9, 9}, .radius = 5, .width = 2, .from = 0.5f, .to = 0.2f});
  stroke_arc(mesh, {.centre = {9, 9}, .radius = 5, .width = 0});
  stroke_line(mesh, {}, 2, kInk);
  stroke_line(mesh, {{1, 1}, {5, 5}}, 0, kInk);
  CHECK(mesh.vertices().empty());
}

TEST_CASE("a ring thinner than its radius is wide still has a middle") {
  const ui::Arc arc{.centre = {50, 50}, .radius = 4, .width = 12, .colour = kInk};
  Mesh mesh;
  stroke_arc(mesh, arc);
  CHECK(test::lies_in(mesh, {50 - 10.6f, 50 - 10.6f, 21.2f, 21.2f}, 0));
  CHECK(test::opacity_at(mesh, {50.3f, 50.2f}) > 0.99);
}

TEST_CASE("a line is solid from end to end and over its joints, and ends round") {
  const std::vector<ui::Point> zigzag{{20, 20}, {80, 60}, {40, 90}, {120, 95}};
  const Mesh mesh = line(zigzag, 5);
  CHECK(test::lies_in(mesh, {17, 17, 106, 81}, 0.01f));
  for (std::size_t i = 1; i < zigzag.size(); ++i)
    for (int k = 0; k <= 20; ++k) {
      const float share = static_cast<float>(k) / 20;
      CHECK(test::opacity_at(mesh, {std::lerp(zigzag[i - 1].x, zigzag[i].x, share),
                                    std::lerp(zigzag[i - 1].y, zigzag[i].y, share)}) > 0.99);
    }
  CHECK(test::opacity_at(mesh, {60, 20}) == 0);
  CHECK(test::opacity_at(mesh, {17.2f, 17.2f}) == 0);  // the corner of a square end
}

TEST_CASE("a single point is a dot, as is a line that goes nowhere") {
  for (const auto& points : {std::vector<ui::Point>{{30, 30}}, {{30, 30}, {30, 30}}}) {
    const Mesh dot = line(points, 8);
    CHECK(test::lies_in(dot, {25.5f, 25.5f, 9, 9}, 0.01f));
    CHECK(test::opacity_at(dot, {30.1f, 30.2f}) > 0.99);
    CHECK(test::opacity_at(dot, {33, 30.1f}) > 0.99);
    CHECK(test::opacity_at(dot, {33, 33.2f}) < 0.3);
  }
}

TEST_CASE("a line thinner than a pixel is a pixel wide and paler") {
  const Mesh thin = line({{10, 10}, {50, 10.001f}}, 0.25f);
  CHECK(test::lies_in(thin, {8.9f, 8.9f, 42.2f, 2.2f}, 0.01f));
  for (const sf::Vertex& vertex : thin.vertices()) CHECK(vertex.color.a <= 64);
  CHECK(test::opacity_at(thin, {30, 10.1f}) == doctest::Approx(0.225).epsilon(0.05));
}

TEST_CASE("an area is solid between its two lines and gone beyond them") {
  Mesh mesh;
  const ui::Area area{{{10, 20}, {110, 60}, {210, 30}}, {{10, 80}, {110, 70}, {210, 130}}, kInk};
  fill_area(mesh, area);
  CHECK(test::lies_in(mesh, {10, 20, 200, 110}, 0.51f));
  for (const ui::Point inside : {ui::Point{11, 22}, {60, 50}, {110, 65}, {160, 60}, {209, 128}})
    CHECK(test::opacity_at(mesh, inside) > 0.99);
  for (const ui::Point outside : {ui::Point{60, 38}, {110, 58}, {110, 72}, {160, 43}, {9, 50}, {211, 50}})
    CHECK(test::opacity_at(mesh, outside) == 0);
}

TEST_CASE("an area that is nothing high shows nothing, and one point makes none") {
  Mesh mesh;
  fill_area(mesh, {{{0, 5}, {50, 5}}, {{0, 5}, {50, 5}}, kInk});
  CHECK(test::opacity_at(mesh, {20, 5}) == 0);
  Mesh point;
  fill_area(point, {{{0, 5}}, {{0, 50}}, kInk});
  CHECK(point.vertices().empty());
}

}  // namespace
}  // namespace fluoro::shell
