#pragma once
#include <map>
#include <string>
#include <vector>

#include "history/learning.hpp"
#include "history/store.hpp"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

/// Between the store's values and the tables' rows. Writing happens within the caller's transaction; all
/// throw SQLite::Exception, and std::exception for a row that can't be understood.
namespace fluoro::history {

// Sessions. Writing to one that is not there, or is over, throws Error.
SessionId insert_session(SQLite::Database& database, const NewSession& session);
void append_items(SQLite::Database& database, SessionId id, const std::vector<exam::Item>& items);
/// From this place on; the session's own count of its items is left to the caller.
void insert_items(SQLite::Database& database, SessionId id, int position,
                  const std::vector<exam::Item>& items);
void finish_session(SQLite::Database& database, SessionId id, base::UtcTime at);
void finish_when_complete(SQLite::Database& database, SessionId id, base::UtcTime at);
void demand_open_session(SQLite::Database& database, SessionId id);
[[noreturn]] void refuse_gone();
[[noreturn]] void refuse_over();

// Answers, with everything that is reckoned from them; only whether the session is over is left to others.
void insert_answer(SQLite::Database& database, SessionId id, const Answer& answer);
void remove_answer(SQLite::Database& database, SessionId id, int position);
/// Throws Error unless there is a question at this place, open in a session that is not over.
void demand_open_question(SQLite::Database& database, SessionId id, int position);
/// A question and its fact as the newest item of it has them: authors move questions from fact to fact.
std::int64_t put_question(SQLite::Database& database, const exam::Item& item);
/// Brings what is known of a question's latest answer up to date.
void sum_up_question(SQLite::Database& database, std::int64_t question);

/// Of a query for question, bank, note and at.
[[nodiscard]] Doubt read_doubt(SQLite::Statement& row);

// Drafts.
void write_draft(SQLite::Database& database, SessionId id, const Draft& draft);
void write_clock(SQLite::Database& database, SessionId id, base::Milliseconds clock_used);
void delete_drafts(SQLite::Database& database, SessionId id);
[[nodiscard]] std::vector<Draft> read_drafts(SQLite::Database& database, SessionId id);

/// A query for sessions, to be read by read_session. `rest` is what follows FROM.
[[nodiscard]] std::string select_sessions(const std::string& rest);
[[nodiscard]] Session read_session(SQLite::Statement& row);
[[nodiscard]] std::vector<SessionItem> read_items(SQLite::Database& database, SessionId id);
[[nodiscard]] std::map<std::string, BankRecord> read_bank_records(SQLite::Database& database);

}  // namespace fluoro::history
