#include "base/random.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro::base;

// Everything here is part of the meaning of a paper code. A failure means that old codes give other papers:
// mend the cause, never the numbers. They were computed apart from this code, from the published algorithms.

namespace {

std::vector<std::uint32_t> drawn(std::uint64_t seed, std::uint32_t n, std::size_t count) {
  Stream stream(Seed{seed});
  std::vector<std::uint32_t> values(count);
  for (std::uint32_t& value : values) value = stream.below(n);
  return values;
}

}  // namespace

TEST_CASE("hash_key is 64-bit FNV-1a") {
  CHECK(hash_key("") == 0xcbf29ce484222325);
  CHECK(hash_key("a") == 0xaf63dc4c8601ec8c);
  CHECK(hash_key("foobar") == 0x85944171f73967e8);
}

TEST_CASE("derive mixes as written down") {
  // The first output of SplitMix64 from 1234567, a value published with it.
  CHECK(derive(Seed{0}, 1234567 + 0x9e3779b97f4a7c15).value == 6457827717110365317u);
  CHECK(derive(Seed{42}, "").value == 0x7ae42aa3f53325fa);
  CHECK(derive(Seed{42}, "pelvic-bleed").value == 0x2b3ba0d60cc1e5ab);
  CHECK(derive(derive(Seed{42}, "bank/question"), "options").value == 0xc8bb142ceb6834a6);
  CHECK(derive(Seed{7}, std::uint64_t{99}).value == 0x5b3dce000be21923);
  CHECK(derive(Seed{42}, "options") == derive(Seed{42}, hash_key("options")));
}

TEST_CASE("a stream gives its golden sequence") {
  using List = std::vector<std::uint32_t>;
  CHECK(drawn(42, 10, 12) == List{7, 6, 7, 1, 9, 0, 5, 3, 2, 3, 0, 5});
  CHECK(drawn(42, 6, 12) == List{4, 3, 4, 0, 5, 0, 3, 2, 1, 2, 0, 3});
  CHECK(drawn(7, 3, 12) == List{2, 2, 0, 2, 0, 0, 2, 2, 0, 2, 2, 1});
  CHECK(drawn(0, 1'000'000, 6) == List{159793, 992145, 39569, 597494, 542284, 57159});
  CHECK(drawn(~std::uint64_t{0}, 4294967295, 4) == List{111299194, 3083407621, 165131879, 2207744096});
  CHECK(drawn(5, 1, 3) == List{0, 0, 0});
}

TEST_CASE("shuffle gives its golden order") {
  std::vector<int> values(10);
  std::iota(values.begin(), values.end(), 0);
  Stream(Seed{42}).shuffle(values);
  CHECK(values == std::vector{3, 4, 1, 2, 9, 8, 0, 6, 5, 7});

  std::vector<int> none, one{1};
  Stream(Seed{42}).shuffle(none);
  Stream(Seed{42}).shuffle(one);
  CHECK(none.empty());
  CHECK(one == std::vector{1});
}

TEST_CASE("every order of four is about equally frequent") {
  constexpr int kRounds = 24'000;
  std::array<int, 256> counts{};
  for (std::uint64_t round = 0; round < kRounds; ++round) {
    std::vector<std::size_t> order{0, 1, 2, 3};
    Stream(derive(Seed{1}, round)).shuffle(order);
    ++counts[order[0] * 64 + order[1] * 16 + order[2] * 4 + order[3]];
  }
  double chi_squared = 0;
  int orders = 0;
  for (const int count : counts) {
    if (count == 0) continue;
    ++orders;
    chi_squared += (count - 1000.0) * (count - 1000.0) / 1000.0;
  }
  CHECK(orders == 24);
  CHECK(chi_squared < 49.728);  // 23 degrees of freedom, p = 0.001
}
