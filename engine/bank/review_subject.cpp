#include "bank/review_subject.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bank/cloze_text.hpp"
#include "bank/fill.hpp"
#include "bank/markdown.hpp"
#include "bank/reading.hpp"
#include "bank/review_words.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

/// Wrong answers of a generated question that are looked at: many more than are shown with it. In a large
/// family not all facts are asked for them.
constexpr std::size_t kMostDrawn = 24;
constexpr std::size_t kMostAsked = 500;

const YamlNode* child(const YamlNode* node, std::string_view key) {
  const YamlNode::Entry* entry = node == nullptr ? nullptr : node->find(key);
  return entry == nullptr ? nullptr : &entry->value;
}
const YamlNode* child(const YamlNode* node, std::size_t entry) {
  return node == nullptr || entry >= node->items.size() ? nullptr : &node->items[entry];
}

/// Bold or italic stretches of a few words stand out; a sentence in bold makes none of its words do so.
constexpr std::size_t kStandOut = 3;

std::string stressed_line(std::string_view text) {
  base::RichText rich = parse_markdown(text);
  const auto stress = [](base::Runs& runs) {
    for (base::Run& run : runs) {
      const bool stands_out = (run.bold || run.italic) && run.script == base::Run::Script::normal;
      if (!stands_out || words_of(run.text).size() > kStandOut) continue;
      for (char& c : run.text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
  };
  for (base::Block& block : rich) {
    if (auto* paragraph = std::get_if<base::Paragraph>(&block)) stress(paragraph->runs);
    if (auto* item = std::get_if<base::ListItem>(&block)) stress(item->runs);
  }
  return base::plain_line(rich);
}

void set_stem(Subject& subject, std::string_view text) {
  subject.stem = markdown_line(text);
  subject.stressed = stressed_line(text);
}

OptionSet set_of(const Subject& subject, const std::vector<Option>& options, bool one_right, bool given) {
  OptionSet set{.stem = subject.stem, .one_right = one_right, .given_order = given};
  for (std::size_t i = 0; i < options.size(); ++i)
    set.options.push_back(
        {markdown_line(options[i].text), options[i].correct, subject.at("options", i, "text")});
  return set;
}

/// The text of a cloze with its gaps as three dots.
std::string sentence_of(const Cloze& cloze) {
  std::string text;
  for (const char c : base::plain_line(parse_cloze(split_cloze(cloze.text).texts)))
    if (c == kGapMark)
      text += "…";
    else
      text += c;
  return text;
}

/// What one chooses from in a written question, by type.
struct Offered {
  Subject& subject;

  void operator()(const Choice& choice) const {
    subject.sets.push_back(set_of(subject, choice.options, true, choice.given_order));
  }
  void operator()(const Multiple& multiple) const {
    subject.sets.push_back(set_of(subject, multiple.options, false, multiple.given_order));
  }
  void operator()(const Cloze& cloze) const {
    for (const Gap& gap : cloze.gaps) {
      if (gap.options.empty()) continue;
      OptionSet set{.stem = sentence_of(cloze)};
      const YamlNode* node = child(child(child(subject.node, "gaps"), gap.id), "options");
      for (std::size_t i = 0; i < gap.options.size(); ++i) {
        const YamlNode* option = child(node, i);
        set.options.push_back({markdown_line(gap.options[i]), gap.options[i] == gap.correct,
                               option ? option->at : subject.at("gaps")});
      }
      subject.sets.push_back(std::move(set));
    }
  }
  void operator()(const MatchingSet& matching) const {
    for (const MatchingSet::Stem& stem : matching.stems) {
      OptionSet set{.stem = markdown_line(stem.stem), .shared = true};
      for (std::size_t i = 0; i < matching.options.size(); ++i)
        set.options.push_back({markdown_line(matching.options[i]), matching.options[i] == stem.correct,
                               subject.at("options", i)});
      subject.sets.push_back(std::move(set));
    }
  }
  void operator()(const Match& match) const {
    std::set<std::string> offered;  // the very same right side is offered once
    for (std::size_t i = 0; i < match.pairs.size(); ++i)
      if (const std::string& right = match.pairs[i].right; offered.insert(right).second)
        subject.pieces.push_back({markdown_line(right), true, subject.at("pairs", i, "right")});
    for (std::size_t i = 0; i < match.distractors.size(); ++i)
      subject.pieces.push_back({markdown_line(match.distractors[i]), false, subject.at("distractors", i)});
  }
  void operator()(const Order& order) const {
    for (std::size_t i = 0; i < order.items.size(); ++i)
      subject.pieces.push_back({markdown_line(order.items[i]), true, subject.at("items", i)});
  }
  template <typename Other>
  void operator()(const Other&) const {}
};

Subject written(const Bank& bank, const Question& question, const YamlNode* node) {
  Subject subject{.bank = &bank, .question = &question, .node = node};
  set_stem(subject, question.stem);
  subject.type = question_types()[question.body.index()];
  std::visit(Offered{subject}, question.body);
  return subject;
}

/// Wrong answers that may be drawn beside those of a fact: as in a paper, of the same topic alone when it
/// gives enough of them.
std::vector<std::string> wrong_texts(const Subject& subject, const Asked& asked) {
  const Fact& fact = *subject.fact;
  const Rivals rivals(asked, fact);
  std::set<std::string> seen;
  std::vector<std::string> texts;
  const auto add = [&](const Fact& other) {
    if (texts.size() >= kMostDrawn) return;
    for (std::string& text : rivals.texts(other))
      if (seen.insert(base::fold(text)).second) texts.push_back(std::move(text));
  };
  for (std::size_t i = 0; i < std::min(subject.peers->size(), kMostAsked); ++i) add(*(*subject.peers)[i]);
  if (asked.rules.prefer_topic && texts.size() >= static_cast<std::size_t>(asked.rules.count)) return texts;
  for (std::size_t i = 0; i < std::min(subject.bank->facts.size(), kMostAsked); ++i)
    if (subject.bank->facts[i].family == fact.family) add(subject.bank->facts[i]);
  return texts;
}

/// A set for each right answer of a choice, of which one is shown; one for all of a multiple.
void offer_drawn(Subject& subject, const Asked& asked, const std::string& stem, bool one_right) {
  const std::vector<std::string> wrong = wrong_texts(subject, asked);
  const std::vector<std::string> right = Rivals(asked, *subject.fact).right();
  const base::Position at = subject.at(one_right && subject.type == "cloze" ? "gaps" : "key");
  OptionSet set{.stem = stem, .one_right = one_right, .drawn = true};
  for (const std::string& text : wrong) set.options.push_back({markdown_line(text), false, at});
  for (const std::string& text : right) {
    set.options.push_back({markdown_line(text), true, at});
    if (!one_right) continue;
    subject.sets.push_back(set);
    set.options.pop_back();
  }
  if (!one_right) subject.sets.push_back(std::move(set));
}

using Peers = std::map<std::pair<Family, std::string>, std::vector<const Fact*>>;

Subject generated(const Form& form, const Fact& fact, const Peers& peers, const YamlNode* node) {
  const Bank& bank = form.bank();
  const Template& source = form.source();
  Subject subject{.bank = &bank, .source = &source, .fact = &fact, .node = node};
  subject.peers = &peers.at({fact.family, fact.topic});
  subject.type = question_types()[static_cast<std::size_t>(source.type)];
  set_stem(subject, fill(form.stem(), fact, bank.language));
  if (source.type == TemplateType::choice || source.type == TemplateType::multiple)
    offer_drawn(subject, form.asked(), subject.stem, source.type == TemplateType::choice);
  if (const auto* cloze = std::get_if<ClozeTemplate>(&source.body)) {
    const Body body = form.filled(fact);
    for (std::size_t i = 0; i < cloze->gaps.size(); ++i)
      if (const Asked* asked = form.asked_in(i))
        offer_drawn(subject, *asked, sentence_of(std::get<Cloze>(body)), true);
  }
  return subject;
}

void look_at_written(const Bank& bank, const YamlNode* root, const std::function<void(Subject)>& look) {
  const YamlNode* list = child(root, "questions");
  for (std::size_t i = 0; i < bank.questions.size(); ++i) {
    const Question& question = bank.questions[i];
    if (question.retired) continue;
    const YamlNode* node = child(list, i);
    look(written(bank, question, node));
    const auto* parts = std::get_if<Case>(&question.body);
    for (std::size_t k = 0; parts != nullptr && k < parts->steps.size(); ++k) {
      Subject step = written(bank, parts->steps[k], child(child(node, "steps"), k));
      step.whole = &question;
      look(std::move(step));
    }
  }
}

void look_at_generated(const Bank& bank, const YamlNode* root, const std::function<void(Subject)>& look) {
  const YamlNode* list = child(root, "templates");
  Peers peers;
  for (const Fact& fact : bank.facts) peers[{fact.family, fact.topic}].push_back(&fact);
  for (std::size_t i = 0; i < bank.templates.size(); ++i) {
    if (bank.templates[i].retired) continue;
    const Form form(bank, bank.templates[i]);
    for (const Fact& fact : bank.facts)
      if (form.applies_to(fact)) look(generated(form, fact, peers, child(list, i)));
  }
}

}  // namespace

const OptionView* OptionSet::key() const {
  if (!one_right) return nullptr;
  const auto found = std::ranges::find(options, true, &OptionView::correct);
  return found == options.end() ? nullptr : &*found;
}

bool Subject::english() const {
  const std::string tag = base::fold(bank->language);
  return tag == "en" || tag.starts_with("en-");
}

base::Position Subject::at() const { return source != nullptr ? source->at : question->at; }

base::Position Subject::at(std::string_view key) const {
  const YamlNode::Entry* entry = node == nullptr ? nullptr : node->find(key);
  return entry == nullptr ? at() : entry->value.at;
}

base::Position Subject::at(std::string_view key, std::size_t entry, std::string_view inner) const {
  const YamlNode* item = child(child(node, key), entry);
  if (item == nullptr) return at(key);
  const YamlNode* text = inner.empty() ? nullptr : child(item, inner);
  return text == nullptr ? item->at : text->at;
}

const std::vector<std::pair<std::string, std::string>>& Subject::waive() const {
  return source != nullptr ? source->waive : question->waive;
}

const std::string& Subject::explanation() const {
  return source != nullptr ? source->explanation : question->explanation;
}

void for_each_subject(const Bank& bank, const YamlNode* root, const std::function<void(Subject)>& look) {
  look_at_written(bank, root, look);
  look_at_generated(bank, root, look);
}

}  // namespace fluoro::bank
