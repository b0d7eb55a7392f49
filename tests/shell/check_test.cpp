#include <algorithm>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/json.hpp"
#include "shell/exit_code.hpp"
#include "shell/quiz_text.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

using base::Json;
using test::contains;

/// A quiz in which there is nothing to better, but for what the option says.
std::string quiz_with(const std::string& option, const std::string& id = "one") {
  return "fluoro: 1\nid: " + id +
         "\ntitle: T\nsources: {book: {title: A Book}}\nquestions:\n  - id: q\n    type: choice\n"
         "    stem: What holds it open?\n    options:\n      - {text: A stent, correct: true}\n"
         "      - {text: " +
         option + "}\n      - {text: A coil}\n    explanation: It does.\n    sources: [book]\n";
}

TEST_CASE("the shipped quizzes are fine, and leave nothing to better") {
  const test::TempFolder home;
  const test::Ran ran = test::run(home, {"check", "--strict", FLUORO_ROOT "/quizzes"});
  CHECK(ran.code == kFine);
  CHECK(ran.out.empty());
  CHECK(ran.err.starts_with("Files: "));
  CHECK(ran.err.ends_with(", errors: 0.\n"));
}

TEST_CASE("errors are printed as editors read them, from all files in a folder") {
  const test::TempFolder home;
  home.write("q/good.yaml", quiz_with("A cage", "good"));
  const std::string one = home.write("q/one.yml", "fluoro: 1\nid: UPPER\n");
  const std::string two = home.write("q/sub/two.yaml", "fluoro: 2\n");
  const test::Ran ran = test::run(home, {"check", home / "q"});
  CHECK(ran.code == kFailed);
  CHECK(contains(ran.out, one + ":2:5: error: "));
  CHECK(contains(ran.out, two + ":1:9: error: "));
  CHECK_FALSE(contains(ran.out, "good.yaml"));
  CHECK(contains(ran.err, "Files: 3, errors: "));
}

TEST_CASE("the same as JSON") {
  const test::TempFolder home;
  const std::string file = home.write("one.yaml", "fluoro: 1\nid: UPPER\n");
  const test::Ran ran = test::run(home, {"check", file, "--json"});
  CHECK(ran.code == kFailed);
  CHECK(ran.err.empty());
  const Json said = Json::parse(ran.out);
  CHECK(said["files"] == 1);
  REQUIRE_FALSE(said["diagnostics"].empty());
  for (const Json& one : said["diagnostics"]) {
    CHECK(one["file"] == file);
    CHECK(one["severity"] == "error");
    CHECK(one["line"].is_number_integer());
    CHECK(one["column"].is_number_integer());
    CHECK(one["text"].is_string());
  }
  const Json fine =
      Json::parse(test::run(home, {"check", home.write("ok.yaml", quiz_with("A cage")), "--json"}).out);
  CHECK(fine == Json{{"files", 1}, {"diagnostics", Json::array()}});
}

TEST_CASE("what can't be read is an error in the same form") {
  const test::TempFolder home;
  const std::string pipe = home / "pipe.yaml";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const test::Ran ran = test::run(home, {"check", home / "none.yaml", pipe, "/dev/null"});
  CHECK(ran.code == kFailed);
  CHECK(ran.out == (home / "none.yaml") + ": error: there is no such file\n" + pipe +
                       ": error: this is not a plain file, so it is not read\n"
                       "/dev/null: error: this is not a plain file, so it is not read\n");
  home.write("empty/readme.txt", "");
  const test::Ran empty = test::run(home, {"check", home / "empty"});
  CHECK(empty.code == kFailed);
  CHECK(contains(empty.out, "there is no quiz file"));
}

TEST_CASE("a file name that is no UTF-8 does not break the JSON") {
  const test::TempFolder home;
  const test::Ran ran = test::run(home, {"check", home.write("a\xFF.yaml", "x"), "--json"});
  CHECK(ran.code == kFailed);
  CHECK(Json::parse(ran.out)["files"] == 1);
}

TEST_CASE("a flaw is a warning with its rule, and changes no exit code") {
  const test::TempFolder home;
  const std::string file = home.write("one.yaml", quiz_with("Never a cage"));
  const test::Ran ran = test::run(home, {"check", file});
  CHECK(ran.code == kFine);
  CHECK(
      ran.out.starts_with(file + ":11:16: warning: 'Never' in the option 'Never a cage' makes it absolute"));
  CHECK(ran.out.ends_with(" [absolute-word]\n"));
  CHECK(ran.err == "Files: 1, errors: 0, warnings: 1.\n");
  const Json said = Json::parse(test::run(home, {"check", file, "--json"}).out);
  REQUIRE(said["diagnostics"].size() == 1);
  CHECK(said["diagnostics"][0]["rule"] == "absolute-word");
  CHECK(said["diagnostics"][0]["severity"] == "warning");
}

TEST_CASE("--strict makes a warning an error") {
  const test::TempFolder home;
  const std::string file = home.write("one.yaml", quiz_with("Never a cage"));
  const test::Ran ran = test::run(home, {"check", file, "--strict"});
  CHECK(ran.code == kFailed);
  CHECK(contains(ran.out, ":11:16: error: 'Never'"));
  CHECK(ran.err == "Files: 1, errors: 1.\n");
  CHECK(test::run(home, {"check", home.write("two.yaml", quiz_with("A cage")), "--strict"}).code == kFine);
}

TEST_CASE("a hundred flaws of a file are listed, the others counted") {
  const test::TempFolder home;
  std::string text = quiz_with("A cage");
  for (int i = 0; i < 120; ++i) {
    const std::string id = "s" + std::to_string(i);
    text.append("  - {id: ").append(id).append(", type: choice, stem: \"What holds ").append(id);
    text.append(" open?\", explanation: So., sources: [book], options: [{text: Stent, correct: true}, ");
    text.append("{text: Never ").append(id).append("}]}\n");
  }
  const std::string file = home.write("many.yaml", text);
  const test::Ran ran = test::run(home, {"check", file});
  CHECK(std::ranges::count(ran.out, '\n') == 100);
  CHECK(ran.err == "Files: 1, errors: 0, warnings: 120, 20 of them not listed.\n");
  CHECK(test::run(home, {"check", file, "--strict"}).err ==
        "Files: 1, errors: 120, 20 of them not listed.\n");
}

TEST_CASE("--report adds up the questions of each bank") {
  const test::TempFolder home;
  const std::string file =
      home.write("one.yaml", quiz_with("A cage") + "    facts: [stent]\n" +
                                 "facts:\n  procedures:\n    - {id: stent, name: Stenting}\n"
                                 "    - {id: cage, name: Caging}\n");
  const test::Ran ran = test::run(home, {"check", file, "--report"});
  CHECK(ran.code == kFine);
  CHECK(ran.out ==
        "T (one): 1 question\n"
        "  Levels: recall 1 (100 %), understand 0 (0 %), apply 0 (0 %)\n"
        "  Questions by topic:\n"
        "      1  -\n"
        "  Questions by fact:\n"
        "      1  stent  Stenting\n"
        "      0  cage   Caging\n"
        "  Facts that nobody asks: cage\n"
        "  Sources that nobody cites: none\n"
        "  Players who read no stem, on 1 picks:\n"
        "    100 %  always the longest option\n"
        "     33 %  the option that shares most words with the others\n"
        "     33 %  by chance\n");
  CHECK(ran.err == "Files: 1, errors: 0.\n");
  const Json said = Json::parse(test::run(home, {"check", file, "--report", "--json"}).out);
  REQUIRE(said["reports"].size() == 1);
  CHECK(said["reports"][0]["bank"] == "one");
  CHECK(said["reports"][0]["file"] == file);
  CHECK(said["reports"][0]["players"]["longest"] == 1.0);
}

TEST_CASE("two quizzes with one id are a warning") {
  const test::TempFolder home;
  const std::string one = home.write("one.yaml", quiz_with("A cage", "same"));
  const std::string two = home.write("two.yaml", quiz_with("A cage", "same"));
  const test::Ran ran = test::run(home, {"check", home.path().string()});
  CHECK(ran.code == kFine);
  CHECK(ran.out.starts_with(two + ": warning: " + one + " has the id 'same' as well"));
}

}  // namespace
}  // namespace fluoro::shell
