#include <algorithm>
#include <array>

#include "bank/drafts.hpp"
#include "bank/read_bodies.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kMostAnswers = 50;

/// An answer that is one field must not stand in a text that is shown.
void check_hidden(const std::string& answer, base::Position at, const std::string& shown, Reading& reading) {
  const Pattern pattern = parse_pattern(answer);
  if (!pattern.is_one_field()) return;
  const std::string& field = pattern.pieces.front().text;
  const std::vector<std::string> fields = parse_pattern(shown).fields();
  if (std::ranges::find(fields, field) != fields.end())
    reading.diagnostics.error(at,
                              "the answer {" + field + "} stands in the question itself; take it out there");
}

/// Texts with placeholders; each may name other fields.
TextTemplate read_accept(Fields& fields, const std::string& shown, Draft& draft, Reading& reading) {
  TextTemplate text;
  text.typos = fields.integer("typos", 0, 2).value_or(0);
  YamlNode* list = fields.list("accept", Need::required);
  if (list == nullptr || !check_count(*list, 1, kMostAnswers, "'accept'", "answers", reading)) return text;
  for (Located& answer : take_texts(*list, "accept", reading.diagnostics)) {
    note_placeholders(answer.value, answer.at, draft, reading);
    check_hidden(answer.value, answer.at, shown, reading);
    text.accept.push_back(std::move(answer.value));
  }
  return text;
}

GapTemplate read_gap(YamlNode::Entry& entry, const std::string& shown, Draft& draft, Reading& reading) {
  static const std::vector<std::string> kKeys{"accept", "typos", "options"};
  static const std::vector<std::string> kOptionKeys{"text", "count", "prefer", "avoid"};
  GapTemplate gap{.id = entry.key};
  if (!entry.value.is_map()) {
    reading.diagnostics.error(entry.value.at,
                              "a gap must be written as {accept: [...]} or {options: {text: ...}}");
    return gap;
  }
  Fields fields(entry.value, "gap", kKeys, reading.diagnostics);
  if (fields.has("accept") && fields.has("options")) {
    reading.diagnostics.error(fields.at("options"), "gap " + quote(entry.key) +
                                                        " has both 'accept' (typed) and 'options' (chosen); "
                                                        "delete one");
  } else if (fields.has("options")) {
    if (YamlNode* map = fields.map("options")) {
      Fields options(*map, "field 'options'", kOptionKeys, reading.diagnostics);
      (void)options.node("text", Need::required);
      const base::Position at = options.at("text");
      gap.options = read_distractors(std::move(options), 1, 9, 3, draft, reading);
      check_hidden(gap.options->text, at, shown, reading);
    }
    if (fields.has("typos"))
      reading.diagnostics.error(fields.at("typos"),
                                "'typos' is for a gap that is typed; delete it, or write 'accept'");
  } else if (fields.has("accept")) {
    TextTemplate typed = read_accept(fields, shown, draft, reading);
    gap.accept = std::move(typed.accept);
    gap.typos = typed.typos;
  } else if (!fields.may_hide("accept") && !fields.may_hide("options")) {
    reading.diagnostics.error(entry.value.at, "gap " + quote(entry.key) +
                                                  " needs 'accept', if it is typed, or 'options', if it is "
                                                  "chosen");
  }
  return gap;
}

}  // namespace

void read_choice_template(Fields& fields, Draft& draft, Reading& reading) {
  static const std::vector<std::string> kKeys{"text", "count", "prefer", "avoid"};
  draft.result.key = read_pattern(fields, "key", Need::required, draft, reading);
  YamlNode* map = fields.map("distractors");
  if (map != nullptr)
    draft.result.distractors =
        read_distractors({*map, "field 'distractors'", kKeys, reading.diagnostics}, 1, 9, 3, draft, reading);
  if (map == nullptr || map->find("text") == nullptr) draft.result.distractors.text = draft.result.key;
}

void read_true_false_template(Fields& fields, Draft& draft, Reading& reading) {
  static const std::vector<std::string> kKeys{"prefer", "avoid"};
  if (YamlNode* map = fields.map("distractors"))
    draft.result.distractors =
        read_distractors({*map, "field 'distractors'", kKeys, reading.diagnostics}, 1, 9, 3, draft, reading);
  std::string& swap = draft.result.swap;
  swap = fields.text("swap", Need::required);
  const auto named = parse_pattern(draft.result.stem).fields();
  if (swap.empty() || draft.result.stem.empty() || std::ranges::find(named, swap) != named.end()) return;
  reading.diagnostics.error(fields.at("swap"),
                            "'swap' names " + quote(swap) + ", but the stem has no {" + swap + "}");
}

void read_match_template(Fields& fields, Draft& draft, Reading& reading) {
  static const std::vector<std::string> kKeys{"count", "prefer", "avoid"};
  MatchTemplate match;
  match.left = read_pattern(fields, "left", Need::required, draft, reading);
  match.right = read_pattern(fields, "right", Need::required, draft, reading);
  match.count = fields.integer("count", 2, 12).value_or(match.count);
  draft.result.distractors.count = 0;
  if (YamlNode* map = fields.map("distractors"))
    draft.result.distractors =
        read_distractors({*map, "field 'distractors'", kKeys, reading.diagnostics}, 0, 12, 0, draft, reading);
  const std::vector<std::string> named = parse_pattern(draft.result.stem).fields();
  if (!named.empty())
    reading.diagnostics.error(
        fields.at("stem"),
        "the stem of a match is about several facts; write it without {" + named.front() + "}");
  if (!match.left.empty() && match.left == match.right)
    reading.diagnostics.error(fields.at("right"), "'left' and 'right' are the same");
  draft.result.body = std::move(match);
}

void read_order_template(Fields& fields, Draft& draft, Reading& reading) {
  OrderTemplate order{read_pattern(fields, "items", Need::required, draft, reading)};
  const Pattern pattern = parse_pattern(order.items);
  if (!order.items.empty() && pattern.error.empty() && !pattern.is_one_field())
    reading.diagnostics.error(fields.at("items"),
                              "'items' must be one field in braces, like {steps}, whose "
                              "list is in the right order");
  draft.result.body = std::move(order);
}

void read_cloze_template(Fields& fields, Draft& draft, Reading& reading) {
  const ClozeText text = read_cloze_text(fields, reading);
  ClozeTemplate cloze{text.written, {}};
  // A placeholder that reaches around a gap is as wrong as any that is not closed.
  for (const std::string& piece : text.error.empty() ? text.texts : std::vector{text.written})
    note_placeholders(piece, fields.at("text"), draft, reading);
  const std::string shown = draft.result.stem + " " + cloze.text;
  if (YamlNode* map = fields.node("gaps"); map != nullptr && map->is_map())
    for (YamlNode::Entry& entry : map->entries)
      if (!entry.key.empty()) cloze.gaps.push_back(read_gap(entry, shown, draft, reading));
  std::ranges::stable_sort(cloze.gaps, {}, [&](const GapTemplate& gap) { return place_of(text, gap.id); });
  draft.result.body = std::move(cloze);
}

void read_text_template(Fields& fields, Draft& draft, Reading& reading) {
  draft.result.body = read_accept(fields, draft.result.stem, draft, reading);
}

void read_number_template(Fields& fields, Draft& draft, Reading& reading) {
  NumberTemplate number;
  number.answer = read_pattern(fields, "answer", Need::required, draft, reading);
  check_hidden(number.answer, fields.at("answer"), draft.result.stem, reading);
  Units units = read_units(fields, reading);
  note_placeholders(units.unit, fields.at("unit"), draft, reading);
  number.unit = std::move(units.unit);
  number.tolerance = units.tolerance;
  number.units = std::move(units.others);
  draft.result.body = std::move(number);
}

}  // namespace fluoro::bank
