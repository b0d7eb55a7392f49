// Difficulty that comes from the wording and not from the subject.
#include <algorithm>
#include <array>
#include <optional>

#include "bank/fields.hpp"
#include "bank/review_numbers.hpp"
#include "bank/review_rules.hpp"
#include "bank/review_words.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

bool in(const std::string& word, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, std::string_view(word)) != list.end();
}

std::string last_sentence(const std::string& stem) {
  const std::vector<std::string> all = sentences(stem);
  return all.empty() ? "" : all.back();
}

bool asks(const std::string& stem) {
  return std::ranges::any_of(
      sentences(stem), [](const std::string& sentence) { return sentence.find('?') != std::string::npos; });
}

/// "Name …", "Choose …": what tells the learner what to do.
bool instructs(const std::string& stem) {
  return std::ranges::any_of(sentences(stem), [](const std::string& sentence) {
    const std::vector<Word> words = words_of(sentence);
    return !words.empty() &&
           in(base::fold(words.front().written),
              {"name",      "choose",   "select",    "pick",    "tick",   "mark",  "give",     "find",
               "point",     "click",    "put",       "match",   "assign", "fill",  "complete", "state",
               "list",      "identify", "write",     "type",    "enter",  "order", "sort",     "arrange",
               "place",     "estimate", "pair",      "work",    "set",    "say",   "show",     "indicate",
               "calculate", "compute",  "determine", "convert", "for",    "look",  "drag"});
  });
}

/// A sentence that the options end, long enough to say what is wanted.
bool is_completion(const std::string& stem) {
  constexpr std::size_t kLong = 6;
  const std::string last = last_sentence(stem);
  const std::vector<Word> words = words_of(last);
  if (words.size() < kLong) return false;
  const bool open = last.ends_with(':') || last.ends_with("…") || last.ends_with("...") ||
                    last.ends_with("__") ||
                    std::string_view(".!)").find(last.back()) == std::string_view::npos;
  return open && in(words.back().form,
                    {"is",     "are",     "was",      "were",     "be",    "by",      "from", "with", "to",
                     "of",     "in",      "on",       "at",       "for",   "because", "the",  "a",    "an",
                     "called", "as",      "through",  "into",     "that",  "has",     "have", "than", "when",
                     "if",     "include", "includes", "requires", "means", "n"});
}

bool in_capitals(const std::string& written) {
  return std::ranges::all_of(written, [](char c) { return c < 'a' || c > 'z'; });
}

/// A negative word of the lead-in that turns the question round; nothing when it stands in capitals, as what
/// is bold or italic does here, or belongs to a clause inside.
std::optional<std::string> turning_word(const std::string& lead) {
  const std::vector<Word> words = words_of(lead);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& form = words[i].form;
    const std::string next = i + 1 < words.size() ? words[i + 1].form : "";
    const std::string before = i > 0 ? words[i - 1].form : "";
    if (in_capitals(words[i].written)) continue;
    if (form == "except" && next != "for") return words[i].written;
    if (form == "least" && before != "at" && before != "very" && i > 0) return words[i].written;
    if ((form == "incorrect" || form == "false" || form == "untrue") &&
        in(before, {"is", "are", "statement"}))
      return words[i].written;
  }
  if (words.empty() || !in(words.front().form, {"which", "what", "who", "where", "when", "name", "for", "in",
                                                "at", "by", "of", "from", "with", "to"}))
    return std::nullopt;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Word& word = words[i];
    // A clause of its own may have its own negative: "Which drug suits a patient who can't swallow?"
    if (in(word.form, {"that", "who", "whose", "when", "if", "because", "although", "where", "while", "so",
                       "but", "after", "before", "without", "unless", "whether", "with"}))
      return std::nullopt;
    if (i > 2 && word.form == "which") return std::nullopt;
    const std::string lower = base::fold(word.written);
    const bool contracted = lower.ends_with("n't") || lower.ends_with("n’t") || lower == "cannot";
    if (word.form != "not" && !contracted) continue;
    const bool only = i + 1 < words.size() && in(words[i + 1].form, {"only", "yet", "just", "merely"});
    if (!in_capitals(word.written) && !only) return word.written;
    return std::nullopt;
  }
  return std::nullopt;
}

std::string vague_word(const std::string& text) {
  for (const Word& word : words_of(text))
    if (in(word.form, {"usually", "often", "sometimes", "frequently", "rarely", "commonly", "occasionally",
                       "seldom", "generally", "typically", "normally", "infrequently"}))
      return word.written;
  return "";
}

}  // namespace

void find_no_question(const Subject& subject, Findings& findings) {
  if (!in(subject.type, {"choice", "multiple", "text", "number"})) return;
  const std::string& stem = subject.stem;
  if (!asks(stem) && !instructs(stem) && !is_completion(stem)) {
    findings.add(subject.at("stem"),
                 "the stem " + quote(stem) +
                     " asks nothing; end it with a question that can be answered with the "
                     "options covered");
    return;
  }
  const std::string lead = plain(last_sentence(stem));
  for (const std::string_view vague :
       {"what about", "and", "why", "which", "which one", "what", "which of these", "which of the following",
        "what is true", "what is correct", "what do you know about", "how so", "what applies",
        "which applies", "which apply", "which fits", "what fits"})
    if (lead == vague || (vague == "what about" && begins_with(lead, vague)) ||
        (vague == "what do you know about" && begins_with(lead, vague))) {
      findings.add(
          subject.at("stem"),
          quote(last_sentence(stem)) + " can't be answered with the options covered; say what is asked for");
      return;
    }
}

void find_negative_stem(const Subject& subject, Findings& findings) {
  if (!in(subject.type, {"choice", "multiple", "text", "matching-set", "hotspot", "number"})) return;
  const std::string lead = last_sentence(subject.stem);
  if (const std::optional<std::string> word = turning_word(last_sentence(subject.stressed)))
    findings.add(subject.at("stem"),
                 quote(*word) + " turns the question " + quote(lead) +
                     " round and is easily overlooked; ask for what is right, or write the "
                     "word in capitals or bold");
}

void find_vague_frequency(const Subject& subject, Findings& findings) {
  const std::string advice = " means something else to each reader; name a number, or leave it out";
  if (subject.type == "true-false")
    if (const std::string word = vague_word(subject.stem); !word.empty())
      findings.add(subject.at("stem"), quote(word) + " in the statement" + advice);
  for (const OptionSet& set : subject.sets)
    for (const OptionView& option : set.options)
      if (const std::string word = vague_word(option.text); !word.empty() && (option.correct || !set.drawn))
        findings.add(option.at, quote(word) + " in the option " + quote(option.text) + advice);
}

void find_long_stem(const Subject& subject, Findings& findings) {
  constexpr std::size_t kMostWords = 150, kMostOfCase = 300, kMostOfLead = 45;
  const std::size_t count = words_of(subject.stem).size();
  const std::size_t most = subject.type == "case" ? kMostOfCase : kMostWords;
  if (count > most) {
    findings.add(subject.at(subject.type == "case" ? "vignette" : "stem"),
                 "the stem has " + std::to_string(count) + " words, more than " + std::to_string(most) +
                     "; leave out what is not needed for the answer, or make a case of it");
    return;
  }
  for (const std::string& sentence : sentences(subject.stem))
    if (const std::size_t length = words_of(sentence).size(); length > kMostOfLead) {
      findings.add(
          subject.at(subject.type == "case" ? "vignette" : "stem"),
          "the sentence " + quote(sentence) + " has " + std::to_string(length) + " words; cut it in two");
      return;
    }
}

}  // namespace fluoro::bank
