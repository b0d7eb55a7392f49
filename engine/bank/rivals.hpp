#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bank/pattern.hpp"

namespace fluoro::bank {

[[nodiscard]] bool has_fields(const Fact& fact, const std::vector<std::string>& names);
/// A field's values, or null when the fact lacks it.
[[nodiscard]] const std::vector<std::string>* values_of(const Fact& fact, const std::string& field);

/// Something asked about a fact to which other facts give wrong answers: what a choice or multiple takes for
/// right, what a true-false statement swaps, or a gap with options.
struct Asked {
  Pattern key, distractor;
  std::vector<std::string> given_fields;  ///< shown, and saying nothing of the answer: not named in the key
  Distractors rules;
  bool joined = false;   ///< a list is one answer (true-false)
  std::string language;  ///< of the bank, BCP 47
};

/// What other facts may set beside one fact's right answer: never anything that is also right. What was
/// asked and the fact must outlive it.
class Rivals {
 public:
  Rivals(const Asked& asked, const Fact& fact);

  /// The distractors that `other` gives, none when it must not stand beside the fact: either lists the other
  /// in the `avoid` field, or they share a value of a given field. For true-false the other's value of the
  /// swapped field, joined, when it shares nothing with the fact's own.
  [[nodiscard]] std::vector<std::string> texts(const Fact& other) const;
  /// The texts that are right, each once.
  [[nodiscard]] const std::vector<std::string>& right() const { return right_; }

 private:
  [[nodiscard]] bool excludes(const Fact& other) const;

  const Asked* asked_;
  const Fact* fact_;
  std::vector<std::string> right_;
  std::set<std::string> taken_;               ///< what is right, folded
  std::vector<std::set<std::string>> given_;  ///< by given field, folded
};

class Form;

/// The facts of one generated match: the one asked about, then others, so that no right side also belongs to
/// another left. The form must outlive it.
class Pairing {
 public:
  struct Entry {
    const Fact* fact = nullptr;
    std::vector<std::string> left, right;  ///< the texts to choose from, one for each; seldom more than one
  };
  Pairing(const Form& form, const Fact& fact);

  /// Takes another fact in, or says no: the form does not apply to it, it and one that is in avoid each
  /// other, or they share a text on the same side.
  bool add(const Fact& other);
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  void take(const Fact& fact);

  const Form* form_;
  std::vector<Entry> entries_;
  std::set<std::string> left_, right_;  ///< the texts taken, folded
};

}  // namespace fluoro::bank
