#include <algorithm>

#include "history/connection.hpp"
#include "history/learning.hpp"
#include "history/packed_facts.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

/// What the learner did and says.
namespace fluoro::history {
namespace {

base::Milliseconds median(std::vector<base::Milliseconds> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::ranges::nth_element(times, middle);
  if (times.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(times.begin(), middle)) / 2;
}

void sum_up_questions(SQLite::Database& database, FactId fact) {
  SQLite::Statement query(database, "SELECT id FROM questions WHERE fact = ?");
  query.bind(1, fact);
  std::vector<std::int64_t> questions;
  while (query.executeStep()) questions.push_back(query.getColumn(0).getInt64());
  for (const std::int64_t question : questions) sum_up_question(database, question);
}

void set_suspended(SQLite::Database& database, const std::string& fact_key, const std::string& bank,
                   bool suspended) {
  std::optional<FactId> fact = find_fact(database, fact_key);
  if (!fact) fact = put_fact(database, fact_key, {bank, ""});
  SQLite::Statement update(database, "UPDATE facts SET suspended = ?2 WHERE id = ?1");
  update.bind(1, *fact);
  update.bind(2, suspended ? 1 : 0);
  update.exec();
  pack(database, *fact);
  sum_up_questions(database, *fact);
}

void run(SQLite::Database& database, const char* sql, const std::string& bank) {
  SQLite::Statement statement(database, sql);
  statement.bind(1, bank);
  statement.exec();
}

}  // namespace

Doubt read_doubt(SQLite::Statement& row) {
  return {row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
          time_from(row.getColumn(3))};
}

std::vector<base::Day> Learning::days_with_answers(base::Day since) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT DISTINCT day FROM days WHERE day >= ? ORDER BY day");
    query.bind(1, number(since));
    std::vector<base::Day> days;
    while (query.executeStep()) days.push_back(day_from(query.getColumn(0)));
    return days;
  });
}

std::vector<DayAnswers> Learning::answers_by_day(base::Day since) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT day, bank, nullif(certainty, 0), answers, marks, squares, wrong, taken "
                            "FROM days WHERE day >= ? ORDER BY day, bank, certainty");
    query.bind(1, number(since));
    std::vector<DayAnswers> days;
    while (query.executeStep())
      days.push_back({.day = day_from(query.getColumn(0)),
                      .bank = query.getColumn(1).getString(),
                      .certainty = certainty_from(query.getColumn(2)),
                      .answers = query.getColumn(3).getInt(),
                      .marks = query.getColumn(4).getDouble(),
                      .squares = query.getColumn(5).getDouble(),
                      .wrong = query.getColumn(6).getInt(),
                      .taken = duration_from(query.getColumn(7))});
    return days;
  });
}

std::map<std::string, base::Milliseconds> Learning::medians() const {
  constexpr int kLately = 500;  // answers of all types
  constexpr std::size_t kEnough = 5;
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT type, taken FROM (SELECT question, taken FROM answers "
                            "ORDER BY at DESC, session DESC, position DESC LIMIT ?) "
                            "JOIN questions ON questions.id = question");
    query.bind(1, kLately);
    std::map<std::string, std::vector<base::Milliseconds>> times;
    while (query.executeStep())
      times[query.getColumn(0).getString()].push_back(duration_from(query.getColumn(1)));
    std::map<std::string, base::Milliseconds> medians;
    for (const auto& [type, taken] : times)
      if (taken.size() >= kEnough) medians[type] = median(taken);
    return medians;
  });
}

void Learning::suspend(const std::string& fact_key, const std::string& bank, bool suspended) {
  connection_.write([&] { set_suspended(connection_.database(), fact_key, bank, suspended); });
}

void Learning::suspend(std::span<const DueFact> facts) {
  connection_.write([&] {
    for (const DueFact& fact : facts) set_suspended(connection_.database(), fact.key, fact.bank, true);
  });
}

std::vector<std::string> Learning::suspended(const std::string& bank) const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT key FROM facts JOIN topics ON topics.id = facts.topic "
                            "WHERE bank = ? AND suspended = 1 ORDER BY key");
    query.bind(1, bank);
    std::vector<std::string> keys;
    while (query.executeStep()) keys.push_back(query.getColumn(0).getString());
    return keys;
  });
}

void Learning::drop_mistakes(std::span<const std::string> questions) {
  connection_.write([&] {
    SQLite::Statement drop(connection_.database(), "UPDATE questions SET mistake = 0 WHERE identity = ?");
    for (const std::string& question : questions) {
      drop.bind(1, question);
      drop.exec();
      drop.reset();
    }
  });
}

void Learning::reset(const std::string& bank, base::UtcTime at) {
  connection_.write([&] {
    SQLite::Database& database = connection_.database();
    SQLite::Statement forget(database,
                             "UPDATE answers SET forgotten = ?2 WHERE forgotten IS NULL AND "
                             "question IN (SELECT id FROM questions WHERE bank = ?1)");
    forget.bind(1, bank);
    forget.bind(2, number(at));
    forget.exec();
    run(database, "UPDATE questions SET mistake = 0 WHERE bank = ? AND mistake = 1", bank);
    run(database,
        "UPDATE facts SET stability = NULL, difficulty = NULL, reviewed = NULL, due = NULL, due_at = NULL, "
        "reviews = 0, lapses = 0, begun = NULL, taken = 0 "
        "WHERE stability IS NOT NULL AND topic IN (SELECT id FROM topics WHERE bank = ?)",
        bank);
    pack_all(database);
  });
}

void Learning::doubt(const Doubt& doubt) {
  connection_.write([&] {
    SQLite::Statement remove(connection_.database(), "DELETE FROM doubts WHERE question = ?");
    remove.bind(1, doubt.question);
    remove.exec();
    if (doubt.note.empty()) return;
    SQLite::Statement insert(connection_.database(), "INSERT INTO doubts VALUES (?, ?, ?, ?)");
    insert.bind(1, doubt.question);
    insert.bind(2, doubt.bank);
    insert.bind(3, doubt.note);
    insert.bind(4, number(doubt.at));
    insert.exec();
  });
}

std::optional<Doubt> Learning::doubt_of(const std::string& question) const {
  return connection_.guarded([&]() -> std::optional<Doubt> {
    SQLite::Statement query(connection_.database(),
                            "SELECT question, bank, note, at FROM doubts WHERE question = ?");
    query.bind(1, question);
    if (!query.executeStep()) return std::nullopt;
    return read_doubt(query);
  });
}

std::vector<Doubt> Learning::doubts() const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT question, bank, note, at FROM doubts ORDER BY at, question");
    std::vector<Doubt> doubts;
    while (query.executeStep()) doubts.push_back(read_doubt(query));
    return doubts;
  });
}

}  // namespace fluoro::history
