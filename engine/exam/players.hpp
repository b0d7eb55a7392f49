#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "exam/item.hpp"

namespace fluoro::exam {

/// What players who read no stem get right: each picks one option of every set that it is offered. Shares are
/// of all picks, 0 to 1; a pick among equals counts as the share of them that is right.
struct Picks {
  double count = 0;    ///< picks; each question counts as its sets of options, however often it was presented
  double chance = 0;   ///< sums of what is right: by a pick at random
  double longest = 0;  ///< of the longest option, by characters
  double shared = 0;   ///< of the option that has the most words in common with the others

  void add(const Picks& other, double weight = 1);
  [[nodiscard]] double share(double sum) const { return count > 0 ? sum / count : 0; }
};

struct PickOption {
  std::string text;
  bool correct = false;
};
/// The picks among some options. Words in common are those that the review compares (bank/review_words.hpp);
/// an option's count is, over its words, that of the other options which have the word.
[[nodiscard]] Picks pick(std::span<const PickOption> options, bool english);
/// The picks of a choice, a multiple (right when the picked option is one of the right), gaps with options,
/// the stems of a matching set and the steps of a case. The other types offer nothing to pick from.
[[nodiscard]] Picks pick(const Item& item, bool english);

}  // namespace fluoro::exam
