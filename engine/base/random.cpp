#include "base/random.hpp"

#include <boost/random/uniform_int_distribution.hpp>

namespace fluoro::base {
namespace {

std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

}  // namespace

std::uint64_t hash_key(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

Seed derive(Seed parent, std::string_view key) { return derive(parent, hash_key(key)); }

Seed derive(Seed parent, std::uint64_t key_hash) { return {mix(mix(parent.value) ^ key_hash)}; }

std::uint32_t Stream::below(std::uint32_t n) {
  return boost::random::uniform_int_distribution<std::uint32_t>(0, n - 1)(generator_);
}

}  // namespace fluoro::base
