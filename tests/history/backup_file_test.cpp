#include "history/backup_file.hpp"

#include <doctest/doctest.h>

#include "history/fixtures.hpp"

namespace fluoro::history {
namespace {

TEST_CASE("a backup's name tells when and why, and is read back") {
  for (const char* text :
       {"history-2026-11-24-184205Z.db", "history-2026-11-24-184205Z-before-restore.db",
        "history-2026-11-24-184205Z.db.part", "history-2026-02-28-000000Z-before-repair.db.part"}) {
    CAPTURE(text);
    const auto name = parse_backup_name(text);
    REQUIRE(name.has_value());
    CHECK(to_string(*name) == text);
  }
  const auto name = parse_backup_name("history-2026-11-24-184205Z-before-restore.db");
  CHECK(name->at == test::at("2026-11-24T18:42:05.000Z"));
  CHECK(name->before == "restore");
  CHECK(name->whole);
  CHECK_FALSE(parse_backup_name("history-2026-11-24-184205Z.db.part-journal")->whole);
}

TEST_CASE("other names are no backups") {
  for (const char* text :
       {"", "history.db", "history-2026-11-24-184205Z", "history-2026-11-24-184205Z.db-wal",
        "history-2026-11-24T184205Z.db", "history-2026-13-24-184205Z.db", "history-2026-11-24-184205Z-2.db",
        "history-damaged-2026-11-24T184205Z.db", "my-history-2026-11-24-184205Z.db"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_backup_name(text).has_value());
  }
}

TEST_CASE("before pages are copied into a database, nobody else can write to it any more") {
  const test::TempFolder folder;
  { Store store = test::open(folder / "history.db"); }
  test::run_sql(folder / "other.db", "CREATE TABLE t (x); INSERT INTO t VALUES (7)");
  SQLite::Database from(folder / "other.db", SQLite::OPEN_READONLY);
  SQLite::Database to(folder / "history.db", SQLite::OPEN_READWRITE);
  SQLite::Database window(folder / "history.db", SQLite::OPEN_READWRITE);
  bool asked = false;
  copy_pages(from, to, [&] {
    asked = true;
    CHECK_THROWS_AS(window.exec("INSERT INTO settings VALUES ('a', 'b')"), SQLite::Exception);
    CHECK(window.execAndGet("SELECT count(*) FROM settings").getInt() == 0);
  });
  CHECK(asked);
  CHECK(window.execAndGet("SELECT x FROM t").getInt() == 7);
  SUBCASE("and what is thrown then leaves it as it is") {
    struct Stop {};
    test::run_sql(folder / "other.db", "UPDATE t SET x = 8");
    CHECK_THROWS_AS(copy_pages(from, to, [] { throw Stop{}; }), Stop);
    CHECK(window.execAndGet("SELECT x FROM t").getInt() == 7);
  }
}

}  // namespace
}  // namespace fluoro::history
