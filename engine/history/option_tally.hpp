#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fluoro::history {

/// Whom an option of a question drew. Papers offer different options in different orders, so that an option
/// is its text.
struct OptionFigures {
  std::string text;
  int offered = 0;               ///< in so many answers
  int drawn = 0;                 ///< of which so many picked it
  std::optional<double> others;  ///< share that those who picked it had right in the rest of their sittings

  [[nodiscard]] double share() const { return offered == 0 ? 0 : static_cast<double>(drawn) / offered; }
};

/// Distractor analysis, answer by answer, so that a long history needs no memory.
class OptionTally {
 public:
  /// `picked` are some of the options `offered`: one for a choice, none when it was skipped. `others` is the
  /// learner's share right of the other questions of the sitting, in [0, 1]; empty when there was none.
  void add(std::span<const std::string> offered, std::span<const std::string> picked,
           std::optional<double> others);
  /// By how many they drew, most first; equal ones by their text.
  [[nodiscard]] std::vector<OptionFigures> figures() const;

 private:
  struct Sums {
    int offered = 0, drawn = 0;
    int with_others = 0;
    double others = 0;
  };
  std::map<std::string, Sums, std::less<>> options_;
};

}  // namespace fluoro::history
