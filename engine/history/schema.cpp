#include "history/schema.hpp"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace fluoro::history {
namespace {

constexpr const char* kTables[] = {"sessions", "topics", "facts",  "packed_facts", "questions", "items",
                                   "answers",  "days",   "drafts", "doubts",       "settings"};

}  // namespace

int schema_version() { return static_cast<int>(schema_steps().size()); }

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void migrate(SQLite::Database& database, Steps steps) {
  const int newest = static_cast<int>(steps.size());
  if (version_of(database) >= newest) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = version_of(database);  // another program may have been quicker
  if (version >= newest) return;
  for (const char* step : steps.subspan(static_cast<std::size_t>(version))) database.exec(step);
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(newest));
  transaction.commit();
}

bool is_complete(SQLite::Database& database) {
  for (const char* table : kTables)
    if (!database.tableExists(table)) return false;
  return true;
}

}  // namespace fluoro::history
