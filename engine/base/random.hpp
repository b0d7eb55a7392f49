#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <boost/random/mersenne_twister.hpp>

#include "base/seed.hpp"

namespace fluoro::base {

/// A named stream of random numbers: Boost's mt19937_64 seeded with one 64-bit word. Golden values in the
/// tests hold generator and distributions, because a paper code must mean the same in ten years.
class Stream {
 public:
  explicit Stream(Seed seed) : generator_(seed.value) {}

  /// Even over [0, n); n > 0.
  [[nodiscard]] std::uint32_t below(std::uint32_t n);

  /// Fisher-Yates from the back.
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
  }

 private:
  boost::random::mt19937_64 generator_;
};

}  // namespace fluoro::base
