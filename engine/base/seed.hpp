#pragma once
#include <compare>
#include <cstdint>
#include <string_view>

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

}  // namespace fluoro::base
