#include <SQLiteCpp/SQLiteCpp.h>

#include "base/json.hpp"
#include "history/rows.hpp"

namespace fluoro::history {
namespace {

using base::Json;
using base::Milliseconds;

base::UtcTime time_from(const SQLite::Column& column) {
  return base::UtcTime(Milliseconds(column.getInt64()));
}

Json json_from(const SQLite::Column& column) { return Json::parse(column.getString()); }

/// A line for each; see lines() in write_rows.cpp.
std::vector<std::string> list_from(const SQLite::Column& column) {
  const std::string text = column.getString();
  std::vector<std::string> list;
  std::size_t at = 0;
  for (std::size_t end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
    list.push_back(text.substr(at, end - at));
  return list;
}

}  // namespace

std::string select_sessions(const std::string& rest) {
  return "SELECT id, code, mode, banks, bank_titles, time_limit, started, finished, items, answered, marks, "
         "used FROM sessions " +
         rest;
}

Session read_session(SQLite::Statement& row) {
  Session session{.id = SessionId{row.getColumn(0).getInt64()},
                  .code = row.getColumn(1).getString(),
                  .mode = row.getColumn(2).getString(),
                  .banks = list_from(row.getColumn(3)),
                  .bank_titles = list_from(row.getColumn(4)),
                  .started = time_from(row.getColumn(6)),
                  .items = row.getColumn(8).getInt(),
                  .answered = row.getColumn(9).getInt(),
                  .marks = row.getColumn(10).getDouble(),
                  .used = Milliseconds(row.getColumn(11).getInt64())};
  if (!row.isColumnNull(5)) session.time_limit = Milliseconds(row.getColumn(5).getInt64());
  if (!row.isColumnNull(7)) session.finished = time_from(row.getColumn(7));
  return session;
}

std::vector<SessionItem> read_items(SQLite::Database& database, SessionId id) {
  SQLite::Statement query(database,
                          "SELECT items.position, shown, answered, mark, taken, at FROM items "
                          "LEFT JOIN answers ON answers.session = items.session AND "
                          "answers.position = items.position "
                          "WHERE items.session = ? ORDER BY items.position");
  query.bind(1, static_cast<std::int64_t>(id));
  std::vector<SessionItem> items;
  while (query.executeStep()) {
    SessionItem item{.item = exam::item_from_json(json_from(query.getColumn(1)))};
    if (!query.isColumnNull(2))
      item.answer = Answer{.position = query.getColumn(0).getInt(),
                           .response = exam::response_from_json(json_from(query.getColumn(2))),
                           .mark = query.getColumn(3).getDouble(),
                           .taken = Milliseconds(query.getColumn(4).getInt64()),
                           .at = time_from(query.getColumn(5))};
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
