#include "history/packed_facts.hpp"

#include <algorithm>
#include <array>

namespace fluoro::history {
namespace {

constexpr FactId kInPage = 125;  ///< so that a row fills a page of the file

using Page = std::array<PackedFact, kInPage>;

constexpr const char* kSelect =
    "SELECT id, topic, reviewed, due, due_at, taken / reviews, stability FROM facts "
    "WHERE stability IS NOT NULL AND suspended = 0";

std::int32_t small(const SQLite::Column& column) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(column.getInt64(), INT32_MAX));
}

PackedFact packed(SQLite::Statement& row) {
  return {.stability = row.getColumn(6).getDouble(),
          .due_at = row.isColumnNull(4) ? PackedFact::kAtOnce : row.getColumn(4).getInt64(),
          .topic = small(row.getColumn(1)),
          .reviewed = small(row.getColumn(2)),
          .due = small(row.getColumn(3)),
          .taken = small(row.getColumn(5))};
}

Page read_page(SQLite::Database& database, FactId page) {
  Page facts;
  SQLite::Statement query(database, "SELECT facts FROM packed_facts WHERE page = ?");
  query.bind(1, page);
  if (!query.executeStep()) return facts;
  const SQLite::Column bytes = query.getColumn(0);
  std::memcpy(facts.data(), bytes.getBlob(),
              std::min(sizeof facts, static_cast<std::size_t>(bytes.getBytes())));
  return facts;
}

/// A page without facts is as good as none.
void write_page(SQLite::Database& database, FactId page, const Page& facts) {
  if (std::ranges::none_of(facts, [](const PackedFact& fact) { return fact.stability > 0; })) {
    SQLite::Statement remove(database, "DELETE FROM packed_facts WHERE page = ?");
    remove.bind(1, page);
    remove.exec();
    return;
  }
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO packed_facts VALUES (?, ?)");
  insert.bind(1, page);
  insert.bind(2, facts.data(), sizeof facts);
  insert.exec();
}

}  // namespace

void pack(SQLite::Database& database, FactId fact) {
  SQLite::Statement query(database, std::string(kSelect) + " AND id = ?");
  query.bind(1, fact);
  Page facts = read_page(database, fact / kInPage);
  facts[static_cast<std::size_t>(fact % kInPage)] = query.executeStep() ? packed(query) : PackedFact{};
  write_page(database, fact / kInPage, facts);
}

void pack_all(SQLite::Database& database) {
  database.exec("DELETE FROM packed_facts");
  SQLite::Statement query(database, std::string(kSelect) + " ORDER BY id");
  Page facts;
  FactId page = -1;
  while (query.executeStep()) {
    const FactId fact = query.getColumn(0).getInt64();
    if (fact / kInPage != page) {
      if (page >= 0) write_page(database, page, facts);
      facts = {};
      page = fact / kInPage;
    }
    facts[static_cast<std::size_t>(fact % kInPage)] = packed(query);
  }
  if (page >= 0) write_page(database, page, facts);
}

}  // namespace fluoro::history
