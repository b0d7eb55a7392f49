#include "exam/level_table.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Rows = std::vector<LevelCounts>;
constexpr LevelMix kMix{50, 30, 20};
constexpr int kPlenty = 1000;

Rows table(const std::vector<int>& per_topic, const Rows& stock, const LevelMix& mix = kMix,
           std::uint64_t seed = 1) {
  base::Stream ties(base::Seed{seed});
  return share_levels(per_topic, stock, mix, ties);
}

LevelCounts totals(const Rows& rows) {
  LevelCounts sums{};
  for (const LevelCounts& row : rows)
    for (std::size_t level = 0; level < 3; ++level) sums[level] += row[level];
  return sums;
}

int sum(const LevelCounts& row) { return row[0] + row[1] + row[2]; }

/// Whether the table has each topic's number and takes nothing that is not there.
void check_rows(const Rows& rows, const std::vector<int>& per_topic, const Rows& stock) {
  REQUIRE(rows.size() == per_topic.size());
  for (std::size_t t = 0; t < rows.size(); ++t) {
    CHECK(sum(rows[t]) == per_topic[t]);
    for (std::size_t level = 0; level < 3; ++level) {
      CHECK(rows[t][level] >= 0);
      CHECK(rows[t][level] <= stock[t][level]);
    }
  }
}

/// Whether a table of topics by levels with these sums exists: by Gale's condition, every set of levels must
/// find room.
bool is_possible(const std::vector<int>& per_topic, const Rows& stock, const LevelCounts& wanted) {
  for (unsigned set = 1; set < 8; ++set) {
    int needed = 0, room = 0;
    for (std::size_t level = 0; level < 3; ++level) needed += (set >> level & 1) != 0 ? wanted[level] : 0;
    for (std::size_t t = 0; t < stock.size(); ++t) {
      int of_topic = 0;
      for (std::size_t level = 0; level < 3; ++level)
        of_topic += (set >> level & 1) != 0 ? stock[t][level] : 0;
      room += std::min(of_topic, per_topic[t]);
    }
    if (needed > room) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("every topic has the mix when there is plenty") {
  const Rows stock(3, LevelCounts{kPlenty, kPlenty, kPlenty});
  CHECK(table({10, 20, 30}, stock) == Rows{{5, 3, 2}, {10, 6, 4}, {15, 9, 6}});
  CHECK(table({}, {}).empty());
  CHECK(table({0, 0, 0}, stock) == Rows(3, LevelCounts{}));
}

TEST_CASE("topics help one another to the mix") {
  // The second topic has no recall, so the first gives nothing else.
  CHECK(table({5, 5}, {{9, 9, 9}, {0, 9, 9}}) == Rows{{5, 0, 0}, {0, 3, 2}});
  // Only one table has these sums.
  CHECK(table({4, 4, 2}, {{4, 1, 0}, {1, 2, 1}, {0, 1, 1}}) == Rows{{4, 0, 0}, {1, 2, 1}, {0, 1, 1}});
}

TEST_CASE("levels that cannot be had give way in proportion") {
  CHECK(totals(table({6, 4}, Rows(2, {kPlenty, 0, kPlenty}))) == LevelCounts{7, 0, 3});
  // Half of the exam can only be recalled; what is left of the mix is even for the other two levels.
  const LevelCounts got = totals(table({10, 10}, {{99, 0, 0}, {99, 99, 99}}, {20, 40, 40}));
  CHECK(got == LevelCounts{10, 5, 5});
  const LevelCounts even = totals(table({5}, {{1, 9, 9}}, {1, 0, 0}));  // the mix says nothing of the others
  CHECK(even == LevelCounts{1, 2, 2});
}

TEST_CASE("both margins are met exactly whenever they can be") {
  int met = 0, impossible = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    Rows stock(1 + stream.below(7));
    std::vector<int> per_topic;
    for (LevelCounts& row : stock) {
      for (int& count : row) count = stream.below(3) == 0 ? 0 : static_cast<int>(stream.below(9));
      per_topic.push_back(static_cast<int>(stream.below(static_cast<std::uint32_t>(sum(row)) + 1)));
    }
    // A whole mix: no rounding is to hide what was wanted.
    const int total = std::accumulate(per_topic.begin(), per_topic.end(), 0);
    LevelCounts wanted{static_cast<int>(stream.below(static_cast<std::uint32_t>(total) + 1)), 0, 0};
    wanted[1] = static_cast<int>(stream.below(static_cast<std::uint32_t>(total - wanted[0]) + 1));
    wanted[2] = total - wanted[0] - wanted[1];
    const LevelMix mix{static_cast<double>(wanted[0]), static_cast<double>(wanted[1]),
                       static_cast<double>(wanted[2])};
    const Rows rows = table(per_topic, stock, mix, seed);
    check_rows(rows, per_topic, stock);
    const bool possible = is_possible(per_topic, stock, wanted);
    CHECK((totals(rows) == wanted) == possible);
    ++(possible ? met : impossible);
  }
  CHECK(met > 50);
  CHECK(impossible > 100);
}

TEST_CASE("the same stream gives the same table, and roundings wander") {
  const Rows stock(4, LevelCounts{kPlenty, kPlenty, kPlenty});
  int with_apply = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Rows rows = table({1, 1, 1, 1}, stock, kMix, seed);
    CHECK(rows == table({1, 1, 1, 1}, stock, kMix, seed));
    with_apply += rows[0][2];  // one of the four
  }
  CHECK(with_apply > 5);
  CHECK(with_apply < 60);
}
