#include "base/random.hpp"
#include "exam/generate.hpp"
#include "exam/item.hpp"

namespace fluoro::exam {
namespace {

using bank::Question;
using bank::Template;
using bank::TemplateType;

/// "Organisation: Title (2019)", as far as it is known.
std::string citation(const bank::Source& source) {
  std::string text = source.organisation.empty() ? "" : source.organisation + ": ";
  text += source.title;
  return source.year ? text + " (" + std::to_string(*source.year) + ")" : text;
}

std::vector<std::string> citations(const bank::Bank& bank, const std::vector<std::string>& ids) {
  std::vector<std::string> texts;
  for (const std::string& id : ids)
    if (const bank::Source* source = bank.source(id)) texts.push_back(citation(*source));
  return texts;
}

Options take_options(const std::vector<bank::Option>& written, bool given_order, base::Seed seed) {
  Options offered;
  for (const bank::Option& option : written)
    offered.list.push_back({option.text, option.correct, option.feedback});
  if (!given_order) base::Stream(derive(seed, "options")).shuffle(offered.list);
  return offered;
}

void present_written(const bank::Bank& bank, const Question& question, base::Seed seed, Item& item) {
  item.stem = question.stem;
  item.explanation = question.explanation;
  item.level = to_string(question.level);
  item.time = question.time;
  item.sources = citations(bank, question.sources);
  if (const auto* choice = std::get_if<bank::Choice>(&question.body)) {
    item.type = ItemType::choice;
    item.body = take_options(choice->options, choice->given_order, seed);
  } else if (const auto* multiple = std::get_if<bank::Multiple>(&question.body)) {
    item.type = ItemType::multiple;
    Options offered = take_options(multiple->options, multiple->given_order, seed);
    offered.all_or_nothing = multiple->scoring == bank::Scoring::all;
    item.body = std::move(offered);
  } else if (const auto* statement = std::get_if<bank::TrueFalse>(&question.body)) {
    item.type = ItemType::true_false;
    item.body = Options{{{"True", statement->answer, ""}, {"False", !statement->answer, ""}}};
  }
}

ItemType type_of(TemplateType type) {
  switch (type) {
    case TemplateType::choice: return ItemType::choice;
    case TemplateType::multiple: return ItemType::multiple;
    case TemplateType::true_false: return ItemType::true_false;
    case TemplateType::match: return ItemType::match;
    case TemplateType::order: return ItemType::order;
    case TemplateType::cloze: return ItemType::cloze;
    case TemplateType::text: return ItemType::text;
    case TemplateType::number: return ItemType::number;
  }
  return ItemType::choice;
}

}  // namespace

Item present(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups,
             base::Seed paper) {
  Item item;
  item.question = identity(bank, askable);
  item.bank = bank.id;
  item.bank_title = bank.title;
  item.fact = fact_of(bank, askable);
  item.topic = topic_of(bank, askable);
  if (const bank::Topic* topic = bank.topic(item.topic)) item.topic_title = topic->title;
  const base::Seed seed = derive(paper, item.question);
  if (!askable.generated) {
    present_written(bank, bank.questions[askable.index], seed, item);
    return item;
  }
  const Template& source = bank.templates[askable.index];
  item.type = type_of(source.type);
  item.level = to_string(source.level);
  item.time = source.time;
  item.sources = citations(bank, bank.facts[askable.fact].sources);
  generate(bank, askable, groups, seed, item);
  return item;
}

Item present(const bank::Bank& bank, const bank::Askable& askable, base::Seed paper) {
  static const FactGroups kNoGroups{bank::Bank{}};
  if (!askable.generated) return present(bank, askable, kNoGroups, paper);
  return present(bank, askable, FactGroups(bank), paper);
}

}  // namespace fluoro::exam
