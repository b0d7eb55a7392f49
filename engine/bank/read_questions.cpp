#include <algorithm>
#include <array>
#include <map>

#include "bank/reading.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kFewestOptions = 2;
constexpr std::size_t kMostOptions = 10;

std::vector<std::string> question_keys(std::vector<std::string> own) {
  for (const char* key : {"id", "type", "stem", "level", "topic", "facts", "explanation", "sources", "covers",
                          "image", "alt", "time", "tags", "retired", "waive"})
    own.emplace_back(key);
  return own;
}

const std::vector<std::string>& keys_of(TemplateType type) {
  static const std::vector<std::string> kChoice = question_keys({"options", "order"});
  static const std::vector<std::string> kMultiple = question_keys({"options", "order", "scoring"});
  static const std::vector<std::string> kTrueFalse = question_keys({"answer"});
  switch (type) {
    case TemplateType::choice: return kChoice;
    case TemplateType::multiple: return kMultiple;
    case TemplateType::true_false: return kTrueFalse;
    default: break;
  }
  return kChoice;
}

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

Choice read_choice(Fields& fields, Reading& reading) {
  Choice choice{read_options(fields, reading), read_given_order(fields)};
  check_correct(fields, choice.options, false, reading);
  return choice;
}

Multiple read_multiple(Fields& fields, Reading& reading) {
  static const std::array<std::pair<std::string, Scoring>, 2> kScorings{
      {{"partial", Scoring::partial}, {"all", Scoring::all}}};
  Multiple multiple{read_options(fields, reading), read_given_order(fields),
                    fields.one_of<Scoring>("scoring", kScorings).value_or(Scoring::partial)};
  check_correct(fields, multiple.options, true, reading);
  return multiple;
}

/// A path that can't leave the quiz's folder on any system: no root, drive, scheme, backslash or "..".
bool stays_inside(std::string_view path) {
  if (path.find_first_of("\\:\n\t") != std::string_view::npos) return false;
  std::size_t start = 0;
  while (start <= path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, end - start);
    if (part.empty() || part == ".." || part == ".") return false;
    start = end + 1;
  }
  return true;
}

void read_image(Fields& fields, Question& question, Reading& reading) {
  question.image = fields.text("image");
  question.alt = fields.text("alt");
  if (fields.has("image") && !fields.has("alt"))
    reading.diagnostics.error(fields.at("image"), "an image needs 'alt', a text for those who can't see it");
  if (fields.has("alt") && !fields.has("image"))
    reading.diagnostics.error(fields.at("alt"), "'alt' describes an image, but there is no 'image'");
  if (question.image.empty()) return;
  if (!stays_inside(question.image))
    reading.diagnostics.error(
        fields.at("image"),
        "image path " + quote(question.image) + " must name a file inside the quiz's folder, with '/' only");
  else if (reading.image_exists && !reading.image_exists(question.image))
    reading.diagnostics.error(fields.at("image"), "there is no image file " + quote(question.image));
}

void read_body(Fields& fields, TemplateType type, Question& question, Reading& reading) {
  switch (type) {
    case TemplateType::choice: question.body = read_choice(fields, reading); return;
    case TemplateType::multiple: question.body = read_multiple(fields, reading); return;
    case TemplateType::true_false:
      question.body = TrueFalse{fields.boolean("answer", Need::required).value_or(true)};
      return;
    default: return;
  }
}

void read_question(YamlNode& item, Reading& reading) {
  base::Diagnostics& diagnostics = reading.diagnostics;
  if (!item.is_map()) {
    diagnostics.error(item.at, "a question must be a map of keys and values");
    return;
  }
  // Which keys are known depends on the type; without one only the id is read.
  static const std::vector<std::string> kAllKeys = question_keys({"options", "order", "scoring", "answer"});
  const auto type = read_type(item, "question", kAllKeys, diagnostics);
  Question question;
  if (!type) {
    if (YamlNode::Entry* id = item.find("id"); id != nullptr && id->value.is_scalar())
      reading.questions.add(id->value.text, id->value.at, diagnostics);
    return;
  }
  Fields fields(item, "question", keys_of(*type), diagnostics);
  question.at = item.at;
  question.id = fields.id("id");
  reading.questions.add(question.id, fields.at("id"), diagnostics);
  question.stem = fields.text("stem", Need::required);
  read_body(fields, *type, question, reading);
  question.topic = read_topic_of(fields, reading);
  question.facts = read_references(fields, "facts", reading.facts, reading);
  question.sources = read_references(fields, "sources", reading.sources, reading);
  question.covers = values(fields.texts("covers"));
  read_image(fields, question, reading);
  Common common = read_common(fields, reading);
  question.explanation = std::move(common.explanation);
  question.level = common.level;
  question.time = common.time;
  question.tags = std::move(common.tags);
  question.waive = std::move(common.waive);
  question.retired = common.retired;
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
