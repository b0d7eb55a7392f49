#include "bank/number_check.hpp"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro;
using bank::Variable;

namespace {

using Values = std::vector<double>;

std::vector<Values> visited(const std::vector<Variable>& variables, std::size_t most) {
  std::vector<Values> found;
  const std::size_t count = bank::visit_values(variables, most, [&](std::span<const double> values) {
    found.emplace_back(values.begin(), values.end());
    return true;
  });
  CHECK_EQ(count, found.size());
  return found;
}

std::string fault(const char* answer, double amount = 0) {
  return why_not_answerable(bank::Expression(answer, {}), {}, {amount, false});
}

}  // namespace

TEST_CASE("all values are visited when there are few") {
  const std::vector<Variable> variables{{"a", 1, 3, 1}, {"b", 0, 1, 0.5}};
  const auto found = visited(variables, 100);
  CHECK_EQ(found.size(), 9);
  CHECK_EQ(found.front(), Values{1, 0});
  CHECK_EQ(found.back(), Values{3, 1});
  CHECK_EQ(std::set<Values>(found.begin(), found.end()).size(), 9);
  CHECK_EQ(visited({}, 100).size(), 1);
}

TEST_CASE("of many values the corners are visited and a sample that is always the same") {
  const std::vector<Variable> variables{{"a", 1, 1000, 1}, {"b", -5, 5, 0.1}, {"c", 0, 9, 1}};
  const auto found = visited(variables, 10'000);
  CHECK_EQ(found.size(), 1008);
  const std::set<Values> distinct(found.begin(), found.end());
  for (const double a : {1.0, 1000.0})
    for (const double b : {-5.0, 5.0})
      for (const double c : {0.0, 9.0}) CHECK(distinct.contains(Values{a, b, c}));
  CHECK_GE(distinct.size(), 990);
  CHECK(found == visited(variables, 10'000));
  CHECK_EQ(visited(variables, 0).size(), 16);
  CHECK_EQ(visited(std::vector<Variable>(8, {"x", 1, 100, 1}), 40).size(), 40);
}

TEST_CASE("a visit ends where it is told to") {
  const std::vector<Variable> variables{{"a", 1, 9, 1}};
  std::size_t seen = 0;
  CHECK_EQ(bank::visit_values(variables, 100, [&](auto) { return ++seen < 4; }), 3);
  CHECK_EQ(seen, 4);
}

TEST_CASE("a calculated result can be typed, or needs a tolerance") {
  CHECK_EQ(fault("1 / 4"), "");
  CHECK_EQ(fault("2 / 3", 0.01), "");
  CHECK_EQ(fault("3.14159265"), "");  // as written
  CHECK_EQ(fault("0.1 + 0.2"), "");
  CHECK_EQ(fault("0"), "");
  CHECK_EQ(fault("2 / 3"), "is 0.6667 and more decimals, which nobody types; write a 'tolerance'");
  CHECK_EQ(fault("2 / 0", 1), "can't be calculated: 2 is divided by zero");
}
