#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "bank/bank.hpp"
#include "base/seed.hpp"

namespace fluoro::exam {

/// A question in one of the banks at hand.
struct QuestionPlace {
  std::uint32_t bank = 0, askable = 0;
  bool operator==(const QuestionPlace&) const = default;
};

/// The facts that the banks ask, each with the questions (forms) that ask it first of all. A bank given twice
/// counts once. The banks must live as long as this does.
class Facts {
 public:
  explicit Facts(std::span<const bank::Bank* const> banks);
  struct Fact {
    std::string key;                   ///< bank::fact_key
    std::string topic;                 ///< "bank/topic" of its first form; "bank/" when it has none
    std::vector<QuestionPlace> forms;  ///< in file order
  };
  [[nodiscard]] const std::vector<Fact>& all() const { return facts_; }  ///< in file order, bank after bank
  [[nodiscard]] const Fact* find(const std::string& key) const;
  /// Where a question identity is, or nothing.
  [[nodiscard]] std::optional<QuestionPlace> question(const std::string& identity) const;
  [[nodiscard]] std::string identity(QuestionPlace place) const;

 private:
  void add_forms(std::uint32_t bank);

  std::vector<const bank::Bank*> banks_;
  std::vector<Fact> facts_;
  /// By base::hash_key, which askables have anyway: whoever finds something compares the name itself.
  std::unordered_multimap<std::uint64_t, std::uint32_t> by_key_;
  std::unordered_multimap<std::uint64_t, QuestionPlace> by_identity_;
};

/// When a question was last shown, as any number that grows with time; nothing: never.
using LastShown = std::function<std::optional<long long>(const std::string& identity)>;

/// The form in which a fact is asked: one never shown before, else the one shown longest ago; among equals
/// the stream derived from (seed, identity) decides.
[[nodiscard]] QuestionPlace choose_form(const Facts& facts, const Facts::Fact& fact, const LastShown& shown,
                                        base::Seed seed);

/// The order in which facts are asked: shuffled by the seed, then spread so that no two of one topic follow
/// one another while there is another topic left (topics interleaved in proportion), and as few as can be
/// after all. The same facts in any order with the same seed give the same order.
[[nodiscard]] std::vector<const Facts::Fact*> interleaved(std::vector<const Facts::Fact*> facts,
                                                          base::Seed seed);

/// Endless practice: the next `count` questions. A topic is drawn with a chance in proportion to its
/// questions times (1.25 - mastery), mastery in [0, 1], then a fact of it that was not shown lately, then
/// choose_form. Facts among `lately` (keys, the latest last) are taken only when the topics hold no others:
/// then the older half of them is let in again. What is chosen counts as shown lately at once.
struct PracticeSettings {
  int count = 10;
  std::vector<std::string> topics;                          ///< topic ids; empty: all
  std::function<double(const std::string& topic)> mastery;  ///< of "bank/topic"; empty: 0 everywhere
};
[[nodiscard]] std::vector<QuestionPlace> practice(const Facts& facts, const PracticeSettings& settings,
                                                  const std::vector<std::string>& lately,
                                                  const LastShown& shown, base::Seed seed);

}  // namespace fluoro::exam
