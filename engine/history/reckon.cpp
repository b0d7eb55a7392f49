#include "history/reckon.hpp"

#include "history/recheck.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

/// Of each question its newest item says which fact it asks; of a fact the newest says the topic.
void name_facts(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT shown, max(started) FROM items JOIN sessions ON sessions.id = session "
                          "GROUP BY question ORDER BY 2, question");
  while (query.executeStep())
    (void)put_question(database, exam::item_from_json(json_from(query.getColumn(0))));
}

}  // namespace

void reckon_anew(SQLite::Database& database) {
  name_facts(database);
  (void)recheck_sessions(database);
  (void)recheck_questions(database);
  (void)recheck_days(database);
  (void)recheck_facts(database);
}

}  // namespace fluoro::history
