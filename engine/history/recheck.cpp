#include "history/recheck.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "history/packed_facts.hpp"
#include "history/replay.hpp"
#include "history/rows.hpp"

namespace fluoro::history {
namespace {

struct Unlinked {
  std::int64_t id = 0;
  std::string key, bank;
};

std::vector<Unlinked> unlinked(SQLite::Database& database, const char* sql) {
  SQLite::Statement query(database, sql);
  std::vector<Unlinked> list;
  while (query.executeStep())
    list.push_back(
        {query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getString()});
  return list;
}

/// Sums of marks are rounded at each answer, so that they may differ by that.
constexpr const char* kSessions = R"sql(
WITH given AS (SELECT session, count(*) AS answered, sum(mark) AS marks, sum(taken) AS used
               FROM answers GROUP BY session),
     shown AS (SELECT session, count(*) AS items FROM items GROUP BY session),
     sums AS (SELECT id, ifnull(shown.items, 0) AS items, ifnull(given.answered, 0) AS answered,
                     round(ifnull(given.marks, 0.0), 10) AS marks, ifnull(given.used, 0) AS used
              FROM sessions LEFT JOIN given ON given.session = id LEFT JOIN shown ON shown.session = id)
UPDATE sessions
SET items = sums.items, answered = sums.answered, marks = sums.marks, used = sums.used
FROM sums
WHERE sums.id = sessions.id AND (sessions.items <> sums.items OR sessions.answered <> sums.answered OR
      abs(sessions.marks - sums.marks) > 1e-6 OR sessions.used <> sums.used)
)sql";

/// As insert_answer() counts them.
constexpr const char* kDays = R"sql(
CREATE TEMP TABLE right_days AS
SELECT day, bank, iif(asks_certainty, ifnull(certainty, 1), 0) AS certainty, count(*) AS answers,
       round(sum(mark), 10) AS marks, round(sum(mark * mark), 10) AS squares, sum(mark <= 0) AS wrong,
       sum(taken) AS taken
FROM answers JOIN sessions ON sessions.id = session JOIN questions ON questions.id = question
GROUP BY 1, 2, 3;
CREATE INDEX temp.right_days_by_key ON right_days (day, bank, certainty);
)sql";
constexpr const char* kWrongDays = R"sql(
DELETE FROM days WHERE NOT EXISTS (
  SELECT 1 FROM right_days AS r WHERE r.day = days.day AND r.bank = days.bank AND
  r.certainty = days.certainty AND r.answers = days.answers AND abs(r.marks - days.marks) <= 1e-6 AND
  abs(r.squares - days.squares) <= 1e-6 AND r.wrong = days.wrong AND r.taken = days.taken)
)sql";

/// How many rows of `columns` changed while `work` was done.
template <typename Work>
std::int64_t changed(SQLite::Database& database, const std::string& table, const std::string& columns,
                     Work work) {
  const std::string now = "SELECT " + columns + " FROM " + table, then = "SELECT * FROM temp.before";
  const auto count = [&](const std::string& a, const std::string& b) {
    return database.execAndGet("SELECT count(*) FROM (" + a + " EXCEPT " + b + ")").getInt64();
  };
  database.exec("CREATE TEMP TABLE before AS " + now);
  work();
  const std::int64_t fresh = count(now, then), gone = count(then, now);
  database.exec("DROP TABLE temp.before");
  return std::max(fresh, gone);
}

}  // namespace

std::int64_t relink_facts(SQLite::Database& database) {
  const auto facts =
      unlinked(database,
               "SELECT id, key, ifnull((SELECT bank FROM questions WHERE fact = facts.id LIMIT 1), '') "
               "FROM facts WHERE topic NOT IN (SELECT id FROM topics)");
  for (const Unlinked& fact : facts) put_fact(database, fact.key, {fact.bank, ""});
  const auto questions = unlinked(database,
                                  "SELECT id, identity, bank FROM questions "
                                  "WHERE fact IS NULL OR fact NOT IN (SELECT id FROM facts)");
  SQLite::Statement update(database, "UPDATE questions SET fact = ?2 WHERE id = ?1");
  for (const Unlinked& question : questions) {
    const auto known = find_fact(database, question.key);
    update.bind(1, question.id);
    update.bind(2, known ? *known : put_fact(database, question.key, {question.bank, ""}));
    update.exec();
    update.reset();
  }
  const int answers = database.exec(
      "UPDATE answers SET fact = questions.fact FROM questions WHERE questions.id = answers.question AND "
      "(answers.fact IS NULL OR answers.fact NOT IN (SELECT id FROM facts))");
  return static_cast<std::int64_t>(facts.size() + questions.size()) + answers;
}

std::int64_t recheck_sessions(SQLite::Database& database) { return database.exec(kSessions); }

std::int64_t recheck_questions(SQLite::Database& database) {
  return changed(database, "questions", "id, answers, last_mark, last_at, mistake", [&] {
    database.exec(
        "UPDATE questions SET answers = (SELECT count(*) FROM answers WHERE question = questions.id)");
    for (const Unlinked& question : unlinked(database, "SELECT id, '', '' FROM questions"))
      sum_up_question(database, question.id);
  });
}

std::int64_t recheck_days(SQLite::Database& database) {
  database.exec(kDays);
  const int gone = database.exec(kWrongDays);
  const int fresh = database.exec("INSERT OR IGNORE INTO days SELECT * FROM right_days");
  database.exec("DROP TABLE temp.right_days");
  return std::max(gone, fresh);
}

std::int64_t recheck_packed_facts(SQLite::Database& database) {
  return changed(database, "packed_facts", "page, facts", [&] { pack_all(database); });
}

std::int64_t recheck_facts(SQLite::Database& database) {
  return changed(database, "facts",
                 "id, round(stability, 6), round(difficulty, 6), reviewed, due, due_at, reviews, lapses, "
                 "begun, taken",
                 [&] { replay_all(database); });
}

}  // namespace fluoro::history
