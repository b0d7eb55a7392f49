#pragma once
#include <map>
#include <string>
#include <vector>

#include "history/store.hpp"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

/// Between the store's values and the tables' rows. Writing happens within the caller's transaction; all
/// throw SQLite::Exception, and std::exception for a row that can't be understood.
namespace fluoro::history {

SessionId insert_session(SQLite::Database& database, const NewSession& session);
void insert_answer(SQLite::Database& database, SessionId id, const Answer& answer);
void finish_session(SQLite::Database& database, SessionId id, base::UtcTime at);

/// A query for sessions, to be read by read_session. `rest` is what follows FROM.
[[nodiscard]] std::string select_sessions(const std::string& rest);
[[nodiscard]] Session read_session(SQLite::Statement& row);
[[nodiscard]] std::vector<SessionItem> read_items(SQLite::Database& database, SessionId id);
[[nodiscard]] std::map<std::string, BankRecord> read_bank_records(SQLite::Database& database);

}  // namespace fluoro::history
