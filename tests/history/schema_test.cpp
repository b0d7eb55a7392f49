#include "history/schema.hpp"

#include <array>

#include <doctest/doctest.h>

#include "history/fixtures.hpp"

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
  CHECK_THROWS_AS(database.exec("INSERT INTO answers VALUES (1, 7, 1, '{}', 1, 0, 0)"), SQLite::Exception);
  database.exec("DELETE FROM sessions");
  CHECK(database.execAndGet("SELECT count(*) FROM items").getInt() == 0);
  CHECK(database.execAndGet("SELECT count(*) FROM answers").getInt() == 0);
}

}  // namespace
}  // namespace fluoro::history
