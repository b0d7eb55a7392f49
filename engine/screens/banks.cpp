#include "screens/banks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bank/markdown.hpp"
#include "screens/page.hpp"
#include "screens/words.hpp"
#include "ui/paragraph.hpp"

namespace fluoro::screens::banks {
namespace {

using Standings = std::map<std::string, history::Standing>;

/// What a topic holds; a fact that is asked in two topics counts in both.
struct Content {
  int questions = 0;
  std::set<std::string> facts;  ///< keys
};

Topic topic(const std::string& title, const std::string& id, const Content& content,
            const Standings& standings) {
  const auto found = standings.find(id);
  const history::Standing standing = found == standings.end() ? history::Standing{} : found->second;
  return {.title = title,
          .questions = content.questions,
          .mastery = mastery_of(standing, static_cast<int>(content.facts.size()))};
}

std::vector<Topic> topics(const bank::Bank& bank, const Standings& standings) {
  std::map<std::string, Content> contents;
  for (const bank::Askable& askable : bank.askables) {
    Content& content = contents[bank::topic_of(bank, askable)];
    ++content.questions;
    content.facts.insert(bank::fact_key(bank, askable));
  }
  std::vector<Topic> list;
  for (const bank::Topic& each : bank.topics)
    if (const auto found = contents.find(each.id); found != contents.end())
      list.push_back(topic(each.title, each.id, found->second, standings));
  if (const auto found = contents.find(""); found != contents.end() && !list.empty())
    list.push_back(topic("Other questions", "", found->second, standings));
  return list;
}

/// A question that is its own fact, by its words.
std::string stem_of(const bank::Bank& bank, const std::string& key) {
  for (const bank::Question& question : bank.questions)
    if (bank.id + "/" + question.id == key) return ui::reflowed(bank::plain_markdown(question.stem));
  return {};
}

std::string name_of(const bank::Fact& fact) {
  const auto found = fact.fields.find("name");
  if (found == fact.fields.end() || found->second.empty()) return fact.id;
  return ui::reflowed(bank::plain_markdown(found->second.front()));
}

Suspended suspended(const bank::Bank& bank, const std::string& key) {
  const std::size_t mark = key.find('#');
  if (mark == std::string::npos) {
    const std::string stem = stem_of(bank, key);
    return {.key = key, .name = stem.empty() ? key.substr(key.find('/') + 1) : stem, .gone = stem.empty()};
  }
  const std::string id = key.substr(mark + 1);
  const bank::Fact* fact = bank.fact(id);
  return {.key = key, .name = fact ? name_of(*fact) : id, .gone = fact == nullptr};
}

Card card(const CatalogueEntry& entry, const history::Standing& standing, const history::Learning& learning,
          history::Moment moment) {
  const bank::Bank& bank = *entry.bank;
  const int units = bank::fact_key_count(bank);
  Card result{.bank = bank.id,
              .title = bank.title,
              .description = ui::reflowed(bank::plain_markdown(bank.description)),
              .path = entry.path,
              .mastery = mastery_of(standing, units),
              .topics = topics(bank, learning.by_topic(bank.id, moment))};
  for (const std::string& key : learning.suspended(bank.id)) result.suspended.push_back(suspended(bank, key));
  result.begun = standing.begun > 0 || standing.mistakes > 0 || !result.suspended.empty();
  result.detail =
      plural(static_cast<int>(bank.askables.size()), "question") + " from " + plural(units, "fact");
  for (const std::string& part : {bank.license, bank.language})
    if (!part.empty()) result.detail += " · " + part;
  return result;
}

Broken broken(const CatalogueEntry& entry) {
  Broken result{.name = entry.name, .path = entry.path};
  for (const base::Diagnostic& diagnostic : entry.diagnostics) {
    if (diagnostic.severity != base::Severity::error) continue;
    std::string place;
    if (diagnostic.at.line > 0)
      place = "Line " + std::to_string(diagnostic.at.line) + ", column " +
              std::to_string(diagnostic.at.column) + ": ";
    result.errors.push_back(place + diagnostic.text);
  }
  return result;
}

/// Asks a suspended fact again. The focus goes on to the next one.
Effects ask_again(const Card& card, const std::string& key) {
  std::string next = "set-up-" + card.bank;
  for (std::size_t i = 0; i < card.suspended.size(); ++i) {
    if (card.suspended[i].key != key) continue;
    if (i + 1 < card.suspended.size())
      next = "again-" + card.suspended[i + 1].key;
    else if (i > 0)
      next = "again-" + card.suspended[i - 1].key;
    return {Suspend{.fact_key = key, .bank = card.bank, .suspended = false}, Focus{next}};
  }
  return {};
}

}  // namespace

State make(const Catalogue& catalogue, const history::Learning& learning, history::Moment moment) {
  State state;
  const Standings standings = learning.by_bank(moment);
  for (const CatalogueEntry& entry : catalogue.entries) {
    if (!entry.bank) {
      state.broken.push_back(broken(entry));
      continue;
    }
    const auto found = standings.find(entry.bank->id);
    state.cards.push_back(
        card(entry, found == standings.end() ? history::Standing{} : found->second, learning, moment));
  }
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (const auto route = tab_route(id)) return {Go{*route}};
  for (const Card& card : state.cards) {
    if (id == "set-up-" + card.bank) return {Go{ToSetup{.banks = {card.bank}}}};
    if (id == "anew-" + card.bank) {
      state.asking = card.bank;
      return {Focus{"keep-" + card.bank}};
    }
    if (id == "keep-" + card.bank || id == "reset-" + card.bank) {
      state.asking.clear();
      if (id.starts_with("keep-")) return {Focus{"anew-" + card.bank}};
      return {ResetBank{card.bank}, Focus{"set-up-" + card.bank}};
    }
    if (id.starts_with("again-"))
      if (Effects effects = ask_again(card, id.substr(6)); !effects.empty()) return effects;
  }
  return {};
}

}  // namespace fluoro::screens::banks
