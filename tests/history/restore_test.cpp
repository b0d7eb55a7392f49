#include <doctest/doctest.h>

#include "history/backup.hpp"
#include "history/backup_fixtures.hpp"
#include "history/schema.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

/// Yesterday's backup has a session, today's history two.
struct Restoring {
  test::TempFolder folder;
  fs::path history = folder / "history.db", backup;

  Restoring() {
    test::play(history, 3);
    backup = back_up_before(history, "merge", test::days_later(-1));
    test::play(history, 2);
  }
};

TEST_CASE("a backup takes the history's place, and what was there is in a backup of its own") {
  const Restoring it;
  const auto then = test::rows(it.backup), now = test::rows(it.history);
  const fs::path before = restore(it.history, it.backup, test::kNow).before;
  CHECK(before == it.folder / "backups/history-2026-11-24-184205Z-before-restore.db");
  CHECK(test::rows(it.history) == then);
  CHECK(test::rows(before) == now);
  CHECK(test::rows(it.backup) == then);
  CHECK(test::open(it.history).sessions().size() == 1);
  // And back again.
  (void)restore(it.history, before, test::days_later(1));
  CHECK(test::rows(it.history) == now);
  CHECK(backups(it.history).size() == 3);
  CHECK(test::contents(it.folder / "backups").size() == 3);
}

TEST_CASE("another window that has the history open goes on with what was restored") {
  const Restoring it;
  Store window = test::open(it.history);
  REQUIRE(window.sessions().size() == 2);
  (void)restore(it.history, it.backup, test::kNow);
  CHECK(window.sessions().size() == 1);
  CHECK_FALSE(window.session(SessionId{2}).has_value());
  const SessionId id = window.begin(test::session(test::items(1)));
  window.answer(id, test::answer(0));
  CHECK(test::open(it.history).session(id)->answered == 1);
}

TEST_CASE("without a history a backup begins one") {
  const Restoring it;
  const test::TempFolder other;
  CHECK(restore(other / "data/history.db", it.backup, test::kNow).before.empty());
  CHECK(test::rows(other / "data/history.db") == test::rows(it.backup));
}

TEST_CASE("a history in use elsewhere, with its log beside it, can be restored from") {
  const Restoring it;
  const test::TempFolder other;
  Store store = test::open(other / "history.db");
  store.begin(test::session(test::items(4)));
  (void)restore(it.history, other / "history.db", test::kNow);
  CHECK(test::open(it.history).unfinished()->items == 4);
}

TEST_CASE("an older backup is brought up to date, and stays what it is") {
  const Restoring it;
  const test::TempFolder other;
  const fs::path old = other / "old.db";
  {
    SQLite::Database database(old.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, schema_steps().first(1));
    database.exec("INSERT INTO settings VALUES ('theme', 'light')");
  }
  const std::string bytes = test::content(old);
  (void)restore(it.history, old, test::kNow);
  CHECK(test::content(old) == bytes);
  Store store = test::open(it.history);
  CHECK(store.setting("theme") == "light");
  CHECK(store.sessions().empty());
}

TEST_CASE("a file that is no whole history of this version is refused before anything is written") {
  const Restoring it;
  const fs::path file = it.folder / "other.db";
  std::string said;
  SUBCASE("none") { said = "There is no file '" + file.string() + "'."; }
  SUBCASE("text") {
    it.folder.write("other.db", std::string(5000, 'x'));
    said = "can't be read as a history";
  }
  SUBCASE("another program's") {
    test::run_sql(file, "CREATE TABLE t (x)");
    said = "is not a history of Fluoro";
  }
  SUBCASE("a newer version's") {
    fs::copy_file(it.backup, file);
    test::run_sql(file, "PRAGMA user_version = 1000");
    said = "is from a newer version of Fluoro";
  }
  SUBCASE("cut off") {
    fs::copy_file(it.backup, file);
    fs::resize_file(file, fs::file_size(file) / 8192 * 4096);
    said = "can't be read as a history";
  }
  SUBCASE("an index that does not match") {
    fs::copy_file(it.backup, file);
    test::run_sql(file,
                  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX answers_by_time "
                  "ON answers (taken)' WHERE name = 'answers_by_time'");
    said = "can't be read as a history";
  }
  SUBCASE("tables are missing") {
    fs::copy_file(it.backup, file);
    test::run_sql(file, "DROP TABLE doubts");
    said = "tables are missing";
  }
  const auto before = test::rows(it.history);
  CHECK(test::contains(test::error_of([&] { (void)restore(it.history, file, test::kNow); }), said));
  CHECK(test::rows(it.history) == before);
  CHECK(test::contents(it.folder / "backups").size() == 1);
}

TEST_CASE("while another program writes to the history nothing is restored") {
  const Restoring it;
  SQLite::Database other(it.history.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  other.exec("DELETE FROM doubts");
  const std::string said =
      test::error_of([&] { (void)restore(it.history, it.backup, test::kNow, base::Milliseconds(1)); });
  CHECK(test::contains(said, "is locked by another program"));
  other.exec("ROLLBACK");
  CHECK(test::open(it.history).sessions().size() == 2);
  CHECK(test::contents(it.folder / "backups").size() == 1);
}

TEST_CASE("a disk that gets full in the middle leaves the history as it was") {
  const Restoring it;
  const test::TempFolder other;
  test::play(other / "history.db", 60);
  const fs::path large = back_up_before(other / "history.db", "merge", test::kNow);
  const auto before = test::rows(it.history);
  {
    // Room for the copy that is checked; the log of the history needs a little more.
    const test::SmallDisk disk(fs::file_size(large));
    CHECK_FALSE(test::error_of([&] { (void)restore(it.history, large, test::kNow); }).empty());
  }
  CHECK(test::rows(it.history) == before);
  CHECK(test::contents(it.folder / "backups").size() == 2);
  CHECK(test::open(it.history).sessions().size() == 2);
}

TEST_CASE("a damaged history is moved aside when a backup takes its place") {
  const Restoring it;
  it.folder.write("history.db", std::string(8192, 'x'));
  const Restored restored = restore(it.history, it.backup, test::kNow);
  const fs::path aside = it.folder / "history-damaged-2026-11-24T184205Z.db";
  CHECK(test::contains(restored.notice, aside.string()));
  CHECK(restored.before.empty());
  CHECK(test::content(aside) == std::string(8192, 'x'));
  CHECK(test::rows(it.history) == test::rows(it.backup));
}

}  // namespace
}  // namespace fluoro::history
