#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bank/bank.hpp"

namespace fluoro::bank {

/// A template's text: `{field}` stands for a fact's field, `{Field}` for the same with its first letter in
/// upper case, `{{` and `}}` for braces.
struct Pattern {
  struct Piece {
    std::string text;  ///< literal text, or a field's name in small letters
    bool is_field = false;
    bool capital = false;
  };
  std::vector<Piece> pieces;
  std::string error;  ///< what is wrong with the braces, in a user's words; empty when nothing is

  /// The names of its fields, each once, in the order of the text.
  [[nodiscard]] std::vector<std::string> fields() const;
  /// Whether it is one placeholder and nothing else: then each element of a list is a text of its own.
  [[nodiscard]] bool is_one_field() const { return pieces.size() == 1 && pieces.front().is_field; }
};
[[nodiscard]] Pattern parse_pattern(std::string_view text);

/// The pattern filled from a fact that has its fields; a list is joined in the way of the language (BCP 47).
[[nodiscard]] std::string fill(const Pattern& pattern, const Fact& fact, const std::string& language);
/// The texts a key or distractor pattern gives: of one field each element, else the filled text.
[[nodiscard]] std::vector<std::string> fill_each(const Pattern& pattern, const Fact& fact,
                                                 const std::string& language);

/// A template made ready to be filled from the facts of its bank, which must outlive it and stay unchanged.
class Form {
 public:
  Form(const Bank& bank, const Template& source);

  /// Whether a fact passes `where` and has every field that stem, key, swap and explanation name.
  [[nodiscard]] bool applies_to(const Fact& fact) const;
  /// Why nothing may stand beside a fact's right answer, so that the question would give itself away: a
  /// sentence without a full stop; empty when something may.
  [[nodiscard]] std::string why_not_askable(const Fact& fact);

  [[nodiscard]] const Bank& bank() const { return *bank_; }
  [[nodiscard]] const Template& source() const { return *source_; }
  [[nodiscard]] const Pattern& stem() const { return stem_; }
  [[nodiscard]] const Pattern& key() const { return key_; }
  [[nodiscard]] const Pattern& explanation() const { return explanation_; }
  [[nodiscard]] const Pattern& distractor() const { return distractor_; }
  /// The stem's fields that say nothing of the answer: not named in the key, nor the swapped one.
  [[nodiscard]] const std::vector<std::string>& given_fields() const { return given_fields_; }

 private:
  const Bank* bank_;
  const Template* source_;
  Pattern stem_, key_, explanation_, distractor_;
  std::vector<std::pair<std::string, std::string>> where_;  ///< values folded
  std::vector<std::string> named_fields_, given_fields_;
  std::size_t last_rival_ = 0;  ///< found by why_not_askable, tried first for the next fact
};

/// What other facts may set beside one fact's right answer: never anything that is also right.
class Rivals {
 public:
  Rivals(const Form& form, const Fact& fact);

  /// The distractors that `other` gives, none when it must not stand beside the fact: either lists the other
  /// in the `avoid` field, or they share a value of a given field. For true-false the other's value of the
  /// swapped field, joined, when it shares nothing with the fact's own.
  [[nodiscard]] std::vector<std::string> texts(const Fact& other) const;
  /// The texts that are right, each once.
  [[nodiscard]] const std::vector<std::string>& right() const { return right_; }

 private:
  [[nodiscard]] bool excludes(const Fact& other) const;

  const Form* form_;
  const Fact* fact_;
  std::vector<std::string> right_;
  std::set<std::string> taken_;               ///< what is right, folded
  std::vector<std::set<std::string>> given_;  ///< by given field, folded
};

}  // namespace fluoro::bank
