#include "shell/quiz_digest.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "shell/desk.hpp"
#include "shell/library.hpp"
#include "shell/quiz_text.hpp"
#include "shell/temp_folder.hpp"
#include "text/font_set.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

FoundFiles files_in(const test::TempFolder& folder) { return quiz_files({}, {folder.path()}); }

std::vector<screens::QuizSummary> read(const test::TempFolder& folder) {
  return summaries(load_catalogue({}, {folder.path()}));
}

std::string digest_of(const test::TempFolder& folder) {
  return shell::digest_of(files_in(folder), read(folder));
}

TEST_CASE("what is remembered of quizzes is what reading them tells") {
  const test::TempFolder folder;
  folder.write("a.yaml", test::quiz_text("a"));
  folder.write("b.yaml", test::quiz_text("b"));
  const auto known = remembered(digest_of(folder), files_in(folder));
  REQUIRE(known);
  CHECK(known->size() == 2);
  CHECK(*known == read(folder));
}

TEST_CASE("a file that is new, gone, longer or written again makes it worth nothing") {
  const test::TempFolder folder;
  const fs::path a = folder.write("a.yaml", test::quiz_text("a"));
  const std::string digest = digest_of(folder);
  const auto holds = [&] { return remembered(digest, files_in(folder)).has_value(); };
  const auto written = fs::last_write_time(a);
  REQUIRE(holds());
  fs::last_write_time(a, written + std::chrono::milliseconds(1));
  CHECK_FALSE(holds());
  folder.write("a.yaml", test::quiz_text("a") + "\n");
  fs::last_write_time(a, written);
  CHECK_FALSE(holds());
  folder.write("a.yaml", test::quiz_text("a"));
  fs::last_write_time(a, written);
  CHECK(holds());
  const fs::path b = folder.write("b.yaml", test::quiz_text("b"));
  CHECK_FALSE(holds());
  fs::remove(b);
  CHECK(holds());
  fs::remove(a);
  CHECK_FALSE(holds());
}

TEST_CASE("quizzes with errors are never remembered, and text that is no digest tells nothing") {
  const test::TempFolder folder;
  folder.write("a.yaml", test::quiz_text("a"));
  const std::string good = digest_of(folder);
  for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"),
                                  std::string("nonsense"), good.substr(0, good.size() / 2)})
    CHECK_FALSE(remembered(text, files_in(folder)));
  folder.write("broken.yaml", "fluoro: 1\n");
  CHECK(digest_of(folder).empty());
}

TEST_CASE("a file whose name is no UTF-8 is read at each start") {
  const test::TempFolder folder;
  folder.write("\xff.yaml", test::quiz_text("a"));
  CHECK_FALSE(remembered(digest_of(folder), files_in(folder)));
}

/// The titles and counts that Home shows, and those of the banks behind them.
struct Told {
  std::vector<screens::QuizSummary> at_once, read;
};
Told tell(const test::TempFolder& quizzes, const test::TempFolder& data, bool ahead) {
  static const text::FontSet fonts;
  Desk desk(QuizPlaces{{}, {quizzes.path()}}, fs::path(data / "history.db"), base::UtcTime{});
  const screens::Services services = desk.services(fonts, [] { return std::uint64_t{1}; });
  Told told{.at_once = services.quizzes(), .read = {}};
  if (ahead) services.read_ahead();
  told.read = summaries(services.banks());
  CHECK(services.quizzes() == told.read);
  return told;
}

TEST_CASE("Home tells of the quizzes as they are, at the first start, the next one and after a change") {
  const test::TempFolder quizzes, data;
  quizzes.write("a.yaml", test::quiz_text("a"));
  for (const bool ahead : {false, true, false}) {
    const Told told = tell(quizzes, data, ahead);
    CHECK(told.at_once.size() == 1);
    CHECK(told.at_once == told.read);
  }
  quizzes.write("b.yaml", test::quiz_text("b"));
  quizzes.write("c.yaml", "fluoro: 1\n");
  for (const bool ahead : {false, true, false}) {
    const Told told = tell(quizzes, data, ahead);
    CHECK(told.at_once.size() == 3);
    CHECK_FALSE(told.at_once[2].errors.empty());
    CHECK(told.at_once == told.read);
  }
}

}  // namespace
}  // namespace fluoro::shell
