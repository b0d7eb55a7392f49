#include "exam/bodies.hpp"
#include "exam/generate.hpp"

namespace fluoro::exam {
namespace {

using bank::Question;
using bank::Template;
using bank::TemplateType;

std::string citation(const bank::Source& source) {
  std::string text = source.organisation.empty() ? "" : source.organisation + ": ";
  text += source.title;
  return source.year ? text + " (" + std::to_string(*source.year) + ")" : text;
}

void set_topic(const bank::Bank& bank, const std::string& id, Item& item) {
  item.topic = id;
  if (const bank::Topic* topic = bank.topic(id)) item.topic_title = topic->title;
}

/// Types stand in the same order as the bodies of the bank.
ItemType type_of(const bank::Body& body) {
  static_assert(std::variant_size_v<bank::Body> == static_cast<std::size_t>(ItemType::case_) + 1);
  return static_cast<ItemType>(body.index());
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

/// Presents a written question, and with it the steps of a case.
class Written {
 public:
  Written(const bank::Bank& bank, const Question& question, base::Seed seed, Item& item)
      : bank_(bank), question_(question), seed_(seed), item_(item) {}

  void present() const {
    item_.type = type_of(question_.body);
    item_.stem = question_.stem;
    item_.explanation = question_.explanation;
    item_.level = to_string(question_.level);
    item_.time = question_.time;
    item_.sources = citations(bank_, question_.sources);
    item_.image = question_.image;
    item_.alt = question_.alt;
    std::visit([this](const auto& body) { show(body); }, question_.body);
  }

 private:
  template <typename Body>
  void show(const Body& body) const {
    item_.body = shown(body, seed_);
  }

  void show(const bank::Number& number) const {
    Calculated result = calculated(number, question_.stem, question_.explanation, seed_);
    item_.body = std::move(result.number);
    item_.stem = std::move(result.stem);
    item_.explanation = std::move(result.explanation);
  }

  void show(const bank::Case& body) const {
    Case steps;
    for (std::size_t i = 0; i < body.steps.size(); ++i) steps.steps.push_back(step(body.steps[i], i));
    item_.body = std::move(steps);
  }

  [[nodiscard]] Item step(const Question& written, std::size_t place) const {
    Item item;
    item.question = item_.question + "/" + (written.id.empty() ? std::to_string(place + 1) : written.id);
    item.bank = item_.bank;
    item.bank_title = item_.bank_title;
    item.fact = written.facts.empty() ? item_.fact : written.facts.front();
    set_topic(bank_, written.topic.empty() ? item_.topic : written.topic, item);
    Written(bank_, written, derive(seed_, std::uint64_t{place}), item).present();
    return item;
  }

  const bank::Bank& bank_;
  const Question& question_;
  base::Seed seed_;
  Item& item_;
};

}  // namespace

std::vector<std::string> citations(const bank::Bank& bank, const std::vector<std::string>& ids) {
  std::vector<std::string> texts;
  for (const std::string& id : ids)
    if (const bank::Source* source = bank.source(id)) texts.push_back(citation(*source));
  return texts;
}

Item present(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups,
             base::Seed paper) {
  Item item;
  item.question = identity(bank, askable);
  item.bank = bank.id;
  item.bank_title = bank.title;
  item.fact = fact_of(bank, askable);
  set_topic(bank, topic_of(bank, askable), item);
  const base::Seed seed = derive(paper, item.question);
  if (!askable.generated) {
    Written(bank, bank.questions[askable.index], seed, item).present();
    return item;
  }
  const Template& source = bank.templates[askable.index];
  item.type = type_of(source.type);
  item.level = to_string(source.level);
  item.time = source.time;
  generate(bank, askable, groups, seed, item);
  return item;
}

Item present(const bank::Bank& bank, const bank::Askable& askable, base::Seed paper) {
  static const FactGroups kNoGroups{bank::Bank{}};
  if (!askable.generated) return present(bank, askable, kNoGroups, paper);
  return present(bank, askable, FactGroups(bank), paper);
}

}  // namespace fluoro::exam
