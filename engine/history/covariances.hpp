#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace fluoro::history {

/// A mark in [0, 1] for one of the questions 0, 1, ... of an analysis.
struct QuestionMark {
  std::size_t question = 0;
  double mark = 0;
};
/// What counts of a sitting, each question at most once. Questions that it did not ask are not in it.
using Sitting = std::vector<QuestionMark>;

/// A variance, a covariance or a sum of some, where what is only rounding has become 0: below 1e-14, which
/// marks in [0, 1] do not reach in a million sittings with papers of a hundred questions.
[[nodiscard]] double without_rounding(double covariance);

/// What pairs of marks add up to.
struct PairSums {
  int pairs = 0;
  double first = 0, second = 0, products = 0;
  void add(double x, double y);
};

/// Covariances of several pairs of questions as one: their sums of products of deviations over their degrees
/// of freedom, so that a pair counts by the sittings behind it.
struct Pooled {
  double products = 0;
  std::int64_t freedom = 0;
  void add(const PairSums& sums);
  [[nodiscard]] std::optional<double> mean() const;  ///< empty when no pair met in two sittings
};

/// Of every two questions, the marks of the sittings that asked both; of a question with itself, all its
/// marks. Takes 32 bytes for each two questions, whatever the number of sittings.
class Covariances {
 public:
  Covariances(std::size_t questions, const std::vector<Sitting>& sittings);
  [[nodiscard]] const PairSums& of(std::size_t one, std::size_t other) const {
    return sums_[place(one, other)];
  }
  [[nodiscard]] Pooled with_others(std::size_t question) const;

 private:
  static std::size_t place(std::size_t one, std::size_t other);
  std::size_t questions_;
  std::vector<PairSums> sums_;  ///< the lower triangle, row by row
};

}  // namespace fluoro::history
