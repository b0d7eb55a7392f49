#include <algorithm>
#include <charconv>
#include <cmath>

#include "bank/expression.hpp"
#include "bank/number_check.hpp"
#include "bank/number_text.hpp"
#include "bank/pattern.hpp"
#include "bank/read_bodies.hpp"
#include "bank/value_text.hpp"
#include "bank/variables.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kMostVariables = 8;
constexpr std::size_t kMostUnits = 20;
constexpr std::size_t kLongestUnit = 32;

std::optional<Tolerance> share_of(const YamlNode& node) {
  if (!node.is_scalar() || !node.text.ends_with('%')) return std::nullopt;
  double percent = 0;
  const char* const last = node.text.data() + node.text.size() - 1;
  const auto [end, error] = std::from_chars(node.text.data(), last, percent);
  if (error != std::errc{} || end != last || !(percent >= 0 && percent <= 100)) return std::nullopt;
  return Tolerance{percent / 100, true};
}

Tolerance read_tolerance(Fields& fields, Reading& reading) {
  const YamlNode* node = fields.node("tolerance");
  if (node == nullptr) return {};
  if (const auto share = share_of(*node)) return *share;
  const auto number = number_of(*node);
  if (number && *number >= 0) return {*number, false};
  reading.diagnostics.error(
      node->at, no_number("'tolerance' must be a number of 0 or more, or a share from 0% to 100%", *node));
  return {};
}

void check_unit(const std::string& unit, base::Position at, Reading& reading) {
  if (base::count_characters(unit) > kLongestUnit || unit.find('\n') != std::string::npos)
    reading.diagnostics.error(
        at, "unit " + quote(unit) + " is too long; write at most 32 characters on one line");
}

std::vector<std::pair<std::string, double>> read_other_units(YamlNode& map, const std::string& unit,
                                                             Reading& reading) {
  std::vector<std::pair<std::string, double>> others;
  for (const YamlNode::Entry& entry : map.entries) {
    if (entry.key.empty()) continue;
    check_unit(entry.key, entry.key_at, reading);
    if (entry.key == unit)
      reading.diagnostics.error(entry.key_at,
                                quote(unit) + " is the unit of the answer itself; delete it here");
    const auto factor = number_of(entry.value);
    if (factor && *factor > 0)
      others.emplace_back(entry.key, *factor);
    else
      reading.diagnostics.error(
          entry.value.at,
          no_number(quote(entry.key) + " must be a number above 0, how many " + quote(unit) + " one of it is",
                    entry.value));
  }
  return others;
}

/// Nothing when it has a mistake.
std::optional<Variable> read_variable(YamlNode::Entry& entry, Reading& reading) {
  static const std::vector<std::string> kKeys{"from", "to", "step"};
  if (!entry.value.is_map()) {
    reading.diagnostics.error(entry.value.at,
                              "a variable must be written as {from: ..., to: ..., step: ...}");
    return std::nullopt;
  }
  Fields fields(entry.value, "variable", kKeys, reading.diagnostics);
  const auto from = fields.number("from", Need::required), to = fields.number("to", Need::required);
  const auto step = fields.has("step") ? fields.number("step") : std::optional(1.0);
  const auto fail = [&](const std::string& key, std::string words) {
    reading.diagnostics.error(fields.at(key), std::move(words));
    return std::nullopt;
  };
  if (step && *step <= 0) return fail("step", "'step' must be above 0, not " + number_text(*step));
  if (from && to && *from > *to)
    return fail("from", "'from' is " + number_text(*from) + ", above 'to', which is " + number_text(*to));
  if (!from || !to || !step) return std::nullopt;
  Variable variable{entry.key, *from, *to, *step};
  if (value_count(variable) == 1)
    return fail("", "variable " + quote(entry.key) +
                        " has only one value; make 'step' smaller, or write the number itself");
  if (value_count(variable) > kMostValues)
    return fail("", "variable " + quote(entry.key) + " has more than 10,000 values; make 'step' larger");
  return variable;
}

struct Variables {
  std::vector<Variable> list;
  std::vector<std::string> names;  ///< of all, those with a mistake too
  bool named = true;               ///< all have names that an expression may use
  bool whole = true;               ///< none has a mistake
};

Variables read_variables(Fields& fields, Reading& reading) {
  Variables variables;
  if (!fields.has("variables")) return variables;
  YamlNode* map = fields.map("variables");
  variables.named = variables.whole =
      map != nullptr && check_count(*map, 1, kMostVariables, "a number question", "variables", reading);
  if (!variables.whole) return variables;
  for (YamlNode::Entry& entry : map->entries) {
    if (entry.key.empty()) continue;
    variables.names.push_back(entry.key);
    const bool is_free = Expression::is_free_name(entry.key);
    variables.named &= is_free;
    if (!is_free)
      reading.diagnostics.error(entry.key_at, quote(entry.key) +
                                                  " can't be a variable's name; use letters, digits and _, a "
                                                  "letter first, and no function's name");
    if (auto variable = read_variable(entry, reading); variable && is_free)
      variables.list.push_back(std::move(*variable));
  }
  variables.whole = variables.list.size() == map->entries.size();
  return variables;
}

/// What is calculated for one question.
struct Calculation {
  std::string
      name;  ///< what its errors begin with: "question 'width': ", or nothing for a step without an id
  Expression answer;
  ValueText stem, explanation;
};

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::find(list, text) != list.end();
}

bool has_unit(const Number& number) { return !number.unit.empty() && number.answer.ends_with(number.unit); }

/// Whether everything can be calculated but for the values.
bool check_words(const Number& number, const Calculation& calculation, Fields& fields, Reading& reading) {
  base::Diagnostics& diagnostics = reading.diagnostics;
  const std::string& answer = calculation.answer.error();
  if (!answer.empty() && !number.answer.empty())
    diagnostics.error(fields.at("answer"), calculation.name + "'answer' can't be calculated: " + answer +
                                               (has_unit(number) ? "; write the unit in 'unit' alone" : ""));
  if (!calculation.stem.error().empty())
    diagnostics.error(fields.at("stem"), calculation.name + calculation.stem.error());
  if (!calculation.explanation.error().empty())
    diagnostics.error(fields.at("explanation"), calculation.name + calculation.explanation.error());
  return calculation.answer.error().empty() && calculation.stem.error().empty() &&
         calculation.explanation.error().empty();
}

/// A value that the learner is not told is as bad as one that is never needed.
void check_shown(const Calculation& calculation, Fields& fields, Reading& reading) {
  const YamlNode* map = fields.node("variables");
  if (map == nullptr || !map->is_map()) return;
  for (const YamlNode::Entry& entry : map->entries) {
    if (contains(calculation.stem.used(), entry.key)) continue;
    const std::string place = in_braces(base::excerpt(entry.key, 40));
    if (contains(calculation.answer.used(), entry.key))
      reading.diagnostics.error(fields.at("stem"),
                                "the stem has no " + place + ", without which nobody can find the answer");
    else
      reading.diagnostics.error(entry.key_at, "variable " + quote(entry.key) + " is not used; write " +
                                                  place + " in the stem, or delete it");
  }
}

std::string told(std::span<const Variable> variables, std::span<const double> values) {
  std::string words;
  for (std::size_t i = 0; i < variables.size(); ++i)
    words += (i == 0 ? "with " : ", ") + variables[i].name + " = " + number_text(values[i]);
  return words.empty() ? words : words + ", ";
}

/// Tries the values that may be drawn; ends at the first that spoils something.
void check_values(const Number& number, const Calculation& calculation, Fields& fields, Reading& reading) {
  const std::size_t most = std::min<std::size_t>(kMostValues, reading.calculations);
  const std::size_t visited = visit_values(number.variables, most, [&](std::span<const double> values) {
    const std::string answer = why_not_answerable(calculation.answer, values, number.tolerance);
    const std::string stem = calculation.stem.why_not(values);
    const std::string explanation = calculation.explanation.why_not(values);
    if (answer.empty() && stem.empty() && explanation.empty()) return true;
    const std::string with = calculation.name + told(number.variables, values);
    if (!answer.empty()) reading.diagnostics.error(fields.at("answer"), with + "'answer' " + answer);
    if (!stem.empty()) reading.diagnostics.error(fields.at("stem"), with + stem);
    if (!explanation.empty()) reading.diagnostics.error(fields.at("explanation"), with + explanation);
    return false;
  });
  reading.calculations -= std::min(reading.calculations, visited);
}

}  // namespace

Units read_units(Fields& fields, Reading& reading) {
  Units units;
  units.tolerance = read_tolerance(fields, reading);
  units.unit = fields.text("unit");
  check_unit(units.unit, fields.at("unit"), reading);
  YamlNode* map = fields.map("units");
  if (map == nullptr || !check_count(*map, 1, kMostUnits, "'units'", "entries", reading)) return units;
  if (!fields.has("unit") && !fields.may_hide("unit"))
    reading.diagnostics.error(fields.at("units"),
                              "'units' says what else may be typed than 'unit', which is missing");
  units.others = read_other_units(*map, units.unit, reading);
  return units;
}

Body read_number(Fields& fields, const Begun& begun, Reading& reading) {
  Number number;
  number.answer = fields.text("answer", Need::required);
  Units units = read_units(fields, reading);
  number.tolerance = units.tolerance;
  number.unit = std::move(units.unit);
  number.units = std::move(units.others);
  Variables variables = read_variables(fields, reading);
  if (!variables.named) return number;
  const std::vector<std::string>& names = variables.names;
  const std::string& id = begun.question.id;
  const Calculation calculation{id.empty() ? "" : "question " + quote(id) + ": ",
                                Expression(number.answer, names), ValueText(begun.question.stem, names),
                                ValueText(begun.question.explanation, names)};
  number.variables = std::move(variables.list);
  const bool words = check_words(number, calculation, fields, reading);
  if (!words || number.answer.empty() || !variables.whole) return number;
  check_shown(calculation, fields, reading);
  check_values(number, calculation, fields, reading);
  return number;
}

}  // namespace fluoro::bank
