#pragma once

namespace SQLite {
class Database;
}

namespace fluoro::history {

/// Everything that follows from sessions, items and answers, all anew and within the caller's transaction:
/// the sums of sessions, questions and days, the facts and topics of questions, and facts' memory. Throws
/// SQLite::Exception, and std::exception for an item that can't be understood.
void reckon_anew(SQLite::Database& database);

}  // namespace fluoro::history
