#include "history/option_tally.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro::history;

namespace {

using Texts = std::vector<std::string>;

Texts texts(const std::vector<OptionFigures>& figures) {
  Texts texts;
  for (const OptionFigures& each : figures) texts.push_back(each.text);
  return texts;
}

}  // namespace

TEST_CASE("options are counted by their text, wherever they stood") {
  OptionTally tally;
  tally.add(Texts{"stent", "coil", "plug"}, Texts{"coil"}, 0.5);
  tally.add(Texts{"coil", "plug", "stent"}, Texts{"coil"}, 1.0);
  tally.add(Texts{"plug", "coil", "stent"}, Texts{"stent"}, 0.25);
  tally.add(Texts{"plug", "coil", "stent"}, Texts{}, 0.0);  // skipped
  const auto figures = tally.figures();
  REQUIRE(texts(figures) == Texts{"coil", "stent", "plug"});
  CHECK(figures[0].drawn == 2);
  CHECK(figures[0].offered == 4);
  CHECK(figures[0].share() == 0.5);
  CHECK(figures[0].others == 0.75);
  CHECK(figures[1].drawn == 1);
  CHECK(figures[1].others == 0.25);
  CHECK(figures[2].drawn == 0);
  CHECK(figures[2].share() == 0);
  CHECK_FALSE(figures[2].others);
}

TEST_CASE("an option's share is of the answers that could pick it") {
  OptionTally tally;
  tally.add(Texts{"a", "b"}, Texts{"a"}, 1.0);
  tally.add(Texts{"a", "c"}, Texts{"c"}, 1.0);
  tally.add(Texts{"a", "c"}, Texts{"a"}, 1.0);
  const auto figures = tally.figures();
  REQUIRE(texts(figures) == Texts{"a", "c", "b"});
  CHECK(figures[0].share() == doctest::Approx(2.0 / 3));
  CHECK(figures[1].share() == 0.5);
  CHECK(figures[2].offered == 1);
}

TEST_CASE("several options picked count each") {
  OptionTally tally;
  tally.add(Texts{"a", "b", "c"}, Texts{"a", "c"}, 0.5);
  const auto figures = tally.figures();
  REQUIRE(texts(figures) == Texts{"a", "c", "b"});
  CHECK(figures[0].drawn + figures[1].drawn == 2);
}

TEST_CASE("the order does not depend on that of the answers") {
  std::vector<std::string> picks{"d", "b", "b", "a", "d", "c"};
  const Texts offered{"a", "b", "c", "d", "e"}, expected{"b", "d", "a", "c", "e"};
  for (int round = 0; round < 2; ++round) {
    OptionTally tally;
    for (const std::string& pick : picks) tally.add(offered, Texts{pick}, 0.5);
    CHECK(texts(tally.figures()) == expected);
    std::reverse(picks.begin(), picks.end());
  }
}

TEST_CASE("who answered nothing else is counted but has no share of the others") {
  OptionTally tally;
  tally.add(Texts{"a"}, Texts{"a"}, std::nullopt);
  CHECK(tally.figures().at(0).drawn == 1);
  CHECK_FALSE(tally.figures().at(0).others);
  tally.add(Texts{"a"}, Texts{"a"}, 0.5);
  CHECK(tally.figures().at(0).others == 0.5);
}

TEST_CASE("no answers, no options") { CHECK(OptionTally().figures().empty()); }
