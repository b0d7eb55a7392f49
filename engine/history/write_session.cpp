#include <algorithm>

#include "history/facts.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {

std::string lines(const std::vector<std::string>& list) {
  std::string text;
  for (std::string each : list) {
    std::ranges::replace(each, '\n', ' ');
    text += each + "\n";
  }
  return text;
}

std::int64_t put_question(SQLite::Database& database, const exam::Item& item) {
  const FactId fact = put_fact(database, exam::fact_key(item), {item.bank, item.topic});
  SQLite::Statement insert(database,
                           "INSERT INTO questions (identity, bank, fact, type) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (identity) DO UPDATE SET fact = excluded.fact, type = excluded.type "
                           "WHERE fact IS NOT excluded.fact OR type <> excluded.type RETURNING id");
  insert.bind(1, item.question);
  insert.bind(2, item.bank);
  insert.bind(3, fact);
  insert.bind(4, exam::to_string(item.type));
  if (insert.executeStep()) return insert.getColumn(0).getInt64();
  SQLite::Statement query(database, "SELECT id FROM questions WHERE identity = ?");
  query.bind(1, item.question);
  query.executeStep();
  return query.getColumn(0).getInt64();
}

void insert_items(SQLite::Database& database, SessionId session, int position,
                  const std::vector<exam::Item>& items) {
  SQLite::Statement insert(database,
                           "INSERT INTO items (session, position, question, shown) VALUES (?, ?, ?, ?)");
  for (const exam::Item& item : items) {
    insert.bind(1, number(session));
    insert.bind(2, position++);
    insert.bind(3, put_question(database, item));
    insert.bind(4, text(exam::to_json(item)));
    insert.exec();
    insert.reset();
  }
}

void refuse_gone() { throw Error("This session is not in the history any more; begin a new one."); }

void refuse_over() {
  throw Error("This session is already over, perhaps in another window; begin a new one.");
}

SessionId insert_session(SQLite::Database& database, const NewSession& session) {
  SQLite::Statement insert(database,
                           "INSERT INTO sessions (code, mode, banks, bank_titles, time_limit, started, "
                           "items, asks_certainty, grows, by_code, topics) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, session.code.to_string());
  insert.bind(2, session.mode);
  insert.bind(3, lines(session.banks));
  insert.bind(4, lines(session.bank_titles));
  if (session.time_limit) insert.bind(5, number(*session.time_limit));
  insert.bind(6, number(session.started));
  insert.bind(7, static_cast<std::int64_t>(session.items.size()));
  insert.bind(8, session.asks_certainty ? 1 : 0);
  insert.bind(9, session.grows ? 1 : 0);
  insert.bind(10, session.by_code ? 1 : 0);
  insert.bind(11, lines(session.topics));
  insert.exec();
  const SessionId id{database.getLastInsertRowid()};
  insert_items(database, id, 0, session.items);
  return id;
}

void demand_open_session(SQLite::Database& database, SessionId id) {
  SQLite::Statement query(database, "SELECT finished IS NOT NULL FROM sessions WHERE id = ?");
  query.bind(1, number(id));
  if (!query.executeStep()) refuse_gone();
  if (query.getColumn(0).getInt() != 0) refuse_over();
}

void append_items(SQLite::Database& database, SessionId id, const std::vector<exam::Item>& items) {
  demand_open_session(database, id);
  SQLite::Statement grow(
      database, "UPDATE sessions SET items = items + ?2 WHERE id = ?1 AND grows = 1 RETURNING items");
  grow.bind(1, number(id));
  grow.bind(2, static_cast<std::int64_t>(items.size()));
  if (!grow.executeStep()) throw Error("This session has all its questions already; begin a new one.");
  const int count = grow.getColumn(0).getInt();
  grow.reset();
  insert_items(database, id, count - static_cast<int>(items.size()), items);
}

void finish_session(SQLite::Database& database, SessionId id, base::UtcTime at) {
  SQLite::Statement finish(database, "UPDATE sessions SET finished = ifnull(finished, ?2) WHERE id = ?1");
  finish.bind(1, number(id));
  finish.bind(2, number(at));
  if (finish.exec() == 0) refuse_gone();
}

void finish_when_complete(SQLite::Database& database, SessionId id, base::UtcTime at) {
  SQLite::Statement finish(
      database, "UPDATE sessions SET finished = ?2 WHERE id = ?1 AND answered = items AND grows = 0");
  finish.bind(1, number(id));
  finish.bind(2, number(at));
  finish.exec();
}

}  // namespace fluoro::history
