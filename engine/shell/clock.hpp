#pragma once
#include "base/time.hpp"

namespace fluoro::shell {

/// The system's clocks, read in this room only.
[[nodiscard]] base::Now system_now();

}  // namespace fluoro::shell
