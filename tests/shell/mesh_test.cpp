#include "shell/mesh.hpp"

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "shell/mesh_bounds.hpp"

namespace fluoro::shell {
namespace {

constexpr ui::Colour kRed{255, 0, 0, 255};

TEST_CASE("a rectangle is two triangles that cover it") {
  Mesh mesh;
  mesh.rectangle({10, 20, 30, 40}, kRed);
  REQUIRE(mesh.vertices().size() == 6);
  CHECK(test::bounds(mesh) == ui::Rect{10, 20, 30, 40});
  CHECK(test::area(mesh) == doctest::Approx(1200));
  for (const sf::Vertex& vertex : mesh.vertices()) {
    CHECK(vertex.color == sf::Color(255, 0, 0));
    CHECK(vertex.texCoords == sf::Vector2f(Atlas::white(), Atlas::white()));
  }
}

TEST_CASE("what is empty or cannot be seen adds nothing") {
  Mesh mesh;
  mesh.rectangle({10, 20, 0, 40}, kRed);
  mesh.rectangle({10, 20, 30, -1}, kRed);
  mesh.rectangle({10, 20, 30, 40}, {255, 0, 0, 0});
  mesh.set_clip(ui::Rect{0, 0, 10, 10});
  mesh.rectangle({10, 0, 5, 5}, kRed);
  mesh.triangle({Corner{11, 0}, {20, 0}, {11, 9}}, kRed);
  CHECK(mesh.vertices().empty());
}

TEST_CASE("a picture cut by the clip shows the part of the atlas that is left") {
  Mesh mesh;
  mesh.set_clip(ui::Rect{10, 0, 100, 15});
  mesh.picture({0, 10, 20, 10}, {100, 200, 20, 10}, kRed);
  CHECK(test::bounds(mesh) == ui::Rect{10, 10, 10, 5});
  CHECK(test::texture_bounds(mesh) == ui::Rect{110, 200, 10, 5});
  mesh.clear();
  mesh.set_clip(ui::Rect{10, 0, 100, 15});
  mesh.picture({0, 10, 20, 10}, {120, 210, -20, -10}, kRed);  // mirrored both ways
  CHECK(test::texture_bounds(mesh) == ui::Rect{100, 205, 10, 5});
}

TEST_CASE("clearing takes the clip away too") {
  Mesh mesh;
  mesh.set_clip(ui::Rect{0, 0, 1, 1});
  mesh.clear();
  mesh.rectangle({10, 20, 30, 40}, kRed);
  CHECK(test::bounds(mesh) == ui::Rect{10, 20, 30, 40});
}

TEST_CASE("large opaque rectangles that cover nothing are the ground, drawn before all else") {
  Mesh mesh;
  mesh.rectangle({10, 10, 20, 20}, kRed);
  mesh.rectangle({100, 0, 100, 100}, kRed);
  CHECK(mesh.ground() == 6);
  CHECK(mesh.vertices()[0].position.x == 100);
  mesh.rectangle({0, 0, 100, 100}, kRed);  // over the small one
  mesh.rectangle({300, 0, 100, 100}, {255, 0, 0, 100});
  CHECK(mesh.ground() == 6);
  mesh.rectangle({100, 0, 100, 100}, kRed);  // over ground alone
  CHECK(mesh.ground() == 12);
  CHECK(mesh.vertices().size() == 30);
  mesh.clear();
  CHECK(mesh.ground() == 0);
}

TEST_CASE("what has a texture of its own is a batch of its own, in the order of painting") {
  Mesh mesh;
  mesh.rectangle({0, 0, 10, 10}, kRed);
  mesh.picture({20, 0, 10, 10}, {0, 0, 10, 10}, kRed, 3);
  mesh.picture({40, 0, 10, 10}, {0, 0, 10, 10}, kRed, 3);
  mesh.rectangle({60, 0, 10, 10}, kRed);
  mesh.rectangle({200, 0, 100, 100}, kRed);  // ground, which moves the others up
  std::vector<std::pair<std::size_t, int>> batches;
  for (const auto& [begin, sheet] : mesh.batches()) batches.emplace_back(begin, sheet);
  CHECK(batches == std::vector<std::pair<std::size_t, int>>{{6, Mesh::kAtlas}, {12, 3}, {24, Mesh::kAtlas}});
  CHECK(mesh.vertices()[12].position.x == 20);
  mesh.clear();
  CHECK(mesh.batches().empty());
}

TEST_CASE("the alpha of a corner fades its colour, not below nothing") {
  Mesh mesh;
  mesh.triangle({Corner{0, 0, 1}, {9, 0, 0.5f}, {0, 9, 0}}, {10, 20, 30, 200});
  REQUIRE(mesh.vertices().size() == 3);
  CHECK(mesh.vertices()[0].color == sf::Color(10, 20, 30, 200));
  CHECK(mesh.vertices()[1].color == sf::Color(10, 20, 30, 100));
  CHECK(mesh.vertices()[2].color == sf::Color(10, 20, 30, 0));
}

TEST_CASE("triangles in a clip cover what they covered inside it, and nothing outside") {
  base::Stream stream{base::Seed{11}};
  const auto coordinate = [&] { return static_cast<float>(stream.below(4000)) / 10 - 100; };
  const ui::Rect clip{20, 30, 150, 120};
  for (int i = 0; i < 2000; ++i) {
    CAPTURE(i);
    const std::array<Corner, 3> corners{
        {{coordinate(), coordinate()}, {coordinate(), coordinate()}, {coordinate(), coordinate()}}};
    Mesh whole, inside;
    whole.triangle(corners, kRed);
    inside.set_clip(clip);
    inside.triangle(corners, kRed);
    CHECK(test::lies_in(inside, clip, 0.01f));
    // The four parts around and the clip make up the plane.
    double area = test::area(inside);
    constexpr float kFar = 10'000;
    for (const ui::Rect& outside : {ui::Rect{-kFar, -kFar, 2 * kFar, kFar + clip.y},
                                    {-kFar, clip.bottom(), 2 * kFar, kFar},
                                    {-kFar, clip.y, kFar + clip.x, clip.h},
                                    {clip.right(), clip.y, kFar, clip.h}}) {
      Mesh part;
      part.set_clip(outside);
      part.triangle(corners, kRed);
      area += test::area(part);
    }
    CHECK(area == doctest::Approx(test::area(whole)).epsilon(0.001));
  }
}

}  // namespace
}  // namespace fluoro::shell
