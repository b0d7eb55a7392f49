#pragma once
#include <array>
#include <optional>

namespace fluoro::exam {

/// How certain a learner says to be of an answer. Who says nothing counts as guessing.
enum class Certainty { guessing = 1, fairly_sure, certain };
inline constexpr std::array kCertainties{Certainty::guessing, Certainty::fairly_sure, Certainty::certain};

[[nodiscard]] const char* to_string(Certainty certainty);  ///< "Guessing", "Fairly sure", "Certain"

/// The certainty-based mark after Gardner-Medwin, as Moodle has it: 1, 2 or 3 times the mark in [0, 1], and
/// for an answer with nothing right 0, -2 or -6.
[[nodiscard]] double certainty_mark(double mark, Certainty certainty);

/// Between these shares right a level pays best: guessing [0, 2/3], fairly sure [2/3, 0.8], certain [0.8, 1].
struct ShareRange {
  double least = 0, most = 1;
};
[[nodiscard]] ShareRange best_range(Certainty certainty);

/// Answers at one level, summed up.
struct CertaintySum {
  int answers = 0;
  double marks = 0, squares = 0;  ///< of the marks in [0, 1]
  double certainty_marks = 0;
  void add(double mark, Certainty certainty);
  [[nodiscard]] double share() const { return answers == 0 ? 0 : marks / answers; }
};

enum class Calibration { unknown, over_confident, well_judged, under_confident };

/// What a learner knows about what he knows.
struct CertaintySums {
  std::array<CertaintySum, 3> levels;  ///< guessing first
  void add(double mark, Certainty certainty);
  [[nodiscard]] int answers() const;
  [[nodiscard]] double certainty_marks() const;
  /// Brier's score, the mean of (forecast - mark)^2, with the middle of best_range() as the forecast of a
  /// level: 0 is perfect. Empty without an answer.
  [[nodiscard]] std::optional<double> brier() const;
};

/// Moodle's rule for one level: too confident or not confident enough when the share right lies outside
/// best_range() and the squared distance from its nearer bound times the answers exceeds 0.5. `unknown`
/// without an answer.
[[nodiscard]] Calibration calibration(const CertaintySum& sum, Certainty certainty);
/// All levels together: over- or under-confident when some levels are so and none is the contrary.
[[nodiscard]] Calibration calibration(const CertaintySums& sums);

}  // namespace fluoro::exam
