#include "exam/generate.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "bank/fill.hpp"
#include "base/random.hpp"
#include "base/text.hpp"

namespace fluoro::exam {
namespace {

using bank::Fact;
using bank::TemplateType;

/// Fisher-Yates one step at a time: of a hundred thousand facts only those asked for cost anything.
class LazyShuffle {
 public:
  LazyShuffle(const std::vector<std::uint32_t>& values, base::Stream& stream)
      : values_(values), stream_(stream) {}
  [[nodiscard]] bool empty() const { return drawn_ == values_.size(); }
  std::uint32_t next() {
    const auto left = static_cast<std::uint32_t>(values_.size() - drawn_);
    const std::size_t place = drawn_ + stream_.below(left);
    const std::uint32_t value = at(place);
    moved_[place] = at(drawn_++);
    return value;
  }

 private:
  [[nodiscard]] std::uint32_t at(std::size_t place) const {
    const auto found = moved_.find(place);
    return found == moved_.end() ? values_[place] : found->second;
  }

  const std::vector<std::uint32_t>& values_;
  base::Stream& stream_;
  std::size_t drawn_ = 0;
  std::unordered_map<std::size_t, std::uint32_t> moved_;
};

struct Distractor {
  std::uint32_t fact = 0;
  std::string text;
};

/// Draws wrong answers for one fact, facts of its topic first when the template prefers them.
class DistractorDraw {
 public:
  DistractorDraw(const bank::Form& form, const Fact& fact, const bank::Rivals& rivals, base::Seed seed)
      : form_(form), fact_(fact), rivals_(rivals), stream_(seed) {}

  std::vector<Distractor> draw(const FactGroups& groups, std::size_t count) {
    count_ = count;
    const bool prefers = form_.source().distractors.prefer_topic;
    if (prefers) draw_from(groups.topic(fact_.family, fact_.topic), false);
    draw_from(groups.family(fact_.family), prefers);
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
      const Fact& other = form_.bank().facts[index];
      if (without_topic && other.topic == fact_.topic) continue;
      std::vector<std::string> texts = rivals_.texts(other);
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

  const bank::Form& form_;
  const Fact& fact_;
  const bank::Rivals& rivals_;
  base::Stream stream_;
  std::size_t count_ = 0;
  std::set<std::string> seen_;
  std::vector<Distractor> chosen_;
};

void generate_statement(const bank::Form& form, const Fact& fact, const FactGroups& groups, base::Seed seed,
                        Item& item) {
  Fact told = fact;
  bool is_true = true;
  if (base::Stream(derive(seed, "swap")).below(2) == 1) {
    const bank::Rivals rivals(form.asked(), fact);
    const auto other = DistractorDraw(form, fact, rivals, derive(seed, "distractors")).draw(groups, 1);
    if (!other.empty()) {
      const std::string& field = form.source().swap;
      told.fields[field] = form.bank().facts[other.front().fact].fields.at(field);
      is_true = false;
    }
  }
  item.stem = fill(form.stem(), told, form.bank().language);
  item.body = Options{{{"True", is_true, ""}, {"False", !is_true, ""}}};
}

void generate_options(const bank::Form& form, const Fact& fact, const FactGroups& groups, base::Seed seed,
                      Item& item) {
  const bank::Rivals rivals(form.asked(), fact);
  const auto count = static_cast<std::size_t>(form.source().distractors.count);
  std::vector<std::string> right = rivals.right();
  if (form.source().type == TemplateType::choice) {
    base::Stream(derive(seed, "key")).shuffle(right);
    right.resize(1);
  }
  Options offered;
  for (std::string& text : right) offered.list.push_back({std::move(text), true, ""});
  for (Distractor& wrong :
       DistractorDraw(form, fact, rivals, derive(seed, "distractors")).draw(groups, count))
    offered.list.push_back({std::move(wrong.text), false, ""});
  base::Stream(derive(seed, "options")).shuffle(offered.list);
  item.body = std::move(offered);
  item.stem = fill(form.stem(), fact, form.bank().language);
}

const std::vector<std::uint32_t> kNone;

}  // namespace

FactGroups::FactGroups(const bank::Bank& bank) {
  for (std::uint32_t i = 0; i < bank.facts.size(); ++i) {
    const Fact& fact = bank.facts[i];
    families_[fact.family].push_back(i);
    topics_[{fact.family, fact.topic}].push_back(i);
  }
}

const std::vector<std::uint32_t>& FactGroups::family(bank::Family family) const {
  const auto found = families_.find(family);
  return found == families_.end() ? kNone : found->second;
}

const std::vector<std::uint32_t>& FactGroups::topic(bank::Family family, std::string_view topic) const {
  const auto found = topics_.find({family, topic});
  return found == topics_.end() ? kNone : found->second;
}

void generate(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups, base::Seed seed,
              Item& item) {
  const Fact& fact = bank.facts[askable.fact];
  const bank::Form form(bank, bank.templates[askable.index]);
  if (form.source().type == TemplateType::true_false)
    generate_statement(form, fact, groups, seed, item);
  else
    generate_options(form, fact, groups, seed, item);
  item.explanation = fill(form.explanation(), fact, bank.language);
}

}  // namespace fluoro::exam
