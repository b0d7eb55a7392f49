#include "structure/checks.hpp"

#include <doctest/doctest.h>

// The house is held by the checks, so they are held by sources made up to break each rule.

using namespace fluoro::test;

namespace {

const std::vector<Room> kSmallHouse{
    {"low", {}, {"lib/"}}, {"mid", {"low"}, {}}, {"top", {"low", "mid"}, {"sys/"}}};

Findings includes(const std::string& path, const std::string& text) {
  return check_includes({path, text}, kSmallHouse);
}

Findings words(const std::string& path, const std::string& text) { return check_words({path, text}); }

Source of_lines(const std::string& path, std::size_t lines) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) text += "x\n";
  return {path, text};
}

}  // namespace

TEST_CASE("an arrow down is fine, one up or to no room is found with its place") {
  CHECK(includes("engine/mid/a.cpp", "#include \"mid/a.hpp\"\n#include \"low/b.hpp\"\n").empty());
  CHECK(includes("engine/low/a.cpp", "\n#include \"mid/a.hpp\"\n") ==
        Findings{"engine/low/a.cpp:2: low may not use mid (\"mid/a.hpp\")"});
  CHECK(includes("engine/low/a.cpp", "#include \"a.hpp\"\n") ==
        Findings{"engine/low/a.cpp:1: \"a.hpp\" does not begin with a room"});
  CHECK(includes("engine/low/a.cpp", "#include \"../top/a.hpp\"\n") ==
        Findings{"engine/low/a.cpp:1: \"../top/a.hpp\" does not begin with a room"});
  CHECK(includes("engine/attic/a.cpp", "") ==
        Findings{"engine/attic/a.cpp: lies in no room that the rules know"});
  CHECK(includes("engine/a.cpp", "") == Findings{"engine/a.cpp: lies in no room that the rules know"});
}

TEST_CASE("a header is free, in its room, or found") {
  CHECK(includes("engine/mid/a.cpp", "#include <vector>\n#include <cstdint>\n").empty());
  CHECK(includes("engine/low/a.cpp", "#include <lib/part.h>\n").empty());
  CHECK(includes("engine/mid/a.cpp", "#include <lib/part.h>\n") ==
        Findings{"engine/mid/a.cpp:1: mid may not include <lib/part.h>"});
  CHECK(includes("engine/mid/a.cpp", "  #  include<unistd.h> // why\n") ==
        Findings{"engine/mid/a.cpp:1: mid may not include <unistd.h>"});
  CHECK(includes("engine/mid/a.cpp", "#include <random>\n").size() == 1);
  CHECK(includes("engine/mid/a.cpp", "#include <fstream>\n").size() == 1);
  CHECK(includes("engine/mid/a.cpp", "#include LIB_PART_H\n") ==
        Findings{"engine/mid/a.cpp:1: mid may not include <LIB_PART_H>"});
}

TEST_CASE("a comment includes nothing") {
  CHECK(includes("engine/low/a.cpp", "// #include \"top/a.hpp\"\n/*\n#include \"top/a.hpp\"\n*/\n").empty());
  CHECK(includes("engine/low/a.cpp", "/* x */ #include \"top/a.hpp\"\n").size() == 1);
}

TEST_CASE("a clock, chance or the environment is found below the outermost room") {
  CHECK(words("engine/low/a.cpp", "auto t =\n    std::chrono::steady_clock::now();") ==
        Findings{"engine/low/a.cpp:2: steady_clock belongs to shell; have it handed in"});
  for (const char* line : {"boost::random::random_device d;", "std::time(nullptr);", "std::getenv(\"HOME\");",
                           "db.exec(\"SELECT datetime('now')\");", "db.exec(\"SELECT RANDOM()\");",
                           "DEFAULT CURRENT_TIMESTAMP"}) {
    CAPTURE(line);
    CHECK(words("engine/low/a.cpp", line).size() == 1);
    CHECK(words("engine/shell/a.cpp", line).empty());
  }
  for (const char* line : {"// steady_clock", "my_steady_clock x;", "sys_time<ms> t;", "std::timespec t;",
                           "getenvelope();", "text = \"right now\";"}) {
    CAPTURE(line);
    CHECK(words("engine/low/a.cpp", line).empty());
  }
}

TEST_CASE("the standard library's shuffles and distributions are found everywhere") {
  for (const char* room : {"engine/low/a.cpp", "engine/shell/a.cpp"}) {
    CHECK(words(room, "std::shuffle(v.begin(), v.end(), g);").size() == 1);
    CHECK(words(room, "std::uniform_int_distribution<int> d;").size() == 1);
    CHECK(words(room, "boost::random::uniform_int_distribution<int> d;").empty());
    CHECK(words(room, "stream.shuffle(v);").empty());
  }
}

TEST_CASE("a circle of rooms is found, however long") {
  const std::vector<Source> straight{{"engine/b/x.cpp", "#include \"a/x.hpp\"\n#include \"b/y.hpp\"\n"},
                                     {"engine/c/x.cpp", "#include \"a/x.hpp\"\n#include \"b/x.hpp\"\n"}};
  CHECK(arrows_between(straight) == Arrows{{"b", {"a"}}, {"c", {"a", "b"}}});
  CHECK(check_cycles(arrows_between(straight)).empty());
  CHECK(check_cycles({{"a", {"b"}}, {"b", {"a"}}}) ==
        Findings{"a is in a circle of rooms or above one", "b is in a circle of rooms or above one"});
  CHECK(check_cycles({{"a", {"b"}}, {"b", {"c"}}, {"c", {"d"}}, {"d", {"b"}}, {"e", {"f"}}}).size() == 4);
}

TEST_CASE("rules that point up or name a room twice are found") {
  CHECK(check_order(kSmallHouse).empty());
  CHECK(check_order({{"low", {"top"}, {}}, {"top", {"low"}, {}}}) ==
        Findings{"low uses top, which does not stand before it"});
  CHECK(check_order({{"low", {"low"}, {}}}).size() == 1);
  CHECK(check_order({{"low", {}, {}}, {"low", {}, {}}}) == Findings{"low is there twice"});
}

TEST_CASE("long files are found, and too many that are not small") {
  CHECK(check_sizes({of_lines("a", 150), of_lines("b", 500)}).empty());
  CHECK(check_sizes({of_lines("a", 1), of_lines("b", 501)}) == Findings{"b: has 501 lines, more than 500"});
  CHECK(check_sizes({of_lines("a", 150), of_lines("b", 151), of_lines("c", 151)}) ==
        Findings{"only 1 of 3 files have at most 150 lines"});
  CHECK(line_count({"a", "x\ny"}) == 2);
  CHECK(line_count({"a", ""}) == 0);
}
