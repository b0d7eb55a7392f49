#include <algorithm>
#include <array>

#include "bank/reading.hpp"
#include "bank/review.hpp"

namespace fluoro::bank {

void Ids::add(const std::string& id, base::Position at, base::Diagnostics& diagnostics) {
  if (id.empty()) return;
  const auto [found, fresh] = where_.emplace(id, at);
  if (!fresh)
    diagnostics.error(at, "the " + kind_ + " id " + quote(id) + " is already used on line " +
                              std::to_string(found->second.line));
}

bool Ids::check(const Located& reference, base::Diagnostics& diagnostics) const {
  if (where_.contains(reference.value)) return true;
  std::vector<std::string> candidates;
  if (diagnostics.omitted() == 0) {
    candidates.reserve(where_.size());
    for (const auto& [id, at] : where_) candidates.push_back(id);
    std::ranges::sort(candidates);  // of two equally near, always the same
  }
  diagnostics.error(reference.at, "there is no " + kind_ + " " + quote(reference.value) +
                                      suggestion(reference.value, candidates));
  return false;
}

std::vector<std::string> values(std::vector<Located> texts) {
  std::vector<std::string> result;
  result.reserve(texts.size());
  for (Located& text : texts) result.push_back(std::move(text.value));
  return result;
}

std::vector<std::string> read_references(Fields& fields, std::string_view key, const Ids& ids,
                                         Reading& reading) {
  std::vector<Located> references = fields.texts(key);
  for (const Located& reference : references) ids.check(reference, reading.diagnostics);
  return values(std::move(references));
}

std::string read_topic_of(Fields& fields, Reading& reading) {
  std::string topic = fields.text("topic");
  if (!topic.empty()) reading.topics.check({topic, fields.at("topic")}, reading.diagnostics);
  return topic;
}

namespace {

void check_rule(const std::string& rule, base::Position at, Reading& reading) {
  const std::span<const RuleName> rules = rule_names();
  if (rule.empty() || std::ranges::find(rules, rule, &RuleName::name) != rules.end()) return;
  std::vector<std::string> names;
  for (const RuleName& one : rules) names.emplace_back(one.name);
  reading.diagnostics.error(at, "there is no rule " + quote(rule) + suggestion(rule, names));
}

/// `waive: [{rule: longest-option, reason: why}]`. A list, as the format says, with both in each entry, so
/// that a waiver without its reason can't be written.
std::vector<std::pair<std::string, std::string>> read_waive(Fields& fields, Reading& reading) {
  static const std::vector<std::string> kKeys{"rule", "reason"};
  std::vector<std::pair<std::string, std::string>> waivers;
  YamlNode* list = fields.list("waive");
  if (list == nullptr) return waivers;
  for (YamlNode& item : list->items) {
    if (!item.is_map()) {
      reading.diagnostics.error(item.at, "an entry of 'waive' must be written as {rule: ..., reason: ...}");
      continue;
    }
    Fields waiver(item, "waiver", kKeys, reading.diagnostics);
    std::string rule = waiver.id("rule");
    check_rule(rule, waiver.at("rule"), reading);
    waivers.emplace_back(std::move(rule), waiver.text("reason", Need::required));
  }
  return waivers;
}

}  // namespace

Common read_common(Fields& fields, Reading& reading, Level level) {
  static const std::array<std::pair<std::string, Level>, 3> kLevels{
      {{"recall", Level::recall}, {"understand", Level::understand}, {"apply", Level::apply}}};
  constexpr int kDay = 24 * 60 * 60;
  Common common;
  common.level = fields.one_of<Level>("level", kLevels).value_or(level);
  if (const auto seconds = fields.integer("time", 1, kDay)) common.time = std::chrono::seconds(*seconds);
  common.tags = values(fields.texts("tags"));
  common.waive = read_waive(fields, reading);
  common.retired = fields.boolean("retired").value_or(false);
  common.explanation = fields.text("explanation");
  return common;
}

const std::vector<std::string>& question_types() {
  static const std::vector<std::string> kTypes{"choice",  "multiple",     "true-false", "match",
                                               "order",   "cloze",        "text",       "number",
                                               "hotspot", "matching-set", "case"};
  return kTypes;
}

std::optional<std::size_t> read_type(YamlNode& map, const std::string& what,
                                     std::span<const std::string> types, std::span<const std::string> keys,
                                     base::Diagnostics& diagnostics) {
  const YamlNode::Entry* entry = map.find("type");
  if (entry == nullptr) {
    Fields fields(map, what, keys, diagnostics);
    (void)fields.node("type", Need::required);
    return std::nullopt;
  }
  const std::string& name = entry->value.text;
  const auto found = std::ranges::find(types, name);
  if (found != types.end()) return static_cast<std::size_t>(found - types.begin());
  if (std::ranges::find(question_types(), name) != question_types().end())
    diagnostics.error(entry->value.at,
                      "a " + what + " can't have type " + quote(name) + "; it may be " + either(types));
  else
    diagnostics.error(entry->value.at, "'type' must be " + either(types) +
                                           (name.empty() ? "" : ", not " + quote(name)) +
                                           suggestion(name, types));
  return std::nullopt;
}

}  // namespace fluoro::bank
