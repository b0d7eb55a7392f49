#include "exam/fact_groups.hpp"

#include "base/random.hpp"

namespace fluoro::exam {
namespace {

const std::vector<std::uint32_t> kNone;

}  // namespace

FactGroups::FactGroups(const bank::Bank& bank) {
  for (std::uint32_t i = 0; i < bank.facts.size(); ++i) {
    const bank::Fact& fact = bank.facts[i];
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

std::uint32_t LazyShuffle::next() {
  const auto left = static_cast<std::uint32_t>(values_.size() - drawn_);
  const std::size_t place = drawn_ + stream_.below(left);
  const std::uint32_t value = at(place);
  moved_[place] = at(drawn_++);
  return value;
}

std::uint32_t LazyShuffle::at(std::size_t place) const {
  const auto found = moved_.find(place);
  return found == moved_.end() ? values_[place] : found->second;
}

}  // namespace fluoro::exam
