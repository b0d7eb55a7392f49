#include <algorithm>
#include <map>

#include "bank/read_bodies.hpp"

namespace fluoro::bank {
namespace {

/// A type of question: the fields of its own and what reads them.
struct Type {
  std::vector<std::string> keys;  ///< the common ones too
  Body (*read)(Fields& fields, const Begun& begun, Reading& reading);
};

Type type(std::vector<std::string> own, Body (*read)(Fields&, const Begun&, Reading&)) {
  for (const char* key : {"id", "type", "stem", "level", "topic", "facts", "explanation", "sources", "covers",
                          "image", "alt", "time", "tags", "retired", "waive"})
    own.emplace_back(key);
  return {std::move(own), read};
}

/// In the order of question_types().
const std::vector<Type>& types() {
  static const std::vector<Type> kTypes{
      type({"options", "order"}, read_choice),
      type({"options", "order", "scoring"}, read_multiple),
      type({"answer"}, read_true_false),
      type({"pairs", "distractors"}, read_match),
      type({"items"}, read_order),
      type({"text", "gaps"}, read_cloze),
      type({"accept", "typos"}, read_text),
      type({"answer", "tolerance", "unit", "units", "variables"}, read_number),
      type({"regions"}, read_hotspot),
      type({"options", "stems"}, read_matching_set),
      type({"vignette", "steps"}, read_case),
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

/// A case has a vignette instead.
std::string read_stem(Fields& fields, bool is_case, Reading& reading) {
  if (!is_case) return fields.text("stem", Need::required);
  if (!fields.has("stem")) return fields.text("vignette", Need::required);
  reading.diagnostics.error(fields.at("stem"),
                            "a case has a 'vignette' and no 'stem'; its steps have one each");
  return fields.text("vignette");
}

void read_shared(Fields& fields, Question& question, Level level, Reading& reading) {
  question.sources = read_references(fields, "sources", reading.sources, reading);
  Common common = read_common(fields, reading, level);
  question.explanation = std::move(common.explanation);
  question.level = common.level;
  question.time = common.time;
  question.tags = std::move(common.tags);
  question.waive = std::move(common.waive);
  question.retired = common.retired;
}

void read_question(YamlNode& item, Reading& reading) {
  base::Diagnostics& diagnostics = reading.diagnostics;
  if (!item.is_map()) {
    diagnostics.error(item.at, "a question must be a map of keys and values");
    return;
  }
  // Which keys are known depends on the type; without one only the id is read.
  const auto type = read_type(item, "question", question_types(), keys_of_all(), diagnostics);
  if (!type) {
    if (YamlNode::Entry* id = item.find("id"); id != nullptr && id->value.is_scalar())
      reading.questions.add(id->value.text, id->value.at, diagnostics);
    return;
  }
  Fields fields(item, "question", types()[*type].keys, diagnostics);
  Begun begun;
  Question& question = begun.question;
  question.at = item.at;
  question.id = fields.id("id");
  reading.questions.add(question.id, fields.at("id"), diagnostics);
  question.stem = read_stem(fields, types()[*type].read == read_case, reading);
  question.topic = read_topic_of(fields, reading);
  question.facts = read_references(fields, "facts", reading.facts, reading);
  question.covers = values(fields.texts("covers"));
  read_image(fields, begun, reading);
  read_shared(fields, question, Level::recall, reading);
  question.body = types()[*type].read(fields, begun, reading);
  reading.bank.questions.push_back(std::move(question));
}

/// A question without a topic belongs to the one of its first fact.
void inherit_topics(Bank& bank) {
  std::map<std::string_view, std::string_view> topics;
  for (const Fact& fact : bank.facts) topics.emplace(fact.id, fact.topic);
  for (Question& question : bank.questions) {
    if (!question.topic.empty() || question.facts.empty()) continue;
    if (const auto found = topics.find(question.facts.front()); found != topics.end())
      question.topic = found->second;
  }
}

}  // namespace

std::optional<Question> read_step(YamlNode& item, Level level, Ids& ids, Reading& reading) {
  static const std::vector<std::string> kTypes(question_types().begin(), question_types().end() - 1);
  if (!item.is_map()) {
    reading.diagnostics.error(item.at, "a step must be a question: a map of keys and values");
    return std::nullopt;
  }
  const auto type = read_type(item, "step", kTypes, keys_of_all(), reading.diagnostics);
  if (!type) return std::nullopt;
  Fields fields(item, "step", types()[*type].keys, reading.diagnostics);
  for (const char* key : {"topic", "facts", "covers", "time", "tags", "retired"})
    if (fields.has(key))
      reading.diagnostics.error(fields.at(key),
                                quote(key) + " belongs to the case as a whole, not to a step");
  Begun begun;
  Question& step = begun.question;
  step.at = item.at;
  step.id = fields.id("id", Need::optional);
  ids.add(step.id, fields.at("id"), reading.diagnostics);
  step.stem = fields.text("stem", Need::required);
  read_image(fields, begun, reading);
  read_shared(fields, step, level, reading);
  step.body = types()[*type].read(fields, begun, reading);
  return std::move(step);
}

void read_questions(YamlNode& questions, Reading& reading) {
  if (questions.items.size() > kMostQuestions)
    reading.diagnostics.error(questions.items[kMostQuestions].at,
                              "the file has more than 200,000 questions; split it");
  reading.bank.questions.reserve(std::min(questions.items.size(), kMostQuestions));
  for (YamlNode& item : questions.items)
    if (!reading.full()) read_question(item, reading);
  inherit_topics(reading.bank);
}

}  // namespace fluoro::bank
