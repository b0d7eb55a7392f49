#include "ui/value_axis.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "base/random.hpp"

namespace fluoro::ui {
namespace {

std::string texts(const ValueAxis& axis) {
  std::string all;
  for (const double tick : axis.ticks()) all += (all.empty() ? "" : " ") + axis.text(tick);
  return all;
}

TEST_CASE("steps are 1, 2 or 5, as many as there is room for") {
  CHECK(texts(value_axis(0, 34, 4, true)) == "0 10 20 30 40");
  CHECK(texts(value_axis(0, 34, 2, true)) == "0 20 40");
  CHECK(texts(value_axis(0, 1000, 5, true)) == "0 200 400 600 800 1,000");
  CHECK(texts(value_axis(-5.5, 3, 5, false)) == "−6 −4 −2 0 2 4");
  CHECK(texts(value_axis(0.31, 0.58, 4, false)) == "0.3 0.4 0.5 0.6");
  CHECK(texts(value_axis(0, 0.3, 3, true)) == "0 1");
  CHECK(texts(value_axis(-3, 4, 1, true)) == "−5 0 5");
}

TEST_CASE("values that are all the same, or all nothing, have an axis") {
  CHECK(texts(value_axis(0, 0, 4, true)) == "0 1");
  CHECK(texts(value_axis(7, 7, 4, true)) == "7 8");
  CHECK(value_axis(0.5, 0.5, 4, false).share(0.5) >= 0);
}

TEST_CASE("percentages") {
  CHECK(texts(percent_axis(10)) == "0% 10% 20% 30% 40% 50% 60% 70% 80% 90% 100%");
  CHECK(texts(percent_axis(6)) == "0% 20% 40% 60% 80% 100%");
  CHECK(texts(percent_axis(4)) == "0% 25% 50% 75% 100%");
  CHECK(texts(percent_axis(3)) == "0% 50% 100%");
  CHECK(texts(percent_axis(1)) == "0% 100%");
}

TEST_CASE("whatever the values, the axis covers them without waste") {
  base::Stream stream{base::Seed{20261124}};
  for (int round = 0; round < 500; ++round) {
    const double size = std::pow(10, static_cast<int>(stream.below(9)) - 3);
    const double a = (static_cast<double>(stream.below(2001)) - 1000) / 1000 * size;
    const double b = (static_cast<double>(stream.below(2001)) - 1000) / 1000 * size;
    const int steps = 1 + static_cast<int>(stream.below(10));
    CAPTURE(a);
    CAPTURE(b);
    CAPTURE(steps);
    const ValueAxis axis = value_axis(a, b, steps, false);
    const double slack = axis.step * 1e-6;
    CHECK(axis.low <= std::min(a, b) + slack);
    CHECK(axis.high >= std::max(a, b) - slack);
    CHECK(axis.low > std::min(a, b) - axis.step - slack);
    CHECK(axis.high < std::max(a, b) + axis.step + slack);
    const auto ticks = axis.ticks();
    CHECK(ticks.size() >= 2);
    CHECK(static_cast<int>(ticks.size()) <= std::max(steps, 2) + 1);
    const double digit = axis.step / std::pow(10, std::floor(std::log10(axis.step) + 1e-9));
    const bool good = std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6;
    CHECK(good);
  }
}

TEST_CASE("thousands stand apart") {
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(-1234567) == "−1,234,567");
}

}  // namespace
}  // namespace fluoro::ui
