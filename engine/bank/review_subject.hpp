#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bank/bank.hpp"
#include "bank/yaml.hpp"

namespace fluoro::bank {

struct OptionView {
  std::string text;
  bool correct = false;
  base::Position at;
};
/// What one chooses from.
struct OptionSet {
  std::string stem;  ///< what is asked with it
  std::vector<OptionView> options;
  bool one_right = true;
  bool given_order = false;
  bool shared = false;  ///< by several stems of a matching set or several gaps: the right one changes
  bool drawn = false;   ///< of a generated question: all that may be drawn, up to some dozens

  /// The only right option, or null.
  [[nodiscard]] const OptionView* key() const;
};

/// A question as rules look at it: a written one, a step of a case, or a template filled from one fact. Texts
/// stand as learners see them, without marks and on one line (markdown.hpp); places are those of the file.
struct Subject {
  const Bank* bank = nullptr;
  const Question* question = nullptr;  ///< or
  const Template* source = nullptr;    ///< with
  const Fact* fact = nullptr;
  const std::vector<const Fact*>* peers = nullptr;  ///< facts of the fact's family and topic, itself among
                                                    ///< them; null once the rules have looked
  const Question* whole = nullptr;                  ///< of a step: its case
  const YamlNode* node = nullptr;  ///< as it stands in the file; null when that is not at hand

  std::string type;  ///< as in a quiz file
  std::string stem;
  std::string stressed;  ///< the stem with the words that stand out by bold or italic in capitals
  std::vector<OptionSet> sets;
  std::vector<OptionView> pieces;  ///< what a match has on the right or an order has to sort

  [[nodiscard]] bool english() const;
  [[nodiscard]] base::Position at() const;
  /// Where a field stands, or an entry of a list in it; the question itself when that is not known.
  [[nodiscard]] base::Position at(std::string_view key) const;
  [[nodiscard]] base::Position at(std::string_view key, std::size_t entry, std::string_view inner = {}) const;
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& waive() const;
  [[nodiscard]] const std::string& explanation() const;
};

/// Calls `look` with each question of the bank that is not retired, in file order: written ones, cases before
/// their steps, then each template with its facts. `root` is the file's tree, or null.
void for_each_subject(const Bank& bank, const YamlNode* root, const std::function<void(Subject)>& look);

}  // namespace fluoro::bank
