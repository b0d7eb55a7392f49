// Stems of a bank that ask nearly the same.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "bank/fields.hpp"
#include "bank/review_rules.hpp"
#include "bank/review_words.hpp"
#include "base/spelling.hpp"

namespace fluoro::bank {
namespace {

/// Two stems of six words or more are nearly the same when they share four fifths of all their words
/// (Jaccard index); shorter ones when they are the same.
constexpr double kShare = 0.8;
constexpr std::size_t kLong = 6;

struct Stem {
  std::size_t subject = 0;
  std::string plain;
  std::vector<std::uint32_t> words;  ///< each once, the rarest of the bank first
};

bool is_compared(const Subject& subject) {
  if (subject.whole != nullptr) return false;  // it is asked about its case
  const bool has_picture = subject.question != nullptr && !subject.question->image.empty();
  return !has_picture && subject.type != "cloze" && subject.type != "match" && subject.type != "order" &&
         subject.type != "matching-set";
}

/// Numbers for words, the rarer the lower.
std::vector<Stem> stems_of(const Subjects& subjects) {
  std::vector<Stem> stems;
  std::vector<std::set<std::string>> words;
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (!is_compared(subjects[i])) continue;
    stems.push_back({.subject = i, .plain = plain(subjects[i].stem)});
    std::set<std::string>& own = words.emplace_back();
    for (const Word& word : words_of(subjects[i].stem)) own.insert(base::one_spelling(word.form));
    for (const std::string& word : own) ++counts[word];
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  order.reserve(counts.size());
  for (const auto& [word, count] : counts) order.emplace_back(count, word);
  std::ranges::sort(order);
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (const auto& [count, word] : order) numbers.emplace(word, static_cast<std::uint32_t>(numbers.size()));
  for (std::size_t i = 0; i < stems.size(); ++i) {
    for (const std::string& word : words[i]) stems[i].words.push_back(numbers.at(word));
    std::ranges::sort(stems[i].words);
  }
  return stems;
}

bool are_similar(const Stem& a, const Stem& b) {
  if (a.plain == b.plain) return true;
  if (a.words.size() < kLong || b.words.size() < kLong) return false;
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < a.words.size() && k < b.words.size();) {
    if (a.words[i] == b.words[k]) ++common;
    const bool step = a.words[i] <= b.words[k], other = b.words[k] <= a.words[i];
    i += step ? 1 : 0;
    k += other ? 1 : 0;
  }
  return static_cast<double>(common) >=
         kShare * static_cast<double>(a.words.size() + b.words.size() - common);
}

/// Filled from one template two stems share its words; only the same ones are worth a word.
bool count_as_pair(const Subject& a, const Subject& b, bool are_same) {
  if (a.source != nullptr && a.source == b.source) return are_same && a.fact != b.fact;
  return true;
}

std::string name_of(const Subject& subject) {
  if (subject.question != nullptr)
    return quote(subject.question->id) + " on line " + std::to_string(subject.at().line);
  return quote(subject.source->id) + " with fact " + quote(subject.fact->id);
}

}  // namespace

// A pair that shares so many words has a common one among the rarest of each: only such pairs are compared,
// which keeps a large bank quick ("prefix filtering").
std::vector<BankFinding> find_similar_stem(const Bank&, const Subjects& subjects) {
  const std::vector<Stem> stems = stems_of(subjects);
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_word;
  std::vector<BankFinding> findings;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const Stem& stem = stems[i];
    const auto size = static_cast<double>(stem.words.size());
    const std::size_t prefix = stem.words.size() - static_cast<std::size_t>(std::ceil(kShare * size)) + 1;
    bool found = false;
    for (std::size_t w = 0; w < std::min(prefix, stem.words.size()); ++w) {
      std::vector<std::size_t>& others = by_word[stem.words[w]];
      for (std::size_t k = 0; k < others.size() && !found; ++k) {
        const Stem& other = stems[others[k]];
        const Subject &a = subjects[stem.subject], &b = subjects[other.subject];
        if (!count_as_pair(a, b, stem.plain == other.plain) || !are_similar(stem, other)) continue;
        found = true;
        findings.push_back({stem.subject, a.at("stem"),
                            "the stem " + quote(a.stem) + " is nearly that of " + name_of(b) +
                                "; ask for something else, or delete one"});
      }
      others.push_back(i);
    }
  }
  return findings;
}

}  // namespace fluoro::bank
