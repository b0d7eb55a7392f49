#pragma once
#include "history/facts.hpp"

/// The memory of facts. It is a pure function of a fact's answers that are not forgotten, in order of time:
/// of each one's rating, day, time, wished retention, paper code and place, by the weights in force.
/// All throw SQLite::Exception.
namespace fluoro::history {

/// After an answer that was just written at this place: one step when it is the fact's latest, and else all
/// anew.
void learn(SQLite::Database& database, FactId fact, SessionId session, int position);

/// All anew, of one fact or of all.
void replay(SQLite::Database& database, FactId fact);
void replay_all(SQLite::Database& database);

/// After a database was led to this version of the schema: older answers were never replayed.
void replay_if_behind(SQLite::Database& database);

}  // namespace fluoro::history
