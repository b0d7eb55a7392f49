#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {

std::vector<std::string> list_from(const SQLite::Column& column) {
  const std::string text = column.getString();
  std::vector<std::string> list;
  std::size_t at = 0;
  for (std::size_t end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
    list.push_back(text.substr(at, end - at));
  return list;
}

std::string select_sessions(const std::string& rest) {
  return "SELECT id, code, mode, banks, bank_titles, time_limit, started, finished, items, answered, marks, "
         "used, asks_certainty, grows, by_code, clock_used, topics FROM sessions " +
         rest;
}

Session read_session(SQLite::Statement& row) {
  Session session{.id = SessionId{row.getColumn(0).getInt64()},
                  .code = row.getColumn(1).getString(),
                  .mode = row.getColumn(2).getString(),
                  .banks = list_from(row.getColumn(3)),
                  .bank_titles = list_from(row.getColumn(4)),
                  .topics = list_from(row.getColumn(16)),
                  .started = time_from(row.getColumn(6)),
                  .items = row.getColumn(8).getInt(),
                  .answered = row.getColumn(9).getInt(),
                  .marks = row.getColumn(10).getDouble(),
                  .used = duration_from(row.getColumn(11)),
                  .asks_certainty = row.getColumn(12).getInt() != 0,
                  .grows = row.getColumn(13).getInt() != 0,
                  .by_code = row.getColumn(14).getInt() != 0,
                  .clock_used = duration_from(row.getColumn(15))};
  if (!row.isColumnNull(5)) session.time_limit = duration_from(row.getColumn(5));
  if (!row.isColumnNull(7)) session.finished = time_from(row.getColumn(7));
  return session;
}

std::vector<SessionItem> read_items(SQLite::Database& database, SessionId id) {
  SQLite::Statement query(
      database,
      "SELECT items.position, shown, answered, mark, taken, at, certainty, rating, day FROM items "
      "LEFT JOIN answers ON answers.session = items.session AND "
      "answers.position = items.position "
      "WHERE items.session = ? ORDER BY items.position");
  query.bind(1, number(id));
  std::vector<SessionItem> items;
  while (query.executeStep()) {
    SessionItem item{.item = exam::item_from_json(json_from(query.getColumn(1)))};
    if (!query.isColumnNull(2))
      item.answer = Answer{.position = query.getColumn(0).getInt(),
                           .response = exam::response_from_json(json_from(query.getColumn(2))),
                           .mark = query.getColumn(3).getDouble(),
                           .taken = duration_from(query.getColumn(4)),
                           .at = time_from(query.getColumn(5)),
                           .certainty = certainty_from(query.getColumn(6)),
                           .rating = static_cast<memory::Rating>(query.getColumn(7).getInt()),
                           .day = day_from(query.getColumn(8))};
    items.push_back(std::move(item));
  }
  return items;
}

std::map<std::string, BankRecord> read_bank_records(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT bank, sum(answers), count(*), sum(last_mark >= 1), max(last_at) "
                          "FROM questions WHERE answers > 0 GROUP BY bank");
  std::map<std::string, BankRecord> records;
  while (query.executeStep())
    records[query.getColumn(0).getString()] = {.answers = query.getColumn(1).getInt(),
                                               .questions_seen = query.getColumn(2).getInt(),
                                               .questions_right = query.getColumn(3).getInt(),
                                               .last = time_from(query.getColumn(4))};
  return records;
}

}  // namespace fluoro::history
