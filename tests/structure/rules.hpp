#pragma once
#include <cstddef>
#include <string>
#include <vector>

/// What is right for the sources, in one place: the tests beside this file hold the code to it.
namespace fluoro::test {

/// A folder of engine/.
struct Room {
  std::string name;
  std::vector<std::string> may_use;  ///< other rooms
  /// Beginnings of the paths of headers that are not free to all: libraries, the operating system, and what
  /// of the standard library reaches out of the program.
  std::vector<std::string> headers;
};

/// Bottom up: a room uses only rooms that stand before it.
inline const std::vector<Room> kRooms{
    {"base", {}, {"boost/random/", "nlohmann/", "unicode/"}},
    {"bank", {"base"}, {"md4c.h", "muParserBase.h", "yaml-cpp/"}},
    {"exam", {"base", "bank"}, {}},
    {"memory", {"base"}, {"nlopt.hpp"}},
    {"history", {"base", "bank", "exam", "memory"}, {"SQLiteCpp/", "sqlite3.h", "fstream"}},
    {"ui", {"base"}, {}},
    {"text", {"base", "ui"}, {"FT_", "fontconfig/", "ft2build.h", "hb.h"}},
    {"screens", {"base", "bank", "exam", "memory", "history", "ui"}, {}},
    {"shell",
     {"base", "bank", "exam", "memory", "history", "ui", "text", "screens"},
     {"CLI/", "SFML/", "boost/random/random_device.hpp", "condition_variable", "dlfcn.h", "fcntl.h",
      "fstream", "future", "iostream", "mutex", "sys/stat.h", "thread", "unistd.h"}},
};
/// The one room that may read clocks, chance and the environment; the others are handed what it read.
inline const std::string kOutermost = "shell";

/// Headers of the standard library that a room needs leave for. <random> is in nobody's list: its
/// distributions differ from library to library.
inline const std::vector<std::string> kGuardedHeaders{
    "condition_variable", "fstream", "future", "iostream", "mutex", "random", "thread",
};

/// Words that read a clock, chance or the environment. The last ones speak to SQLite.
inline const std::vector<std::string> kWordsOfTheOutermost{
    "system_clock",  "steady_clock",  "high_resolution_clock",
    "utc_clock",     "file_clock",    "std::time",
    "std::clock",    "clock_gettime", "localtime",
    "gettimeofday",  "ucal_getNow",   "getNow",
    "random_device", "getrandom",     "getentropy",
    "/dev/urandom",  "arc4random",    "std::rand",
    "getenv",        "'now'",         "CURRENT_TIMESTAMP",
    "CURRENT_TIME",  "CURRENT_DATE",  "RANDOM()",
};
/// Words that no room may use: what they do differs from platform to platform.
inline const std::vector<std::string> kWordsOfNobody{
    "std::shuffle",
    "std::sample",
    "std::mt19937",
    "std::mt19937_64",
    "std::minstd_rand",
    "std::default_random_engine",
    "std::uniform_int_distribution",
    "std::uniform_real_distribution",
};

constexpr std::size_t kMostLines = 500;   ///< of any source file
constexpr std::size_t kSmallLines = 150;  ///< and at least half of them have no more than this

}  // namespace fluoro::test
