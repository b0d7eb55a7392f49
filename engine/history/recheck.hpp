#pragma once
#include <cstdint>

namespace SQLite {
class Database;
}

/// Everything that follows from other rows, reckoned anew from them within the caller's transaction. Each
/// returns how many rows were not what they should be. All throw SQLite::Exception.
namespace fluoro::history {

/// Questions and answers without a fact, facts without a topic: the rows that tell it are there.
std::int64_t relink_facts(SQLite::Database& database);

std::int64_t recheck_sessions(SQLite::Database& database);   ///< items, answered, marks, used
std::int64_t recheck_questions(SQLite::Database& database);  ///< answers, and what the last one was
std::int64_t recheck_days(SQLite::Database& database);
std::int64_t recheck_packed_facts(SQLite::Database& database);  ///< in rows of many facts
/// The memories, and what is packed of them.
std::int64_t recheck_facts(SQLite::Database& database);

}  // namespace fluoro::history
