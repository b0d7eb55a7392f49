#pragma once
#include <filesystem>
#include <iosfwd>
#include <string>

#include "history/whole_session.hpp"

/// Bringing in another computer's history. What is here already stays as it is and gets what it lacks: a
/// session is the same when its code, start, mode and banks are, its questions are those of the other or go
/// on where they end, and no answer differs. So doing it twice changes nothing, and nothing is lost: two
/// answers to one question make two sessions.
namespace fluoro::history {

struct Arrivals {
  int sessions = 0;   ///< new ones
  int answers = 0;    ///< in all
  int completed = 0;  ///< sessions that were here, but lacked something
  int known = 0;      ///< sessions that were here, with all there is
  int doubts = 0;
  int suspended = 0;  ///< facts
  bool operator==(const Arrivals&) const = default;
};

/// "3 sessions with 47 answers came in; 2 were there already."
[[nodiscard]] std::string words(const Arrivals& arrivals);

/// A file as print() writes JSON. All or nothing; throws Error that says where the file is wrong.
Arrivals import_json(Store& store, std::istream& file);

/// A history as Fluoro keeps it, of this or an older version; it is left as it is. All or nothing.
Arrivals merge(Store& store, const std::filesystem::path& other);

/// Within the caller's transaction, and before reckon_anew().
void bring_in(SQLite::Database& database, const WholeSession& theirs, Arrivals& arrivals);
void bring_in(SQLite::Database& database, const Remarks& theirs, Arrivals& arrivals);
/// Reckons anew when anything came in.
void settle(SQLite::Database& database, const Arrivals& arrivals);

}  // namespace fluoro::history
