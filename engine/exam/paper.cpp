#include "exam/paper.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "base/json.hpp"
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
  const auto same = [&](const bank::Bank* a, const bank::Bank* b) { return id(a) == id(b); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  return sorted;
}

const std::string& topic_in(const bank::Bank& bank, const bank::Askable& askable) {
  return askable.generated ? bank.facts[askable.fact].topic : bank.questions[askable.index].topic;
}

/// The ids of the facts that an askable asks.
std::span<const std::string> facts_in(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) return {&bank.facts[askable.fact].id, 1};
  return bank.questions[askable.index].facts;
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

/// The facts of a paper, by bank.
class AskedFacts {
 public:
  explicit AskedFacts(const Banks& banks) : banks_(banks), facts_(banks.size()) {}
  /// Whether the ticket asks a fact again.
  [[nodiscard]] bool has(const Ticket& ticket) const {
    return std::ranges::any_of(facts(ticket),
                               [&](const std::string& id) { return facts_[ticket.bank].contains(id); });
  }
  /// Takes the ticket's facts, unless one of them is asked already. Without a fact it always asks something
  /// new.
  bool add(const Ticket& ticket) {
    if (has(ticket)) return false;
    for (const std::string& id : facts(ticket)) facts_[ticket.bank].insert(id);
    return true;
  }

 private:
  [[nodiscard]] std::span<const std::string> facts(const Ticket& ticket) const {
    return facts_in(*banks_[ticket.bank], banks_[ticket.bank]->askables[ticket.askable]);
  }

  const Banks& banks_;
  std::vector<std::unordered_set<std::string_view>> facts_;
};

template <typename Predicate>
std::vector<Ticket> split_off(std::vector<Ticket>& tickets, Predicate wanted) {
  const auto first = std::stable_partition(tickets.begin(), tickets.end(), std::not_fn(wanted));
  std::vector<Ticket> taken(first, tickets.end());
  tickets.erase(first, tickets.end());
  return taken;
}

/// The priority that `count` tickets do not exceed.
std::uint64_t limit_for(const std::vector<Ticket>& tickets, std::size_t count) {
  if (count >= tickets.size()) return std::numeric_limits<std::uint64_t>::max();
  std::vector<std::uint64_t> priorities;
  priorities.reserve(tickets.size());
  for (const Ticket& ticket : tickets) priorities.push_back(ticket.priority);
  std::ranges::nth_element(priorities, priorities.begin() + static_cast<std::ptrdiff_t>(count));
  return priorities[count];
}

/// The tickets drawn, in the order of their priority. Those that ask a fact again come in only when the
/// others do not suffice. The lowest few settle most papers; only when they ask too few facts are the others
/// read, in the order of the file, since reading a large bank at random takes longer than anything else here.
std::vector<Ticket> choose(const Banks& banks, std::vector<Ticket> all, std::size_t count) {
  const Before before{&banks};
  AskedFacts asked(banks);
  std::vector<Ticket> chosen, again;
  const auto ask = [&](std::vector<Ticket> tickets) {
    std::ranges::sort(tickets, before);
    for (const Ticket& ticket : tickets)
      if (chosen.size() < count) (asked.add(ticket) ? chosen : again).push_back(ticket);
  };
  ask(split_off(all,
                [limit = limit_for(all, 4 * count)](const Ticket& one) { return one.priority <= limit; }));
  if (chosen.size() < count) {
    ask(split_off(all, [&](const Ticket& one) { return !asked.has(one); }));
    again.insert(again.end(), all.begin(), all.end());
    const std::size_t missing = std::min(again.size(), count - chosen.size());
    std::ranges::partial_sort(again, again.begin() + static_cast<std::ptrdiff_t>(missing), before);
    chosen.insert(chosen.end(), again.begin(), again.begin() + static_cast<std::ptrdiff_t>(missing));
    std::ranges::sort(chosen, before);
  }
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
