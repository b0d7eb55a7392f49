#include <algorithm>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "shell/exit_code.hpp"
#include "shell/running.hpp"
#include "shell/studied.hpp"

namespace fluoro::shell {
namespace {

using base::Day;
using std::chrono::days;
using test::contains;

constexpr Day kLongAgo{days(18'000)};

/// A quiz whose questions are those of study().
std::string quiz(int questions) {
  std::string text = "fluoro: 1\nid: studied\ntitle: Studied\nquestions:\n";
  for (int i = 0; i < questions; ++i) {
    const std::string number = std::to_string(i);
    text.append("  - {id: q").append(number).append(", type: true-false, stem: It is ").append(number);
    text += "., answer: true}\n";
  }
  return text;
}

base::Json simulated(const test::TempFolder& home, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "simulate");
  arguments.emplace_back("--json");
  const test::Ran ran = test::run(home, arguments);
  CHECK_MESSAGE(ran.code == kFine, ran.err);
  return base::Json::parse(ran.out);
}

TEST_CASE("a new learner begins facts day by day, and looking does not begin a history") {
  const test::TempFolder home;
  const std::string file = home.write("quiz.yaml", quiz(25));
  const base::Json said = simulated(home, {file, "--days", "4"});
  CHECK(said["begun"] == 0);
  CHECK(said["unseen"] == 25);
  CHECK(said["retention"] == 0.9);
  REQUIRE(said["days"].size() == 4);
  std::vector<int> fresh;
  for (const base::Json& day : said["days"]) fresh.push_back(day["new"].get<int>());
  CHECK(fresh == std::vector<int>{10, 10, 5, 0});
  CHECK(said["days"][0]["recall"] == 0.4);
  CHECK(said["days"][2]["recall"].get<double>() > 0.9);
  CHECK_FALSE(std::filesystem::exists(home / ".local"));
}

TEST_CASE("facts begun are reviewed, and only unseen ones are new") {
  const test::TempFolder home;
  {
    history::Store store = test::history_of(home);
    test::study(store, kLongAgo, 20);
  }
  const std::string file = home.write("quiz.yaml", quiz(25));
  const base::Json said = simulated(home, {file, "--days", "2", "--new", "3"});
  CHECK(said["begun"] == 20);
  CHECK(said["unseen"] == 5);
  CHECK(said["days"][0]["reviews"].get<int>() >= 20);
  CHECK(said["days"][0]["new"] == 3);
  CHECK(said["days"][1]["new"] == 2);
}

TEST_CASE("an answer takes as long as one's own did") {
  const test::TempFolder home;
  {
    history::Store store = test::history_of(home);
    // Ahead of every clock, so that these answers are among the latest on any day.
    test::study(store, Day(days(60'000)), 10, std::chrono::seconds(7));
  }
  const std::string file = home.write("quiz.yaml", quiz(30));
  const base::Json day = simulated(home, {file, "--days", "1"})["days"][0];
  CHECK(day["seconds"] == 7 * (day["reviews"].get<int>() + day["new"].get<int>()));
}

TEST_CASE("a month is a table of days, more one of weeks") {
  const test::TempFolder home;
  const std::string file = home.write("quiz.yaml", quiz(25));
  const auto rows = [&](const std::string& count) {
    const test::Ran ran = test::run(home, {"simulate", file, "--days", count, "--retention", "0.8"});
    CHECK(ran.code == kFine);
    CHECK(contains(ran.out, "0 facts begun and 25 new ones, 10 of them a day"));
    CHECK(contains(ran.out, "down to 80 %"));
    CHECK(contains(ran.out, "A day on average:"));
    return ran.out;
  };
  const std::string month = rows("31"), months = rows("60");
  CHECK(contains(month, "Day "));
  CHECK(std::count(month.begin(), month.end(), '\n') == 2 + 1 + 31 + 2);
  CHECK(contains(months, "Week from "));
  CHECK(std::count(months.begin(), months.end(), '\n') == 2 + 1 + 9 + 2);
}

TEST_CASE("a quiz that there is not is said") {
  const test::TempFolder home;
  const test::Ran ran = test::run(home, {"simulate", home / "none.yaml"});
  CHECK(ran.code == kFailed);
  CHECK(contains(ran.err, "none.yaml"));
}

}  // namespace
}  // namespace fluoro::shell
