#include "shell/host.hpp"

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

TEST_CASE("the app grows with the window in quarters, and never below its own size") {
  CHECK(scale_for({1024, 640}) == 1);
  CHECK(scale_for({1280, 800}) == 1);
  CHECK(scale_for({1600, 900}) == 1);
  CHECK(scale_for({1920, 1080}) == 1);
  CHECK(scale_for({2000, 1125}) == 1.25f);
  CHECK(scale_for({2560, 1440}) == 1.5f);
  CHECK(scale_for({3840, 2160}) == 2.25f);
  CHECK(scale_for({3840, 900}) == 1);  // the narrower side decides
  CHECK(scale_for({1, 1}) == 1);
}

}  // namespace
}  // namespace fluoro::shell
