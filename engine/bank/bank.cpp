#include "bank/bank.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace fluoro::bank {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& list, const std::string& id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Source* Bank::source(const std::string& source_id) const { return find_by_id(sources, source_id); }
const Topic* Bank::topic(const std::string& topic_id) const { return find_by_id(topics, topic_id); }
const Fact* Bank::fact(const std::string& fact_id) const { return find_by_id(facts, fact_id); }

std::string identity(const Bank& bank, const Askable& askable) {
  if (!askable.generated) return bank.id + "/" + bank.questions[askable.index].id;
  return bank.id + "/" + bank.templates[askable.index].id + "/" + bank.facts[askable.fact].id;
}

std::string fact_of(const Bank& bank, const Askable& askable) {
  if (askable.generated) return bank.facts[askable.fact].id;
  const std::vector<std::string>& facts = bank.questions[askable.index].facts;
  return facts.empty() ? "" : facts.front();
}

std::string fact_key(const Bank& bank, const Askable& askable) {
  const std::string fact = fact_of(bank, askable);
  return fact.empty() ? identity(bank, askable) : bank.id + "#" + fact;
}

int fact_key_count(const Bank& bank) {
  std::unordered_set<std::string_view> facts;
  int alone = 0;
  for (const Askable& askable : bank.askables) {
    if (askable.generated)
      facts.insert(bank.facts[askable.fact].id);
    else if (bank.questions[askable.index].facts.empty())
      ++alone;
    else
      facts.insert(bank.questions[askable.index].facts.front());
  }
  return alone + static_cast<int>(facts.size());
}

std::string topic_of(const Bank& bank, const Askable& askable) {
  return askable.generated ? bank.facts[askable.fact].topic : bank.questions[askable.index].topic;
}

const char* to_string(Level level) {
  switch (level) {
    case Level::recall: return "recall";
    case Level::understand: return "understand";
    case Level::apply: return "apply";
  }
  return "";
}

const char* to_string(Family family) {
  switch (family) {
    case Family::procedures: return "procedures";
    case Family::skills: return "skills";
    case Family::training: return "training";
  }
  return "";
}

}  // namespace fluoro::bank
