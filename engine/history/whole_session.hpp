#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/json_fwd.hpp"
#include "history/learning.hpp"
#include "history/store.hpp"

namespace SQLite {
class Database;
}

/// A history as it goes from one computer to another: everything that is not reckoned from something else.
namespace fluoro::history {

struct WholeAnswer {
  Answer answer;
  double retention = 0;                    ///< wished at that time
  std::optional<base::UtcTime> forgotten;  ///< when its bank was begun anew
};

struct WholeItem {
  exam::Item item;
  std::optional<WholeAnswer> answer;
};

struct WholeSession {
  Session session;  ///< its id and sums mean nothing elsewhere
  std::vector<WholeItem> items;
  std::vector<Draft> drafts;
};

struct SuspendedFact {
  std::string key, bank;
};

/// What the learner says of questions and facts.
struct Remarks {
  std::vector<Doubt> doubts;
  std::vector<SuspendedFact> suspended;
};

/// Throw SQLite::Exception, and std::exception for a row that can't be understood.
[[nodiscard]] WholeSession read_whole(SQLite::Database& database, Session session);
[[nodiscard]] Remarks read_remarks(SQLite::Database& database);

/// From a file as assets/schema/history-1.json describes it; `number` is the session's place in the file,
/// from 1. Throw Error, which says where the file is wrong.
[[nodiscard]] WholeSession session_from_json(const base::Json& json, int number);
[[nodiscard]] Remarks remarks_from_json(const base::Json& root);

}  // namespace fluoro::history
