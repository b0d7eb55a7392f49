#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace fluoro::base;

namespace {

const std::vector<std::string> kKeys{"stem", "options", "explanation", "sources", "topic", "id"};

std::string nearest(const char* word) { return closest(word, kKeys).value_or("-"); }

}  // namespace

TEST_CASE("a mistyped word finds the one that was meant") {
  CHECK(nearest("stm") == "stem");
  CHECK(nearest("setm") == "stem");
  CHECK(nearest("Stem") == "stem");
  CHECK(nearest("option") == "options");
  CHECK(nearest("explanaton") == "explanation");
  CHECK(nearest("explnatoin") == "explanation");
  CHECK(nearest("di") == "id");
  CHECK(nearest("töpic") == "topic");
}

TEST_CASE("what is far from all finds nothing") {
  CHECK(nearest("answer") == "-");
  CHECK(nearest("x") == "-");
  CHECK(nearest("") == "-");
  CHECK(nearest("stxx") == "-");
  CHECK_FALSE(closest("stem", {}).has_value());
}

TEST_CASE("the nearest wins, the first of equals") {
  const std::vector<std::string> words{"coil", "coils", "foil"};
  CHECK(closest("coilz", words) == "coil");
  CHECK(closest("coilss", words) == "coils");
}

TEST_CASE("a suggestion is ready to be appended") {
  CHECK(did_you_mean("stm", kKeys) == "; did you mean 'stem'?");
  CHECK(did_you_mean("answer", kKeys) == "");
}
