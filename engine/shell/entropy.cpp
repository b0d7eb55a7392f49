#include "shell/entropy.hpp"

#include <boost/random/random_device.hpp>

namespace fluoro::shell {

std::uint64_t system_random() {
  boost::random::random_device device;
  const std::uint64_t high = device();
  return high << 32 | device();
}

}  // namespace fluoro::shell
