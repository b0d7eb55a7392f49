#include "history/facts.hpp"

#include <algorithm>

#include "history/packed_facts.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

std::int64_t put_topic(SQLite::Database& database, const Topic& topic) {
  SQLite::Statement insert(database, "INSERT INTO topics (bank, topic) VALUES (?, ?) ON CONFLICT DO NOTHING");
  insert.bind(1, topic.bank);
  insert.bind(2, topic.topic);
  insert.exec();
  SQLite::Statement query(database, "SELECT id FROM topics WHERE bank = ? AND topic = ?");
  query.bind(1, topic.bank);
  query.bind(2, topic.topic);
  query.executeStep();
  return query.getColumn(0).getInt64();
}

void move_fact(SQLite::Database& database, FactId fact, std::int64_t topic) {
  SQLite::Statement update(database, "UPDATE facts SET topic = ?2 WHERE id = ?1 AND topic <> ?2");
  update.bind(1, fact);
  update.bind(2, topic);
  if (update.exec() > 0) pack(database, fact);
}

}  // namespace

Topics::Topics(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT id, bank, topic FROM topics");
  while (query.executeStep()) {
    const auto id = static_cast<std::size_t>(query.getColumn(0).getInt64());
    if (id >= topics_.size()) topics_.resize(id + 1);
    topics_[id] = {query.getColumn(1).getString(), query.getColumn(2).getString()};
  }
}

std::vector<bool> Topics::of(std::span<const std::string> banks) const {
  std::vector<bool> wanted;
  wanted.reserve(topics_.size());
  for (const Topic& topic : topics_) wanted.push_back(std::ranges::find(banks, topic.bank) != banks.end());
  return wanted;
}

std::string select_states(const std::string& rest) {
  return "SELECT stability, difficulty, reviewed, due, due_at, reviews, lapses, begun, taken" + rest;
}

FactState read_state(SQLite::Statement& row) {
  if (row.isColumnNull(0)) return {};
  memory::Learnt learnt{.memory = {row.getColumn(0).getDouble(), row.getColumn(1).getDouble()},
                        .reviewed = day_from(row.getColumn(2)),
                        .due = day_from(row.getColumn(3)),
                        .reviews = row.getColumn(5).getInt(),
                        .lapses = row.getColumn(6).getInt()};
  if (!row.isColumnNull(4)) learnt.due_at = time_from(row.getColumn(4));
  return {learnt, day_from(row.getColumn(7)), duration_from(row.getColumn(8))};
}

FactId put_fact(SQLite::Database& database, const std::string& key, const Topic& topic) {
  const std::int64_t under = put_topic(database, topic);
  if (const std::optional<FactId> known = find_fact(database, key)) {
    move_fact(database, *known, under);
    return *known;
  }
  SQLite::Statement insert(database, "INSERT INTO facts (key, topic) VALUES (?, ?)");
  insert.bind(1, key);
  insert.bind(2, under);
  insert.exec();
  return database.getLastInsertRowid();
}

std::optional<FactId> find_fact(SQLite::Database& database, const std::string& key) {
  SQLite::Statement query(database, "SELECT id FROM facts WHERE key = ?");
  query.bind(1, key);
  if (!query.executeStep()) return std::nullopt;
  return query.getColumn(0).getInt64();
}

FactState state_of(SQLite::Database& database, FactId fact) {
  SQLite::Statement query(database, select_states(" FROM facts WHERE id = ?"));
  query.bind(1, fact);
  return query.executeStep() ? read_state(query) : FactState{};
}

void set_state(SQLite::Database& database, FactId fact, const FactState& state) {
  SQLite::Statement update(database,
                           "UPDATE facts SET stability = ?2, difficulty = ?3, reviewed = ?4, due = ?5, "
                           "due_at = ?6, reviews = ?7, lapses = ?8, begun = ?9, taken = ?10 WHERE id = ?1");
  const memory::Learnt learnt = state.learnt.value_or(memory::Learnt{});
  update.bind(1, fact);
  if (state.learnt) {
    update.bind(2, learnt.memory.stability);
    update.bind(3, learnt.memory.difficulty);
    update.bind(4, number(learnt.reviewed));
    update.bind(5, number(learnt.due));
    if (learnt.due_at) update.bind(6, number(*learnt.due_at));
  }
  update.bind(7, learnt.reviews);
  update.bind(8, learnt.lapses);
  if (state.begun) update.bind(9, number(*state.begun));
  update.bind(10, number(state.taken));
  update.exec();
}

}  // namespace fluoro::history
