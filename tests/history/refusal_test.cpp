#include <doctest/doctest.h>

#include "history/database.hpp"
#include "history/fixtures.hpp"
#include "history/schema.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

void check_untouched(const test::TempFolder& folder, const std::string& file, const std::string& said) {
  const auto before = test::contents(folder.path());
  const std::string refusal = test::refusal(folder / file);
  CHECK(test::contains(refusal, said));
  CHECK(test::contains(refusal, "'" + (folder / file) + "'"));
  CHECK(test::contains(refusal, "--data DIR"));
  CHECK(test::contents(folder.path()) == before);
}

TEST_CASE("a history from a newer version stays as it is") {
  const test::TempFolder folder;
  (void)test::open(folder / "history.db").begin(test::session(test::items(2)));
  test::run_sql(folder / "history.db", "PRAGMA user_version = 1000");
  check_untouched(folder, "history.db", "from a newer version of Fluoro; update Fluoro");
}

TEST_CASE("a history that a newer version was killed in stays as it is") {
  const test::TempFolder folder, killed;
  (void)test::open(folder / "history.db").begin(test::session(test::items(2)));
  {
    SQLite::Database newer(folder / "history.db", SQLite::OPEN_READWRITE);
    newer.exec("CREATE TABLE later (x); PRAGMA user_version = 1000");
    for (const auto& [name, bytes] : test::contents(folder.path())) killed.write(name, bytes);
  }
  REQUIRE(fs::file_size(killed / "history.db-wal") > 0);
  const std::string file = test::content(killed / "history.db"),
                    wal = test::content(killed / "history.db-wal");
  CHECK(test::contains(test::refusal(killed / "history.db"), "from a newer version"));
  CHECK(test::content(killed / "history.db") == file);
  CHECK(test::content(killed / "history.db-wal") == wal);
}

TEST_CASE("another program's database stays as it is") {
  const test::TempFolder folder;
  const fs::path file = folder / "history.db";
  SUBCASE("of no program") { test::run_sql(file, "CREATE TABLE sessions (x)"); }
  SUBCASE("of a named program") {
    test::run_sql(file, "PRAGMA application_id = 42; PRAGMA user_version = 1; CREATE TABLE notes (x)");
  }
  SUBCASE("without tables") { test::run_sql(file, "PRAGMA application_id = 42"); }
  SUBCASE("in WAL mode") { test::run_sql(file, "PRAGMA journal_mode = WAL; CREATE TABLE notes (x)"); }
  SUBCASE("that it was killed in") {
    const test::TempFolder living;
    SQLite::Database other(living / "history.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("PRAGMA journal_mode = WAL; CREATE TABLE notes (x)");
    for (const auto& [name, bytes] : test::contents(living.path())) folder.write(name, bytes);
  }
  check_untouched(folder, "history.db", "is a database of another program");
}

TEST_CASE("tables under our name that no version of ours wrote are not touched") {
  const test::TempFolder folder;
  test::run_sql(folder / "history.db",
                "PRAGMA application_id = " + std::to_string(kApplicationId) + "; CREATE TABLE notes (x)");
  check_untouched(folder, "history.db", "is a database of another program");
}

TEST_CASE("what is no file can't hold the history") {
  const test::TempFolder folder;
  fs::create_directory(folder / "history.db");
  check_untouched(folder, "history.db", "is not a file");
}

TEST_CASE("a folder that can't be made is said") {
  const test::TempFolder folder;
  folder.write("file", "text");
  for (const std::string& place : {folder / "file/history.db", folder / "file/below/history.db",
                                   std::string("/proc/no-such-folder/history.db")}) {
    CAPTURE(place);
    const std::string said = test::refusal(place);
    CHECK(test::contains(said, "'" + fs::path(place).parent_path().string() + "'"));
    CHECK(test::contains(said, "name another folder with --data DIR"));
  }
}

TEST_CASE("a folder that can't be written is said") {
  // Not a folder of our own, since permissions mean nothing to an administrator.
  const std::string said = test::refusal("/proc/history.db");
  CHECK(test::contains(said, "'/proc/history.db' can't be written"));
  CHECK(test::contains(said, "--data DIR"));
}

TEST_CASE("a folder that there is not is made, for its owner alone") {
  const test::TempFolder folder;
  (void)test::open(folder / "share/fluoro/history.db");
  CHECK(fs::status(folder / "share/fluoro").permissions() == fs::perms::owner_all);
}

TEST_CASE("a history that another program holds is said") {
  const test::TempFolder folder;
  (void)test::open(folder / "history.db");
  SQLite::Database other(folder / "history.db", SQLite::OPEN_READWRITE);
  other.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  try {
    (void)open_database(folder / "history.db", test::kNow, base::Milliseconds(0));
    FAIL("opened");
  } catch (const Error& error) {
    CHECK(test::contains(error.what(), "is locked by another program; close that program and try again"));
  }
}

TEST_CASE("a name that means something to SQLite is a file like any other") {
  const test::TempFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  test::open("file:memory?mode=memory").set_setting("theme", "dark");
  const bool there = fs::exists(folder / "file:memory?mode=memory");
  fs::current_path(before);
  CHECK(there);
}

}  // namespace
}  // namespace fluoro::history
