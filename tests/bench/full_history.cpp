#include "full_history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "history/learning.hpp"
#include "history/store.hpp"

namespace fluoro::bench {
namespace {

// Eight banks of twelve topics each; a question for each fact, a session for each hundred answers. Answer n
// is the one to fact n % 100000, in round n / 100000. SQL's numbers begin at 1.
constexpr const char* kFill = R"sql(
INSERT INTO topics (bank, topic)
  WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 95)
  SELECT 'a-bank-of-many-' || (i / 12), 'topic-' || (i % 12) FROM n;
INSERT INTO facts (key, topic)
  WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
  SELECT bank || '#a-fact-of-many-' || i, id FROM n JOIN topics ON id = i % 96 + 1;
INSERT INTO questions (identity, bank, answers, last_mark, last_at, fact, type, mistake)
  SELECT bank || '/a-question-of-many-' || facts.id, bank, 10, facts.id % 9 > 0, 0, facts.id, 'choice',
         facts.id % 9 = 0
  FROM facts JOIN topics ON topics.id = facts.topic;
INSERT INTO sessions (code, mode, banks, bank_titles, started, finished, items, answered)
  WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
  SELECT 'K7QF-2M9D-XR', 'due', 'a-bank' || char(10), 'A bank' || char(10), i, i, 100, 100 FROM n;
INSERT INTO items
  WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
  SELECT i / 100 + 1, i % 100, i % 100000 + 1, '{}' FROM n;
INSERT INTO answers (session, position, question, answered, mark, taken, at, fact, rating, day)
  WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 999999),
  given AS (SELECT i, i % 100000 AS fact, i / 100000 AS round, 1 + 2 * ((i * 7919 + i / 100000) % 9 > 0) AS rating
            FROM n),
  dated AS (SELECT *, ?1 - (fact * 7919) % 180 - (9 - round) * (19 - round) * 4 AS day FROM given)
  SELECT i / 100 + 1, i % 100, fact + 1, '{}', rating = 3, 9000 + i % 20000, day * 86400000 + i % 100000, fact + 1,
         rating, day
  FROM dated;
INSERT INTO days
  SELECT day, bank, 0, count(*), sum(mark), sum(mark * mark), sum(mark <= 0), sum(taken)
  FROM answers JOIN questions ON questions.id = question GROUP BY day, bank;
)sql";

}  // namespace

void write_full_history(const std::filesystem::path& path) {
  (void)history::Store::open(path, {});
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = OFF");
    SQLite::Transaction transaction(database);
    std::string sql = kFill;
    sql.replace(sql.find("?1"), 2, std::to_string(kToday.time_since_epoch().count()));
    database.exec(sql);
    transaction.commit();
  }
  history::Store::Opened opened = history::Store::open(path, {});
  opened.store.learning().set_weights(memory::default_weights(), memory::kDefaultWeightsName);
}

}  // namespace fluoro::bench
