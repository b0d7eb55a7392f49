#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "exam/marking.hpp"

using namespace fluoro::exam;

namespace {

using Shape = Region::Shape;

/// The name of the region that holds a point, "-" for none.
std::string held(const Hotspot& hotspot, double x, double y) {
  const Region* region = region_at(hotspot, {x, y});
  return region == nullptr ? "-" : region->name;
}

const Hotspot kPlain{{{"circle", Shape::circle, {{50, 50}}, 10, false, ""},
                      {"box", Shape::box, {{40, 40}, {80, 60}}, 0, true, ""},
                      {"arrow", Shape::polygon, {{100, 0}, {140, 20}, {100, 40}, {120, 20}}, 0, true, ""}}};

}  // namespace

TEST_CASE("the first region that holds a point counts, its edge included") {
  CHECK(held(kPlain, 50, 50) == "circle");
  CHECK(held(kPlain, 60, 50) == "circle");
  CHECK(held(kPlain, 50, 60) == "circle");
  CHECK(held(kPlain, 56, 58) == "circle");
  CHECK(held(kPlain, 60.1, 50) == "box");
  CHECK(held(kPlain, 40, 40) == "box");
  CHECK(held(kPlain, 80, 60) == "box");
  CHECK(held(kPlain, 80, 50) == "box");
  CHECK(held(kPlain, 80.1, 50) == "-");
  CHECK(held(kPlain, 50, 60.1) == "-");
  CHECK(held(kPlain, 0, 0) == "-");
}

TEST_CASE("a polygon may have bays") {
  CHECK(held(kPlain, 130, 20) == "arrow");
  CHECK(held(kPlain, 120, 20) == "arrow");
  CHECK(held(kPlain, 110, 20) == "-");
  CHECK(held(kPlain, 100, 0) == "arrow");
  CHECK(held(kPlain, 120, 10) == "arrow");
  CHECK(held(kPlain, 120, 9.9) == "-");
  CHECK(held(kPlain, 110, 10) == "arrow");
  CHECK(held(kPlain, 105, 10) == "-");
  const Hotspot thirds{{{"triangle", Shape::polygon, {{0, 0}, {1, 0}, {0, 1.0 / 3}}, 0, true, ""}}};
  CHECK(held(thirds, 0.5, 1.0 / 6) == "triangle");
  CHECK(held(thirds, 0.7, 0.1) == "triangle");
  CHECK(held(thirds, 0.52, 1.0 / 6) == "-");
}

TEST_CASE("a point that counts is found wherever there is one") {
  for (const Region& region : kPlain.regions) {
    CAPTURE(region.name);
    const auto spot = spot_in(kPlain, region);
    REQUIRE(spot);
    CHECK(region_at(kPlain, *spot) == &region);
  }
  const Hotspot hidden{{{"over", Shape::box, {{0, 0}, {100, 100}}, 0, false, ""},
                        {"under", Shape::circle, {{50, 50}}, 20, true, ""},
                        {"rim", Shape::box, {{0, 0}, {104, 100}}, 0, true, ""}}};
  CHECK_FALSE(spot_in(hidden, hidden.regions[1]));
  CHECK(spot_in(hidden, hidden.regions[2])->x > 100);
  const Item item{.type = ItemType::hotspot, .body = hidden};
  CHECK(mark(item, right_response(item)) == 1);
}
