#include "exam/generate.hpp"

#include <algorithm>
#include <set>

#include "bank/fill.hpp"
#include "base/random.hpp"
#include "exam/bodies.hpp"
#include "exam/distractors.hpp"

namespace fluoro::exam {
namespace {

using bank::Fact;
using bank::TemplateType;

/// A question being made of a template and a fact.
struct Making {
  const bank::Form& form;
  const Fact& fact;
  const FactGroups& groups;
  base::Seed seed;

  [[nodiscard]] const std::string& language() const { return form.bank().language; }
  [[nodiscard]] std::string fill_stem(const Fact& from) const { return fill(form.stem(), from, language()); }
};

void make_statement(const Making& making, Item& item) {
  Fact told = making.fact;
  bool is_true = true;
  if (base::Stream(derive(making.seed, "swap")).below(2) == 1) {
    const bank::Rivals rivals(making.form.asked(), making.fact);
    const auto other = draw_distractors({making.form.bank(), making.form.asked(), making.fact, rivals},
                                        making.groups, 1, derive(making.seed, "distractors"));
    if (!other.empty()) {
      const std::string& field = making.form.source().swap;
      told.fields[field] = making.form.bank().facts[other.front().fact].fields.at(field);
      is_true = false;
    }
  }
  item.stem = making.fill_stem(told);
  item.body = shown(bank::TrueFalse{is_true}, making.seed);
}

/// What is right of `asked` and what is wrong; one of a list when only one may be right.
struct Offer {
  std::vector<std::string> right, wrong;
};
Offer offer(const Making& making, const bank::Asked& asked, base::Seed seed, bool only_one) {
  const bank::Rivals rivals(asked, making.fact);
  Offer made{rivals.right(), {}};
  if (only_one) {
    base::Stream(derive(seed, "key")).shuffle(made.right);
    made.right.resize(1);
  }
  const auto count = static_cast<std::size_t>(asked.rules.count);
  for (Distractor& wrong : draw_distractors({making.form.bank(), asked, making.fact, rivals}, making.groups,
                                            count, derive(seed, "distractors")))
    made.wrong.push_back(std::move(wrong.text));
  return made;
}

void make_options(const Making& making, Item& item) {
  const bool only_one = making.form.source().type == TemplateType::choice;
  Offer made = offer(making, making.form.asked(), making.seed, only_one);
  bank::Choice choice;
  for (std::string& text : made.right) choice.options.push_back({std::move(text), true, ""});
  for (std::string& text : made.wrong) choice.options.push_back({std::move(text), false, ""});
  item.body = shown(choice, making.seed);
}

void make_cloze(const Making& making, bank::Cloze cloze, Item& item) {
  for (std::size_t i = 0; i < cloze.gaps.size(); ++i) {
    const bank::Asked* asked = making.form.asked_in(i);
    if (asked == nullptr) continue;
    bank::Gap& gap = cloze.gaps[i];
    Offer made = offer(making, *asked, gap_seed(making.seed, gap.id), true);
    gap.correct = made.right.front();
    gap.options = std::move(made.wrong);
    gap.options.push_back(gap.correct);
  }
  item.body = shown(cloze, making.seed);
}

/// Lets other facts into a match until there are `count` in all, facts of its topic first when the template
/// prefers them.
bank::Pairing draw_partners(const Making& making, std::size_t count) {
  bank::Pairing pairing(making.form, making.fact);
  base::Stream stream(derive(making.seed, "partners"));
  const auto draw_from = [&](const std::vector<std::uint32_t>& group) {
    for (LazyShuffle facts(group, stream); pairing.entries().size() < count && !facts.empty();)
      pairing.add(making.form.bank().facts[facts.next()]);
  };
  if (making.form.source().distractors.prefer_topic)
    draw_from(making.groups.topic(making.fact.family, making.fact.topic));
  draw_from(making.groups.family(making.fact.family));
  return pairing;
}

bank::Match::Pair pair_of(const bank::Pairing::Entry& entry, base::Seed seed) {
  base::Stream stream(derive(derive(seed, "sides"), entry.fact->id));
  const auto one_of = [&](const std::vector<std::string>& texts) {
    return texts.size() == 1 ? texts.front() : texts[stream.below(static_cast<std::uint32_t>(texts.size()))];
  };
  std::string left = one_of(entry.left);
  return {std::move(left), one_of(entry.right)};
}

/// The explanation is told of each fact that is paired, and so are the sources.
void tell_of(const Making& making, const std::vector<const Fact*>& facts, Item& item) {
  std::set<std::string> told;
  std::vector<std::string> sources;
  item.explanation.clear();
  for (const Fact* fact : facts) {
    const std::string text = fill(making.form.explanation(), *fact, making.language());
    if (told.insert(text).second) item.explanation += (item.explanation.empty() ? "" : "\n") + text;
    for (const std::string& source : fact->sources)
      if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
  }
  item.sources = citations(making.form.bank(), sources);
}

void make_match(const Making& making, const bank::MatchTemplate& source, Item& item) {
  const auto pairs = static_cast<std::size_t>(source.count);
  const auto wrong = static_cast<std::size_t>(making.form.source().distractors.count);
  const bank::Pairing pairing = draw_partners(making, pairs + wrong);
  std::vector<bank::Pairing::Entry> entries = pairing.entries();
  bank::Match match;
  for (; entries.size() > pairs; entries.pop_back())
    match.distractors.push_back(pair_of(entries.back(), making.seed).right);
  base::Stream(derive(making.seed, "left")).shuffle(entries);
  std::vector<const Fact*> facts;
  for (const bank::Pairing::Entry& entry : entries) {
    match.pairs.push_back(pair_of(entry, making.seed));
    facts.push_back(entry.fact);
  }
  item.body = shown(match, making.seed);
  tell_of(making, facts, item);
}

/// What needs no other fact.
void make_filled(const Making& making, Item& item) {
  const bank::Body body = making.form.filled(making.fact);
  if (const auto* order = std::get_if<bank::Order>(&body)) item.body = shown(*order, making.seed);
  if (const auto* text = std::get_if<bank::Text>(&body)) item.body = shown(*text, making.seed);
  if (const auto* number = std::get_if<bank::Number>(&body)) item.body = calculated(*number);
  if (const auto* cloze = std::get_if<bank::Cloze>(&body)) make_cloze(making, *cloze, item);
}

}  // namespace

void generate(const bank::Bank& bank, const bank::Askable& askable, const FactGroups& groups, base::Seed seed,
              Item& item) {
  const Fact& fact = bank.facts[askable.fact];
  const bank::Form form(bank, bank.templates[askable.index]);
  const Making making{form, fact, groups, seed};
  item.stem = making.fill_stem(fact);
  item.explanation = fill(form.explanation(), fact, bank.language);
  item.sources = citations(bank, fact.sources);
  if (form.source().type == TemplateType::true_false)
    make_statement(making, item);
  else if (const auto* match = std::get_if<bank::MatchTemplate>(&form.source().body))
    make_match(making, *match, item);
  else if (std::holds_alternative<std::monostate>(form.source().body))
    make_options(making, item);
  else
    make_filled(making, item);
}

}  // namespace fluoro::exam
