#include "shell/host.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::shell {

float scale_for(ui::Size device) {
  const float room = std::min(device.w / 1600, device.h / 900);
  return std::max(1.f, std::floor(room * 4) / 4);
}

}  // namespace fluoro::shell
