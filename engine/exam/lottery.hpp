#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bank/bank.hpp"
#include "base/seed.hpp"
#include "exam/item.hpp"

/// How papers come by their questions: each has a ticket, and the lowest tickets win.
namespace fluoro::exam {

using Banks = std::vector<const bank::Bank*>;

/// Sorted by id and each once, so that neither order nor repetition changes a paper.
[[nodiscard]] Banks in_order(std::span<const bank::Bank* const> banks);

/// A question in the lottery. What was seen longest ago is asked first, then the lowest priority; equal
/// priorities go by identity.
struct Ticket {
  static constexpr long long kNever = std::numeric_limits<long long>::min();
  long long seen = kNever;
  std::uint64_t priority = 0;  ///< derive(derive(seed, "pick"), askable.hash)
  std::uint32_t bank = 0;
  std::uint32_t askable = 0;
};

/// Those of the topics (ids; empty: all), in file order.
[[nodiscard]] std::vector<Ticket> tickets(const Banks& banks, base::Seed seed,
                                          const std::vector<std::string>& topics);

/// As bank::topic_of, without a copy.
[[nodiscard]] const std::string& topic_in(const bank::Bank& bank, const bank::Askable& askable);

/// The facts of a paper, by bank.
class AskedFacts {
 public:
  explicit AskedFacts(const Banks& banks) : banks_(banks), facts_(banks.size()) {}
  /// Whether the ticket asks a fact again.
  [[nodiscard]] bool has(const Ticket& ticket) const;
  /// Takes the ticket's facts, unless one of them is asked already. Without a fact it always asks something
  /// new.
  bool add(const Ticket& ticket);

 private:
  [[nodiscard]] std::span<const std::string> facts(const Ticket& ticket) const;

  const Banks& banks_;
  std::vector<std::unordered_set<std::string_view>> facts_;
};

/// `count` of the tickets (in file order; all when there are fewer), lowest first. Those that ask a fact
/// again come in only when the others do not suffice.
[[nodiscard]] std::vector<Ticket> choose(const Banks& banks, std::vector<Ticket> all, std::size_t count,
                                         AskedFacts& asked);

/// Lowest first.
void sort(const Banks& banks, std::vector<Ticket>& some);

/// The items of a paper, in the order of the tickets.
[[nodiscard]] std::vector<Item> present(const Banks& banks, const std::vector<Ticket>& chosen,
                                        base::Seed seed);

}  // namespace fluoro::exam
