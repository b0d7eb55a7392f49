#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/item_analysis.hpp"
#include "history/option_tally.hpp"

/// The bounds are those of Moodle's guide to its report (https://docs.moodle.org/dev/Quiz_report_statistics),
/// unless another source is named.
namespace fluoro::history {

/// Facility above it: "extremely easy".
inline constexpr double kTooEasy = 0.95;
/// Facility below it: "difficult" up to "extremely difficult". Ebel and Frisbie ("Essentials of Educational
/// Measurement", 1991) revise such questions too: guessing among five options does as well.
inline constexpr double kTooHard = 0.20;
/// Discrimination in percent below it: "question probably invalid".
inline constexpr double kMisleads = 0;
/// Discrimination in percent below it: "very weak". Ebel and Frisbie call it poor.
inline constexpr double kTellsLittle = 20;
/// So many answers at least before an option counts as drawing nobody. A distractor works when it draws 5 %
/// or more (Haladyna and Downing, "How many options is enough for a multiple-choice test item?", Educ.
/// Psychol. Meas. 53:999-1010, 1993), which is one of twenty.
inline constexpr int kUnpickedAnswers = 20;

enum class Verdict { good, too_easy, misleads, too_hard, unpicked, tells_little };

struct Remark {
  Verdict verdict = Verdict::good;
  std::string option;  ///< the one that nobody picks, for `unpicked`
};

/// The most telling thing about a question: what makes the other figures unsure comes first, what an author
/// can mend before what only is so. Empty below kFewestAnswers, and when nothing is wrong but its
/// discrimination can't be told. `options` are those of a choice; none for other types.
[[nodiscard]] std::optional<Remark> remark(const QuestionFigures& figures,
                                           const std::vector<OptionFigures>& options = {});
/// "Good", "Too easy", "Misleads the strong", "Too hard", "Nobody picks OPTION", "Tells little"
[[nodiscard]] std::string to_string(const Remark& remark);

}  // namespace fluoro::history
