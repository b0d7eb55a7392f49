#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/json.hpp"
#include "history/rows.hpp"

namespace fluoro::history {
namespace {

using base::Json;

std::int64_t number(base::UtcTime time) { return time.time_since_epoch().count(); }
std::int64_t number(base::Milliseconds duration) { return duration.count(); }
std::int64_t number(SessionId id) { return static_cast<std::int64_t>(id); }

std::string text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Lines rather than JSON: the list of sessions reads two for each of ten thousands.
std::string lines(const std::vector<std::string>& list) {
  std::string text;
  for (std::string each : list) {
    std::ranges::replace(each, '\n', ' ');
    text += each + "\n";
  }
  return text;
}

[[noreturn]] void gone() { throw Error("This session is not in the history any more; begin a new one."); }

void insert_items(SQLite::Database& database, std::int64_t session, const std::vector<exam::Item>& items) {
  SQLite::Statement question(database,
                             "INSERT INTO questions (identity, bank) VALUES (?, ?) "
                             "ON CONFLICT (identity) DO NOTHING");
  SQLite::Statement insert(database,
                           "INSERT INTO items (session, position, question, shown) VALUES "
                           "(?, ?, (SELECT id FROM questions WHERE identity = ?), ?)");
  int position = 0;
  for (const exam::Item& item : items) {
    question.bind(1, item.question);
    question.bind(2, item.bank);
    question.exec();
    question.reset();
    insert.bind(1, session);
    insert.bind(2, position++);
    insert.bind(3, item.question);
    insert.bind(4, text(exam::to_json(item)));
    insert.exec();
    insert.reset();
  }
}

/// The id of the question at this place, which must be there and open.
std::int64_t open_question(SQLite::Database& database, SessionId id, int position) {
  SQLite::Statement query(database,
                          "SELECT items.question, finished IS NOT NULL, answers.at IS NOT NULL FROM items "
                          "JOIN sessions ON sessions.id = items.session "
                          "LEFT JOIN answers ON answers.session = items.session AND "
                          "answers.position = items.position "
                          "WHERE items.session = ? AND items.position = ?");
  query.bind(1, number(id));
  query.bind(2, position);
  if (!query.executeStep()) gone();
  if (query.getColumn(2).getInt() != 0)
    throw Error(
        "This question was already answered, perhaps in another window; go back to the start to go on.");
  if (query.getColumn(1).getInt() != 0)
    throw Error("This session is already over, perhaps in another window; begin a new one.");
  return query.getColumn(0).getInt64();
}

/// A session whose last question is answered is over, even when the program is killed before it says so.
void count_in_session(SQLite::Database& database, SessionId id, const Answer& answer) {
  SQLite::Statement sum(database,
                        "UPDATE sessions SET answered = answered + 1, marks = marks + ?2, used = used + ?3, "
                        "finished = CASE WHEN answered + 1 = items THEN ?4 END WHERE id = ?1");
  sum.bind(1, number(id));
  sum.bind(2, answer.mark);
  sum.bind(3, number(answer.taken));
  sum.bind(4, number(answer.at));
  sum.exec();
}

void count_in_question(SQLite::Database& database, std::int64_t question, const Answer& answer) {
  SQLite::Statement sum(database,
                        "UPDATE questions SET answers = answers + 1, last_mark = ?2, last_at = ?3 "
                        "WHERE id = ?1");
  sum.bind(1, question);
  sum.bind(2, answer.mark);
  sum.bind(3, number(answer.at));
  sum.exec();
}

}  // namespace

SessionId insert_session(SQLite::Database& database, const NewSession& session) {
  SQLite::Statement insert(
      database,
      "INSERT INTO sessions (code, mode, banks, bank_titles, time_limit, started, items) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, session.code.to_string());
  insert.bind(2, session.mode);
  insert.bind(3, lines(session.banks));
  insert.bind(4, lines(session.bank_titles));
  if (session.time_limit) insert.bind(5, number(*session.time_limit));
  insert.bind(6, number(session.started));
  insert.bind(7, static_cast<std::int64_t>(session.items.size()));
  insert.exec();
  const std::int64_t id = database.getLastInsertRowid();
  insert_items(database, id, session.items);
  return SessionId{id};
}

void insert_answer(SQLite::Database& database, SessionId id, const Answer& answer) {
  const std::int64_t question = open_question(database, id, answer.position);
  SQLite::Statement insert(database,
                           "INSERT INTO answers (session, position, question, answered, mark, taken, at) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, number(id));
  insert.bind(2, answer.position);
  insert.bind(3, question);
  insert.bind(4, text(exam::to_json(answer.response)));
  insert.bind(5, answer.mark);
  insert.bind(6, number(answer.taken));
  insert.bind(7, number(answer.at));
  insert.exec();
  count_in_session(database, id, answer);
  count_in_question(database, question, answer);
}

void finish_session(SQLite::Database& database, SessionId id, base::UtcTime at) {
  SQLite::Statement finish(database, "UPDATE sessions SET finished = ifnull(finished, ?2) WHERE id = ?1");
  finish.bind(1, number(id));
  finish.bind(2, number(at));
  if (finish.exec() == 0) gone();
}

}  // namespace fluoro::history
