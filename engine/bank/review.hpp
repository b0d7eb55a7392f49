#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/bank.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// A flaw of a question that is read without error: it may give its answer away to someone who knows tests
/// but not the subject, or be hard for another reason than its subject.
struct Flaw {
  std::string rule;  ///< its name, as `waive` takes it
  base::Position at;
  std::string text;  ///< what is wrong, with the words at fault, and what to do
};

struct RuleName {
  std::string_view name;
  std::string_view what;  ///< what it warns of, half a line
};
/// All rules by name. They come from
/// - National Board of Medical Examiners, Item-Writing Guide (2020), chapter "Technical item flaws": those
///   that help the test-wise, and those that add irrelevant difficulty;
/// - Haladyna, Downing and Rodriguez, "A review of multiple-choice item-writing guidelines for classroom
///   assessment", Applied Measurement in Education 15 (2002), 309-333.
[[nodiscard]] std::span<const RuleName> rule_names();

/// What could be better in a bank, in file order. A question's `waive` silences rules for it, and is a flaw
/// itself when there was nothing to silence; retired questions are passed over. A template is reviewed with
/// each fact that it asks, and what is wrong with several of them is said once. Rules about English words
/// look only at banks in English. `bytes` is the file that the bank was read from, for places more exact
/// than the question's.
[[nodiscard]] std::vector<Flaw> review(const Bank& bank, std::string_view bytes);

}  // namespace fluoro::bank
