#include "history/reckon.hpp"

#include "history/replay.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

// Sums are rounded as write_answer.cpp rounds them.
constexpr const char* kSums = R"sql(
UPDATE sessions SET answered = 0, marks = 0, used = 0, items = (SELECT count(*) FROM items WHERE session = id);
UPDATE sessions SET answered = sums.answered, marks = sums.marks, used = sums.used
  FROM (SELECT session, count(*) AS answered, round(sum(mark), 10) AS marks, sum(taken) AS used
        FROM answers GROUP BY session) AS sums
  WHERE session = id;
UPDATE questions SET answers = (SELECT count(*) FROM answers WHERE question = questions.id);
DELETE FROM days;
INSERT INTO days
  SELECT answers.day, bank, iif(asks_certainty, ifnull(certainty, 1), 0), count(*), round(sum(mark), 10),
         round(sum(mark * mark), 10), sum(mark <= 0), sum(taken)
  FROM answers JOIN questions ON questions.id = answers.question JOIN sessions ON sessions.id = session
  GROUP BY 1, 2, 3;
)sql";

/// Of each question its newest item says which fact it asks; of a fact the newest says the topic.
void name_facts(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT shown, max(started) FROM items JOIN sessions ON sessions.id = session "
                          "GROUP BY question ORDER BY 2, question");
  while (query.executeStep())
    (void)put_question(database, exam::item_from_json(json_from(query.getColumn(0))));
}

void sum_up_questions(SQLite::Database& database) {
  std::vector<std::int64_t> questions;
  SQLite::Statement query(database, "SELECT id FROM questions");
  while (query.executeStep()) questions.push_back(query.getColumn(0).getInt64());
  for (const std::int64_t question : questions) sum_up_question(database, question);
}

}  // namespace

void reckon_anew(SQLite::Database& database) {
  database.exec(kSums);
  name_facts(database);
  sum_up_questions(database);
  replay_all(database);
}

}  // namespace fluoro::history
