#include "exam/due_queue.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace fluoro::exam {
namespace {

using FactList = std::vector<const Facts::Fact*>;

/// Even over [0, 1).
double share_of(base::Seed seed) { return static_cast<double>(seed.value >> 11) * 0x1p-53; }

FactList shuffled(const FactList& facts, base::Seed seed) {
  std::vector<std::pair<std::uint64_t, const Facts::Fact*>> lots;
  lots.reserve(facts.size());
  for (const Facts::Fact* fact : facts) lots.emplace_back(derive(seed, fact->key).value, fact);
  std::ranges::sort(lots, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->key < b.second->key;
  });
  FactList order;
  order.reserve(lots.size());
  for (const auto& [lot, fact] : lots) order.push_back(fact);
  return order;
}

/// The facts of one topic, spread evenly over the whole order.
struct Lane {
  FactList facts;
  double start = 0;  ///< where in the first of its intervals the first one stands, by chance
  std::size_t taken = 0;
  [[nodiscard]] std::size_t left() const { return facts.size() - taken; }
  [[nodiscard]] double next() const {
    return (static_cast<double>(taken) + start) / static_cast<double>(facts.size());
  }
};

class Lanes {
 public:
  Lanes(const FactList& facts, base::Seed seed) : left_(facts.size()) {
    std::map<std::string_view, Lane> by_topic;
    for (const Facts::Fact* fact : facts) by_topic[fact->topic].facts.push_back(fact);
    for (auto& [topic, lane] : by_topic) {
      lane.start = share_of(derive(seed, topic));
      waiting_.emplace(lane.next(), lanes_.size());
      longest_.emplace(lane.left(), lanes_.size());
      lanes_.push_back(std::move(lane));
    }
  }

  const Facts::Fact* take() {
    last_ = choose();
    Lane& lane = lanes_[last_];
    waiting_.erase({lane.next(), last_});
    const Facts::Fact* fact = lane.facts[lane.taken++];
    if (lane.left() > 0) waiting_.emplace(lane.next(), last_);
    --left_;
    return fact;
  }

 private:
  /// The lane whose turn it is, but not the same again. One with more than half of what is left must come
  /// now, or its facts would stand side by side in the end.
  std::size_t choose() {
    if (const std::size_t lane = longest(); lane != last_ && 2 * lanes_[lane].left() > left_) return lane;
    const auto first = waiting_.begin();
    return first->second == last_ && waiting_.size() > 1 ? std::next(first)->second : first->second;
  }

  /// Lanes only get shorter, so an entry that is out of date can wait until it comes up.
  std::size_t longest() {
    for (;;) {
      const auto [left, lane] = longest_.top();
      if (left == lanes_[lane].left()) return lane;
      longest_.pop();
      longest_.emplace(lanes_[lane].left(), lane);
    }
  }

  std::vector<Lane> lanes_;
  std::set<std::pair<double, std::size_t>> waiting_;                  ///< by Lane::next
  std::priority_queue<std::pair<std::size_t, std::size_t>> longest_;  ///< by Lane::left
  std::size_t left_ = 0, last_ = static_cast<std::size_t>(-1);
};

}  // namespace

QuestionPlace choose_form(const Facts& facts, const Facts::Fact& fact, const LastShown& shown,
                          base::Seed seed) {
  using Rank = std::tuple<std::optional<long long>, std::uint64_t, std::string>;
  std::optional<Rank> best;
  QuestionPlace chosen;
  for (const QuestionPlace form : fact.forms) {
    std::string name = facts.identity(form);
    const std::uint64_t lot = derive(seed, name).value;
    Rank rank{shown ? shown(name) : std::nullopt, lot, std::move(name)};  // no value comes first
    if (best && *best <= rank) continue;
    best = std::move(rank);
    chosen = form;
  }
  return chosen;
}

FactList interleaved(FactList facts, base::Seed seed) {
  facts = shuffled(facts, derive(seed, "facts"));
  Lanes lanes(facts, derive(seed, "topics"));
  for (const Facts::Fact*& place : facts) place = lanes.take();
  return facts;
}

}  // namespace fluoro::exam
