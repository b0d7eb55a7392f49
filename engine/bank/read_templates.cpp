#include <algorithm>
#include <array>

#include "bank/fill.hpp"
#include "bank/reading.hpp"

namespace fluoro::bank {
namespace {

const std::vector<std::string>& keys_of(TemplateType type) {
  static const std::vector<std::string> kAsking{"id",   "for",         "where",       "type",  "stem",
                                                "key",  "distractors", "explanation", "level", "time",
                                                "tags", "retired",     "waive"};
  static const std::vector<std::string> kTrueFalse{"id",   "for",         "where",       "type",  "stem",
                                                   "swap", "distractors", "explanation", "level", "time",
                                                   "tags", "retired",     "waive"};
  return type == TemplateType::true_false ? kTrueFalse : kAsking;
}

/// A template being read, with the fields of facts that it names.
struct Draft {
  Template result;
  std::vector<FieldUse> uses;
};

/// Notes the fields that a text names in braces.
void note_placeholders(const std::string& text, base::Position at, Draft& draft, Reading& reading) {
  const Pattern pattern = parse_pattern(text);
  if (!pattern.error.empty()) reading.diagnostics.error(at, pattern.error);
  for (const std::string& name : pattern.fields()) draft.uses.push_back({name, at});
}

std::string read_pattern(Fields& fields, std::string_view key, Need need, Draft& draft, Reading& reading) {
  std::string text = fields.text(key, need);
  note_placeholders(text, fields.at(key), draft, reading);
  return text;
}

void read_where(Fields& fields, Draft& draft, Reading& reading) {
  YamlNode* where = fields.map("where");
  if (where == nullptr) return;
  for (YamlNode::Entry& entry : where->entries) {
    auto value = take_text(entry.value, entry.key, reading.diagnostics);
    if (!value) continue;
    if (entry.key == "topic")
      reading.topics.check({*value, entry.value.at}, reading.diagnostics);
    else
      draft.uses.push_back({entry.key, entry.key_at});
    draft.result.where.emplace_back(entry.key, std::move(*value));
  }
}

void read_distractors(Fields& fields, Draft& draft, Reading& reading) {
  static const std::vector<std::string> kKeys{"text", "count", "prefer", "avoid"};
  static const std::vector<std::string> kSwapKeys{"prefer", "avoid"};
  static const std::array<std::pair<std::string, bool>, 2> kPrefer{{{"topic", true}, {"none", false}}};
  const bool asks = draft.result.type != TemplateType::true_false;
  Distractors& distractors = draft.result.distractors;
  distractors.text = draft.result.key;
  YamlNode* map = fields.map("distractors");
  if (map == nullptr) return;
  Fields inner(*map, "field 'distractors'", asks ? kKeys : kSwapKeys, reading.diagnostics);
  if (inner.has("text")) distractors.text = read_pattern(inner, "text", Need::optional, draft, reading);
  distractors.count = inner.integer("count", 1, 9).value_or(3);
  distractors.prefer_topic = inner.one_of<bool>("prefer", kPrefer).value_or(true);
  if (!inner.has("avoid")) return;
  distractors.avoid = inner.text("avoid");
  if (distractors.avoid != Distractors{}.avoid) draft.uses.push_back({distractors.avoid, inner.at("avoid")});
}

void read_swap(Fields& fields, Draft& draft, Reading& reading) {
  std::string& swap = draft.result.swap;
  swap = fields.text("swap", Need::required);
  const auto named = parse_pattern(draft.result.stem).fields();
  if (swap.empty() || draft.result.stem.empty() || std::ranges::find(named, swap) != named.end()) return;
  reading.diagnostics.error(fields.at("swap"),
                            "'swap' names " + quote(swap) + ", but the stem has no {" + swap + "}");
}

std::optional<Family> read_family(Fields& fields) {
  static const std::array<std::pair<std::string, Family>, 3> kFamilies{
      {{"procedures", Family::procedures}, {"skills", Family::skills}, {"training", Family::training}}};
  return fields.one_of<Family>("for", kFamilies, Need::required);
}

void keep(Draft draft, Reading& reading) {
  const auto family = static_cast<std::size_t>(draft.result.family);
  for (const FieldUse& use : draft.uses) reading.fact_fields[family].insert(use.name);
  reading.avoid_fields[family].insert(draft.result.distractors.avoid);
  reading.bank.templates.push_back(std::move(draft.result));
  reading.uses.push_back(std::move(draft.uses));
}

void read_template(YamlNode& item, Reading& reading) {
  static const std::vector<std::string> kAllKeys{"id",   "for",  "where",       "type",        "stem",
                                                 "key",  "swap", "distractors", "explanation", "level",
                                                 "time", "tags", "retired",     "waive"};
  base::Diagnostics& diagnostics = reading.diagnostics;
  if (!item.is_map()) {
    diagnostics.error(item.at, "a template must be a map of keys and values");
    return;
  }
  const auto type = read_type(item, "template", kAllKeys, diagnostics);
  if (!type) {
    reading.templates_unread = true;
    return;
  }
  Fields fields(item, "template", keys_of(*type), diagnostics);
  Draft draft;
  Template& result = draft.result;
  result.at = item.at;
  result.type = *type;
  result.id = fields.id("id");
  reading.templates.add(result.id, fields.at("id"), diagnostics);
  const auto family = read_family(fields);
  read_where(fields, draft, reading);
  result.stem = read_pattern(fields, "stem", Need::required, draft, reading);
  if (*type == TemplateType::true_false)
    read_swap(fields, draft, reading);
  else
    result.key = read_pattern(fields, "key", Need::required, draft, reading);
  read_distractors(fields, draft, reading);
  Common common = read_common(fields, reading);
  result.explanation = std::move(common.explanation);
  note_placeholders(result.explanation, fields.at("explanation"), draft, reading);
  result.level = common.level;
  result.time = common.time;
  result.tags = std::move(common.tags);
  result.waive = std::move(common.waive);
  result.retired = common.retired;
  reading.templates_unread |= !family;
  if (!family) return;
  result.family = *family;
  keep(std::move(draft), reading);
}

}  // namespace

void read_templates(YamlNode& templates, Reading& reading) {
  for (YamlNode& item : templates.items)
    if (!reading.full()) read_template(item, reading);
}

}  // namespace fluoro::bank
