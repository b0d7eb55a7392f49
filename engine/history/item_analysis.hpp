#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "history/covariances.hpp"

/// Item analysis as Moodle's quiz report defines it
/// (https://docs.moodle.org/dev/Quiz_statistics_calculations), for papers whose questions have a mark of at
/// most 1 each. Where all sittings asked the same, the figures are Moodle's. Moodle counts a question that
/// was not answered as wrong; here papers are drawn, so a question that was not asked is missing. What the
/// screen tells of that:
///
///   Papers differ, so each figure uses the sittings that asked the question, and nothing is guessed for the
///   others. How strong a learner is shows in the other questions of the same sitting, each compared with
///   what all made of it, so that a hard paper is no fault. The figures of the whole, and the weights, come
///   from every two questions that were asked together, and stand for a paper of average length.
namespace fluoro::history {

/// Figures from fewer answers are not for showing.
inline constexpr int kFewestAnswers = 10;

/// An empty figure can't be told: too few answers, or answers that do not differ.
struct QuestionFigures {
  int answers = 0;
  int compared = 0;  ///< of them, in sittings with another question: what discrimination rests on
  std::optional<double> facility;   ///< mean mark, in [0, 1]
  std::optional<double> deviation;  ///< standard deviation of a mark, of the sample
  /// Correlation of the mark with the learner's strength in the rest of the sitting: percent, in [-100, 100].
  std::optional<double> discrimination;
  /// The same covariance as percent of the greatest that these marks and these strengths allow: [-100, 100].
  std::optional<double> efficiency;
  std::optional<double> intended_weight;  ///< share of the paper's marks: percent
  /// Share of what makes totals differ: percent, by the square root of the covariance with the total. Empty
  /// when this is negative.
  std::optional<double> effective_weight;
};

struct ItemAnalysis {
  std::vector<QuestionFigures> questions;
  int sittings = 0;             ///< with an answer
  double length = 0;            ///< answers of a sitting, on average
  std::optional<double> alpha;  ///< Cronbach's, Moodle's "coefficient of internal consistency": at most 1
  std::optional<double> standard_error;  ///< of a total, in marks
  std::optional<double> error_ratio;     ///< of it to the totals' standard deviation, percent
};

/// `sittings` of first answers, about the questions 0 to questions - 1.
[[nodiscard]] ItemAnalysis item_analysis(std::size_t questions, const std::vector<Sitting>& sittings);

}  // namespace fluoro::history
