#include "exam/lottery.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "exam/generate.hpp"

namespace fluoro::exam {
namespace {

/// The ids of the facts that an askable asks.
std::span<const std::string> facts_in(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) return {&bank.facts[askable.fact].id, 1};
  return bank.questions[askable.index].facts;
}

using Rank = std::pair<long long, std::uint64_t>;

Rank rank(const Ticket& ticket) { return {ticket.seen, ticket.priority}; }

/// Whether one ticket comes before another.
struct Before {
  const Banks* banks;
  bool operator()(const Ticket& a, const Ticket& b) const {
    return rank(a) != rank(b) ? rank(a) < rank(b) : name(a) < name(b);
  }
  [[nodiscard]] std::string name(const Ticket& ticket) const {
    const bank::Bank& bank = *(*banks)[ticket.bank];
    return identity(bank, bank.askables[ticket.askable]);
  }
};

template <typename Predicate>
std::vector<Ticket> split_off(std::vector<Ticket>& tickets, Predicate wanted) {
  const auto first = std::stable_partition(tickets.begin(), tickets.end(), std::not_fn(wanted));
  std::vector<Ticket> taken(first, tickets.end());
  tickets.erase(first, tickets.end());
  return taken;
}

/// The rank that `count` tickets do not exceed.
Rank limit_for(const std::vector<Ticket>& tickets, std::size_t count) {
  if (count >= tickets.size())
    return {std::numeric_limits<long long>::max(), std::numeric_limits<std::uint64_t>::max()};
  std::vector<Rank> ranks;
  ranks.reserve(tickets.size());
  for (const Ticket& ticket : tickets) ranks.push_back(rank(ticket));
  std::ranges::nth_element(ranks, ranks.begin() + static_cast<std::ptrdiff_t>(count));
  return ranks[count];
}

}  // namespace

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

std::vector<Ticket> tickets(const Banks& banks, base::Seed seed, const std::vector<std::string>& topics) {
  const std::set<std::string> wanted(topics.begin(), topics.end());
  const base::Seed pick = derive(seed, "pick");
  std::vector<Ticket> all;
  for (std::uint32_t b = 0; b < banks.size(); ++b) {
    const std::vector<bank::Askable>& askables = banks[b]->askables;
    all.reserve(all.size() + askables.size());
    for (std::uint32_t a = 0; a < askables.size(); ++a)
      if (wanted.empty() || wanted.contains(topic_in(*banks[b], askables[a])))
        all.push_back({Ticket::kNever, derive(pick, askables[a].hash).value, b, a});
  }
  return all;
}

bool AskedFacts::has(const Ticket& ticket) const {
  return std::ranges::any_of(facts(ticket),
                             [&](const std::string& id) { return facts_[ticket.bank].contains(id); });
}

bool AskedFacts::add(const Ticket& ticket) {
  if (has(ticket)) return false;
  for (const std::string& id : facts(ticket)) facts_[ticket.bank].insert(id);
  return true;
}

std::span<const std::string> AskedFacts::facts(const Ticket& ticket) const {
  return facts_in(*banks_[ticket.bank], banks_[ticket.bank]->askables[ticket.askable]);
}

/// The lowest few tickets settle most papers; only when they ask too few facts are the others read, in the
/// order of the file, since reading a large bank at random takes longer than anything else here.
std::vector<Ticket> choose(const Banks& banks, std::vector<Ticket> all, std::size_t count,
                           AskedFacts& asked) {
  const Before before{&banks};
  std::vector<Ticket> chosen, again;
  const auto ask = [&](std::vector<Ticket> tickets) {
    std::ranges::sort(tickets, before);
    for (const Ticket& ticket : tickets)
      if (chosen.size() < count) (asked.add(ticket) ? chosen : again).push_back(ticket);
  };
  ask(split_off(all, [limit = limit_for(all, 4 * count)](const Ticket& one) { return rank(one) <= limit; }));
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

void sort(const Banks& banks, std::vector<Ticket>& some) { std::ranges::sort(some, Before{&banks}); }

std::vector<Item> present(const Banks& banks, const std::vector<Ticket>& chosen, base::Seed seed) {
  std::vector<Item> items;
  items.reserve(chosen.size());
  std::map<std::uint32_t, FactGroups> groups;
  for (const Ticket& ticket : chosen) {
    const bank::Bank& bank = *banks[ticket.bank];
    const FactGroups& of_bank = groups.try_emplace(ticket.bank, bank).first->second;
    items.push_back(present(bank, bank.askables[ticket.askable], of_bank, seed));
  }
  return items;
}

}  // namespace fluoro::exam
