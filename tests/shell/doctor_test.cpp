#include "history/doctor.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "history/store.hpp"
#include "shell/exit_code.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using test::contains;

/// A history with a setting and nothing else.
void begin_history(const test::TempFolder& home) {
  fs::create_directories(home / "data");
  history::Store::open(home / "data/history.db", {}).store.set_setting("theme", "dark");
}

test::Ran doctor(const test::TempFolder& home, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"doctor", "--data", home / "data"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return test::run(home, arguments);
}

TEST_CASE("of a sound history each thing is said to be all right") {
  const test::TempFolder home;
  begin_history(home);
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--dry-run"}}) {
    const test::Ran ran = doctor(home, more);
    CHECK(ran.code == kFine);
    CHECK(contains(ran.out, "The file and its indexes: all right.\n"));
    CHECK(contains(ran.out, "Sums of sessions: all right.\n"));
    CHECK_FALSE(contains(ran.out, "wrong"));
  }
}

TEST_CASE("without a history there is nothing to check, and none is begun") {
  const test::TempFolder home;
  const test::Ran ran = doctor(home);
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, "There is no history"));
  CHECK(fs::is_empty(home.path()));
}

TEST_CASE("what is wrong is repaired after a backup, and without --dry-run alone") {
  const test::TempFolder home;
  begin_history(home);
  SQLite::Database(home / "data/history.db", SQLite::OPEN_READWRITE)
      .exec("INSERT INTO days VALUES (1, 'a', 0, 1, 1, 1, 0, 1)");
  const test::Ran dry = doctor(home, {"--dry-run"});
  CHECK(dry.code == kFailed);
  CHECK(contains(dry.out, "Sums of days: 1 wrong, can be repaired.\n"));
  CHECK_FALSE(fs::exists(home / "data/backups"));
  const test::Ran wet = doctor(home);
  CHECK(wet.code == kFine);
  CHECK(contains(wet.out, "Sums of days: 1 wrong, repaired.\n"));
  CHECK(contains(wet.out, "-before-repair.db'"));
  CHECK_FALSE(contains(doctor(home).out, "wrong"));
}

TEST_CASE("what remains is said and makes the exit code 1") {
  const test::TempFolder home;
  home.write("data/history.db", "no database at all");
  const test::Ran ran = doctor(home);
  CHECK(ran.code == kFailed);
  CHECK(contains(ran.out, "The file: 1 wrong, can't be repaired: "));
  CHECK(contains(ran.out, "fluoro history backups"));
}

}  // namespace
}  // namespace fluoro::shell
