#include "shell/paths.hpp"

#include <doctest/doctest.h>

#include "shell/temp_folder.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the history lies where the XDG specification says, unless told otherwise") {
  const Environment both{.home = "/home/ada", .data_home = "/data", .executable = {}};
  CHECK(history_file(both, {}) == fs::path("/data/fluoro/history.db"));
  CHECK(history_file(both, "/elsewhere") == fs::path("/elsewhere/history.db"));
  const Environment home{.home = "/home/ada", .data_home = "", .executable = {}};
  CHECK(history_file(home, {}) == fs::path("/home/ada/.local/share/fluoro/history.db"));
  const Environment relative{.home = "/home/ada", .data_home = "data", .executable = {}};
  CHECK(history_file(relative, {}) == fs::path("/home/ada/.local/share/fluoro/history.db"));
  CHECK_FALSE(history_file({}, {}));
  CHECK(history_file({}, "here") == fs::path("here/history.db"));
}

TEST_CASE("an installed program finds its quizzes beside itself, another in the source tree") {
  const test::TempFolder folder;
  folder.write("share/fluoro/quizzes/a.yaml", "");
  CHECK(shipped_quizzes({.executable = folder / "bin/fluoro"}) == fs::path(folder / "share/fluoro/quizzes"));
  const auto of_source = shipped_quizzes({.executable = "/somewhere/else/fluoro"});
  REQUIRE(of_source);
  CHECK(fs::equivalent(*of_source, FLUORO_ROOT "/quizzes"));
}

TEST_CASE("quizzes are looked for in the folder given, then the user's, then the shipped ones") {
  const test::TempFolder folder;
  folder.write("data/fluoro/quizzes/a.yaml", "");
  folder.write("share/fluoro/quizzes/b.yaml", "");
  Environment environment{.home = "", .data_home = folder / "data", .executable = folder / "bin/fluoro"};
  CHECK(quiz_folders(environment, "given") ==
        std::vector<fs::path>{"given", folder / "data/fluoro/quizzes", folder / "share/fluoro/quizzes"});
  environment.data_home = folder / "empty";
  CHECK(quiz_folders(environment, {}) == std::vector<fs::path>{folder / "share/fluoro/quizzes"});
}

}  // namespace
}  // namespace fluoro::shell
