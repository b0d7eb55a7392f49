#include "exam/distractors.hpp"

#include <set>

#include "base/random.hpp"
#include "base/text.hpp"

namespace fluoro::exam {
namespace {

class DistractorDraw {
 public:
  DistractorDraw(const Sought& sought, std::size_t count, base::Seed seed)
      : sought_(sought), stream_(seed), count_(count) {}

  std::vector<Distractor> draw(const FactGroups& groups) {
    const bool prefers = sought_.asked.rules.prefer_topic;
    if (prefers) draw_from(groups.topic(sought_.fact.family, sought_.fact.topic), false);
    draw_from(groups.family(sought_.fact.family), prefers);
    return std::move(chosen_);
  }

 private:
  [[nodiscard]] bool full() const { return chosen_.size() >= count_; }

  bool choose(std::uint32_t fact, std::string text) {
    if (!seen_.insert(base::fold(text)).second) return false;
    chosen_.push_back({fact, std::move(text)});
    return true;
  }

  /// One text of each fact; only when that is not enough a second one of some.
  void draw_from(const std::vector<std::uint32_t>& group, bool without_topic) {
    std::vector<Distractor> spare;
    for (LazyShuffle facts(group, stream_); !full() && !facts.empty();) {
      const std::uint32_t index = facts.next();
      const bank::Fact& other = sought_.bank.facts[index];
      if (without_topic && other.topic == sought_.fact.topic) continue;
      std::vector<std::string> texts = sought_.rivals.texts(other);
      stream_.shuffle(texts);
      bool one_chosen = false;
      for (std::string& text : texts) {
        if (one_chosen)
          spare.push_back({index, std::move(text)});
        else
          one_chosen = choose(index, std::move(text));
      }
    }
    stream_.shuffle(spare);
    for (Distractor& one : spare)
      if (!full()) choose(one.fact, std::move(one.text));
  }

  const Sought& sought_;
  base::Stream stream_;
  std::size_t count_ = 0;
  std::set<std::string> seen_;
  std::vector<Distractor> chosen_;
};

}  // namespace

std::vector<Distractor> draw_distractors(const Sought& sought, const FactGroups& groups, std::size_t count,
                                         base::Seed seed) {
  return DistractorDraw(sought, count, seed).draw(groups);
}

}  // namespace fluoro::exam
