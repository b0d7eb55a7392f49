#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

#include <SQLiteCpp/SQLiteCpp.h>

#include "history/facts.hpp"

/// What is asked of all facts at once, 125 of them in a row of the table packed_facts: a row for each would
/// take SQLite five times as long to read. It follows from the table facts and is written with it.
namespace fluoro::history {

/// As it lies in the file.
struct PackedFact {
  static constexpr std::int64_t kAtOnce = std::numeric_limits<std::int64_t>::min();
  double stability = 0;           ///< 0: not begun, or suspended
  std::int64_t due_at = kAtOnce;  ///< in milliseconds, while it follows the learning step
  std::int32_t topic = 0;
  std::int32_t reviewed = 0, due = 0;  ///< days
  std::int32_t taken = 0;              ///< mean time of its answers, in milliseconds
};
static_assert(sizeof(PackedFact) == 32 && std::endian::native == std::endian::little);

/// Brings what is packed of one fact, or of all, up to date.
void pack(SQLite::Database& database, FactId fact);
void pack_all(SQLite::Database& database);

/// Visits each fact that is begun and not suspended, in the order of ids.
template <typename Visit>
void each_packed(SQLite::Database& database, Visit visit) {
  SQLite::Statement query(database, "SELECT facts FROM packed_facts ORDER BY page");
  while (query.executeStep()) {
    const SQLite::Column page = query.getColumn(0);
    const auto* bytes = static_cast<const char*>(page.getBlob());
    PackedFact fact;
    for (int at = 0; at + static_cast<int>(sizeof fact) <= page.getBytes(); at += sizeof fact) {
      std::memcpy(&fact, bytes + at, sizeof fact);
      if (fact.stability > 0) visit(fact);
    }
  }
}

}  // namespace fluoro::history
