#include <algorithm>
#include <array>
#include <map>

#include "bank/read_bodies.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kFewestOptions = 2;
constexpr std::size_t kMostOptions = 10;

std::vector<Option> read_options(Fields& fields, Reading& reading) {
  static const std::vector<std::string> kKeys{"text", "correct", "feedback"};
  std::vector<Option> options;
  YamlNode* list = fields.list("options", Need::required);
  if (list == nullptr) return options;
  if (list->items.size() < kFewestOptions || list->items.size() > kMostOptions) {
    reading.diagnostics.error(list->at,
                              "a question has 2 to 10 options, not " + std::to_string(list->items.size()));
    return options;
  }
  std::map<std::string, base::Position> seen;
  for (YamlNode& item : list->items) {
    if (!item.is_map()) {
      reading.diagnostics.error(item.at,
                                "an option must be written as {text: ...} or {text: ..., correct: true}");
      continue;
    }
    Fields option(item, "option", kKeys, reading.diagnostics);
    std::string text = option.text("text", Need::required);
    if (!text.empty()) {
      const auto [same, fresh] = seen.emplace(base::fold(text), item.at);
      if (!fresh)
        reading.diagnostics.error(
            option.at("text"),
            "option " + quote(text) + " is the same as the one on line " + std::to_string(same->second.line));
    }
    const auto correct = option.boolean("correct");
    std::string feedback = option.text("feedback");
    if (option.has("correct") && !correct) continue;  // who knows how many are correct
    options.push_back({std::move(text), correct.value_or(false), std::move(feedback)});
  }
  return options;
}

bool read_given_order(Fields& fields) {
  static const std::array<std::pair<std::string, bool>, 2> kOrders{{{"shuffle", false}, {"given", true}}};
  return fields.one_of<bool>("order", kOrders).value_or(false);
}

/// Says what is wrong with the number of correct options, unless the options themselves could not be read.
void check_correct(Fields& fields, const std::vector<Option>& options, bool several, Reading& reading) {
  const YamlNode* list = fields.node("options");
  if (list == nullptr || options.empty() || options.size() != list->items.size()) return;
  const auto correct = static_cast<std::size_t>(std::ranges::count(options, true, &Option::correct));
  if (correct == 0)
    reading.diagnostics.error(list->at, several
                                            ? "no option is correct; mark one or more with 'correct: true'"
                                            : "no option is correct; mark one with 'correct: true'");
  else if (!several && correct > 1)
    reading.diagnostics.error(
        list->at,
        std::to_string(correct) + " options are correct; a choice has exactly one, or use type multiple");
  else if (several && correct == options.size())
    reading.diagnostics.error(list->at, "every option is correct; add a wrong one");
}

}  // namespace

Body read_choice(Fields& fields, const Begun&, Reading& reading) {
  Choice choice{read_options(fields, reading), read_given_order(fields)};
  check_correct(fields, choice.options, false, reading);
  return choice;
}

Body read_multiple(Fields& fields, const Begun&, Reading& reading) {
  static const std::array<std::pair<std::string, Scoring>, 2> kScorings{
      {{"partial", Scoring::partial}, {"all", Scoring::all}}};
  Multiple multiple{read_options(fields, reading), read_given_order(fields),
                    fields.one_of<Scoring>("scoring", kScorings).value_or(Scoring::partial)};
  check_correct(fields, multiple.options, true, reading);
  return multiple;
}

Body read_true_false(Fields& fields, const Begun&, Reading&) {
  return TrueFalse{fields.boolean("answer", Need::required).value_or(true)};
}

}  // namespace fluoro::bank
