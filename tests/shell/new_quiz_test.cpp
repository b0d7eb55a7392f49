#include "shell/new_quiz.hpp"

#include <doctest/doctest.h>

#include "bank/reader.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using test::contains;

std::string bytes_of(const std::string& path) { return read_file(path, 1 << 20).bytes; }

TEST_CASE("an id is made from a file's name") {
  CHECK(id_from_name("my-quiz") == "my-quiz");
  CHECK(id_from_name("My Quiz_2") == "my-quiz-2");
  CHECK(id_from_name("  Röntgen & Größe!  ") == "rontgen-grosse");
  CHECK(id_from_name("--a--b--") == "a-b");
  CHECK(id_from_name("007") == "007");
  CHECK(id_from_name("…").empty());
  CHECK(id_from_name("кровь").empty());
}

TEST_CASE("a starter is read without a word, whatever its file is called") {
  for (const std::string name :
       {"my-quiz", "null", "A: b #c", "it's", "- \"x\"", "{a}", "Größe 5", "true", "12", "a\nb\x07!"}) {
    CAPTURE(name);
    const std::string id = id_from_name(name);
    base::Diagnostics diagnostics("");
    const auto bank = bank::read(starter_quiz(id, name, "/usr/share/quiz-1.json"), diagnostics);
    CHECK(diagnostics.in_file_order().empty());
    REQUIRE(bank);
    CHECK(bank->id == id);
    CHECK_FALSE(bank->title.empty());
    CHECK(bank->askables.size() == 6);
  }
}

TEST_CASE("a starter's title is its file's name, for people") {
  const auto title = [](const std::string& name) {
    base::Diagnostics diagnostics("");
    const auto bank = bank::read(starter_quiz("x", name, {}), diagnostics);
    return bank ? bank->title : "";
  };
  CHECK(title("liver-and-spleen") == "Liver and spleen");
  CHECK(title("it's_a quiz: #1") == "It's a quiz: #1");
  CHECK(title("ärzte") == "Ärzte");
}

TEST_CASE("a starter tells editors of the schema, when there is one that they can find") {
  CHECK(starter_quiz("a", "a", "/s/quiz-1.json")
            .starts_with("# yaml-language-server: $schema=/s/quiz-1.json\nfluoro: 1\n"));
  CHECK(starter_quiz("a", "a", {}).starts_with("fluoro: 1\n"));
  CHECK(starter_quiz("a", "a", "/a b/quiz-1.json").starts_with("fluoro: 1\n"));
}

TEST_CASE("new writes a quiz that check and draw like, and says what to do next") {
  const test::TempFolder home;
  const std::string file = home / "My first.yaml";
  const test::Ran made = test::run(home, {"new", file});
  CHECK(made.code == kFine);
  CHECK(made.err.empty());
  CHECK(contains(made.out, "Written: " + file + ", a quiz with the id 'my-first'."));
  CHECK(contains(made.out, "fluoro preview '" + file + "'"));
  CHECK(contains(made.out, "fluoro check '" + file + "'"));
  CHECK(contains(made.out, "fluoro play '" + file + "'"));
  CHECK(contains(made.out, "quizzes/README.md"));
  CHECK(contains(bytes_of(file), "assets/schema/quiz-1.json"));
  const test::Ran checked = test::run(home, {"check", file});
  CHECK(checked.code == kFine);
  CHECK(checked.out.empty());
  CHECK(test::run(home, {"draw", file, "--all"}).code == kFine);
}

TEST_CASE("a name without an ending gets .yaml") {
  const test::TempFolder home;
  CHECK(test::run(home, {"new", home / "a"}).code == kFine);
  CHECK(fs::exists(home / "a.yaml"));
  CHECK(test::run(home, {"new", home / "b.yml"}).code == kFine);
  CHECK(fs::exists(home / "b.yml"));
}

TEST_CASE("new never writes over a file, and says so") {
  const test::TempFolder home;
  const std::string file = home.write("a.yaml", "mine");
  const test::Ran ran = test::run(home, {"new", file});
  CHECK(ran.code == kFailed);
  CHECK(ran.out.empty());
  CHECK(ran.err == file + ": there is such a file already, and it stays as it is; choose another name\n");
  CHECK(bytes_of(file) == "mine");
  CHECK(test::run(home, {"new", home / "a"}).code == kFailed);
}

TEST_CASE("a name that can't be is refused with the reason, and nothing is written") {
  const test::TempFolder home;
  const auto refused = [&](const std::string& name, int code, const std::string& words) {
    CAPTURE(name);
    const test::Ran ran = test::run(home, {"new", name});
    CHECK(ran.code == code);
    CHECK(ran.out.empty());
    CHECK_MESSAGE(contains(ran.err, words), ran.err);
  };
  refused(home / "кровь.yaml", kUsage, "No id can be made from the file name 'кровь'; a quiz's id has");
  refused(home / (std::string(70, 'a') + ".yaml"), kUsage,
          "the id would have 70 characters; a quiz's id has");
  refused(home / "a.txt", kUsage, "a.yaml'.");
  refused(home / "", kUsage, "is a folder; name the file");
  refused("..", kUsage, "is a folder; name the file");
  refused(home / "\xFF.yaml", kUsage, "not UTF-8");
  refused(home / "none/a.yaml", kFailed, "there is no such folder; make it first");
  refused("/dev/full/a.yaml", kFailed, "there is no such folder; make it first");
  CHECK(fs::is_empty(home.path()));
}

TEST_CASE("new wants one file") {
  const test::TempFolder home;
  CHECK(test::run(home, {"new"}).code == kUsage);
  CHECK(test::run(home, {"new", home / "a", home / "b"}).code == kUsage);
  CHECK(test::run(home, {"new", ""}).code == kUsage);
  CHECK(fs::is_empty(home.path()));
}

}  // namespace
}  // namespace fluoro::shell
