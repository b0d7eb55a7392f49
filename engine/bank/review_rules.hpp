#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bank/review_subject.hpp"

namespace fluoro::bank {

/// What a rule finds in one question.
class Findings {
 public:
  struct Found {
    base::Position at;
    std::string text;
  };
  void add(base::Position at, std::string text) { list_.push_back({at, std::move(text)}); }
  [[nodiscard]] std::vector<Found>& list() { return list_; }

 private:
  std::vector<Found> list_;
};

/// What a rule finds that looks at a bank as a whole: each is said of one question, whose waiver silences it.
struct BankFinding {
  std::size_t subject = 0;
  base::Position at;
  std::string text;
};

/// Rules that look at one question.
struct Rule {
  std::string_view name, what;
  bool english_only = false;
  void (*look)(const Subject& subject, Findings& findings) = nullptr;
};
[[nodiscard]] std::span<const Rule> rules();

/// Rules that look at all questions, which stand without their options.
using Subjects = std::vector<Subject>;
struct BankRule {
  std::string_view name, what;
  std::vector<BankFinding> (*look)(const Bank& bank, const Subjects& subjects) = nullptr;
};
[[nodiscard]] std::span<const BankRule> bank_rules();

// Cues for the test-wise (review_cues.cpp, review_options.cpp).
void find_grammar_cue(const Subject& subject, Findings& findings);
void find_absolute_word(const Subject& subject, Findings& findings);
void find_longest_option(const Subject& subject, Findings& findings);
void find_repeated_word(const Subject& subject, Findings& findings);
void find_convergence(const Subject& subject, Findings& findings);

// Options that do not go together (review_options.cpp).
void find_mixed_options(const Subject& subject, Findings& findings);
void find_all_of_the_above(const Subject& subject, Findings& findings);
void find_option_combination(const Subject& subject, Findings& findings);
void find_true_false_options(const Subject& subject, Findings& findings);
void find_duplicate_options(const Subject& subject, Findings& findings);

// Difficulty that has nothing to do with the subject (review_wording.cpp, review_numbers.cpp).
void find_no_question(const Subject& subject, Findings& findings);
void find_negative_stem(const Subject& subject, Findings& findings);
void find_vague_frequency(const Subject& subject, Findings& findings);
void find_long_stem(const Subject& subject, Findings& findings);
void find_numeric_order(const Subject& subject, Findings& findings);
void find_numeric_overlap(const Subject& subject, Findings& findings);

// What a question lacks (review_parts.cpp).
void find_missing_explanation(const Subject& subject, Findings& findings);
void find_missing_source(const Subject& subject, Findings& findings);
void find_picture_alt(const Subject& subject, Findings& findings);
void find_few_distractors(const Subject& subject, Findings& findings);

// The bank as a whole (review_bank.cpp, review_similar.cpp).
[[nodiscard]] std::vector<BankFinding> find_similar_stem(const Bank& bank, const Subjects& subjects);
[[nodiscard]] std::vector<BankFinding> find_key_position(const Bank& bank, const Subjects& subjects);
[[nodiscard]] std::vector<BankFinding> find_repeated_fact(const Bank& bank, const Subjects& subjects);

}  // namespace fluoro::bank
