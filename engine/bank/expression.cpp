#include "bank/expression.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <stdexcept>

#include <muParserBase.h>

#include "bank/expression_scan.hpp"
#include "bank/fields.hpp"
#include "bank/number_text.hpp"

namespace fluoro::bank {
namespace {

/// Thrown by the signs and functions below, through muParser, and caught in this file.
struct NoResult : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] void refuse(double result, const std::string& what) {
  throw NoResult(what + (std::isnan(result) ? " is no number" : " is too large"));
}

double of_sign(double result, double a, char sign, double b) {
  if (!std::isfinite(result)) refuse(result, number_text(a) + " " + sign + " " + number_text(b));
  return result;
}

double of_function(double result, const char* name, double x) {
  if (!std::isfinite(result)) refuse(result, std::string(name) + "(" + number_text(x) + ")");
  return result;
}

double divide(double a, double b) {
  if (b == 0) throw NoResult(number_text(a) + " is divided by zero");
  return of_sign(a / b, a, '/', b);
}

// A logarithm of zero is no large number.
double positive(double x, const char* name) { return x > 0 ? x : of_function(NAN, name, x); }

/// muParser with signs and functions of our own: its own know assignment and no errors.
class Calculator final : public mu::ParserBase {
 public:
  Calculator() {
    AddValIdent(read_number);
    InitCharSets();
    InitFun();
    InitConst();
    InitOprt();
  }

  void InitCharSets() override {
    DefineNameChars("0123456789_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    DefineOprtChars("+-*/^");
    DefineInfixOprtChars("+-");
  }
  void InitConst() override { DefineConst("pi", std::acos(-1.0)); }
  void InitOprt() override;
  void InitFun() override;

 private:
  static int read_number(const char* text, int* place, double* value) {
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), *value);
    if (error != std::errc{}) return 0;
    *place += static_cast<int>(end - text);
    return 1;
  }
};

void Calculator::InitOprt() {
  EnableBuiltInOprt(false);
  const auto define = [&](const char* sign, mu::fun_type2 apply, unsigned binds,
                          mu::EOprtAssociativity side) { DefineOprt(sign, apply, binds, side, true); };
  define(
      "+", [](double a, double b) { return of_sign(a + b, a, '+', b); }, mu::prADD_SUB, mu::oaLEFT);
  define(
      "-", [](double a, double b) { return of_sign(a - b, a, '-', b); }, mu::prADD_SUB, mu::oaLEFT);
  define(
      "*", [](double a, double b) { return of_sign(a * b, a, '*', b); }, mu::prMUL_DIV, mu::oaLEFT);
  define("/", divide, mu::prMUL_DIV, mu::oaLEFT);
  define(
      "^", [](double a, double b) { return of_sign(std::pow(a, b), a, '^', b); }, mu::prPOW, mu::oaRIGHT);
  // As in mathematics: -2 ^ 2 is -4.
  DefineInfixOprt(
      "-", [](double a) { return -a; }, mu::prINFIX, true);
  DefineInfixOprt(
      "+", [](double a) { return a; }, mu::prINFIX, true);
}

void Calculator::InitFun() {
  const auto define = [&](const char* name, mu::fun_type1 apply) { DefineFun(name, apply, true); };
  define("abs", [](double x) { return std::abs(x); });
  define("ceil", [](double x) { return std::ceil(x); });
  define("cos", [](double x) { return std::cos(x); });
  define("exp", [](double x) { return of_function(std::exp(x), "exp", x); });
  define("floor", [](double x) { return std::floor(x); });
  define("ln", [](double x) { return std::log(positive(x, "ln")); });
  define("log10", [](double x) { return std::log10(positive(x, "log10")); });
  define("round", [](double x) { return std::round(x); });
  define("sin", [](double x) { return std::sin(x); });
  define("sqrt", [](double x) { return of_function(std::sqrt(x), "sqrt", x); });
  define("tan", [](double x) { return of_function(std::tan(x), "tan", x); });
  const auto define_list = [&](const char* name, mu::multfun_type apply) { DefineFun(name, apply, true); };
  define_list("max",
              [](const double* values, int count) { return *std::max_element(values, values + count); });
  define_list("min",
              [](const double* values, int count) { return *std::min_element(values, values + count); });
}

/// What the scan leaves to muParser: the order of the parts.
std::string in_plain_words(const mu::ParserError& error) {
  const std::string& token = error.GetToken();
  switch (error.GetCode()) {
    case mu::ecUNEXPECTED_EOF: return "it ends too early";
    case mu::ecTOO_FEW_PARAMS: return "the function " + quote(token) + " needs more numbers";
    case mu::ecTOO_MANY_PARAMS: return "the function " + quote(token) + " takes fewer numbers";
    default: break;
  }
  if (token.empty()) return "its parts are in the wrong order";
  // A bracket that opens follows a value here, like a word; other signs follow no value.
  if (std::string_view("+-*/^),").find(token.front()) == std::string_view::npos)
    return "a sign is missing before " + quote(token);
  return "a number is missing before " + quote(token.substr(0, 1));
}

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

struct Expression::Compiled {
  Calculator parser;
  std::vector<double> values;  ///< beside the names; muParser keeps pointers to them
};

Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Expression::Expression(std::string_view text, std::span<const std::string> names) {
  if (const auto number = plain_number(text)) {
    constant_ = *number;
    return;
  }
  ExpressionScan scan = scan_expression(text, names);
  error_ = std::move(scan.error);
  used_ = std::move(scan.used);
  if (!error_.empty()) return;
  compiled_ = std::make_unique<Compiled>();
  compiled_->values.assign(names.size(), 1.0);
  Calculator& parser = compiled_->parser;
  try {
    for (std::size_t i = 0; i < names.size(); ++i) parser.DefineVar(names[i], &compiled_->values[i]);
    parser.SetExpr(scan.text);
    (void)parser.Eval();  // compiles; what the values make of it is found by evaluate()
  } catch (const mu::ParserError& error) {
    error_ = in_plain_words(error);
  } catch (const NoResult& error) {
    // Of constants alone it has never a result, and with these values it may be theirs.
    if (used_.empty()) error_ = error.what();
  }
}

Expression::Result Expression::evaluate(std::span<const double> values) const {
  if (!error_.empty()) return {0, error_};
  if (!compiled_) return {constant_, ""};
  std::copy_n(values.begin(), std::min(values.size(), compiled_->values.size()), compiled_->values.begin());
  try {
    const double value = compiled_->parser.Eval();
    if (std::isfinite(value)) return {value, ""};
    return {0, std::isnan(value) ? "the result is no number" : "the result is too large"};
  } catch (const NoResult& error) {
    return {0, error.what()};
  } catch (const mu::ParserError& error) {
    return {0, in_plain_words(error)};
  }
}

}  // namespace fluoro::bank
