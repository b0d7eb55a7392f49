#include <doctest/doctest.h>

#include "history/backup.hpp"
#include "history/store.hpp"
#include "shell/exit_code.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using test::contains;

const base::UtcTime kWhen = *base::parse_utc("2026-11-24T18:00:00.000Z");
const std::string kBackup = "history-2026-11-24-180000Z-before-merge.db";

/// A session with one answer, in the history of this home.
void play(const fs::path& history) {
  history::Store store = history::Store::open(history, kWhen).store;
  const exam::Item item{
      .question = "a/b", .bank = "a", .stem = "Which?", .body = exam::Options{{{.text = "This"}}}};
  const auto id = store.begin({.banks = {"a"}, .bank_titles = {"A"}, .started = kWhen, .items = {item}});
  store.answer(id, {.response = {{0}}, .mark = 1, .taken = std::chrono::seconds(3), .at = kWhen});
}

/// A history of two sessions, and a backup from when it had one.
struct Home {
  test::TempFolder folder;
  fs::path history = folder / ".local/share/fluoro/history.db";

  Home() {
    fs::create_directories(history.parent_path());
    play(history);
    history::back_up_before(history, "merge", kWhen);
    play(history);
  }

  [[nodiscard]] int sessions() const { return history::holdings_of(history).sessions; }
};

TEST_CASE("backups are listed with what they hold") {
  const Home home;
  const test::Ran ran = test::run(home.folder, {"history", "backups"});
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, history::backups_folder(home.history).string()));
  CHECK(contains(ran.out, kBackup));
  CHECK(contains(ran.out, "1 session, 1 answer, "));
  CHECK(contains(ran.out, " kB"));
}

TEST_CASE("without backups that is said, and nothing is begun") {
  const test::TempFolder home;
  const test::Ran ran = test::run(home, {"history", "backups"});
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, "no backup"));
  CHECK(fs::is_empty(home.path()));
}

TEST_CASE("restoring says what is in it and what is there, and keeps what was there") {
  const Home home;
  const test::Ran ran = test::run(home.folder, {"history", "restore", kBackup, "--yes"});
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, kBackup + "': 1 session, 1 answer"));
  CHECK(contains(ran.out, "now: 2 sessions, 2 answers"));
  CHECK(contains(ran.out, "-before-restore.db"));
  CHECK(home.sessions() == 1);
  CHECK(history::backups(home.history).size() == 2);
}

TEST_CASE("a file is named by its path as well") {
  const Home home;
  const std::string path = (history::backups_folder(home.history) / kBackup).string();
  const test::Ran ran =
      test::run(home.folder, {"history", "restore", path, "--data", home.folder / "other", "--yes"});
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, "now: nothing"));
  CHECK(history::holdings_of(home.folder / "other/history.db").sessions == 1);
}

TEST_CASE("nothing is restored without a yes") {
  const Home home;
  std::ostringstream out, err;
  World world{out, err, {.home = home.folder.path().string(), .data_home = "", .executable = {}}, {}};
  SUBCASE("nobody can be asked") {
    CHECK(run({"history", "restore", kBackup}, world) == kFailed);
    CHECK(contains(err.str(), "--yes"));
    CHECK(home.sessions() == 2);
  }
  SUBCASE("no") {
    world.confirm = [](const std::string&) { return false; };
    CHECK(run({"history", "restore", kBackup}, world) == kFine);
    CHECK(contains(out.str(), "Nothing was restored"));
    CHECK(home.sessions() == 2);
  }
  SUBCASE("yes") {
    world.confirm = [&](const std::string& question) {
      CHECK(contains(out.str(), "2 answers"));  // what is there is said first
      return !question.empty();
    };
    CHECK(run({"history", "restore", kBackup}, world) == kFine);
    CHECK(home.sessions() == 1);
  }
}

TEST_CASE("a file that is no backup is refused in words") {
  const Home home;
  const test::Ran ran = test::run(home.folder, {"history", "restore", "none.db", "--yes"});
  CHECK(ran.code == kFailed);
  CHECK(ran.out.empty());
  CHECK(contains(ran.err, "There is no file 'none.db'"));
  CHECK(home.sessions() == 2);
}

}  // namespace
}  // namespace fluoro::shell
