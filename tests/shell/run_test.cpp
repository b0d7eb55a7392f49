#include "shell/run.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "history/store.hpp"
#include "shell/exit_code.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using test::contains;

TEST_CASE("help goes to standard output, wrong usage to standard error") {
  const test::TempFolder home;
  const test::Ran help = test::run(home, {"--help"});
  CHECK(help.code == kFine);
  CHECK(contains(help.out, "Examples"));
  CHECK(help.err.empty());
  const test::Ran wrong = test::run(home, {"--nonsense"});
  CHECK(wrong.code == kUsage);
  CHECK(wrong.out.empty());
  CHECK(contains(wrong.err, "--nonsense"));
}

TEST_CASE("a history that there is not is empty, and looking does not begin one") {
  const test::TempFolder home;
  const test::Ran json = test::run(home, {"history", "--format", "json"});
  CHECK(json.code == kFine);
  CHECK(base::Json::parse(json.out)["sessions"] == base::Json::array());
  CHECK(fs::is_empty(home.path()));
  CHECK(test::run(home, {"history", "--data", home / "none"}).code == kFine);
  CHECK(fs::is_empty(home.path()));
}

TEST_CASE("the history in a folder is printed") {
  const test::TempFolder home;
  fs::create_directories(home / "data");
  const base::UtcTime when = *base::parse_utc("2026-11-24T18:00:00.000Z");
  {
    history::Store store = history::Store::open(home / "data/history.db", when).store;
    const exam::Item item{
        .question = "a/b", .bank = "a", .stem = "Which?", .body = exam::Options{{{.text = "This"}}}};
    const auto id = store.begin({.banks = {"a"}, .bank_titles = {"A"}, .started = when, .items = {item}});
    store.answer(id, {.response = {{0}}, .mark = 1, .taken = std::chrono::seconds(3), .at = when});
  }
  const test::Ran json = test::run(home, {"history", "--data", home / "data", "--format", "json"});
  CHECK(json.code == kFine);
  const base::Json said = base::Json::parse(json.out);
  REQUIRE(said["sessions"].size() == 1);
  CHECK(said["sessions"][0]["answers"].size() == 1);
  CHECK(contains(test::run(home, {"history", "--data", home / "data", "--format", "csv"}).out, "a/b"));
  CHECK(test::run(home, {"history", "--data", home / "data"}).code == kFine);
}

TEST_CASE("what one computer printed comes in on another, once") {
  const test::TempFolder here, there;
  const base::UtcTime when = *base::parse_utc("2026-11-24T18:00:00.000Z");
  {
    history::Store store = history::Store::open(here / "data/history.db", when).store;
    const exam::Item item{
        .question = "a/b", .bank = "a", .stem = "Which?", .body = exam::Options{{{.text = "This"}}}};
    const auto id = store.begin({.banks = {"a"}, .bank_titles = {"A"}, .started = when, .items = {item}});
    store.answer(id, {.response = {{0}}, .mark = 1, .taken = std::chrono::seconds(3), .at = when});
  }
  const auto on = [](const test::TempFolder& home, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--data", home / "data"});
    return test::run(home, arguments);
  };
  const std::string printed = on(here, {"history", "--format", "json"}).out;
  const std::string file = here.write("history.json", printed);
  CHECK(on(there, {"history", "import", file}).out == "1 session with 1 answer came in.\n");
  CHECK(on(there, {"history", "--format", "json"}).out == printed);
  CHECK(on(there, {"history", "merge", here / "data/history.db"}).out ==
        "Nothing new came in; 1 was there already.\n");
  CHECK(contains(on(here, {"history", "--format", "csv", "--sessions"}).out, ",practice,a,A,,2026-11-24T18"));
}

TEST_CASE("a history that can't be brought in is said, and begins none") {
  const test::TempFolder home;
  const test::Ran none = test::run(home, {"history", "import", home / "none.json"});
  CHECK(none.code == kFailed);
  CHECK(contains(none.err, "is no file"));
  CHECK(fs::is_empty(home.path()));
  const test::Ran wrong = test::run(home, {"history", "import", home.write("wrong.json", "{]")});
  CHECK(wrong.code == kFailed);
  CHECK(contains(wrong.err, "can't be read as JSON at line 1, column 2"));
  CHECK(test::run(home, {"history", "merge", home / "wrong.json"}).code == kFailed);
}

TEST_CASE("a history without a place is said") {
  std::ostringstream out, err;
  CHECK(run({"history"}, {out, err, {}}) == kFailed);
  CHECK(contains(err.str(), "--data DIR"));
}

TEST_CASE("output that can't be written is a failure") {
  std::ostringstream err;
  std::ofstream full("/dev/full");
  CHECK(run({"--help"}, {full, err, {}}) == kFailed);
  CHECK(contains(err.str(), "could not be written"));
}

TEST_CASE("a walkthrough that can't be read is said before anything starts") {
  const test::TempFolder home;
  const test::Ran none = test::run(home, {"--walkthrough", home / "none.yaml", "--headless"});
  CHECK(none.code == kFailed);
  CHECK(none.err == (home / "none.yaml") + ": error: there is no such file\n");
  const std::string wrong = home.write("wrong.yaml", "- clik: Start\n");
  CHECK(contains(test::run(home, {"--walkthrough", wrong, "--headless"}).err, wrong + ":1:3: error: "));
}

}  // namespace
}  // namespace fluoro::shell
