#include "bank/review.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "bank/review_rules.hpp"

namespace fluoro::bank {
namespace {

constexpr std::string_view kUnusedWaiver = "unused-waiver";

/// A finding of one question, or the same of several questions of one template.
struct Group {
  Flaw flaw;
  std::vector<const Fact*> facts;
};

class Reviewing {
 public:
  explicit Reviewing(const Bank& bank) : bank_(bank) {}

  void look(Subject subject) {
    for (const Rule& rule : rules()) {
      if (rule.english_only && !subject.english()) continue;
      Findings findings;
      rule.look(subject, findings);
      for (Findings::Found& found : findings.list()) add(rule.name, subject, found.at, std::move(found.text));
    }
    subject.sets.clear();
    subject.pieces.clear();
    subject.peers = nullptr;
    subjects_.push_back(std::move(subject));
  }

  std::vector<Flaw> finish() {
    for (const BankRule& rule : bank_rules())
      for (BankFinding& found : rule.look(bank_, subjects_))
        add(rule.name, subjects_[found.subject], found.at, std::move(found.text));
    for (const Subject& subject : subjects_) check_waivers(subject);
    sum_up();
    std::vector<Flaw> flaws;
    for (Group& group : groups_) flaws.push_back(told(std::move(group)));
    std::ranges::stable_sort(flaws, {}, &Flaw::at);
    return flaws;
  }

 private:
  using Key = std::tuple<const void*, std::string_view, std::string>;

  /// A waiver of the question itself, or of the case that it is a step of.
  bool waives(const Subject& subject, std::string_view rule) {
    const auto in = [&](const void* owner, const auto& waive) {
      if (std::ranges::none_of(waive, [&](const auto& one) { return one.first == rule; })) return false;
      used_.insert({owner, std::string(rule)});
      return true;
    };
    return in(owner(subject), subject.waive()) ||
           (subject.whole != nullptr && in(subject.whole, subject.whole->waive));
  }

  static const void* owner(const Subject& subject) {
    return subject.source != nullptr ? static_cast<const void*>(subject.source) : subject.question;
  }

  void add(std::string_view rule, const Subject& subject, base::Position at, std::string text) {
    if (waives(subject, rule)) return;
    // Of a template each rule speaks once; of a written question the same is not said twice.
    const Key key{owner(subject), rule, subject.fact != nullptr ? "" : text};
    const auto [place, fresh] = group_of_.emplace(key, groups_.size());
    if (fresh) groups_.push_back({.flaw = {std::string(rule), at, std::move(text)}});
    std::vector<const Fact*>& facts = groups_[place->second].facts;
    if (subject.fact != nullptr && (facts.empty() || facts.back() != subject.fact))
      facts.push_back(subject.fact);
  }

  void check_waivers(const Subject& subject) {
    for (std::size_t i = 0; i < subject.waive().size(); ++i) {
      const std::string& rule = subject.waive()[i].first;
      if (!used_.insert({owner(subject), rule}).second) continue;
      const bool foreign = !subject.english() && std::ranges::any_of(rules(), [&](const Rule& one) {
        return one.english_only && one.name == rule;
      });
      groups_.push_back({.flaw = {std::string(kUnusedWaiver), subject.at("waive", i),
                                  "'" + rule + "' is waived, but " +
                                      (foreign ? "it looks at English only" : "finds nothing here") +
                                      "; delete the waiver"}});
    }
  }

  /// What is said of many written questions in the same words is said of the first of them.
  void sum_up() {
    constexpr std::size_t kMany = 5;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (groups_[i].facts.empty()) same[{groups_[i].flaw.rule, groups_[i].flaw.text}].push_back(i);
    std::set<std::size_t> said;
    for (const auto& [what, places] : same) {
      if (places.size() <= kMany) continue;
      said.insert(places.begin() + 1, places.end());
      std::string& text = groups_[places.front()].flaw.text;
      text += " (so in " + std::to_string(places.size()) + " questions, the next on line " +
              std::to_string(groups_[places[1]].flaw.at.line) + ")";
    }
    std::size_t place = 0;
    std::erase_if(groups_, [&](const Group&) { return said.contains(place++); });
  }

  static Flaw told(Group group) {
    constexpr std::size_t kNamed = 3;
    const std::vector<const Fact*>& facts = group.facts;
    if (facts.empty()) return std::move(group.flaw);
    std::string names;
    for (std::size_t i = 0; i < std::min(facts.size(), kNamed); ++i)
      names += (i == 0 ? "'" : ", '") + facts[i]->id + "'";
    if (facts.size() > kNamed) names += " and " + std::to_string(facts.size() - kNamed) + " more";
    group.flaw.text += facts.size() == 1 ? " (with fact " + names + ")" : " (so with facts " + names + ")";
    return std::move(group.flaw);
  }

  const Bank& bank_;
  Subjects subjects_;
  std::vector<Group> groups_;
  std::map<Key, std::size_t> group_of_;
  std::set<std::pair<const void*, std::string>> used_;  ///< waivers, by whose they are and their rule
};

}  // namespace

std::span<const RuleName> rule_names() {
  static const std::vector<RuleName> kNames = [] {
    std::vector<RuleName> names;
    for (const Rule& rule : rules()) names.push_back({rule.name, rule.what});
    for (const BankRule& rule : bank_rules()) names.push_back({rule.name, rule.what});
    names.push_back({kUnusedWaiver, "a waiver that silences nothing"});
    return names;
  }();
  return kNames;
}

std::vector<Flaw> review(const Bank& bank, std::string_view bytes) {
  base::Diagnostics known("");
  const std::optional<YamlNode> root = read_yaml(bytes, known);
  Reviewing reviewing(bank);
  for_each_subject(bank, root ? &*root : nullptr,
                   [&](Subject subject) { reviewing.look(std::move(subject)); });
  return reviewing.finish();
}

}  // namespace fluoro::bank
