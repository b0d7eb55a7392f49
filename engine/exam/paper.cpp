#include "exam/paper.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "exam/generate.hpp"

namespace fluoro::exam {
namespace {

using Banks = std::vector<const bank::Bank*>;

/// A question in the lottery; the lowest priority is asked first.
struct Ticket {
  std::uint64_t priority = 0;
  std::uint32_t bank = 0;
  std::uint32_t askable = 0;
};

/// Sorted by id and each once, so that neither order nor repetition changes a paper.
Banks in_order(std::span<const bank::Bank* const> banks) {
  const auto id = [](const bank::Bank* one) -> const std::string& { return one->id; };
  Banks sorted(banks.begin(), banks.end());
  std::ranges::stable_sort(sorted, {}, id);
  const auto repeated = std::ranges::unique(sorted, {}, id);
  sorted.erase(repeated.begin(), repeated.end());
  return sorted;
}

const std::string& topic_in(const bank::Bank& bank, const bank::Askable& askable) {
  return askable.generated ? bank.facts[askable.fact].topic : bank.questions[askable.index].topic;
}

std::string_view fact_in(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) return bank.facts[askable.fact].id;
  const auto& facts = bank.questions[askable.index].facts;
  return facts.empty() ? std::string_view() : facts.front();
}

std::vector<Ticket> tickets(const Banks& banks, base::Seed seed, const DrawSettings& settings) {
  const std::set<std::string> topics(settings.topics.begin(), settings.topics.end());
  const base::Seed pick = derive(seed, "pick");
  std::vector<Ticket> all;
  for (std::uint32_t b = 0; b < banks.size(); ++b) {
    const std::vector<bank::Askable>& askables = banks[b]->askables;
    all.reserve(all.size() + askables.size());
    for (std::uint32_t a = 0; a < askables.size(); ++a)
      if (topics.empty() || topics.contains(topic_in(*banks[b], askables[a])))
        all.push_back({derive(pick, askables[a].hash).value, b, a});
  }
  return all;
}

/// Whether one ticket comes before another; equal priorities go by identity.
struct Before {
  const Banks* banks;
  bool operator()(const Ticket& a, const Ticket& b) const {
    return a.priority != b.priority ? a.priority < b.priority : name(a) < name(b);
  }
  [[nodiscard]] std::string name(const Ticket& ticket) const {
    const bank::Bank& bank = *(*banks)[ticket.bank];
    return identity(bank, bank.askables[ticket.askable]);
  }
};

/// The tickets drawn, in the order of their priority. Those that ask a fact again come in only when the
/// others do not suffice.
std::vector<Ticket> choose(const Banks& banks, std::vector<Ticket> all, std::size_t count) {
  const Before before{&banks};
  const auto after = [&](const Ticket& a, const Ticket& b) { return before(b, a); };
  std::vector<Ticket> chosen, again;
  std::vector<std::unordered_set<std::string_view>> asked(banks.size());
  // A heap, because sorting a large bank for a short paper takes longer.
  std::ranges::make_heap(all, after);
  while (chosen.size() < count && !all.empty()) {
    std::ranges::pop_heap(all, after);
    const Ticket ticket = all.back();
    all.pop_back();
    const bank::Bank& bank = *banks[ticket.bank];
    const std::string_view fact = fact_in(bank, bank.askables[ticket.askable]);
    const bool fresh = fact.empty() || asked[ticket.bank].insert(fact).second;
    (fresh ? chosen : again).push_back(ticket);
  }
  again.resize(std::min(again.size(), count - chosen.size()));
  chosen.insert(chosen.end(), again.begin(), again.end());
  std::ranges::sort(chosen, before);
  return chosen;
}

}  // namespace

Paper draw(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
           const DrawSettings& settings) {
  const Banks sorted = in_order(banks);
  Paper paper{code, {}, {}};
  for (const bank::Bank* bank : sorted) paper.banks.push_back(bank->id);
  std::vector<Ticket> all = tickets(sorted, code.seed(), settings);
  const std::size_t count = settings.count > 0 ? static_cast<std::size_t>(settings.count) : all.size();
  std::map<std::uint32_t, FactGroups> groups;
  for (const Ticket& ticket : choose(sorted, std::move(all), count)) {
    const bank::Bank& bank = *sorted[ticket.bank];
    const FactGroups& of_bank = groups.try_emplace(ticket.bank, bank).first->second;
    paper.items.push_back(present(bank, bank.askables[ticket.askable], of_bank, code.seed()));
  }
  return paper;
}

int askable_count(std::span<const bank::Bank* const> banks, const DrawSettings& settings) {
  return static_cast<int>(tickets(in_order(banks), {}, settings).size());
}

base::Json to_json(const Paper& paper, KeyShown key) {
  base::Json items = base::Json::array();
  for (const Item& item : paper.items) items.push_back(to_json(item, key));
  return {{"code", paper.code.to_string()}, {"banks", paper.banks}, {"items", std::move(items)}};
}

}  // namespace fluoro::exam
