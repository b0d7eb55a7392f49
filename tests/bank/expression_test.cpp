#include "bank/expression.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro;
using bank::Expression;

namespace {

const std::vector<std::string> kNames{"fr", "a", "BSA"};
const std::vector<double> kValues{12, 0, 1.8};

double value(const char* text) {
  CAPTURE(text);
  const Expression expression(text, kNames);
  CHECK_EQ(expression.error(), "");
  const Expression::Result result = expression.evaluate(kValues);
  CHECK_EQ(result.error, "");
  return result.value;
}

std::string error(const std::string& text) { return Expression(text, kNames).error(); }

/// What goes wrong only with the values.
std::string value_error(const char* text) {
  CAPTURE(text);
  const Expression expression(text, kNames);
  CHECK_EQ(expression.error(), "");
  return expression.evaluate(kValues).error;
}

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("expressions are calculated as in mathematics") {
  CHECK_EQ(value("5"), 5);
  CHECK_EQ(value("-5"), -5);
  CHECK_EQ(value("+5"), 5);
  CHECK_EQ(value(".5"), 0.5);
  CHECK_EQ(value("5."), 5);
  CHECK_EQ(value("1e3"), 1000);
  CHECK_EQ(value("1.5E-2 "), 0.015);
  CHECK_EQ(value("fr/3"), 4);
  CHECK_EQ(value(" ( fr - 2 ) * 3 "), 30);
  CHECK_EQ(value("1 + 2 * 3"), 7);
  CHECK_EQ(value("8 - 4 - 2"), 2);
  CHECK_EQ(value("8 / 4 / 2"), 1);
  CHECK_EQ(value("2 ^ 3 ^ 2"), 512);
  CHECK_EQ(value("-2 ^ 2"), -4);
  CHECK_EQ(value("2 ^ -1"), 0.5);
  CHECK_EQ(value("2--2"), 4);
  CHECK_EQ(value("-fr"), -12);
  CHECK_EQ(value("BSA * 2"), doctest::Approx(3.6));
}

TEST_CASE("there are pi and the functions, and no others") {
  CHECK_EQ(value("abs(-fr)"), 12);
  CHECK_EQ(value("ceil(1.2)"), 2);
  CHECK_EQ(value("cos(0)"), 1);
  CHECK_EQ(value("exp(0)"), 1);
  CHECK_EQ(value("floor(-1.2)"), -2);
  CHECK_EQ(value("ln(exp(2))"), doctest::Approx(2));
  CHECK_EQ(value("log10(1000)"), doctest::Approx(3));
  CHECK_EQ(value("max(1, fr, 3)"), 12);
  CHECK_EQ(value("min(1, fr, -3)"), -3);
  CHECK_EQ(value("round(2.5)"), 3);
  CHECK_EQ(value("sin(pi / 2)"), doctest::Approx(1));
  CHECK_EQ(value("sqrt  (fr + 4) + max\t(1, 2)"), 6);
  CHECK_EQ(value("tan(0)"), 0);
  CHECK_EQ(error("sum(1, 2)"), "there is no function 'sum'");
  CHECK_EQ(error("_pi"),
           "'_' can't be part of a calculation; use numbers, variables, + - * / ^ and brackets");
  CHECK_EQ(error("e"), "there is no variable 'e'");
}

TEST_CASE("a mistake in an expression is named") {
  const std::string other = "; use numbers, variables, + - * / ^ and brackets";
  const std::vector<std::pair<const char*, std::string>> mistakes{
      {"", "it is empty"},
      {"  ", "it is empty"},
      {"frr * 2", "there is no variable 'frr'; did you mean 'fr'?"},
      {"bsa", "there is no variable 'bsa'; did you mean 'BSA'?"},
      {"sqr(4)", "there is no function 'sqr'; did you mean 'sqrt'?"},
      {"sqrt 4", "the function 'sqrt' needs its numbers in brackets behind it"},
      {"fr(2)", "'fr' is no function; write a sign between it and the bracket"},
      {"pi()", "'pi' is no function; write a sign between it and the bracket"},
      {"2fr", "a sign is missing between '2' and what follows; write * to multiply"},
      {"0x10", "a sign is missing between '0' and what follows; write * to multiply"},
      {"1e", "a sign is missing between '1' and what follows; write * to multiply"},
      {"1.2.3", "'1.2' is followed by a second '.'"},
      {"1 + .", "'.' is no number"},
      {"1e400 * 1", "the number '1e400' is too large or too small"},
      {"1,5", "a ',' stands only between the numbers of a function; write a decimal point"},
      {"(1,5)", "a ',' stands only between the numbers of a function; write a decimal point"},
      {"1 + * 2", "a number is missing before '*'"},
      {"* 2", "a number is missing before '*'"},
      {"1 2", "a sign is missing before '2'"},
      {"fr a", "a sign is missing before 'a'"},
      {"2 (3)", "a sign is missing before '('"},
      {"fr sqrt(2)", "a sign is missing before 'sqrt'"},
      {"()", "a number is missing before ')'"},
      {"min(1,,2)", "a number is missing before ','"},
      {"min(1,2,)", "a number is missing before ')'"},
      {"1 +", "it ends too early"},
      {"1)", "a ')' closes nothing"},
      {"((1)", "a '(' is not closed"},
      {"sqrt(1, 2)", "the function 'sqrt' takes fewer numbers"},
      {"sqrt()", "the function 'sqrt' needs more numbers"},
      {"min()", "the function 'min' needs more numbers"},
      {"fr = 3", "'=' can't be part of a calculation; write only what stands right of it"},
      {"fr × 2", "'×' can't be part of a calculation; write * to multiply"},
      {"fr ÷ 2", "'÷' can't be part of a calculation; write / to divide"},
      {"fr − 2", "'−' can't be part of a calculation; write - for minus"},
      {"5 %", "'%' can't be part of a calculation; write for example 0.05 for five percent"},
      {"fr > 1", "'>' can't be part of a calculation" + other},
      {"fr ? 1 : 2", "'?' can't be part of a calculation" + other},
      {"\"x\"", "'\"' can't be part of a calculation" + other},
      {"1; 2", "';' can't be part of a calculation" + other},
      {"1 / 0", "1 is divided by zero"},
      {"1 / (2 - 2)", "1 is divided by zero"},
      {"sqrt(-1)", "sqrt(-1) is no number"},
      {"ln(0)", "ln(0) is no number"},
      {"log10(-2)", "log10(-2) is no number"},
      {"exp(1000)", "exp(1000) is too large"},
      {"1e300 * 1e300", "1e300 * 1e300 is too large"},
      {"-1e308 - 1e308", "-1e308 - 1e308 is too large"},
      {"10 ^ 400", "10 ^ 400 is too large"},
      {"(-8) ^ 0.5", "-8 ^ 0.5 is no number"},
  };
  for (const auto& one : mistakes) {
    CAPTURE(one.first);
    CHECK_EQ(error(one.first), one.second);
    CHECK_EQ(Expression(one.first, kNames).evaluate(kValues).error, one.second);
  }
}

TEST_CASE("a result that the values spoil is a mistake of the values") {
  CHECK_EQ(value_error("1 / a"), "1 is divided by zero");
  CHECK_EQ(value_error("fr / (a * 2)"), "12 is divided by zero");
  CHECK_EQ(value_error("sqrt(a - fr)"), "sqrt(-12) is no number");
  CHECK_EQ(value_error("ln(a)"), "ln(0) is no number");
  CHECK_EQ(value_error("10 ^ (fr * 100)"), "10 ^ 1200 is too large");
  const Expression half("1 / a", kNames);
  CHECK_EQ(half.evaluate(std::array{12.0, 2.0, 1.8}).value, 0.5);
  CHECK_EQ(half.evaluate(std::array{12.0, 0.0, 1.8}).error, "1 is divided by zero");
  CHECK_EQ(half.evaluate(std::array{12.0, 4.0, 1.8}).value, 0.25);
}

TEST_CASE("an expression knows the variables it names") {
  CHECK_EQ(Expression("fr * BSA + fr", kNames).used(), std::vector<std::string>{"fr", "BSA"});
  CHECK(Expression("max(1, pi)", kNames).used().empty());
}

TEST_CASE("length and nesting are bounded") {
  CHECK_EQ(error(repeated("1", 200)), "");
  CHECK_EQ(error(repeated("1+", 100) + "1"), "it is longer than 200 characters");
  CHECK_EQ(error(repeated("(", 20) + "1" + repeated(")", 20)), "");
  CHECK_EQ(error(repeated("(", 21) + "1" + repeated(")", 21)), "brackets are nested deeper than 20 levels");
  CHECK_EQ(error(repeated("abs(", 21) + "1" + repeated(")", 21)),
           "brackets are nested deeper than 20 levels");
}

TEST_CASE("a variable's name is a word that means nothing else") {
  for (const char* name : {"fr", "BSA", "k_1", "x", "e"}) CHECK(Expression::is_free_name(name));
  for (const char* name : {"", "1a", "_a", "a-b", "größe", "pi", "sqrt", "max"})
    CHECK_FALSE(Expression::is_free_name(name));
  CHECK(Expression::is_free_name(std::string(32, 'a')));
  CHECK_FALSE(Expression::is_free_name(std::string(33, 'a')));
}

TEST_CASE("whatever is typed, there is a finite result or words") {
  const std::vector<std::string> pieces{"1",  "2.5", "fr", "a",    "BSA",  "+",    "-",   "*",  "/",    "^",
                                        "(",  ")",   ",",  "sqrt", "max(", "ln",   "pi",  " ",  "1e9",  "abs",
                                        "1e", ".",   "=",  "?",    ":",    "<",    "&&",  "\"", "\xc3", "é",
                                        ";",  "!",   "'",  "min(", "-",    "sin(", "1/0", "_",  "#",    "$"};
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    std::string text;
    for (std::uint32_t i = 1 + stream.below(12); i > 0; --i)
      text += pieces[stream.below(static_cast<std::uint32_t>(pieces.size()))];
    const Expression expression(text, kNames);
    for (const double fr : {12.0, 0.0, -1e308}) {
      const Expression::Result result = expression.evaluate(std::array{fr, 0.0, 1.8});
      REQUIRE_EQ(result.error.empty() || !expression.error().empty(),
                 expression.error().empty() == result.error.empty());
      REQUIRE(std::isfinite(result.value));
    }
  }
}
