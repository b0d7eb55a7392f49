#include "exam/blueprint.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/random.hpp"
#include "exam/apportion.hpp"
#include "exam/lottery.hpp"

namespace fluoro::exam {
namespace {

/// The questions of one topic of one bank, by level; all at the first one when the mix is not set.
struct Topic {
  double weight = 1;
  std::array<std::vector<Ticket>, 3> levels;
};

std::size_t level_in(const bank::Bank& bank, const bank::Askable& askable) {
  return static_cast<std::size_t>(askable.generated ? bank.templates[askable.index].level
                                                    : bank.questions[askable.index].level);
}

std::vector<Topic> by_topic(const Banks& banks, const std::vector<Ticket>& all, bool by_level) {
  std::vector<Topic> topics;
  std::vector<std::unordered_map<std::string_view, std::size_t>> places(banks.size());
  for (const Ticket& ticket : all) {
    const bank::Bank& bank = *banks[ticket.bank];
    const bank::Askable& askable = bank.askables[ticket.askable];
    const std::string& id = topic_in(bank, askable);
    const auto [place, is_new] = places[ticket.bank].try_emplace(id, topics.size());
    if (is_new) {
      const bank::Topic* written = bank.topic(id);
      topics.push_back({written != nullptr ? written->weight : 1, {}});
    }
    topics[place->second].levels[by_level ? level_in(bank, askable) : 0].push_back(ticket);
  }
  return topics;
}

LevelCounts stock_of(const Topic& topic) {
  LevelCounts counts{};
  for (std::size_t level = 0; level < counts.size(); ++level)
    counts[level] = static_cast<int>(topic.levels[level].size());
  return counts;
}

/// How many questions of each topic and level the exam has.
std::vector<LevelCounts> plan(const std::vector<Topic>& topics, int count, const LevelMix& mix,
                              base::Stream& ties) {
  std::vector<Claim> claims;
  std::vector<LevelCounts> stock;
  for (const Topic& topic : topics) {
    stock.push_back(stock_of(topic));
    claims.push_back({topic.weight, stock.back()[0] + stock.back()[1] + stock.back()[2]});
  }
  return share_levels(apportion(count, claims, ties), stock, mix, ties);
}

/// Some questions of a topic and level, of which `count` are wanted.
struct Cell {
  std::vector<Ticket>* tickets;
  std::size_t count;
  [[nodiscard]] std::size_t spare() const { return tickets->size() - count; }
};

/// Those with the least choice come first: the others can still go round the facts that these ask.
std::vector<Ticket> choose_all(const Banks& banks, std::vector<Topic>& topics,
                               const std::vector<LevelCounts>& counts) {
  std::vector<Cell> cells;
  for (std::size_t t = 0; t < topics.size(); ++t)
    for (std::size_t level = 0; level < counts[t].size(); ++level)
      cells.push_back({&topics[t].levels[level], static_cast<std::size_t>(counts[t][level])});
  std::ranges::stable_sort(cells, {}, &Cell::spare);
  AskedFacts asked(banks);
  std::vector<Ticket> chosen;
  for (const Cell& cell : cells) {
    const std::vector<Ticket> some = choose(banks, std::move(*cell.tickets), cell.count, asked);
    chosen.insert(chosen.end(), some.begin(), some.end());
  }
  return chosen;
}

/// Priorities cannot order the items: in a large topic only low ones are chosen.
void mix_up(const Banks& banks, std::vector<Ticket>& chosen, base::Seed seed) {
  for (Ticket& ticket : chosen)
    ticket = {Ticket::kNever, derive(seed, banks[ticket.bank]->askables[ticket.askable].hash).value,
              ticket.bank, ticket.askable};
  sort(banks, chosen);
}

}  // namespace

Paper draw_by_blueprint(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
                        const BlueprintSettings& settings) {
  const Banks sorted = in_order(banks);
  Paper paper{code, {}, {}};
  for (const bank::Bank* bank : sorted) paper.banks.push_back(bank->id);
  std::vector<Ticket> all = tickets(sorted, code.seed(), settings.topics);
  if (settings.last_seen)
    for (Ticket& ticket : all) {
      const bank::Bank& bank = *sorted[ticket.bank];
      ticket.seen =
          settings.last_seen(fact_key(bank, bank.askables[ticket.askable])).value_or(Ticket::kNever);
    }
  std::vector<Topic> topics = by_topic(sorted, all, settings.levels.has_value());
  const int count = settings.count > 0 ? settings.count : static_cast<int>(all.size());
  base::Stream ties(derive(code.seed(), "blueprint"));
  const std::vector<LevelCounts> counts = plan(topics, count, settings.levels.value_or(LevelMix{}), ties);
  std::vector<Ticket> chosen = choose_all(sorted, topics, counts);
  mix_up(sorted, chosen, derive(code.seed(), "order"));
  paper.items = present(sorted, chosen, code.seed());
  return paper;
}

}  // namespace fluoro::exam
