#include "exam/apportion.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Shares = std::vector<int>;

Shares shares(int total, const std::vector<Claim>& claims, std::uint64_t seed = 1) {
  base::Stream ties(base::Seed{seed});
  return apportion(total, claims, ties);
}

int sum(const Shares& shares) { return std::accumulate(shares.begin(), shares.end(), 0); }

constexpr int kPlenty = 1000;

}  // namespace

TEST_CASE("shares follow the largest remainders") {
  CHECK(shares(10, {{0.5, kPlenty}, {0.3, kPlenty}, {0.2, kPlenty}}) == Shares{5, 3, 2});
  CHECK(shares(7, {{50, kPlenty}, {30, kPlenty}, {20, kPlenty}}) == Shares{4, 2, 1});  // 3.5, 2.1, 1.4
  CHECK(shares(4, {{50, kPlenty}, {30, kPlenty}, {20, kPlenty}}) == Shares{2, 1, 1});  // 2, 1.2, 0.8
  // The textbook's election: 47,000 votes and so on for ten seats.
  CHECK(shares(
            10,
            {{47, kPlenty}, {16, kPlenty}, {15.8, kPlenty}, {12, kPlenty}, {6.1, kPlenty}, {3.1, kPlenty}}) ==
        Shares{5, 2, 1, 1, 1, 0});
  CHECK(shares(0, {{1, kPlenty}}) == Shares{0});
  CHECK(shares(5, {}).empty());
}

TEST_CASE("what one cannot take goes to the others in the same proportions") {
  CHECK(shares(10, {{5, 2}, {3, kPlenty}, {2, kPlenty}}) ==
        Shares{2, 5, 3});  // 8 shared 3 : 2 is 4.8 and 3.2
  CHECK(shares(10, {{5, 2}, {3, 4}, {2, kPlenty}}) == Shares{2, 4, 4});
  CHECK(shares(10, {{5, 2}, {3, 4}, {2, 1}}) == Shares{2, 4, 1});
  CHECK(shares(10, {{1, 0}, {1, kPlenty}}) == Shares{0, 10});
}

TEST_CASE("those without weight get what nobody else can take") {
  CHECK(shares(6, {{0, kPlenty}, {1, kPlenty}}) == Shares{0, 6});
  CHECK(shares(6, {{0, kPlenty}, {1, 2}, {0, kPlenty}}) == Shares{2, 2, 2});
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  CHECK(shares(6, {{-1, kPlenty}, {nan, kPlenty}, {inf, kPlenty}, {1, 3}}) == Shares{1, 1, 1, 3});
}

TEST_CASE("chance decides between equal remainders, and each is as likely") {
  Shares got(3, 0);
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    // 0.1 + 0.2 is not 0.3 to a computer, but to whoever writes it.
    const Shares one = shares(4, {{0.1 + 0.2, kPlenty}, {0.3, kPlenty}, {0.3, kPlenty}}, seed);
    CHECK(sum(one) == 4);
    for (std::size_t i = 0; i < 3; ++i) got[i] += one[i] - 1;
  }
  for (const int times : got) CHECK(std::abs(times - 200) < 50);
}

TEST_CASE("any shares add up, within what each can take, and keep the quota") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    std::vector<Claim> claims(1 + stream.below(8));
    for (Claim& claim : claims) claim = {stream.below(50) / 10.0, static_cast<int>(stream.below(20))};
    const int total = static_cast<int>(stream.below(60));
    const Shares got = shares(total, claims, seed);
    int stock = 0;
    double weights = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      CHECK(got[i] >= 0);
      CHECK(got[i] <= claims[i].most);
      stock += claims[i].most;
      weights += got[i] < claims[i].most ? claims[i].weight : 0;
    }
    CHECK(sum(got) == std::min(total, stock));
    // Among those who could take more, shares are in proportion to rounding.
    int open = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) open += got[i] < claims[i].most ? got[i] : 0;
    if (weights > 0)
      for (std::size_t i = 0; i < claims.size(); ++i)
        if (got[i] < claims[i].most) CHECK(got[i] < open * claims[i].weight / weights + 2);
  }
}
