#include <algorithm>
#include <array>

#include "bank/drafts.hpp"

namespace fluoro::bank {
namespace {

/// A type of template: the fields of its own and what reads them.
struct Type {
  std::vector<std::string> keys;  ///< the common ones too
  void (*read)(Fields& fields, Draft& draft, Reading& reading);
};

Type type(std::vector<std::string> own, void (*read)(Fields&, Draft&, Reading&)) {
  for (const char* key :
       {"id", "for", "where", "type", "stem", "explanation", "level", "time", "tags", "retired", "waive"})
    own.emplace_back(key);
  return {std::move(own), read};
}

/// In the order of TemplateType and of question_types().
const std::vector<Type>& types() {
  static const std::vector<Type> kTypes{
      type({"key", "distractors"}, read_choice_template),
      type({"key", "distractors"}, read_choice_template),
      type({"swap", "distractors"}, read_true_false_template),
      type({"left", "right", "count", "distractors"}, read_match_template),
      type({"items"}, read_order_template),
      type({"text", "gaps"}, read_cloze_template),
      type({"accept", "typos"}, read_text_template),
      type({"answer", "tolerance", "unit", "units"}, read_number_template),
  };
  return kTypes;
}

const std::vector<std::string>& keys_of_all() {
  static const std::vector<std::string> kKeys = [] {
    std::vector<std::string> keys;
    for (const Type& one : types()) keys.insert(keys.end(), one.keys.begin(), one.keys.end());
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }();
  return kKeys;
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

std::optional<Family> read_family(Fields& fields) {
  static const std::array<std::pair<std::string, Family>, 3> kFamilies{
      {{"procedures", Family::procedures}, {"skills", Family::skills}, {"training", Family::training}}};
  return fields.one_of<Family>("for", kFamilies, Need::required);
}

void keep(Draft draft, Reading& reading) {
  const auto family = static_cast<std::size_t>(draft.result.family);
  for (const FieldUse& use : draft.uses) reading.fact_fields[family].insert(use.name);
  for (std::string& field : draft.avoid) reading.avoid_fields[family].insert(std::move(field));
  reading.bank.templates.push_back(std::move(draft.result));
  reading.uses.push_back(std::move(draft.uses));
}

void read_shared(Fields& fields, Draft& draft, Reading& reading) {
  Template& result = draft.result;
  Common common = read_common(fields, reading);
  result.explanation = std::move(common.explanation);
  note_placeholders(result.explanation, fields.at("explanation"), draft, reading);
  result.level = common.level;
  result.time = common.time;
  result.tags = std::move(common.tags);
  result.waive = std::move(common.waive);
  result.retired = common.retired;
}

void read_template(YamlNode& item, Reading& reading) {
  static const std::vector<std::string> kTypes(question_types().begin(),
                                               question_types().begin() + std::ssize(types()));
  base::Diagnostics& diagnostics = reading.diagnostics;
  if (!item.is_map()) {
    diagnostics.error(item.at, "a template must be a map of keys and values");
    return;
  }
  const auto type = read_type(item, "template", kTypes, keys_of_all(), diagnostics);
  if (!type) {
    reading.templates_unread = true;
    return;
  }
  Fields fields(item, "template", types()[*type].keys, diagnostics);
  Draft draft;
  Template& result = draft.result;
  result.at = item.at;
  result.type = static_cast<TemplateType>(*type);
  result.id = fields.id("id");
  reading.templates.add(result.id, fields.at("id"), diagnostics);
  const auto family = read_family(fields);
  read_where(fields, draft, reading);
  result.stem = read_pattern(fields, "stem", Need::required, draft, reading);
  types()[*type].read(fields, draft, reading);
  read_shared(fields, draft, reading);
  reading.templates_unread |= !family;
  if (!family) return;
  result.family = *family;
  keep(std::move(draft), reading);
}

}  // namespace

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

Distractors read_distractors(Fields fields, int least, int most, int count, Draft& draft, Reading& reading) {
  static const std::array<std::pair<std::string, bool>, 2> kPrefer{{{"topic", true}, {"none", false}}};
  Distractors distractors;
  if (fields.has("text")) distractors.text = read_pattern(fields, "text", Need::optional, draft, reading);
  distractors.count = fields.integer("count", least, most).value_or(count);
  distractors.prefer_topic = fields.one_of<bool>("prefer", kPrefer).value_or(true);
  if (fields.has("avoid")) {
    distractors.avoid = fields.text("avoid");
    if (distractors.avoid != Distractors{}.avoid)
      draft.uses.push_back({distractors.avoid, fields.at("avoid")});
  }
  draft.avoid.push_back(distractors.avoid);
  return distractors;
}

void read_templates(YamlNode& templates, Reading& reading) {
  for (YamlNode& item : templates.items)
    if (!reading.full()) read_template(item, reading);
}

}  // namespace fluoro::bank
