#include "history/schema.hpp"

#include <array>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "history/fixtures.hpp"
#include "history/learning.hpp"

namespace fluoro::history {
namespace {

constexpr const char* kOne = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('from one');";
constexpr const char* kTwo = "ALTER TABLE notes ADD COLUMN stars INTEGER NOT NULL DEFAULT 3;";
constexpr const char* kThree = "CREATE TABLE tags (x); INSERT INTO tags SELECT stars FROM notes;";
constexpr const char* kWrong = "CREATE TABLE wrong (x); INSERT INTO nowhere VALUES (1);";

SQLite::Database memory() { return SQLite::Database(":memory:", SQLite::OPEN_READWRITE); }

TEST_CASE("an older version is led through every step, and keeps what it holds") {
  SQLite::Database database = memory();
  migrate(database, std::array{kOne});
  CHECK(version_of(database) == 1);
  database.exec("INSERT INTO notes VALUES ('from a user')");
  migrate(database, std::array{kOne, kTwo, kThree});
  CHECK(version_of(database) == 3);
  CHECK(database.execAndGet("SELECT count(*) FROM notes WHERE stars = 3").getInt() == 2);
  CHECK(database.execAndGet("SELECT sum(x) FROM tags").getInt() == 6);
  CHECK(database.execAndGet("PRAGMA application_id").getInt64() == kApplicationId);
}

TEST_CASE("a version that is up to date or newer is left alone") {
  SQLite::Database database = memory();
  migrate(database, std::array{kOne, kTwo});
  const int changes = database.getTotalChanges();
  migrate(database, std::array{kOne, kTwo});
  migrate(database, std::array{kOne});
  CHECK(version_of(database) == 2);
  CHECK(database.getTotalChanges() == changes);
}

TEST_CASE("a step that fails leaves the version before it") {
  SQLite::Database database = memory();
  migrate(database, std::array{kOne});
  CHECK_THROWS_AS(migrate(database, std::array{kOne, kTwo, kWrong}), SQLite::Exception);
  CHECK(version_of(database) == 1);
  CHECK_FALSE(database.tableExists("wrong"));
  CHECK(database.execAndGet("SELECT count(*) FROM pragma_table_info('notes')").getInt() == 1);
}

TEST_CASE("a new file gets every step, and the name of its program") {
  const test::TempFolder folder;
  (void)test::open(folder / "history.db");
  SQLite::Database database(folder / "history.db");
  CHECK(version_of(database) == schema_version());
  CHECK(is_complete(database));
  CHECK(database.execAndGet("PRAGMA application_id").getInt64() == kApplicationId);
  CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "wal");
}

TEST_CASE("a file that was named before it was filled is filled") {
  const test::TempFolder folder;
  test::run_sql(folder / "history.db", "PRAGMA application_id = " + std::to_string(kApplicationId));
  test::open(folder / "history.db").set_setting("theme", "dark");
  CHECK(test::open(folder / "history.db").setting("theme") == "dark");
}

TEST_CASE("no answer can stand without its question, its session and a mark from 0 to 1") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");
  const SessionId id = store.begin(test::session(test::items(2)));
  CHECK_THROWS_AS(store.answer(id, test::answer(0, 1.5)), Error);
  CHECK_THROWS_AS(store.answer(id, test::answer(0, -0.5)), Error);
  store.answer(id, test::answer(0));
  SQLite::Database database(folder / "history.db", SQLite::OPEN_READWRITE);
  database.exec("PRAGMA foreign_keys = ON");
  CHECK_THROWS_AS(database.exec("DELETE FROM questions"), SQLite::Exception);
  CHECK_THROWS_AS(database.exec("INSERT INTO answers (session, position, question, answered, mark, taken, "
                                "at) VALUES (1, 7, 1, '{}', 1, 0, 0)"),
                  SQLite::Exception);
  database.exec("DELETE FROM sessions");
  CHECK(database.execAndGet("SELECT count(*) FROM items").getInt() == 0);
  CHECK(database.execAndGet("SELECT count(*) FROM answers").getInt() == 0);
}

// The second version.

/// What the first version wrote: five answers on two days, to questions of two banks.
void write_first_version(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(database, schema_steps().first(1));
  const auto shown = [](const std::string& fact, const std::string& topic) {
    exam::Item item = test::item(0);
    item.fact = fact;
    item.topic = topic;
    return exam::to_json(item).dump();
  };
  database.exec(
      "INSERT INTO sessions VALUES (1, 'K7QF-2M9D-XR', 'practice', 'ir\n', 'Title\n', NULL, 5, 900, 4, 4, "
      "2.2, "
      "80), (2, 'K7QF-2M9D-XR', 'timed', 'ir\n', 'Title\n', 60, 800, NULL, 2, 1, 1, 20)");
  database.exec(
      "INSERT INTO questions VALUES (1, 'ir/a', 'ir', 2, 1, 172800500), (2, 'ir/b', 'ir', 1, 0.7, 300), "
      "(3, 'other/c', 'other', 1, 0, 400), (4, 'ir/d', 'ir', 1, 0.5, 500), (5, 'ir/e', 'ir', 0, NULL, NULL), "
      "(6, 'ir/f', 'ir', 0, NULL, NULL)");
  SQLite::Statement items(database, "INSERT INTO items VALUES (?, ?, ?, ?)");
  const auto put = [&](int session, int position, int question, const std::string& json) {
    items.bind(1, session);
    items.bind(2, position);
    items.bind(3, question);
    items.bind(4, json);
    items.exec();
    items.reset();
  };
  put(1, 0, 1, shown("old-name", "old-topic"));
  put(1, 1, 2, shown("shared", "vascular"));
  put(1, 2, 3, shown("", "vascular"));
  put(1, 3, 4, "no JSON at all");
  put(2, 0, 1, shown("shared", "vascular"));
  put(2, 1, 5, shown("never-asked", ""));
  database.exec(
      "INSERT INTO answers VALUES (1, 0, 1, '{\"ticked\":[0]}', 1, 10, 200), (1, 1, 2, '{}', 0.7, 20, 300), "
      "(1, 2, 3, '{}', 0, 30, 400), (1, 3, 4, '{}', 0.5, 20, 500), (2, 0, 1, '{}', 1, 20, 172800500)");
  database.exec("INSERT INTO settings VALUES ('theme', 'dark')");
}

TEST_CASE("from the first version every answer is kept, with what can be known of it") {
  const test::TempFolder folder;
  const auto file = folder / "history.db";
  write_first_version(file);
  SQLite::Database before(file);
  const std::string old_columns =
      "SELECT session || ',' || position || ',' || question || ',' || answered || ',' "
      "|| mark || ',' || taken || ',' || at FROM answers ORDER BY 1";
  std::vector<std::string> kept;
  for (SQLite::Statement query(before, old_columns); query.executeStep();)
    kept.push_back(query.getColumn(0).getString());
  REQUIRE(kept.size() == 5);

  const Store store = test::open(file);
  SQLite::Database database(file);
  std::vector<std::string> now;
  for (SQLite::Statement query(database, old_columns); query.executeStep();)
    now.push_back(query.getColumn(0).getString());
  CHECK(now == kept);
  std::vector<std::string> known;
  for (SQLite::Statement query(
           database,
           "SELECT key || ' ' || rating || ' ' || day || ' ' || ifnull(certainty, '-') FROM answers "
           "JOIN facts ON facts.id = fact ORDER BY session, position");
       query.executeStep();)
    known.push_back(query.getColumn(0).getString());
  CHECK(known == std::vector<std::string>{"ir#shared 3 0 -", "ir#shared 2 0 -", "other/c 1 0 -", "ir/d 2 0 -",
                                          "ir#shared 3 2 -"});
  CHECK(store.setting("theme") == "dark");
  CHECK(store.session(SessionId{1})->marks == 2.2);
  CHECK(store.unfinished()->id == SessionId{2});
  CHECK(store.unfinished()->by_code);
  CHECK_FALSE(store.unfinished()->asks_certainty);
}

TEST_CASE("from the first version facts, mistakes and days are reckoned") {
  const test::TempFolder folder;
  write_first_version(folder / "history.db");
  const Store store = test::open(folder / "history.db");
  const Learning& learning = store.learning();
  const base::Day first{};
  const std::vector<std::string> both{"ir", "other"};
  const auto shared = learning.learnt("ir#shared");
  REQUIRE(shared);
  CHECK(shared->reviews == 3);
  CHECK(shared->reviewed == first + std::chrono::days(2));
  CHECK_FALSE(learning.is_known("ir#never-asked"));
  CHECK_FALSE(learning.is_known("ir#old-name"));
  CHECK(learning.begun_on(first, both) == 3);
  CHECK(learning.mistakes(both) == std::vector<std::string>{"ir/b", "other/c", "ir/d"});
  CHECK(learning.by_topic("ir", {first, {}}).at("vascular").begun == 1);
  const auto days = learning.answers_by_day(first);
  REQUIRE(days.size() == 3);
  CHECK(days[0].bank == "ir");
  CHECK(days[0].answers == 3);
  CHECK(days[0].marks == 2.2);
  CHECK(days[0].squares == doctest::Approx(1.74));
  CHECK(days[0].taken == std::chrono::milliseconds(50));
  CHECK_FALSE(days[0].certainty);
  CHECK(days[2].day == first + std::chrono::days(2));
}

TEST_CASE("a program that was killed before it reckoned the facts does so at the next start") {
  const test::TempFolder folder;
  write_first_version(folder / "history.db");
  {
    SQLite::Database database(folder / "history.db", SQLite::OPEN_READWRITE);
    migrate(database);
    CHECK(database.execAndGet("SELECT count(stability) FROM facts").getInt() == 0);
  }
  CHECK(test::open(folder / "history.db").learning().learnt("ir#shared"));
  const auto rows = test::rows(folder / "history.db");
  CHECK(rows.at("settings") == std::vector<std::string>{"'theme', 'dark'"});
  (void)test::open(folder / "history.db");
  CHECK(test::rows(folder / "history.db") == rows);
}

TEST_CASE("an older version without one of its tables is moved aside") {
  const test::TempFolder folder;
  write_first_version(folder / "history.db");
  test::run_sql(folder / "history.db", "DROP TABLE answers");
  const Store::Opened opened = Store::open(folder / "history.db", test::kNow);
  CHECK_FALSE(opened.notice.empty());
}

}  // namespace
}  // namespace fluoro::history
