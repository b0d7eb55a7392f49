#pragma once
#include <cstdint>
#include <vector>

#include "screens/effects.hpp"

namespace fluoro::shell {

inline constexpr unsigned kSampleRate = 44100;

/// How a cue sounds: one channel of 16-bit samples, under a second, computed rather than recorded.
[[nodiscard]] std::vector<std::int16_t> synthesise(screens::Cue cue);

}  // namespace fluoro::shell
