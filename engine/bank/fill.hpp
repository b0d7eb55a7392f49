#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "bank/bank.hpp"
#include "bank/pattern.hpp"
#include "bank/rivals.hpp"

namespace fluoro::bank {

/// A template made ready to be filled from the facts of its bank, which must outlive it and stay unchanged.
class Form {
 public:
  Form(const Bank& bank, const Template& source);

  /// Whether a fact passes `where` and has every field that stem, explanation and the type's own texts name
  /// (of several accepted texts: the first).
  [[nodiscard]] bool applies_to(const Fact& fact) const;
  /// Why a fact that it applies to can't be asked, for example because nothing may stand beside its right
  /// answer, so that the question would give itself away: a sentence without a full stop; empty when it can.
  [[nodiscard]] std::string why_not_askable(const Fact& fact);

  [[nodiscard]] const Bank& bank() const { return *bank_; }
  [[nodiscard]] const Template& source() const { return *source_; }
  [[nodiscard]] const Pattern& stem() const { return stem_; }
  /// Of a match it is filled from each fact that is paired.
  [[nodiscard]] const Pattern& explanation() const { return explanation_; }
  /// Of choice, multiple and true-false.
  [[nodiscard]] const Asked& asked() const { return asked_; }
  /// Of a cloze's gap by its place in the text; null when it is typed.
  [[nodiscard]] const Asked* asked_in(std::size_t gap) const;
  /// The sides of a match; whom it pairs says Pairing.
  [[nodiscard]] const Pattern& left() const { return left_; }
  [[nodiscard]] const Pattern& right() const { return right_; }
  /// The body of an order, cloze, text or number as if it were written for this fact, to which it applies.
  /// A cloze's gap with options has none yet and nothing correct: these are drawn from its Rivals.
  [[nodiscard]] Body filled(const Fact& fact) const;

 private:
  struct Gap {
    std::vector<Pattern> accept;
    bool is_chosen = false;
    Asked asked;
  };

  void ready(const std::monostate& none);
  void ready(const MatchTemplate& match);
  void ready(const OrderTemplate& order);
  void ready(const ClozeTemplate& cloze);
  void ready(const TextTemplate& text);
  void ready(const NumberTemplate& number);
  [[nodiscard]] Asked ask(Pattern key, Pattern distractor, const Distractors& rules) const;
  void need(const Pattern& pattern);
  [[nodiscard]] std::vector<std::string> accepted(const std::vector<Pattern>& accept, const Fact& fact) const;
  [[nodiscard]] Cloze filled_cloze(const ClozeTemplate& cloze, const Fact& fact) const;
  [[nodiscard]] bool has_rival(const Asked& asked, const Fact& fact);
  [[nodiscard]] bool has_partner(const Fact& fact);
  [[nodiscard]] std::string fault_of(const Fact& fact);
  [[nodiscard]] std::string why_not_filled(const Fact& fact) const;

  const Bank* bank_;
  const Template* source_;
  Pattern stem_, explanation_;
  Asked asked_;
  Pattern left_, right_;
  Pattern only_, unit_;                                     ///< order: the items; number: the answer
  std::vector<Pattern> texts_;                              ///< cloze: around the gaps
  std::vector<Gap> gaps_;                                   ///< cloze: by place; text: one
  std::vector<std::pair<std::string, std::string>> where_;  ///< values folded
  std::vector<std::string> named_fields_;
  std::size_t last_rival_ = 0;  ///< found by why_not_askable, tried first for the next fact
};

}  // namespace fluoro::bank
