#include <algorithm>
#include <set>
#include <utility>

#include "history/connection.hpp"
#include "history/facts.hpp"
#include "history/learning.hpp"
#include "history/values.hpp"

/// What is known of facts and their questions one by one.
namespace fluoro::history {

std::optional<memory::Learnt> Learning::learnt(const std::string& fact_key) const {
  return connection_.guarded([&]() -> std::optional<memory::Learnt> {
    const std::optional<FactId> fact = find_fact(connection_.database(), fact_key);
    if (!fact) return std::nullopt;
    return state_of(connection_.database(), *fact).learnt;
  });
}

bool Learning::is_known(const std::string& fact_key) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT 1 FROM facts WHERE key = ? AND (stability IS NOT NULL OR suspended = 1)");
    query.bind(1, fact_key);
    return query.executeStep();
  });
}

int Learning::begun_on(base::Day day, std::span<const std::string> banks) const {
  return connection_.guarded([&] {
    const std::vector<bool> wanted = Topics(connection_.database()).of(banks);
    SQLite::Statement query(connection_.database(), "SELECT topic FROM facts WHERE begun = ?");
    query.bind(1, number(day));
    int count = 0;
    while (query.executeStep())
      if (wanted.at(static_cast<std::size_t>(query.getColumn(0).getInt64()))) ++count;
    return count;
  });
}

std::unordered_map<std::string, base::Day> Learning::last_days(const std::string& bank) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT key, reviewed FROM facts JOIN topics ON topics.id = facts.topic "
                            "WHERE bank = ? AND stability IS NOT NULL");
    query.bind(1, bank);
    std::unordered_map<std::string, base::Day> days;
    while (query.executeStep()) days[query.getColumn(0).getString()] = day_from(query.getColumn(1));
    return days;
  });
}

std::unordered_map<std::string, base::UtcTime> Learning::last_shown(
    std::span<const std::string> fact_keys) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT identity, last_at FROM questions JOIN facts ON facts.id = fact "
                            "WHERE key = ? AND answers > 0");
    std::unordered_map<std::string, base::UtcTime> shown;
    for (const std::string& key : fact_keys) {
      query.bind(1, key);
      while (query.executeStep()) shown[query.getColumn(0).getString()] = time_from(query.getColumn(1));
      query.reset();
    }
    return shown;
  });
}

std::vector<std::string> Learning::mistakes(std::span<const std::string> banks) const {
  return connection_.guarded([&] {
    std::vector<std::pair<std::int64_t, std::string>> mistakes;
    SQLite::Statement query(connection_.database(),
                            "SELECT last_at, identity FROM questions WHERE mistake = 1 AND bank = ?");
    for (const std::string& bank : std::set<std::string>(banks.begin(), banks.end())) {
      query.bind(1, bank);
      while (query.executeStep())
        mistakes.emplace_back(query.getColumn(0).getInt64(), query.getColumn(1).getString());
      query.reset();
    }
    std::ranges::sort(mistakes);
    std::vector<std::string> identities;
    identities.reserve(mistakes.size());
    for (auto& [at, identity] : mistakes) identities.push_back(std::move(identity));
    return identities;
  });
}

std::vector<memory::Learnt> Learning::all_learnt(std::span<const std::string> banks) const {
  return connection_.guarded([&] {
    const std::vector<bool> wanted = Topics(connection_.database()).of(banks);
    SQLite::Statement query(
        connection_.database(),
        select_states(", topic FROM facts WHERE stability IS NOT NULL AND suspended = 0 ORDER BY id"));
    std::vector<memory::Learnt> all;
    while (query.executeStep())
      if (wanted.at(static_cast<std::size_t>(query.getColumn(kStateColumns).getInt64())))
        all.push_back(*read_state(query).learnt);
    return all;
  });
}

}  // namespace fluoro::history
