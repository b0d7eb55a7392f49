#include "history/plan.hpp"
#include "history/replay.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

/// A question at its place in a session.
struct Place {
  SessionId session{};
  int position = 0;
  std::int64_t question = 0;
  FactId fact = 0;
  std::string bank;
  bool asks_certainty = false, over = false, answered = false;
};

Place place_of(SQLite::Database& database, SessionId id, int position) {
  SQLite::Statement query(database,
                          "SELECT question, fact, bank, asks_certainty, finished IS NOT NULL, "
                          "EXISTS (SELECT 1 FROM answers WHERE session = ?1 AND position = ?2) FROM items "
                          "JOIN sessions ON sessions.id = session JOIN questions ON questions.id = question "
                          "WHERE session = ?1 AND position = ?2");
  query.bind(1, number(id));
  query.bind(2, position);
  if (!query.executeStep()) refuse_gone();
  return {.session = id,
          .position = position,
          .question = query.getColumn(0).getInt64(),
          .fact = query.getColumn(1).getInt64(),
          .bank = query.getColumn(2).getString(),
          .asks_certainty = query.getColumn(3).getInt() != 0,
          .over = query.getColumn(4).getInt() != 0,
          .answered = query.getColumn(5).getInt() != 0};
}

Place open_place(SQLite::Database& database, SessionId id, int position) {
  Place place = place_of(database, id, position);
  if (place.answered)
    throw Error(
        "This question was already answered, perhaps in another window; go back to the start to go on.");
  if (place.over) refuse_over();
  return place;
}

/// What the sums get from an answer, or with `times` -1 lose again.
struct Count {
  int times = 1;
  double mark = 0;
  base::Milliseconds taken{};
};

// SQLite's round() may give -0; adding 0 makes it 0.
void count_in_session(SQLite::Database& database, SessionId id, const Count& count) {
  SQLite::Statement sum(database,
                        "UPDATE sessions SET answered = answered + ?2, "
                        "marks = round(marks + ?2 * ?3, 10) + 0.0, used = used + ?2 * ?4 WHERE id = ?1");
  sum.bind(1, number(id));
  sum.bind(2, count.times);
  sum.bind(3, count.mark);
  sum.bind(4, number(count.taken));
  sum.exec();
}

void count_in_question(SQLite::Database& database, std::int64_t question, const Count& count) {
  SQLite::Statement sum(database, "UPDATE questions SET answers = answers + ?2 WHERE id = ?1");
  sum.bind(1, question);
  sum.bind(2, count.times);
  sum.exec();
  sum_up_question(database, question);
}

/// 0 when the session does not ask; and who says nothing counts as guessing.
int level_of(const Place& place, std::optional<exam::Certainty> certainty) {
  if (!place.asks_certainty) return 0;
  return static_cast<int>(certainty.value_or(exam::Certainty::guessing));
}

void count_in_day(SQLite::Database& database, base::Day day, const std::string& bank, int level,
                  const Count& count) {
  SQLite::Statement sum(database,
                        "INSERT INTO days VALUES (?1, ?2, ?3, ?4, round(?4 * ?5, 10), round(?4 * ?6, 10), "
                        "?4 * ?8, ?4 * ?7) ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, "
                        "marks = round(marks + ?4 * ?5, 10) + 0.0, "
                        "squares = round(squares + ?4 * ?6, 10) + 0.0, wrong = wrong + excluded.wrong, "
                        "taken = taken + excluded.taken");
  sum.bind(1, number(day));
  sum.bind(2, bank);
  sum.bind(3, level);
  sum.bind(4, count.times);
  sum.bind(5, count.mark);
  sum.bind(6, count.mark * count.mark);
  sum.bind(7, number(count.taken));
  sum.bind(8, count.mark <= 0 ? 1 : 0);
  sum.exec();
  SQLite::Statement clear(database,
                          "DELETE FROM days WHERE day = ? AND bank = ? AND certainty = ? AND answers = 0");
  clear.bind(1, number(day));
  clear.bind(2, bank);
  clear.bind(3, level);
  clear.exec();
}

void insert_row(SQLite::Database& database, const Place& place, const Answer& answer) {
  SQLite::Statement insert(
      database,
      "INSERT INTO answers (session, position, question, answered, mark, taken, at, "
      "fact, certainty, rating, day, retention) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, number(place.session));
  insert.bind(2, place.position);
  insert.bind(3, place.question);
  insert.bind(4, text(exam::to_json(answer.response)));
  insert.bind(5, answer.mark);
  insert.bind(6, number(answer.taken));
  insert.bind(7, number(answer.at));
  insert.bind(8, place.fact);
  if (answer.certainty) insert.bind(9, static_cast<int>(*answer.certainty));
  insert.bind(10, static_cast<int>(answer.rating));
  insert.bind(11, number(answer.day));
  insert.bind(12, read_plan(database).retention);
  insert.exec();
}

}  // namespace

void demand_open_question(SQLite::Database& database, SessionId id, int position) {
  (void)open_place(database, id, position);
}

void insert_answer(SQLite::Database& database, SessionId id, const Answer& answer) {
  const Place place = open_place(database, id, answer.position);
  insert_row(database, place, answer);
  const Count count{1, answer.mark, answer.taken};
  count_in_session(database, id, count);
  count_in_question(database, place.question, count);
  count_in_day(database, answer.day, place.bank, level_of(place, answer.certainty), count);
  learn(database, place.fact, id, answer.position);
}

void remove_answer(SQLite::Database& database, SessionId id, int position) {
  const Place place = place_of(database, id, position);
  SQLite::Statement remove(database,
                           "DELETE FROM answers WHERE session = ? AND position = ? "
                           "RETURNING mark, taken, day, certainty, fact");
  remove.bind(1, number(id));
  remove.bind(2, position);
  if (!remove.executeStep()) throw Error("This question has no answer that could be taken back; go on.");
  const Count count{-1, remove.getColumn(0).getDouble(), duration_from(remove.getColumn(1))};
  const base::Day day = day_from(remove.getColumn(2));
  const int level = level_of(place, certainty_from(remove.getColumn(3)));
  const FactId fact = remove.getColumn(4).getInt64();
  remove.reset();
  // Only its last answer ends a session by itself; where one is missing now, it goes on.
  SQLite::Statement go_on(
      database, "UPDATE sessions SET finished = NULL WHERE id = ? AND answered = items AND grows = 0");
  go_on.bind(1, number(id));
  go_on.exec();
  count_in_session(database, id, count);
  count_in_question(database, place.question, count);
  count_in_day(database, day, place.bank, level, count);
  replay(database, fact);
}

void sum_up_question(SQLite::Database& database, std::int64_t question) {
  constexpr double kRight = 0.8;  // as memory::rating_of has it
  SQLite::Statement query(database,
                          "SELECT mark, at, forgotten IS NULL AND suspended = 0, "
                          "ifnull(certainty, asks_certainty) = 1 FROM answers "
                          "JOIN sessions ON sessions.id = session JOIN facts ON facts.id = answers.fact "
                          "WHERE question = ? ORDER BY at DESC, session DESC, position DESC LIMIT 1");
  query.bind(1, question);
  SQLite::Statement update(database,
                           "UPDATE questions SET last_mark = ?2, last_at = ?3, mistake = ?4 WHERE id = ?1");
  update.bind(1, question);
  if (query.executeStep()) {
    const double mark = query.getColumn(0).getDouble();
    const bool guessed = query.getColumn(3).getInt() != 0;
    update.bind(2, mark);
    update.bind(3, query.getColumn(1).getInt64());
    update.bind(4, query.getColumn(2).getInt() != 0 && (mark < kRight || guessed) ? 1 : 0);
  } else {
    update.bind(4, 0);
  }
  update.exec();
}

}  // namespace fluoro::history
