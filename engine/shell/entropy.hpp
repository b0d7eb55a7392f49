#pragma once
#include <cstdint>

namespace fluoro::shell {

/// From the system's random device, for new paper codes; read in this room only.
[[nodiscard]] std::uint64_t system_random();

}  // namespace fluoro::shell
