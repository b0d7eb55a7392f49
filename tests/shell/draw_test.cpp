#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/paper_code.hpp"
#include "shell/exit_code.hpp"
#include "shell/quiz_text.hpp"
#include "shell/running.hpp"

namespace fluoro::shell {
namespace {

using base::Json;
using test::contains;

constexpr const char* kCode = "0000-0000-00";

struct Fixture {
  test::TempFolder home;
  std::string quiz = home.write("quiz.yaml", test::quiz_text("a-quiz"));
  test::Ran draw(std::vector<std::string> more) {
    more.insert(more.begin(), {"draw", quiz});
    return test::run(home, more);
  }
};

TEST_CASE_FIXTURE(Fixture, "the same code prints the same paper") {
  const test::Ran first = draw({"--code", kCode, "--count", "3", "--json"});
  CHECK(first.code == kFine);
  CHECK(first.err.empty());
  CHECK(draw({"--code", "0000 0000 00", "--count", "3", "--json"}).out == first.out);
  const Json paper = Json::parse(first.out);
  CHECK(paper["code"] == kCode);
  CHECK(paper["banks"] == Json::array({"a-quiz"}));
  REQUIRE(paper["items"].size() == 3);
  for (const Json& item : paper["items"]) {
    CHECK(item["type"] == "choice");
    CHECK(item["options"].size() == 3);
    CHECK(item["options"][0].contains("correct"));
    CHECK(item["explanation"] == "It says so itself.");
  }
}

TEST_CASE_FIXTURE(Fixture, "without a code a new one is made, which gives that paper again") {
  const Json paper = Json::parse(draw({"--json"}).out);
  const Json again = Json::parse(draw({"--json", "--code", paper["code"]}).out);
  CHECK(again == paper);
}

TEST_CASE_FIXTURE(Fixture, "nothing gives an answer away without the key") {
  const test::Ran json = draw({"--json", "--no-key", "--all"});
  for (const char* telling : {"correct", "explanation", "feedback", "It says so itself"})
    CHECK_FALSE(contains(json.out, telling));
  const test::Ran print = draw({"--no-key"});
  CHECK_FALSE(contains(print.out, "Key"));
  CHECK_FALSE(contains(print.out, "It says so itself"));
}

TEST_CASE_FIXTURE(Fixture, "a paper for people has letters, and the key at its end") {
  const test::Ran print = draw({"--code", kCode, "--topic", "Bones"});
  CHECK(print.code == kFine);
  CHECK(contains(print.out, "Paper 0000-0000-00\n\n1. Which is the number 4?\n   A  "));
  const std::size_t key = print.out.find("\nKey\n1. ");
  REQUIRE(key != std::string::npos);
  const char letter = print.out[key + 8];
  CHECK(contains(print.out, std::string("   ") + letter + "  right 4\n"));
  CHECK(contains(print.out, ": It says so itself.\n"));
}

TEST_CASE_FIXTURE(Fixture, "fewer questions than asked for are said, all of them are not") {
  CHECK(contains(draw({"--count", "9"}).err, "4 of 9"));
  CHECK(draw({"--all"}).err.empty());
  CHECK(Json::parse(draw({"--all", "--json"}).out)["items"].size() == 4);
}

TEST_CASE_FIXTURE(Fixture, "an exam has topics in proportion and levels as set, by its code alone") {
  std::string text = test::quiz_text("exam");  // three questions on vessels, one on bones
  text.insert(text.find("    stem: Which is the number 2?"), "    level: apply\n");
  const std::string exam = home.write("exam.yaml", text);
  for (std::uint64_t number = 0; number < 20; ++number) {
    const std::string code = base::PaperCode::from_number(number).to_string();
    CAPTURE(code);
    const std::vector<std::string> wanted{"draw",    exam, "--exam", "--levels", "50:0:50",
                                          "--count", "2",  "--json", "--code",   code};
    const test::Ran ran = test::run(home, wanted);
    CHECK(ran.code == kFine);
    CHECK(ran.err.empty());
    CHECK(test::run(home, wanted).out == ran.out);
    const Json paper = Json::parse(ran.out);
    REQUIRE(paper["items"].size() == 2);
    std::set<std::string> questions;
    for (const Json& item : paper["items"]) questions.insert(item["question"].get<std::string>());
    CHECK(questions == std::set<std::string>{"exam/question-2", "exam/question-4"});
  }
}

TEST_CASE_FIXTURE(Fixture, "what there is not is refused") {
  CHECK(draw({"--topic", "skin"}).code == kUsage);
  CHECK(test::run(home, {"draw", "no-such-quiz"}).code == kUsage);
  CHECK(test::run(home, {"draw", quiz, "--quizzes", home / "nowhere"}).code == kUsage);
  CHECK(test::run(home, {"draw", home / "none.yaml"}).code == kFailed);
  CHECK(contains(test::run(home, {"draw", "ir-proceduers"}).err, "did you mean 'ir-procedures'?"));
}

TEST_CASE_FIXTURE(Fixture, "a quiz is found by its id in each place") {
  home.write(".local/share/fluoro/quizzes/mine.yaml", test::quiz_text("of-mine"));
  CHECK(test::run(home, {"draw", "of-mine"}).code == kFine);
  CHECK(test::run(home, {"draw", "a-quiz", "--quizzes", home.path().string()}).code == kFine);
  CHECK(test::run(home, {"draw", "ir-procedures", "ir-skills"}).code == kFine);
}

}  // namespace
}  // namespace fluoro::shell
