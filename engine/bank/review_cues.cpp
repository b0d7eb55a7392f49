// Cues that help the test-wise: flaws by which someone who knows no medicine finds the key.
#include <algorithm>
#include <array>
#include <map>

#include "bank/fields.hpp"
#include "bank/review_rules.hpp"
#include "bank/review_words.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

enum class Sound { vowel, consonant, unknown };

/// How a word begins when it is spoken after "a" or "an".
Sound first_sound(const Word& word) {
  static constexpr std::array<std::string_view, 4> kMute{"hour", "honest", "honour", "heir"};
  static constexpr std::array<std::string_view, 8> kYou{"uni", "use", "usu", "ute",
                                                        "uro", "uri", "eu",  "one"};
  const std::string form = plain(word.written);
  if (form.empty() || form.front() < 'a' || form.front() > 'z') return Sound::unknown;
  const auto starts = [&](std::string_view beginning) { return form.starts_with(beginning); };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (word.written.size() >= 2 && word.written.size() <= 4 && std::ranges::all_of(word.written, is_capital))
    return Sound::unknown;  // read as letters or as a word
  if (std::ranges::any_of(kMute, starts)) return Sound::vowel;
  if (starts("unin") || starts("unim")) return Sound::vowel;  // uninfected, unimportant
  if (std::ranges::any_of(kYou, starts)) return Sound::consonant;
  return std::string_view("aeiou").find(form.front()) != std::string_view::npos ? Sound::vowel
                                                                                : Sound::consonant;
}

/// "a" or "an" when the stem ends with it, so that the options must go on from there.
std::string article_at_end(const std::string& stem) {
  const std::vector<Word> words = words_of(stem);
  if (words.empty() || stem.find_last_of(")?") >= words.back().begin) {
    const std::size_t last = stem.find_last_not_of(" \n");
    if (words.empty() || last == std::string::npos || stem[last] == ')' || stem[last] == '?') return "";
  }
  const std::string& last = words.back().form;
  return last == "a" || last == "an" ? last : "";
}

bool fits(const std::string& article, const std::string& option) {
  const std::vector<Word> words = words_of(option);
  if (words.empty()) return true;
  const Sound sound = first_sound(words.front());
  return sound == Sound::unknown || (sound == Sound::vowel) == (article == "an");
}

enum class Count { one, several, unknown };

/// Whether the stem, cut off before the options, goes on with one thing or with several.
Count count_after(const std::string& stem) {
  if (stem.find('?') != std::string::npos) return Count::unknown;
  const std::string text = plain(stem);
  for (const std::string_view end : {"is", "was", "is an", "is a", "is the", "was the"})
    if (ends_with(text, end)) return Count::one;
  for (const std::string_view end :
       {"are", "were", "are the", "were the", "include", "two", "three", "these"})
    if (ends_with(text, end)) return Count::several;
  return Count::unknown;
}

Count count_of(const std::string& option) {
  const std::string text = plain(option);
  for (const std::string_view one : {"a", "an", "one", "each", "every", "this"})
    if (begins_with(text, one)) return Count::one;
  for (const std::string_view several : {"two", "three", "four", "both", "several", "many", "these"})
    if (begins_with(text, several)) return Count::several;
  const std::vector<Word> words = words_of(option);
  // One or two words are a noun with its adjective, the noun last.
  if (words.empty() || words.size() > 2) return Count::unknown;
  const std::string& noun = words.back().form;
  for (const std::string_view singular : {"ss", "us", "is", "ous", "ics", "as"})
    if (noun.ends_with(singular)) return Count::unknown;
  return noun.ends_with('s') && noun.size() > 3 ? Count::several : Count::one;
}

void find_article_cue(const OptionSet& set, const OptionView& key, Findings& findings) {
  const std::string article = article_at_end(set.stem);
  if (article.empty() || !fits(article, key.text)) return;
  for (const OptionView& option : set.options)
    if (!option.correct && !fits(article, option.text)) {
      findings.add(option.at, "the stem's last word '" + article + "' does not go with the option " +
                                  quote(option.text) +
                                  ", which shows it to be wrong; end the stem with 'a(n)', or put the "
                                  "article into the options");
      return;
    }
}

void find_number_cue(const OptionSet& set, const OptionView& key, Findings& findings) {
  const Count asked = count_after(set.stem);
  if (asked == Count::unknown || count_of(key.text) != asked) return;
  for (const OptionView& option : set.options) {
    const Count offered = count_of(option.text);
    if (option.correct || offered == asked || offered == Count::unknown) continue;
    findings.add(option.at, "after the stem's end in the " +
                                std::string(asked == Count::one ? "singular" : "plural") + " the option " +
                                quote(option.text) +
                                " is no good grammar, which shows it to be wrong; ask a whole question, or "
                                "put all options into the same number");
    return;
  }
}

/// The absolute word in a text, as it is written there; empty when there is none. What only sounds absolute
/// ("above all", "images of all kinds") is none.
std::string absolute_word(const std::string& text) {
  const std::vector<Word> words = words_of(text);
  const auto form = [&](std::size_t i) { return i < words.size() ? words[i].form : std::string(); };
  static const std::vector<std::string> kBefore{"above", "after", "at", "first"};
  static const std::vector<std::string> kAfter{"kind",  "sort",  "age",  "size", "kinds", "sorts",
                                               "ages",  "sizes", "over", "in",   "round", "four",
                                               "three", "two",   "of",   "but",  "day",   "night"};
  const auto in = [](const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].form;
    if (word == "always" || word == "never") return words[i].written;
    if (word == "none" && form(i + 1) != "of" && form(i + 1) != "the") return words[i].written;
    if (word != "all") continue;
    const bool idiom = (i > 0 && in(kBefore, form(i - 1))) || in(kAfter, form(i + 1)) ||
                       (form(i + 1) == "the" && (form(i + 2) == "same" || form(i + 2) == "above"));
    if (!idiom) return words[i].written;
  }
  return "";
}

std::size_t length_of(const OptionView& option) { return base::count_characters(option.text); }

}  // namespace

void find_grammar_cue(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets)
    if (const OptionView* key = set.key(); key != nullptr && !set.shared) {
      find_article_cue(set, *key, findings);
      find_number_cue(set, *key, findings);
    }
}

void find_absolute_word(const Subject& subject, Findings& findings) {
  if (subject.type == "true-false")
    if (const std::string word = absolute_word(subject.stem); !word.empty())
      findings.add(subject.at("stem"), quote(word) +
                                           " makes the statement absolute, and few things are; the test-wise "
                                           "take it for false. Say when or how far it holds");
  for (const OptionSet& set : subject.sets) {
    const auto is_absolute = [](const OptionView& option) { return !absolute_word(option.text).empty(); };
    if (std::ranges::all_of(set.options, is_absolute)) continue;
    for (const OptionView& option : set.options)
      // Of a generated question only the fact's own: the others are said with theirs.
      if (is_absolute(option) && (option.correct || !set.drawn))
        findings.add(option.at, quote(absolute_word(option.text)) + " in the option " + quote(option.text) +
                                    " makes it absolute; the test-wise take such an option for wrong. Say "
                                    "the same without it");
  }
}

// "Clearly" is two fifths longer and at least twelve characters: less than that is not seen at a glance.
void find_longest_option(const Subject& subject, Findings& findings) {
  constexpr double kLonger = 1.4;
  constexpr std::size_t kLeast = 12;
  for (const OptionSet& set : subject.sets) {
    const auto count = std::ranges::count(set.options, true, &OptionView::correct);
    if (set.shared || set.options.size() < 3 || count == 0 || count == std::ssize(set.options)) continue;
    std::size_t shortest_right = SIZE_MAX, longest_wrong = 0;
    const OptionView* right = nullptr;
    for (const OptionView& option : set.options) {
      const std::size_t length = length_of(option);
      if (!option.correct) longest_wrong = std::max(longest_wrong, length);
      if (!option.correct || length >= shortest_right) continue;
      shortest_right = length;
      right = &option;
    }
    if (shortest_right < longest_wrong + kLeast ||
        static_cast<double>(shortest_right) < kLonger * static_cast<double>(longest_wrong))
      continue;
    findings.add(right->at, "the right option " + quote(right->text) + " has " +
                                std::to_string(shortest_right) + " characters, the longest wrong one " +
                                std::to_string(longest_wrong) +
                                "; shorten it, or say as much in the wrong ones");
  }
}

void find_repeated_word(const Subject& subject, Findings& findings) {
  for (const OptionSet& set : subject.sets) {
    const OptionView* key = set.key();
    if (key == nullptr || set.options.size() < 3) continue;
    const bool english = subject.english();
    const std::vector<Word> stem = content_words(set.stem, english);
    std::vector<std::vector<Word>> wrong;
    for (const OptionView& option : set.options)
      if (!option.correct) wrong.push_back(content_words(option.text, english));
    // Where a wrong option repeats another word of the stem the key does not stand out.
    const bool others_too = std::ranges::any_of(wrong, [&](const std::vector<Word>& words) {
      return std::ranges::any_of(words, [&](const Word& word) { return has_root(stem, word.form); });
    });
    for (const Word& word : content_words(key->text, english)) {
      if (others_too || word.form.size() < 4 || !has_root(stem, word.form)) continue;
      findings.add(key->at, "of all options the right one " + quote(key->text) + " alone repeats " +
                                quote(word.written) +
                                " from the stem; use another word in one of the two, or the same in a wrong "
                                "option");
      break;
    }
  }
}

}  // namespace fluoro::bank
