#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {

void write_draft(SQLite::Database& database, SessionId id, const Draft& draft) {
  demand_open_question(database, id, draft.position);
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, number(id));
  insert.bind(2, draft.position);
  insert.bind(3, text(exam::to_json(draft.response)));
  if (draft.certainty) insert.bind(4, static_cast<int>(*draft.certainty));
  insert.bind(5, number(draft.taken));
  insert.bind(6, draft.flagged ? 1 : 0);
  insert.bind(7, draft.locked ? 1 : 0);
  insert.bind(8, text(base::Json(draft.struck)));
  insert.exec();
}

void write_clock(SQLite::Database& database, SessionId id, base::Milliseconds clock_used) {
  demand_open_session(database, id);
  SQLite::Statement update(database, "UPDATE sessions SET clock_used = ?2 WHERE id = ?1");
  update.bind(1, number(id));
  update.bind(2, number(clock_used));
  update.exec();
}

void delete_drafts(SQLite::Database& database, SessionId id) {
  SQLite::Statement remove(database, "DELETE FROM drafts WHERE session = ?");
  remove.bind(1, number(id));
  remove.exec();
}

std::vector<Draft> read_drafts(SQLite::Database& database, SessionId id) {
  SQLite::Statement query(database,
                          "SELECT position, answered, certainty, taken, flagged, locked, struck FROM drafts "
                          "WHERE session = ? ORDER BY position");
  query.bind(1, number(id));
  std::vector<Draft> drafts;
  while (query.executeStep())
    drafts.push_back({.position = query.getColumn(0).getInt(),
                      .response = exam::response_from_json(json_from(query.getColumn(1))),
                      .certainty = certainty_from(query.getColumn(2)),
                      .taken = duration_from(query.getColumn(3)),
                      .flagged = query.getColumn(4).getInt() != 0,
                      .locked = query.getColumn(5).getInt() != 0,
                      .struck = json_from(query.getColumn(6)).get<std::vector<int>>()});
  return drafts;
}

}  // namespace fluoro::history
