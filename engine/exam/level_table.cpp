#include "exam/level_table.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "exam/apportion.hpp"

namespace fluoro::exam {
namespace {

constexpr std::size_t kLevels = std::tuple_size_v<LevelMix>;

LevelCounts level_totals(int total, const std::vector<int>& per_topic, const std::vector<LevelCounts>& stock,
                         const LevelMix& mix, base::Stream& ties) {
  std::vector<Claim> claims;
  for (std::size_t level = 0; level < kLevels; ++level) {
    claims.push_back({mix[level], 0});
    for (std::size_t t = 0; t < per_topic.size(); ++t)
      claims.back().most += std::min(per_topic[t], stock[t][level]);
  }
  LevelCounts totals{};
  std::ranges::copy(apportion(total, claims, ties), totals.begin());
  return totals;
}

/// A table that is filled question by question until every topic has its number. Each one finds a place if
/// there is any, be it that others must move (a flow with augmenting paths, after Ford and Fulkerson).
class Table {
 public:
  Table(const std::vector<int>& per_topic, const std::vector<LevelCounts>& stock, base::Stream& ties)
      : stock_(stock), counts_(stock.size(), LevelCounts{}), lacking_(per_topic), order_(stock.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    ties.shuffle(order_);  // the first topics get the first questions
    left_ = std::accumulate(lacking_.begin(), lacking_.end(), 0);
  }

  /// Each topic in the proportions of the whole, rounded down.
  void fill_in_proportion(const LevelCounts& wanted) {
    const int total = left_;
    const std::vector<int> per_topic = lacking_;
    for (std::size_t t = 0; total > 0 && t < stock_.size(); ++t)
      for (std::size_t level = 0; level < kLevels; ++level) {
        const auto share = static_cast<long long>(per_topic[t]) * wanted[level] / total;
        const int taken = std::min(stock_[t][level], static_cast<int>(share));
        put(t, level, taken);
      }
  }

  /// The rest, one by one, at the level that is furthest behind and can have one more.
  void fill_up(const LevelCounts& wanted, const LevelMix& mix) {
    std::array<bool, kLevels> full{};
    while (left_ > 0) {
      std::size_t next = kLevels;
      for (std::size_t level = 0; level < kLevels; ++level)
        if (!full[level] && (next == kLevels || need(level, wanted, mix) < need(next, wanted, mix)))
          next = level;
      if (next == kLevels) return;  // more wanted of a topic than it has
      std::array<bool, kLevels> tried{};
      full[next] = !add(next, tried);
    }
  }

  std::vector<LevelCounts> counts() && { return std::move(counts_); }

 private:
  void put(std::size_t topic, std::size_t level, int how_many) {
    counts_[topic][level] += how_many;
    totals_[level] += how_many;
    lacking_[topic] -= how_many;
    left_ -= how_many;
  }

  /// The lowest is served first: those below their number, then by Sainte-Laguë's quotient.
  [[nodiscard]] std::pair<bool, double> need(std::size_t level, const LevelCounts& wanted,
                                             const LevelMix& mix) const {
    const double quotient =
        mix[level] > 0 ? (totals_[level] + 0.5) / mix[level] : std::numeric_limits<double>::infinity();
    return {totals_[level] >= wanted[level], quotient};
  }

  [[nodiscard]] bool has_more(std::size_t topic, std::size_t level) const {
    return counts_[topic][level] < stock_[topic][level];
  }

  /// One more question of a level: in a topic that lacks one, or in one that gives up a question of another
  /// level, for which a place is found in the same way.
  bool add(std::size_t level, std::array<bool, kLevels>& tried) {
    tried[level] = true;
    for (const std::size_t topic : order_)
      if (lacking_[topic] > 0 && has_more(topic, level)) {
        put(topic, level, 1);
        return true;
      }
    for (const std::size_t topic : order_)
      for (std::size_t other = 0; has_more(topic, level) && other < kLevels; ++other)
        if (!tried[other] && counts_[topic][other] > 0 && add(other, tried)) {
          put(topic, other, -1);
          put(topic, level, 1);
          return true;
        }
    return false;
  }

  const std::vector<LevelCounts>& stock_;
  std::vector<LevelCounts> counts_;
  std::vector<int> lacking_;  ///< questions that a topic still lacks
  std::vector<std::size_t> order_;
  LevelCounts totals_{};
  int left_ = 0;
};

}  // namespace

std::vector<LevelCounts> share_levels(const std::vector<int>& per_topic,
                                      const std::vector<LevelCounts>& stock, const LevelMix& mix,
                                      base::Stream& ties) {
  const int total = std::accumulate(per_topic.begin(), per_topic.end(), 0);
  const LevelCounts wanted = level_totals(total, per_topic, stock, mix, ties);
  Table table(per_topic, stock, ties);
  table.fill_in_proportion(wanted);
  table.fill_up(wanted, mix);
  return std::move(table).counts();
}

}  // namespace fluoro::exam
