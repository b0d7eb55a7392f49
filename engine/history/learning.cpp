#include "history/learning.hpp"

#include <algorithm>

#include "history/connection.hpp"
#include "history/packed_facts.hpp"
#include "history/plan.hpp"
#include "history/values.hpp"

/// What is due, and how banks stand.
namespace fluoro::history {
namespace {

base::Day day_of(std::int32_t days) { return base::Day(std::chrono::days(days)); }

bool is_due(const PackedFact& fact, Moment moment) {
  memory::Learnt learnt{.due = day_of(fact.due)};
  if (fact.due_at != PackedFact::kAtOnce) learnt.due_at = base::UtcTime(base::Milliseconds(fact.due_at));
  return memory::is_due(learnt, moment.today, moment.now);
}

/// By topic id, without mistakes.
std::vector<Standing> standings(SQLite::Database& database, std::size_t topics, Moment moment) {
  std::vector<Standing> standings(topics);
  const memory::Weights weights = read_plan(database).weights;
  each_packed(database, [&](const PackedFact& fact) {
    Standing& standing = standings.at(static_cast<std::size_t>(fact.topic));
    ++standing.begun;
    standing.recall += memory::recall_on(weights, {.stability = fact.stability, .difficulty = 1},
                                         day_of(fact.reviewed), moment.today);
    if (!is_due(fact, moment)) return;
    ++standing.due;
    standing.due_time += base::Milliseconds(fact.taken);
  });
  return standings;
}

void add(Standing& sum, const Standing& part) {
  sum.begun += part.begun;
  sum.recall += part.recall;
  sum.due += part.due;
  sum.due_time += part.due_time;
}

}  // namespace

std::map<std::string, Standing> Learning::by_bank(Moment moment) const {
  return connection_.guarded([&] {
    SQLite::Database& database = connection_.database();
    const Topics topics(database);
    const std::vector<Standing> by_topic = standings(database, topics.all().size(), moment);
    std::map<std::string, Standing> banks;
    for (std::size_t i = 0; i < by_topic.size(); ++i)
      if (by_topic[i].begun > 0) add(banks[topics.all()[i].bank], by_topic[i]);
    SQLite::Statement mistakes(database,
                               "SELECT bank, count(*) FROM questions WHERE mistake = 1 GROUP BY bank");
    while (mistakes.executeStep())
      banks[mistakes.getColumn(0).getString()].mistakes = mistakes.getColumn(1).getInt();
    return banks;
  });
}

std::map<std::string, Standing> Learning::by_topic(const std::string& bank, Moment moment) const {
  return connection_.guarded([&] {
    SQLite::Database& database = connection_.database();
    const Topics topics(database);
    std::vector<Standing> by_topic = standings(database, topics.all().size(), moment);
    SQLite::Statement mistakes(database,
                               "SELECT topic FROM questions JOIN facts ON facts.id = fact "
                               "WHERE mistake = 1 AND bank = ?");
    mistakes.bind(1, bank);
    while (mistakes.executeStep())
      ++by_topic.at(static_cast<std::size_t>(mistakes.getColumn(0).getInt64())).mistakes;
    std::map<std::string, Standing> named;
    for (std::size_t i = 0; i < by_topic.size(); ++i)
      if (topics.all()[i].bank == bank && (by_topic[i].begun > 0 || by_topic[i].mistakes > 0))
        named[topics.all()[i].topic] = by_topic[i];
    return named;
  });
}

std::vector<int> Learning::due_by_day(std::span<const std::string> banks, Moment moment, int days) const {
  return connection_.guarded([&] {
    const std::vector<bool> wanted = Topics(connection_.database()).of(banks);
    std::vector<int> counts(static_cast<std::size_t>(std::max(days, 0)));
    each_packed(connection_.database(), [&](const PackedFact& fact) {
      const auto ahead = std::max<std::int64_t>((day_of(fact.due) - moment.today).count(), 0);
      if (ahead < days && wanted.at(static_cast<std::size_t>(fact.topic)))
        ++counts[static_cast<std::size_t>(ahead)];
    });
    return counts;
  });
}

std::optional<base::UtcTime> Learning::next_repeat(std::span<const std::string> banks, Moment moment) const {
  return connection_.guarded([&]() -> std::optional<base::UtcTime> {
    const std::vector<bool> wanted = Topics(connection_.database()).of(banks);
    SQLite::Statement query(connection_.database(),
                            "SELECT due_at, topic FROM facts WHERE due_at IS NOT NULL AND suspended = 0 "
                            "ORDER BY due_at");
    while (query.executeStep()) {
      if (!wanted.at(static_cast<std::size_t>(query.getColumn(1).getInt64()))) continue;
      const base::UtcTime at = time_from(query.getColumn(0));
      return at > moment.now ? std::optional(at) : std::nullopt;
    }
    return std::nullopt;
  });
}

// The conditions are those of the indexes facts_to_repeat and facts_due, which hold all that is read here in
// its order.
std::vector<DueFact> Learning::due(std::span<const std::string> banks, Moment moment, int limit) const {
  return connection_.guarded([&] {
    const Topics topics(connection_.database());
    const std::vector<bool> wanted = topics.of(banks);
    std::vector<DueFact> list;
    const auto is_full = [&] { return limit > 0 && static_cast<int>(list.size()) >= limit; };
    const auto collect = [&](SQLite::Statement& query) {
      while (!is_full() && query.executeStep()) {
        const auto topic = static_cast<std::size_t>(query.getColumn(1).getInt64());
        if (!wanted.at(topic)) continue;
        const auto& [bank, name] = topics.all()[topic];
        list.push_back({query.getColumn(0).getString(), bank, name});
      }
    };
    SQLite::Statement repeats(connection_.database(),
                              "SELECT key, topic FROM facts WHERE due_at <= ? AND due <= ? AND suspended = 0 "
                              "ORDER BY due_at, key");
    repeats.bind(1, number(moment.now));
    repeats.bind(2, number(moment.today));
    collect(repeats);
    SQLite::Statement others(
        connection_.database(),
        "SELECT key, topic FROM facts WHERE due_at IS NULL AND due <= ? AND suspended = 0 "
        "ORDER BY due, key");
    others.bind(1, number(moment.today));
    collect(others);
    return list;
  });
}

}  // namespace fluoro::history
