#include "shell/clock.hpp"

#include <chrono>

namespace fluoro::shell {

base::Now system_now() {
  using std::chrono::floor;
  return {.wall = floor<base::Milliseconds>(std::chrono::system_clock::now()),
          .steady = floor<base::Milliseconds>(std::chrono::steady_clock::now().time_since_epoch())};
}

}  // namespace fluoro::shell
