#include <set>
#include <string_view>

#include "exam/due_queue.hpp"

namespace fluoro::exam {
namespace {

/// The id of the fact that an askable asks first of all; empty when it is its own.
std::string_view fact_id(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) return bank.facts[askable.fact].id;
  const std::vector<std::string>& facts = bank.questions[askable.index].facts;
  return facts.empty() ? std::string_view() : facts.front();
}

}  // namespace

Facts::Facts(std::span<const bank::Bank* const> banks) : banks_(banks.begin(), banks.end()) {
  std::size_t questions = 0;
  for (const bank::Bank* bank : banks_) questions += bank->askables.size();
  by_identity_.reserve(questions);
  std::set<std::string_view> seen;
  for (std::uint32_t i = 0; i < banks_.size(); ++i)
    if (seen.insert(banks_[i]->id).second) add_forms(i);
  by_key_.reserve(facts_.size());
  for (std::uint32_t i = 0; i < facts_.size(); ++i) by_key_.emplace(base::hash_key(facts_[i].key), i);
}

void Facts::add_forms(std::uint32_t bank_index) {
  const bank::Bank& bank = *banks_[bank_index];
  std::unordered_map<std::string_view, std::size_t> places;
  places.reserve(bank.facts.size());
  facts_.reserve(facts_.size() + bank.facts.size());
  for (std::uint32_t i = 0; i < bank.askables.size(); ++i) {
    const bank::Askable& askable = bank.askables[i];
    const QuestionPlace place{bank_index, i};
    const std::string_view id = fact_id(bank, askable);
    std::size_t at = facts_.size();
    if (!id.empty()) at = places.try_emplace(id, at).first->second;
    if (at == facts_.size())
      facts_.push_back({fact_key(bank, askable), bank.id + "/" + topic_of(bank, askable), {}});
    facts_[at].forms.push_back(place);
    by_identity_.emplace(askable.hash, place);
  }
}

const Facts::Fact* Facts::find(const std::string& key) const {
  const auto [first, last] = by_key_.equal_range(base::hash_key(key));
  for (auto found = first; found != last; ++found)
    if (facts_[found->second].key == key) return &facts_[found->second];
  return nullptr;
}

std::optional<QuestionPlace> Facts::question(const std::string& wanted) const {
  const auto [first, last] = by_identity_.equal_range(base::hash_key(wanted));
  for (auto found = first; found != last; ++found)
    if (identity(found->second) == wanted) return found->second;
  return std::nullopt;
}

std::string Facts::identity(QuestionPlace place) const {
  const bank::Bank& bank = *banks_[place.bank];
  return bank::identity(bank, bank.askables[place.askable]);
}

}  // namespace fluoro::exam
