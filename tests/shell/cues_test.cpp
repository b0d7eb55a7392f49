#include "shell/cues.hpp"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

TEST_CASE("a cue is heard, is short, and begins and ends without a click") {
  for (const screens::Cue cue : {screens::Cue::right, screens::Cue::wrong, screens::Cue::finished}) {
    const auto samples = synthesise(cue);
    CHECK(samples.size() > kSampleRate / 5);
    CHECK(samples.size() < kSampleRate);
    int loudest = 0, steepest = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      loudest = std::max(loudest, std::abs(samples[i]));
      if (i > 0) steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
    }
    CHECK(loudest > 3000);
    CHECK(loudest < 20'000);  // no clipping, nobody startled
    CHECK(steepest < 3000);   // a jump would be heard as a click
    CHECK(std::abs(samples.front()) < 50);
    CHECK(std::abs(samples.back()) < 50);
  }
}

TEST_CASE("each cue sounds like itself, every time") {
  const auto right = synthesise(screens::Cue::right), wrong = synthesise(screens::Cue::wrong);
  CHECK(right == synthesise(screens::Cue::right));
  CHECK(right != wrong);
  CHECK(synthesise(screens::Cue::finished).size() > right.size());
}

}  // namespace
}  // namespace fluoro::shell
