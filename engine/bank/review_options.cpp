// Options that do not stand side by side as equals.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "bank/fields.hpp"
#include "bank/review_numbers.hpp"
#include "bank/review_rules.hpp"
#include "bank/review_words.hpp"
#include "base/answer_text.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

/// The parts of an option, each as the words that it is about: cut at commas and joining words when there are
/// such in any option; else, when all options are short, word by word.
using Elements = std::set<std::string>;

std::vector<std::string> cut(const std::string& text) {
  std::vector<std::string> parts(1);
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string between =
        i == 0 ? "" : text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    const bool joins = words[i].form == "and" || words[i].form == "with" || words[i].form == "without" ||
                       words[i].form == "then" || words[i].form == "plus" || words[i].form == "but";
    if (between.find_first_of(",;/+") != std::string::npos || joins) parts.emplace_back();
    if (!joins) parts.back() += words[i].written + " ";
  }
  return parts;
}

Elements elements_of(const std::string& text, bool by_part, bool english) {
  Elements elements;
  for (const std::string& part : by_part ? cut(text) : std::vector{text}) {
    std::string whole;
    for (const Word& word : content_words(part, english)) {
      if (!by_part) elements.insert(word.form);
      whole += word.form + " ";
    }
    if (by_part && !whole.empty()) elements.insert(whole);
  }
  return elements;
}

/// The elements of each option; none when the options are not made of such.
std::vector<Elements> all_elements(const OptionSet& set, bool by_part, bool english) {
  constexpr std::size_t kShort = 4;
  const auto joined = std::ranges::count_if(
      set.options, [](const OptionView& option) { return cut(option.text).size() > 1; });
  if (by_part && joined < 2) return {};
  std::vector<Elements> all;
  for (const OptionView& option : set.options) {
    all.push_back(elements_of(option.text, by_part, english));
    if (!by_part && all.back().size() > kShort) return {};
  }
  return all;
}

/// Whether the key has two parts or more in common with others, and each wrong option fewer in all. What all
/// options have counts for none.
bool converges(const std::vector<Elements>& options, std::size_t key) {
  std::map<std::string, std::size_t> holders;
  for (const Elements& one : options)
    for (const std::string& element : one) ++holders[element];
  std::size_t parts = 0, of_key = 0, of_wrong = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    std::size_t score = 0, shared = 0;
    for (const std::string& element : options[i]) {
      if (holders[element] < 2 || holders[element] == options.size()) continue;
      score += holders[element] - 1;
      ++shared;
    }
    if (i == key) parts = shared;
    (i == key ? of_key : of_wrong) = i == key ? score : std::max(of_wrong, score);
  }
  return parts >= 2 && of_key > of_wrong;
}

enum class Kind { number, because, infinitive, answer, sentence, phrase };

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::number: return "a number";
    case Kind::because: return "a reason ('because …')";
    case Kind::infinitive: return "an aim ('to …')";
    case Kind::answer: return "a yes or no";
    case Kind::sentence: return "a sentence with a full stop";
    case Kind::phrase: return "a phrase";
  }
  return "";
}

Kind kind_of(const OptionView& option) {
  const std::string text = plain(option.text);
  if (parse_quantity(option.text)) return Kind::number;
  if (begins_with(text, "because")) return Kind::because;
  if (begins_with(text, "to")) return Kind::infinitive;
  if (begins_with(text, "yes") || text == "no" || option.text.starts_with("No,")) return Kind::answer;
  return option.text.ends_with('.') && words_of(option.text).size() > 2 ? Kind::sentence : Kind::phrase;
}

/// What a learner would take for the same option: written alike, or the same parts in another order.
std::string core_of(const std::string& text, bool english) {
  std::string core = with_powers(text);
  if (english)
    for (const std::string_view article : {"a ", "an ", "the ", "A ", "An ", "The "})
      if (core.starts_with(article)) {
        core.erase(0, article.size());
        break;
      }
  if (core.find_first_of("0123456789+-<>=~") != std::string::npos) return base::answer_form(core);
  std::set<std::string> parts;
  for (std::size_t start = 0; english && start <= core.size();) {
    const std::size_t end = std::min(core.find(" and ", start), core.size());
    parts.insert(base::answer_form(core.substr(start, end - start)));
    start = end + 5;
  }
  if (parts.size() != 2) return base::answer_form(core);
  return *parts.begin() + " & " + *parts.rbegin();
}

}  // namespace

// The key has the most parts in common with the others, because they were made from it by changing one.
void find_convergence(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    const OptionView* key = set.key();
    if (key == nullptr || set.shared || set.drawn || set.options.size() < 4) continue;
    const auto place = static_cast<std::size_t>(key - set.options.data());
    const auto by = [&](bool part) {
      const std::vector<Elements> elements = all_elements(set, part, subject.english());
      return !elements.empty() && converges(elements, place);
    };
    if (by(true) || by(false))
      findings.add(key->at, "the right option " + quote(key->text) +
                                " has the most parts in common with the others, so that it can be found by "
                                "comparing them; let the parts of a wrong option be as common");
  }
}

void find_mixed_options(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    if (set.drawn || set.options.size() < 3) continue;
    std::map<Kind, std::vector<const OptionView*>> kinds;
    for (const OptionView& option : set.options) kinds[kind_of(option)].push_back(&option);
    if (kinds.size() < 2) continue;
    const auto fewest =
        std::ranges::min_element(kinds, {}, [](const auto& kind) { return kind.second.size(); });
    const auto most =
        std::ranges::max_element(kinds, {}, [](const auto& kind) { return kind.second.size(); });
    const Kind odd = fewest->first, usual = most->first == odd ? kinds.rbegin()->first : most->first;
    findings.add(fewest->second.front()->at, "the option " + quote(fewest->second.front()->text) + " is " +
                                                 name_of(odd) + ", another is " + name_of(usual) +
                                                 "; write all options in one form");
  }
}

void find_all_of_the_above(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets)
    for (const OptionView& option : set.options) {
      const std::string text = plain(option.text);
      const bool sums_up =
          text == "all" || text == "none" || text == "both" || text == "neither" || text == "any" ||
          !first_phrase(
               text,
               {"all of the above",     "none of the above",    "all of these",        "none of these",
                "both of the above",    "neither of the above", "all the above",       "any of the above",
                "all of them",          "none of them",         "any of these",        "both of these",
                "neither of these",     "all are correct",      "all are true",        "none is correct",
                "none are correct",     "all answers",          "none of the options", "all of the options",
                "all of the following", "none of the following"})
               .empty();
      if (sums_up && subject.english() && (option.correct || !set.drawn))
        findings.add(option.at, "the option " + quote(option.text) +
                                    " is decided by knowing one or two of the others; write a further option "
                                    "instead, or let type multiple ask for all that are right");
    }
}

void find_true_false_options(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    if (!set.one_right || set.shared) continue;
    for (const OptionView& option : set.options) {
      const std::string text = plain(option.text);
      if (text != "true" && text != "false" && text != "yes" && text != "no" && text != "correct" &&
          text != "incorrect" && text != "wrong")
        continue;
      findings.add(option.at, "an option " + quote(option.text) +
                                  " makes this a question of true or false; use type true-false, or ask for "
                                  "what it is about");
      break;
    }
    if (subject.type != "choice") continue;
    const std::vector<std::string> parts = sentences(set.stem);
    const std::string lead = parts.empty() ? "" : plain(parts.back());
    const bool is_which = begins_with(lead, "which") || begins_with(lead, "what");
    bool judges = false;
    for (const std::string_view end : {"true", "correct", "right", "accurate", "false", "wrong", "incorrect",
                                       "untrue", "not true", "not correct"})
      judges = judges || ends_with(lead, end);
    const std::string_view statement =
        first_phrase(lead, {"which of the following is", "which of these is", "which of the following are",
                            "which is", "which one is", "which statement", "which statements",
                            "which of these statements", "which of the following statements",
                            "which one of the following is", "which of the following best"});
    if (is_which && ((judges && !statement.empty()) ||
                     !first_phrase(lead, {"statement is true", "statement is correct", "statements is true",
                                          "statements is correct", "is true of", "is true about",
                                          "is correct about", "is true for", "is true regarding",
                                          "is true concerning", "is correct regarding",
                                          "is correct concerning", "are true about", "are correct about"})
                          .empty()))
      findings.add(subject.at("stem"), quote(parts.back()) +
                                           " lets each option be judged true or false by itself; ask for one "
                                           "thing that can be named, or use type multiple or true-false");
  }
}

void find_duplicate_options(const Subject& subject, Findings& findings) {
  const auto look = [&](const std::vector<OptionView>& options) {
    std::map<std::string, const OptionView*> seen;
    for (const OptionView& option : options)
      if (const auto [same, fresh] = seen.emplace(core_of(option.text, subject.english()), &option); !fresh)
        findings.add(option.at, quote(option.text) + " is the same as " + quote(same->second->text) +
                                    " in other letters; change one");
  };
  for (const OptionSet& set : subject.sets)
    if (!set.drawn) look(set.options);
  look(subject.pieces);
}

}  // namespace fluoro::bank
