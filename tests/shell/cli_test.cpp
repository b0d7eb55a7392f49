#include "shell/cli.hpp"

#include <doctest/doctest.h>

#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

using Arguments = std::vector<std::string>;

Options options(const Arguments& arguments) {
  auto parsed = parse_command_line(arguments);
  if (const auto* answered = std::get_if<Answered>(&parsed)) FAIL(answered->text);
  return std::get<Options>(parsed);
}

Answered answer(const Arguments& arguments) {
  auto parsed = parse_command_line(arguments);
  REQUIRE(std::holds_alternative<Answered>(parsed));
  return std::get<Answered>(parsed);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("no arguments open the app") {
  const Options none = options({});
  CHECK(none.command == Command::window);
  CHECK(none.data.empty());
  CHECK(none.quizzes.empty());
  CHECK_FALSE(none.headless);
}

TEST_CASE("play takes banks and what to ask") {
  const Options all = options({"play", "a", "b.yaml", "--count", "5", "--topic", "x", "--topic", "y",
                               "--code", "k7qf 2m9d xr", "--time", "20m"});
  CHECK(all.command == Command::play);
  CHECK(all.subjects == Arguments{"a", "b.yaml"});
  CHECK(all.count == 5);
  CHECK(all.topics == Arguments{"x", "y"});
  CHECK(all.time_limit == std::chrono::minutes(20));
}

TEST_CASE("play asks twenty questions unless told otherwise") {
  const Options plain = options({"play", "a"});
  CHECK(plain.count == 20);
  CHECK_FALSE(plain.code);
  CHECK_FALSE(plain.time_limit);
  CHECK(plain.topics.empty());
}

TEST_CASE("an option with a value does not swallow the bank behind it") {
  const Options draw = options({"draw", "--topic", "x", "bank"});
  CHECK(draw.topics == Arguments{"x"});
  CHECK(draw.subjects == Arguments{"bank"});
}

TEST_CASE("draw knows its switches") {
  const Options draw = options({"draw", "a", "--all", "--json", "--no-key"});
  CHECK(draw.command == Command::draw);
  CHECK(draw.count == 0);
  CHECK(draw.json);
  CHECK(draw.no_key);
}

TEST_CASE("an exam may say how many of each level it is to have") {
  CHECK_FALSE(options({"draw", "a"}).exam);
  CHECK_FALSE(options({"draw", "a", "--exam"}).levels);
  const Options exam = options({"draw", "a", "--exam", "--levels", "50:30:20"});
  CHECK(exam.exam);
  CHECK(exam.levels == exam::LevelMix{50, 30, 20});
  CHECK(options({"draw", "a", "--exam", "--levels", "0:1:0"}).levels == exam::LevelMix{0, 1, 0});
  for (const char* wrong : {"50", "50:50", "1:2:3:4", "1::2", ":1:2", "1:2:", "a:b:c", "-1:2:3", "0:0:0",
                            "1.5:1:1", "1:1:1001", "1:1: 1", "99999999999:1:1"}) {
    CAPTURE(wrong);
    const Answered said = answer({"draw", "a", "--exam", "--levels", wrong});
    CHECK(said.exit_code == kUsage);
    CHECK(contains(said.text, std::string("not '") + wrong + "'"));
  }
}

TEST_CASE("preview takes one file, and a walkthrough") {
  const Options preview = options({"preview", "draft.yaml"});
  CHECK(preview.command == Command::preview);
  CHECK(preview.subjects == Arguments{"draft.yaml"});
  CHECK(options({"preview", "draft.yaml", "--walkthrough", "w.yaml", "--headless"}).headless);
  CHECK(answer({"preview"}).exit_code == kUsage);
  CHECK(answer({"preview", "a.yaml", "b.yaml"}).exit_code == kUsage);
}

TEST_CASE("folders can be named before and behind the command") {
  CHECK(options({"--data", "d", "history"}).data == "d");
  CHECK(options({"history", "--data", "d"}).data == "d");
  CHECK(options({"play", "a", "--quizzes", "q"}).quizzes == "q");
}

TEST_CASE("history has three forms") {
  CHECK(options({"history"}).format == history::Format::table);
  CHECK(options({"history", "--format", "csv"}).format == history::Format::csv);
  CHECK(options({"history", "--format", "json"}).format == history::Format::json);
  CHECK(options({"history", "--format", "csv", "--sessions"}).format == history::Format::csv_sessions);
  CHECK(contains(answer({"history", "--format", "json", "--sessions"}).text,
                 "--sessions goes with --format csv"));
  CHECK(answer({"history", "--sessions"}).exit_code == kUsage);
}

TEST_CASE("history brings in a file") {
  const Options import = options({"history", "import", "other.json", "--data", "d"});
  CHECK(import.command == Command::import_history);
  CHECK(import.subjects == Arguments{"other.json"});
  CHECK(import.data == "d");
  CHECK(options({"history", "merge", "other.db"}).command == Command::merge_history);
  CHECK(answer({"history", "import"}).exit_code == kUsage);
  CHECK(answer({"history", "merge", "a.db", "b.db"}).exit_code == kUsage);
}

TEST_CASE("optimise and simulate take what they are to reckon with") {
  CHECK(options({"optimise"}).command == Command::optimise);
  CHECK_FALSE(options({"optimise"}).dry_run);
  CHECK(options({"optimise", "--dry-run"}).dry_run);
  const Options plain = options({"simulate"});
  CHECK(plain.command == Command::simulate);
  CHECK(plain.days == 30);
  CHECK_FALSE(plain.retention);
  CHECK_FALSE(plain.new_per_day);
  const Options all = options({"simulate", "--days", "90", "--retention", "0.95", "--new", "0", "--json"});
  CHECK(all.days == 90);
  CHECK(all.retention == 0.95);
  CHECK(all.new_per_day == 0);
  CHECK(all.json);
}

TEST_CASE("history has commands of its own") {
  CHECK(options({"history", "backups"}).command == Command::backups);
  CHECK(options({"history", "backups", "--data", "d"}).data == "d");
  const Options restore = options({"history", "restore", "old.db", "--yes"});
  CHECK(restore.command == Command::restore);
  CHECK(restore.subjects == Arguments{"old.db"});
  CHECK(restore.yes);
  CHECK_FALSE(options({"history", "restore", "old.db"}).yes);
  CHECK(answer({"history", "restore"}).exit_code == kUsage);
  CHECK(answer({"history", "restore", "a.db", "b.db"}).exit_code == kUsage);
  CHECK(answer({"history", "backup"}).exit_code == kUsage);
  CHECK(answer({"backups"}).exit_code == kUsage);
}

TEST_CASE("the doctor only looks when that is asked for") {
  CHECK(options({"doctor"}).command == Command::doctor);
  CHECK_FALSE(options({"doctor"}).dry_run);
  CHECK(options({"doctor", "--dry-run"}).dry_run);
}

TEST_CASE("a walkthrough is played in a window or headless, with the app alone") {
  const Options walk = options({"--walkthrough", "w.yaml", "--headless", "--screenshots", "pictures"});
  CHECK(walk.walkthrough == "w.yaml");
  CHECK(walk.headless);
  CHECK(walk.screenshots == "pictures");
  CHECK(options({"play", "a", "--walkthrough", "w.yaml"}).command == Command::play);
  CHECK(answer({"--headless"}).exit_code == kUsage);
  CHECK(answer({"check", "a", "--walkthrough", "w.yaml"}).exit_code == kUsage);
}

TEST_CASE("wrong usage gets a sentence and code 2") {
  const std::vector<std::pair<Arguments, std::string>> wrong{
      {{"plya"}, "did you mean 'play'?"},
      {{"quiz.yaml"}, "fluoro play quiz.yaml"},
      {{"--nonsense"}, "--nonsense"},
      {{"play"}, "BANK is required"},
      {{"draw"}, "BANK is required"},
      {{"check"}, "PATH is required"},
      {{"play", "a", "--count", "many"}, "not 'many'"},
      {{"play", "a", "--count", "0"}, "not '0'"},
      {{"play", "a", "--count", "-3"}, "--count"},
      {{"play", "a", "--count", "2.5"}, "not '2.5'"},
      {{"play", "a", "--count", "99999999999999999999"}, "--count"},
      {{"play", "a", "--time", "soon"}, "not 'soon'"},
      {{"play", "a", "--code", "K7QF"}, "10 characters"},
      {{"play", "a", "--code", "K7QF-2M9D-X!"}, "--code"},
      {{"draw", "a", "--all", "--count", "3"}, "--count"},
      {{"draw", "a", "--levels", "1:1:1"}, "--exam"},
      {{"play", "a", "--exam"}, "--exam"},
      {{"history", "--format", "xml"}, "not 'xml'"},
      {{"simulate", "--days", "0"}, "from 1 to 3650, not '0'"},
      {{"simulate", "--retention", "90"}, "from 0.7 to 0.99, not '90'"},
      {{"simulate", "--retention", "nan"}, "not 'nan'"},
      {{"simulate", "--retention", "0.9x"}, "not '0.9x'"},
      {{"simulate", "--new", "-1"}, "from 0 to 1000, not '-1'"},
      {{"optimize"}, "did you mean 'optimise'?"},
      {{"play", ""}, "empty"},
      {{"--data", ""}, "empty"},
      {{"--data"}, "--data"},
      {{"play", "a", "draw", "b", "--json"}, "--json"},
  };
  for (const auto& row : wrong) {
    const auto& arguments = row.first;
    const auto& part = row.second;
    CAPTURE(arguments);
    const Answered said = answer(arguments);
    CHECK(said.exit_code == kUsage);
    INFO(said.text);
    CHECK(contains(said.text, part));
    CHECK(contains(said.text, "fluoro --help"));
  }
}

TEST_CASE("help and version answer with code 0") {
  const Answered help = answer({"--help"});
  CHECK(help.exit_code == 0);
  for (const char* part : {"play", "draw", "check", "preview", "history", "optimise", "simulate",
                           "--walkthrough", "Examples", "Exit codes"})
    CHECK(contains(help.text, part));
  const Answered of_draw = answer({"draw", "--help"});
  CHECK(of_draw.exit_code == 0);
  for (const char* part : {"--no-key", "--exam", "--levels R:U:A"}) CHECK(contains(of_draw.text, part));
  const Answered version = answer({"--version"});
  CHECK(version.exit_code == 0);
  CHECK(version.text.starts_with("fluoro 0."));
}

}  // namespace
}  // namespace fluoro::shell
