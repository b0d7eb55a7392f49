#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/random/mersenne_twister.hpp>

namespace fluoro::base {

struct Seed {
  std::uint64_t value = 0;
  auto operator<=>(const Seed&) const = default;
};

/// 64-bit FNV-1a of the bytes (Fowler, Noll, Vo; offset 0xcbf29ce484222325, prime 0x100000001b3).
[[nodiscard]] std::uint64_t hash_key(std::string_view key);

/// The seed of the child stream named `key`. Part of the meaning of a paper code, never to change:
/// mix(mix(parent) xor hash_key(key)), mix being SplitMix64's output function (Steele, Lea, Flood 2014).
[[nodiscard]] Seed derive(Seed parent, std::string_view key);
[[nodiscard]] Seed derive(Seed parent, std::uint64_t key_hash);

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
