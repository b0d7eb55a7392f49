#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <unordered_set>

#include "base/random.hpp"
#include "exam/due_queue.hpp"

namespace fluoro::exam {
namespace {

using FactList = std::vector<const Facts::Fact*>;

constexpr double kMasteredChance =
    0.25;  ///< of a question of a mastered topic, against 1.25 of an unknown one

bool is_wanted(const Facts::Fact& fact, const std::vector<std::string>& topics) {
  const std::string_view topic = std::string_view(fact.topic).substr(fact.topic.find('/') + 1);
  return topics.empty() || std::ranges::find(topics, topic) != topics.end();
}

double unknown_share(const PracticeSettings& settings, const std::string& topic) {
  const double mastery = settings.mastery ? settings.mastery(topic) : 0;
  return mastery > 0 ? std::max(0.0, 1 - mastery) : 1;  // no number counts as no mastery
}

/// What practice draws from: facts not shown lately by topic, and those that rest.
class Deck {
 public:
  Deck(const Facts& facts, const PracticeSettings& settings, const std::vector<std::string>& lately) {
    rest(facts, settings.topics, lately);
    const std::unordered_set<const Facts::Fact*> resting(resting_.begin(), resting_.end());
    for (const Facts::Fact& fact : facts.all()) {
      if (!is_wanted(fact, settings.topics)) continue;
      Lane& lane = lanes_[fact.topic];
      lane.chance += static_cast<double>(fact.forms.size());
      if (!resting.contains(&fact)) lane.fresh.push_back(&fact);
    }
    for (auto& [topic, lane] : lanes_)
      lane.chance *= kMasteredChance + unknown_share(settings, std::string(topic));
  }
  [[nodiscard]] bool empty() const { return lanes_.empty(); }

  /// A fact that rests from now on.
  const Facts::Fact* draw(base::Stream& stream) {
    if (std::ranges::all_of(lanes_, [](const auto& entry) { return entry.second.fresh.empty(); }))
      wake_older_half();
    FactList& fresh = choose_lane(stream).fresh;
    std::swap(fresh[stream.below(static_cast<std::uint32_t>(fresh.size()))], fresh.back());
    resting_.push_back(fresh.back());
    fresh.pop_back();
    return resting_.back();
  }

 private:
  struct Lane {
    double chance = 0;
    FactList fresh;
  };

  /// Each fact once, where it was shown last.
  void rest(const Facts& facts, const std::vector<std::string>& topics,
            const std::vector<std::string>& lately) {
    std::unordered_set<const Facts::Fact*> seen;
    for (auto key = lately.rbegin(); key != lately.rend(); ++key) {
      const Facts::Fact* fact = facts.find(*key);
      if (fact != nullptr && is_wanted(*fact, topics) && seen.insert(fact).second) resting_.push_back(fact);
    }
    std::ranges::reverse(resting_);
  }

  void wake_older_half() {
    const auto end = resting_.begin() + static_cast<std::ptrdiff_t>((resting_.size() + 1) / 2);
    for (auto fact = resting_.begin(); fact != end; ++fact) lanes_[(*fact)->topic].fresh.push_back(*fact);
    resting_.erase(resting_.begin(), end);
  }

  Lane& choose_lane(base::Stream& stream) {
    constexpr std::uint32_t kSteps = std::uint32_t{1} << 31;
    double sum = 0;
    for (const auto& [topic, lane] : lanes_) sum += lane.fresh.empty() ? 0 : lane.chance;
    double at = sum * stream.below(kSteps) / kSteps;
    Lane* chosen = nullptr;
    for (auto& [topic, lane] : lanes_) {
      if (lane.fresh.empty()) continue;
      chosen = &lane;
      at -= lane.chance;
      if (at < 0) break;
    }
    return *chosen;
  }

  std::map<std::string_view, Lane> lanes_;  ///< by topic
  FactList resting_;                        ///< the latest last
};

}  // namespace

std::vector<QuestionPlace> practice(const Facts& facts, const PracticeSettings& settings,
                                    const std::vector<std::string>& lately, const LastShown& shown,
                                    base::Seed seed) {
  std::vector<QuestionPlace> chosen;
  Deck deck(facts, settings, lately);
  if (deck.empty()) return chosen;
  base::Stream stream(derive(seed, "practice"));
  std::unordered_map<std::string, long long> shown_now;  // later than whatever the caller knows
  for (int i = 0; i < settings.count; ++i) {
    const auto last = [&](const std::string& identity) -> std::optional<long long> {
      const auto found = shown_now.find(identity);
      if (found != shown_now.end()) return found->second;
      return shown ? shown(identity) : std::nullopt;
    };
    chosen.push_back(
        choose_form(facts, *deck.draw(stream), last, derive(seed, static_cast<std::uint64_t>(i))));
    shown_now[facts.identity(chosen.back())] = std::numeric_limits<long long>::max() - settings.count + i;
  }
  return chosen;
}

}  // namespace fluoro::exam
