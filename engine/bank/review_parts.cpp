// What a question lacks, and options that count.
#include <algorithm>
#include <set>

#include "bank/fields.hpp"
#include "bank/fill.hpp"
#include "bank/review_numbers.hpp"
#include "bank/review_rules.hpp"
#include "bank/review_words.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

/// The quantities that all options of a set are, or nothing.
std::vector<Quantity> quantities(const OptionSet& set) {
  std::vector<Quantity> all;
  for (const OptionView& option : set.options) {
    const auto one = parse_quantity(option.text);
    if (!one || (!all.empty() && one->unit != all.front().unit)) return {};
    all.push_back(*one);
  }
  return all;
}

/// Wrong answers beside the subject's fact, no two alike, as far as `enough`.
std::size_t count_rivals(const Subject& subject, const Asked& asked, bool of_topic, std::size_t enough) {
  const Fact& fact = *subject.fact;
  const Rivals rivals(asked, fact);
  std::set<std::string> texts;
  const auto add = [&](const Fact& other) {
    if (texts.size() < enough)
      for (const std::string& text : rivals.texts(other)) texts.insert(base::fold(text));
  };
  for (const Fact* other : *subject.peers) add(*other);
  for (std::size_t i = 0; !of_topic && texts.size() < enough && i < subject.bank->facts.size(); ++i)
    if (subject.bank->facts[i].family == fact.family) add(subject.bank->facts[i]);
  return texts.size();
}

void check_rivals(const Subject& subject, const Asked& asked, Findings& findings) {
  const auto wanted = static_cast<std::size_t>(asked.rules.count);
  const std::string family = to_string(subject.fact->family);
  const std::size_t of_family = count_rivals(subject, asked, false, wanted);
  const base::Position at = subject.at("distractors");
  if (of_family < wanted) {
    findings.add(at, "of " + std::to_string(wanted) + " wrong answers asked for " + family + " gives only " +
                         std::to_string(of_family) + "; add facts, or ask for fewer");
    return;
  }
  if (!asked.rules.prefer_topic || subject.fact->topic.empty()) return;
  const std::size_t of_topic = count_rivals(subject, asked, true, wanted);
  if (of_topic < wanted)
    findings.add(at, "of " + std::to_string(wanted) +
                         " wrong answers asked for the fact's own topic gives only " +
                         std::to_string(of_topic) +
                         ", so that others come from elsewhere and are told by that; add facts to the topic, "
                         "or ask for fewer");
}

void check_partners(const Subject& subject, const Form& form, const MatchTemplate& match,
                    Findings& findings) {
  Pairing pairing(form, *subject.fact);
  const auto wanted =
      static_cast<std::size_t>(match.count) + static_cast<std::size_t>(form.source().distractors.count);
  for (const Fact& other : subject.bank->facts)
    if (pairing.entries().size() < wanted) (void)pairing.add(other);
  if (const std::size_t found = pairing.entries().size(); found < wanted)
    findings.add(subject.at("count"), "of " + std::to_string(wanted) +
                                          " pairs and distractors asked for only " + std::to_string(found) +
                                          " fit together; add facts, or ask for fewer");
}

/// "A and C", "1, 2 and 4": the places of other options, as letters or numbers.
std::vector<std::string> places_named(const std::string& text) {
  std::vector<std::string> places;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].form;
    if (word == "and" || word == "or" || word == "both" || word == "only" || word == "neither" ||
        word == "nor" || word == "either" || word == "answers" || word == "answer" || word == "option" ||
        word == "options" || word == "but" || word == "not")
      continue;
    // "a" is an article, unless it stands alone; a capital is a letter.
    if (word.size() != 1 || (word == "a" && words[i].written == "a" && i > 0 && words.size() > 3)) return {};
    places.push_back(word);
  }
  return places.size() < 2 ? std::vector<std::string>() : places;
}

bool are_places(const std::vector<std::string>& places, std::size_t options) {
  return !places.empty() && std::ranges::all_of(places, [&](const std::string& place) {
    const char c = place.front();
    return (c >= 'a' && static_cast<std::size_t>(c - 'a') < options) ||
           (c >= '1' && static_cast<std::size_t>(c - '1') < options);
  });
}

/// Whether the stem numbers what it tells, with "(1)", "1." or "1)", or "a)" likewise.
bool has_list(const std::string& stem) {
  for (const std::string_view mark : {"1.", "1)", "(1", "A.", "A)", "(A", "a)", "(a"})
    if (const std::size_t at = stem.find(mark);
        at != std::string::npos && (at == 0 || stem[at - 1] == ' ' || stem[at - 1] == '\n'))
      return true;
  return false;
}

/// The right option, region or word to be typed that the picture's description names, unless a wrong one is
/// named as well.
std::string answer_told(const Subject& subject) {
  const std::string alt = plain(subject.question->alt);
  std::vector<std::string> right;
  const auto told = [&](const std::string& text) {
    const std::string words = plain(text);
    return words.size() > 2 && has_phrase(alt, words);
  };
  for (const OptionSet& set : subject.sets)
    for (const OptionView& option : set.options) {
      if (!option.correct && told(option.text)) return "";
      if (option.correct) right.push_back(option.text);
    }
  if (const auto* text = std::get_if<Text>(&subject.question->body)) right = text->accept;
  if (const auto* hotspot = std::get_if<Hotspot>(&subject.question->body))
    for (const Region& region : hotspot->regions) {
      if (!region.correct && told(region.name)) return "";
      if (region.correct) right.push_back(region.name);
    }
  // What one is told to find may be named; what one is to recognise may not.
  for (const std::string& answer : right)
    if (told(answer) && !has_phrase(plain(subject.stem), plain(answer))) return answer;
  return "";
}

bool is_digit_place(const std::vector<std::string>& places) {
  return places.front().front() >= '0' && places.front().front() <= '9';
}

}  // namespace

void find_option_combination(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    if (set.drawn) continue;
    std::size_t combined = 0;
    for (const OptionView& option : set.options)
      if (are_places(places_named(option.text), set.options.size())) ++combined;
    for (const OptionView& option : set.options) {
      const std::vector<std::string> places = places_named(option.text);
      if (!are_places(places, set.options.size())) continue;
      // Numbers may be an answer of their own, and so may letters where every option is made of them.
      const bool bare = is_digit_place(places) || combined == set.options.size();
      if (bare && !has_list(set.stem)) continue;
      findings.add(option.at, "the option " + quote(option.text) +
                                  " combines others, so that knowing one rules out several; write what is "
                                  "meant, or use type multiple");
    }
  }
}

void find_numeric_order(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    if (subject.type != "choice" && subject.type != "multiple") continue;
    const std::vector<Quantity> all = quantities(set);
    if (set.drawn || all.size() < 3) continue;
    const auto before = [](const Quantity& a, const Quantity& b) {
      return a.least != b.least ? a.least < b.least : a.most < b.most;
    };
    const auto after = [&](const Quantity& a, const Quantity& b) { return before(b, a); };
    const bool sorted = std::ranges::is_sorted(all, before) || std::ranges::is_sorted(all, after);
    if (sorted && set.given_order) continue;
    findings.add(subject.at("options"),
                 std::string("the options are numbers, but ") +
                     (sorted ? "are shown in any order; write 'order: given'"
                             : "do not rise or fall; sort them and write 'order: given'") +
                     ", so that nobody has to search");
  }
}

void find_numeric_overlap(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    const std::vector<Quantity> all = quantities(set);
    if (set.drawn || !set.one_right) continue;
    for (std::size_t i = 1; i < all.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (overlap(all[i], all[k])) {
          findings.add(set.options[i].at, "the options " + quote(set.options[k].text) + " and " +
                                              quote(set.options[i].text) +
                                              " overlap, so that both can be right; set them apart");
          k = i;
        }
  }
}

void find_missing_explanation(const Subject& subject, Findings& findings) {
  const auto* parts = subject.question == nullptr ? nullptr : std::get_if<Case>(&subject.question->body);
  if (!subject.explanation().empty()) return;
  if (parts != nullptr) return;  // its steps explain
  if (subject.whole != nullptr && !subject.whole->explanation.empty()) return;
  findings.add(subject.at(),
               "there is no explanation, so that a learner who is wrong does not learn why; "
               "write 'explanation'");
}

void find_missing_source(const Subject& subject, Findings& findings) {
  if (subject.whole != nullptr) return;  // the case's
  if (subject.fact != nullptr) {
    if (subject.fact->sources.empty())
      findings.add(subject.at(), "a fact that it asks names no source; write 'sources' in the fact");
    return;
  }
  const auto* parts = std::get_if<Case>(&subject.question->body);
  const bool in_steps = parts != nullptr && std::ranges::any_of(parts->steps, [](const Question& step) {
                          return !step.sources.empty();
                        });
  if (subject.question->sources.empty() && !in_steps)
    findings.add(subject.at(), "no source is named, so that nobody can look it up; write 'sources'");
}

void find_picture_alt(const Subject& subject, Findings& findings) {
  if (subject.question == nullptr || subject.question->image.empty()) return;
  if (const std::string answer = answer_told(subject); !answer.empty()) {
    findings.add(subject.at("alt"), "'alt' names the answer " + quote(answer) +
                                        "; describe what is to be seen without naming it");
    return;
  }
  const std::string& alt = subject.question->alt;
  const std::string& image = subject.question->image;
  const std::string words = plain(alt);
  const std::string file = image.substr(image.rfind('/') + 1);
  const bool is_name = base::fold(alt) == base::fold(file) || words == plain(file.substr(0, file.rfind('.')));
  bool is_empty = false;
  for (const std::string_view word :
       {"image", "picture", "photo", "photograph", "figure", "x ray", "alt", "scan", "an image", "a picture",
        "a photo", "drawing", "see image", "todo"})
    is_empty = is_empty || words == word;
  if (is_name || is_empty)
    findings.add(subject.at("alt"),
                 quote(alt) +
                     " tells those who do not see the picture nothing; describe what is to "
                     "be seen in it, without naming the answer");
}

void find_few_distractors(const Subject& subject, Findings& findings) {
  if (subject.source == nullptr) return;
  const Form form(*subject.bank, *subject.source);
  if (const auto* match = std::get_if<MatchTemplate>(&subject.source->body))
    check_partners(subject, form, *match, findings);
  if (subject.source->type == TemplateType::choice || subject.source->type == TemplateType::multiple)
    check_rivals(subject, form.asked(), findings);
  if (const auto* cloze = std::get_if<ClozeTemplate>(&subject.source->body))
    for (std::size_t i = 0; i < cloze->gaps.size(); ++i)
      if (const Asked* asked = form.asked_in(i)) check_rivals(subject, *asked, findings);
}

}  // namespace fluoro::bank
