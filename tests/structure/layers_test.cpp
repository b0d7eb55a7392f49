#include <doctest/doctest.h>

#include "structure/checks.hpp"

using namespace fluoro::test;

namespace {

std::string joined(const Findings& findings) {
  std::string text;
  for (const std::string& one : findings) text += one + "\n";
  return text;
}

template <typename Check>
std::string of_all(const std::vector<Source>& sources, const Check& check) {
  std::string text;
  for (const Source& source : sources) text += joined(check(source));
  return text;
}

}  // namespace

TEST_CASE("includes point down, and a library stays in its room") {
  const auto engine = sources_under("engine");
  CHECK(engine.size() > 100);
  CHECK_EQ(of_all(engine, [](const Source& source) { return check_includes(source, kRooms); }), "");
  CHECK_EQ(joined(check_cycles(arrows_between(engine))), "");
}

TEST_CASE("only the shell reads clocks, chance and the environment") {
  CHECK_EQ(of_all(sources_under("engine"), check_words), "");
}

TEST_CASE("the rules are in order and speak of rooms that are there") {
  CHECK_EQ(joined(check_order(kRooms)), "");
  std::set<std::string> there, known;
  for (const Source& source : sources_under("engine")) there.insert(room_of(source));
  for (const Room& room : kRooms) known.insert(room.name);
  CHECK(there == known);
}

TEST_CASE("no room has leave for a header that it does not need") {
  const auto engine = sources_under("engine");
  for (const Room& room : kRooms)
    for (const std::string& header : room.headers) {
      CAPTURE(room.name);
      CAPTURE(header);
      CHECK(std::ranges::any_of(engine, [&](const Source& source) {
        return room_of(source) == room.name &&
               std::ranges::any_of(includes_of(source), [&](const Include& include) {
                 return !include.quoted && include.header.starts_with(header);
               });
      }));
    }
}

TEST_CASE("files are small") {
  auto sources = sources_under("engine");
  for (Source& test : sources_under("tests")) sources.push_back(std::move(test));
  CHECK(sources.size() > 200);
  CHECK_EQ(joined(check_sizes(sources)), "");
}
