#include "history/schema.hpp"

#include <array>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace fluoro::history {
namespace {

// Times are milliseconds since 1970 in UTC, durations milliseconds. What was shown
// and answered is JSON, as exam writes it; a list of banks has a line for each.
// sessions.answered, marks and used, and questions.answers, last_mark and last_at sum up the answers: they
// are written in the same transaction, so that no screen has to read a million answers.
constexpr const char* kFirst = R"sql(
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  mode TEXT NOT NULL,
  banks TEXT NOT NULL,
  bank_titles TEXT NOT NULL,
  time_limit INTEGER,
  started INTEGER NOT NULL,
  finished INTEGER,
  items INTEGER NOT NULL,
  answered INTEGER NOT NULL DEFAULT 0,
  marks REAL NOT NULL DEFAULT 0,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sessions_by_time ON sessions (started, id);
CREATE INDEX sessions_to_continue ON sessions (started, id) WHERE finished IS NULL;

CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  bank TEXT NOT NULL,
  answers INTEGER NOT NULL DEFAULT 0,
  last_mark REAL,
  last_at INTEGER
) STRICT;
CREATE INDEX questions_by_bank ON questions (bank, answers, last_mark, last_at);

CREATE TABLE items (
  session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  question INTEGER NOT NULL REFERENCES questions,
  shown TEXT NOT NULL,
  UNIQUE (session, position)
) STRICT;
CREATE INDEX items_by_question ON items (question);

CREATE TABLE answers (
  session INTEGER NOT NULL,
  position INTEGER NOT NULL,
  question INTEGER NOT NULL REFERENCES questions,
  answered TEXT NOT NULL,
  mark REAL NOT NULL CHECK (mark BETWEEN 0 AND 1),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  at INTEGER NOT NULL,
  PRIMARY KEY (session, position),
  FOREIGN KEY (session, position) REFERENCES items (session, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_question ON answers (question, at, mark);
CREATE INDEX answers_by_time ON answers (at);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

/// A step that was once released is never changed.
constexpr std::array kSteps{kFirst};

constexpr const char* kTables[] = {"sessions", "questions", "items", "answers", "settings"};

}  // namespace

Steps schema_steps() { return kSteps; }

int schema_version() { return static_cast<int>(kSteps.size()); }

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
