#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "bank/expression.hpp"
#include "bank/value_text.hpp"
#include "bank/variables.hpp"
#include "base/random.hpp"
#include "exam/bodies.hpp"

namespace fluoro::exam {
namespace {

/// Enough to get round the few values that spoil a question, and few enough to give up soon.
constexpr int kMostDraws = 100;

/// One stream for each variable.
class Values {
 public:
  Values(const std::vector<bank::Variable>& variables, base::Seed seed) : variables_(variables) {
    for (const bank::Variable& variable : variables)
      streams_.emplace_back(derive(derive(seed, "variables"), variable.name));
  }
  std::vector<double> draw() {
    std::vector<double> values;
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      const std::uint32_t count = std::max(bank::value_count(variables_[i]), std::uint32_t{1});
      values.push_back(bank::value_at(variables_[i], streams_[i].below(count)));
    }
    return values;
  }

 private:
  const std::vector<bank::Variable>& variables_;
  std::vector<base::Stream> streams_;
};

Number with_answer(const bank::Number& written, double answer) {
  const double amount = written.tolerance.amount;
  return {.answer = answer,
          .tolerance = written.tolerance.is_share ? amount * std::abs(answer) : amount,
          .unit = written.unit,
          .units = written.units};
}

}  // namespace

Calculated calculated(const bank::Number& number, const std::string& stem, const std::string& explanation,
                      base::Seed seed) {
  const std::vector<std::string> names = bank::names_of(number.variables);
  const bank::Expression answer(number.answer, names);
  const bank::ValueText shown_stem(stem, names), shown_explanation(explanation, names);
  Values values(number.variables, seed);
  for (int draw = 0; draw < kMostDraws; ++draw) {
    const std::vector<double> drawn = values.draw();
    const auto result = answer.evaluate(drawn);
    const auto told = shown_stem.fill(drawn), why = shown_explanation.fill(drawn);
    if (result.error.empty() && told.error.empty() && why.error.empty())
      return {with_answer(number, result.value), told.text, why.text};
  }
  // Few of a great many values leave an answer: the first ones do, which the reader has tried.
  std::vector<double> first;
  for (const bank::Variable& variable : number.variables) first.push_back(bank::value_at(variable, 0));
  if (const auto result = answer.evaluate(first); result.error.empty())
    return {with_answer(number, result.value), shown_stem.fill(first).text,
            shown_explanation.fill(first).text};
  throw std::runtime_error("'" + number.answer + "' can't be calculated with the values drawn");
}

Number calculated(const bank::Number& number) {
  const auto result = bank::Expression(number.answer, {}).evaluate({});
  if (!result.error.empty()) throw std::runtime_error("'" + number.answer + "' " + result.error);
  return with_answer(number, result.value);
}

}  // namespace fluoro::exam
