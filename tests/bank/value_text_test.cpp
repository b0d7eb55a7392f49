#include "bank/value_text.hpp"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "bank/number_text.hpp"
#include "bank/variables.hpp"

using namespace fluoro;
using bank::value_at;
using bank::value_count;
using bank::ValueText;
using bank::Variable;

namespace {

const std::vector<std::string> kNames{"fr", "dose"};

std::string filled(const char* text, double fr = 12, double dose = 0.5) {
  CAPTURE(text);
  const ValueText ready(text, kNames);
  CHECK_EQ(ready.error(), "");
  CHECK_EQ(ready.why_not(std::array{fr, dose}), "");
  CHECK_EQ(ready.fill(std::array{fr, dose}).error, "");
  return ready.fill(std::array{fr, dose}).text;
}

std::string error(const char* text) { return ValueText(text, kNames).error(); }

}  // namespace

TEST_CASE("numbers are printed as people write them") {
  const std::vector<std::pair<double, const char*>> table{
      {0, "0"},
      {-0.0, "0"},
      {5, "5"},
      {-5, "-5"},
      {100, "100"},
      {4.5, "4.5"},
      {0.1 + 0.2, "0.3"},
      {1.0 / 3, "0.3333"},
      {2.0 / 3, "0.6667"},
      {1234.56789, "1234.5679"},
      {0.00123456, "0.001235"},
      {0.000001, "0.000001"},
      {0.00012, "0.00012"},
      {0.99999, "1"},
      {99999.99999, "100000"},
      {123456789012345, "123456789012345"},
      {1e15, "1e15"},
      {1.5e-7, "1.5e-7"},
      {-1.23456e-9, "-1.235e-9"},
      {9.9999e-7, "1e-6"},
      {-0.00004, "-0.00004"},
      {1e300, "1e300"},
  };
  for (const auto& one : table) {
    CAPTURE(one.first);
    CHECK_EQ(bank::number_text(one.first), one.second);
  }
}

TEST_CASE("values and results fill a text") {
  CHECK_EQ(filled("At {fr} frames, {dose} mGy."), "At 12 frames, 0.5 mGy.");
  CHECK_EQ(filled("{fr} / 3 = {=fr / 3}, {= fr*dose }"), "12 / 3 = 4, 6");
  CHECK_EQ(filled("{{fr}} }}{{{fr}}}"), "{fr} }{12}");
  CHECK_EQ(filled("{=1/3}"), "0.3333");
  CHECK_EQ(filled("no value"), "no value");
  CHECK_EQ(filled(""), "");
}

TEST_CASE("a text knows the variables it names") {
  CHECK_EQ(ValueText("{fr} {=dose*fr}", kNames).used(), std::vector<std::string>{"fr", "dose"});
  CHECK(ValueText("{=2*3}", kNames).used().empty());
}

TEST_CASE("a placeholder that can't be filled is named") {
  CHECK_EQ(error("{does"),
           "a '{' is not closed; write a variable's name in braces, like {name}, or {{ for a brace");
  CHECK_EQ(error("x}"), "a '}' closes nothing; write }} where a brace is meant");
  CHECK_EQ(error("{frr}"), "'{frr}' names no variable; did you mean 'fr'?");
  CHECK_EQ(error("{x}"), "'{x}' names no variable; write {{ where a brace is meant");
  CHECK_EQ(error("{}"), "'{}' names no variable; write {{ where a brace is meant");
  CHECK_EQ(error("{fr/3}"), "'{fr/3}' names no variable; write {{ where a brace is meant");
  CHECK_EQ(error("{=frr/3}"),
           "'{=frr/3}' can't be calculated: there is no variable 'frr'; did you mean 'fr'?");
  CHECK_EQ(error("{=}"), "'{=}' can't be calculated: it is empty");
  CHECK_EQ(error("{=1/0}"), "'{=1/0}' can't be calculated: 1 is divided by zero");
  const ValueText inverse("{dose} x {=1/fr}", kNames);
  CHECK_EQ(inverse.why_not(std::array{0.0, 1.0}), "'{=1/fr}' can't be calculated: 1 is divided by zero");
  CHECK_EQ(inverse.fill(std::array{0.0, 1.0}).error, inverse.why_not(std::array{0.0, 1.0}));
  CHECK_EQ(inverse.fill(std::array{0.0, 1.0}).text, "1 x {=1/fr}");
}

TEST_CASE("a variable has the values of its steps") {
  const Variable tenths{.name = "t", .from = 0.1, .to = 1, .step = 0.1};
  CHECK_EQ(value_count(tenths), 10);
  CHECK_EQ(value_at(tenths, 0), 0.1);
  CHECK_EQ(value_at(tenths, 2), 0.3);
  CHECK_EQ(value_at(tenths, 9), 1.0);
  CHECK_EQ(value_count({.from = 4, .to = 24, .step = 1}), 21);
  CHECK_EQ(value_count({.from = 4, .to = 4, .step = 1}), 1);
  CHECK_EQ(value_count({.from = 0, .to = 10, .step = 3}), 4);
  CHECK_EQ(value_at(Variable{.from = 0, .to = 10, .step = 3}, 3), 9);
  CHECK_EQ(value_count({.from = -5, .to = 5, .step = 2.5}), 5);
  CHECK_EQ(value_count({.from = 5, .to = 4, .step = 1}), 0);
  CHECK_EQ(value_count({.from = 4, .to = 5, .step = 0}), 0);
  CHECK_EQ(value_count({.from = 4, .to = 5, .step = -1}), 0);
  CHECK_EQ(value_count({.from = 1, .to = 10'000, .step = 1}), 10'000);
  CHECK_EQ(value_count({.from = 0, .to = 1e300, .step = 1e-300}), bank::kMostValues + 1);
}
