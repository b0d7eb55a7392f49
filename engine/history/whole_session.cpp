#include "history/whole_session.hpp"

#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

WholeAnswer read_answer(SQLite::Statement& row) {
  WholeAnswer whole{.answer = {.position = row.getColumn(0).getInt(),
                               .response = exam::response_from_json(json_from(row.getColumn(2))),
                               .mark = row.getColumn(3).getDouble(),
                               .taken = duration_from(row.getColumn(4)),
                               .at = time_from(row.getColumn(5)),
                               .certainty = certainty_from(row.getColumn(6)),
                               .rating = static_cast<memory::Rating>(row.getColumn(7).getInt()),
                               .day = day_from(row.getColumn(8))},
                    .retention = row.getColumn(9).getDouble()};
  if (!row.isColumnNull(10)) whole.forgotten = time_from(row.getColumn(10));
  return whole;
}

std::vector<WholeItem> read_whole_items(SQLite::Database& database, SessionId id) {
  SQLite::Statement query(database,
                          "SELECT items.position, shown, answered, mark, taken, at, certainty, rating, day, "
                          "retention, forgotten FROM items LEFT JOIN answers "
                          "ON answers.session = items.session AND answers.position = items.position "
                          "WHERE items.session = ? ORDER BY items.position");
  query.bind(1, number(id));
  std::vector<WholeItem> items;
  while (query.executeStep()) {
    WholeItem item{.item = exam::item_from_json(json_from(query.getColumn(1)))};
    if (!query.isColumnNull(2)) item.answer = read_answer(query);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

WholeSession read_whole(SQLite::Database& database, Session session) {
  const SessionId id = session.id;
  return {std::move(session), read_whole_items(database, id), read_drafts(database, id)};
}

Remarks read_remarks(SQLite::Database& database) {
  Remarks remarks;
  SQLite::Statement doubts(database, "SELECT question, bank, note, at FROM doubts ORDER BY at, question");
  while (doubts.executeStep()) remarks.doubts.push_back(read_doubt(doubts));
  SQLite::Statement suspended(database,
                              "SELECT key, bank FROM facts JOIN topics ON topics.id = facts.topic "
                              "WHERE suspended = 1 ORDER BY key");
  while (suspended.executeStep())
    remarks.suspended.push_back({suspended.getColumn(0).getString(), suspended.getColumn(1).getString()});
  return remarks;
}

}  // namespace fluoro::history
