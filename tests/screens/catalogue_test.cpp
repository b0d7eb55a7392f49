#include "screens/catalogue.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;

TEST_CASE("a quiz is found by its id, a broken one is not") {
  auto catalogue = test::catalogue();
  catalogue.entries.push_back(test::broken_entry(1));
  REQUIRE(catalogue.find("ir-skills"));
  CHECK(catalogue.find("ir-skills")->bank->id == "ir-skills");
  CHECK_FALSE(catalogue.find("broken"));
  CHECK_FALSE(catalogue.find(""));
}
