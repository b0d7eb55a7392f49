#include "history/backup.hpp"

#include <doctest/doctest.h>

#include "history/backup_fixtures.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

const std::string kToday = "history-2026-11-24-184205Z.db";

TEST_CASE("a day's first start writes a backup, and what it holds is what the history holds") {
  const test::TempFolder folder;
  const fs::path history = folder / "history.db";
  test::play(history, 3);
  CHECK(back_up_daily(history, test::kNow).empty());
  const std::vector<Backup> list = backups(history);
  REQUIRE(test::names(list) == Names{kToday});
  CHECK(list[0].file.parent_path() == backups_folder(history));
  CHECK(list[0].at == test::at("2026-11-24T18:42:05.000Z"));
  CHECK(list[0].before.empty());
  CHECK(list[0].holdings == Holdings{1, 3, test::answer(2).at, fs::file_size(list[0].file)});
  CHECK(test::rows(list[0].file) == test::rows(history));
}

TEST_CASE("a backup is one file for its owner alone, and reading it leaves nothing beside it") {
  const test::TempFolder folder;
  test::play(folder / "history.db", 1);
  CHECK(back_up_daily(folder / "history.db", test::kNow).empty());
  (void)backups(folder / "history.db");
  std::map<std::string, std::string> files = test::contents(folder / "backups");
  REQUIRE(files.size() == 1);
  CHECK(files.begin()->first == kToday);
  CHECK(files.begin()->second.substr(18, 2) == "\1\1");  // no write-ahead log
  CHECK(fs::status(folder / "backups").permissions() == fs::perms::owner_all);
}

TEST_CASE("a backup is written while the history is in use, and what follows is in the next") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");  // another window, in the middle of a session
  const SessionId id = store.begin(test::session(test::items(2)));
  store.answer(id, test::answer(0));
  CHECK(back_up_daily(folder / "history.db", test::kNow).empty());
  store.answer(id, test::answer(1));
  CHECK(back_up_daily(folder / "history.db", test::days_later(1)).empty());
  const std::vector<Backup> list = backups(folder / "history.db");
  REQUIRE(list.size() == 2);
  CHECK(list[0].holdings->answers == 2);
  CHECK(list[1].holdings->answers == 1);
}

TEST_CASE("one a day, and only when something changed") {
  const test::TempFolder folder;
  const fs::path history = folder / "history.db";
  const auto count = [&](int days) {
    CHECK(back_up_daily(history, test::days_later(days)).empty());
    return backups(history).size();
  };
  { Store store = test::open(history); }
  CHECK(count(0) == 0);  // nothing that could be lost
  test::play(history, 2);
  CHECK(count(0) == 1);
  test::play(history, 2);
  CHECK(count(0) == 1);
  CHECK(count(1) == 2);
  CHECK(count(2) == 2);
  SUBCASE("a setting") { test::open(history).set_setting("theme", "dark"); }
  SUBCASE("an answer taken back") { test::open(history).undo(SessionId{1}, 1); }
  SUBCASE("a session begun") { test::open(history).begin(test::session(test::items(1))); }
  SUBCASE("a last backup that can't be read") { fs::resize_file(backups(history).front().file, 5000); }
  CHECK(count(3) == 3);
}

TEST_CASE("automatic backups are thinned, those before a change for good stay") {
  const test::TempFolder folder;
  const fs::path history = folder / "history.db";
  test::play(history, 1);
  back_up_before(history, "restore", test::kNow);
  for (int day = 0; day < 40; ++day) {
    test::run_sql(history, "UPDATE sessions SET used = used + 1");
    CHECK(back_up_daily(history, test::days_later(day)).empty());
  }
  const std::vector<Backup> list = backups(history);
  // Until 2 January: seven days, two more Sundays, and the ends of December and November.
  CHECK(list.size() == 7 + 2 + 1 + 1);
  CHECK(list.front().at == test::at("2027-01-02T18:42:05.000Z"));
  CHECK(list.back().before == "restore");
}

TEST_CASE("other files in the folder stay, what a crash left half written goes the next day") {
  const test::TempFolder folder;
  test::play(folder / "history.db", 1);
  const std::string half = "backups/history-2026-11-23-100000Z.db.part";
  const std::string now = "backups/history-2026-11-24-184204Z.db.part";
  for (const char* name : {"backups/notes.txt", "backups/history.db", "backups/history-2026-11-2.db"})
    folder.write(name, "mine");
  folder.write(half, "half");
  folder.write(half + "-journal", "half");
  folder.write(now, "another window's");
  CHECK(back_up_daily(folder / "history.db", test::kNow).empty());
  CHECK(test::names(backups(folder / "history.db")) == Names{kToday});
  CHECK(test::contents(folder / "backups").size() == 5);
  CHECK_FALSE(fs::exists(folder / half));
  CHECK(fs::exists(folder / now));
}

TEST_CASE("two backups in one second are two files") {
  const test::TempFolder folder;
  test::play(folder / "history.db", 1);
  const fs::path first = back_up_before(folder / "history.db", "merge", test::kNow);
  test::play(folder / "history.db", 1);
  const fs::path second = back_up_before(folder / "history.db", "merge", test::kNow);
  CHECK(first != second);
  CHECK(holdings_of(first).sessions == 1);
  CHECK(holdings_of(second).sessions == 2);
}

TEST_CASE("a backup that can't be written is said, leaves nothing and never hurts the history") {
  const test::TempFolder folder;
  test::play(folder / "history.db", 1);
  const auto before = test::rows(folder / "history.db");
  std::string notice;
  SUBCASE("the disk is full") {
    const test::SmallDisk disk(64 << 10);
    notice = back_up_daily(folder / "history.db", test::kNow);
    CHECK(fs::is_empty(folder / "backups"));
  }
  SUBCASE("the folder's name is taken") {
    folder.write("backups", "a file");
    notice = back_up_daily(folder / "history.db", test::kNow);
  }
  CHECK(test::contains(notice, "No backup of the history could be written to '" + folder / "backups"));
  CHECK(test::rows(folder / "history.db") == before);
}

TEST_CASE("of a damaged history no automatic backup is kept") {
  const test::TempFolder folder;
  const fs::path history = folder / "history.db";
  test::play(history, 60);
  CHECK(back_up_daily(history, test::kNow).empty());
  std::string bytes = test::content(history);
  bytes.replace(bytes.size() / 2, 8192, std::string(8192, '\xff'));
  folder.write("history.db", bytes);
  test::run_sql(history, "UPDATE sessions SET used = used + 1");
  bytes = test::content(history);
  const std::string notice = back_up_daily(history, test::days_later(1));
  CAPTURE(notice);
  CHECK(test::contains(notice, "damaged"));
  CHECK(test::names(backups(history)) == Names{kToday});
  CHECK(test::content(history) == bytes);
}

TEST_CASE("a backup that can't be read is listed as one") {
  const test::TempFolder folder;
  folder.write("backups/" + kToday, "no database");
  const std::vector<Backup> list = backups(folder / "history.db");
  REQUIRE(list.size() == 1);
  CHECK_FALSE(list[0].holdings.has_value());
}

}  // namespace
}  // namespace fluoro::history
