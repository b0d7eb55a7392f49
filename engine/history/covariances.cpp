#include "history/covariances.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::history {

double without_rounding(double covariance) { return std::abs(covariance) < 1e-14 ? 0 : covariance; }

void PairSums::add(double x, double y) {
  ++pairs;
  first += x;
  second += y;
  products += x * y;
}

void Pooled::add(const PairSums& sums) {
  if (sums.pairs < 2) return;
  products += sums.products - sums.first * sums.second / sums.pairs;
  freedom += sums.pairs - 1;
}

std::optional<double> Pooled::mean() const {
  if (freedom == 0) return std::nullopt;
  return without_rounding(products / static_cast<double>(freedom));
}

Covariances::Covariances(std::size_t questions, const std::vector<Sitting>& sittings)
    : questions_(questions), sums_(questions * (questions + 1) / 2) {
  // In ascending order a question's pairs lie side by side, which is faster by a quarter.
  Sitting sorted;
  for (const Sitting& sitting : sittings) {
    sorted = sitting;
    std::sort(sorted.begin(), sorted.end(),
              [](const QuestionMark& a, const QuestionMark& b) { return a.question < b.question; });
    for (std::size_t i = 0; i < sorted.size(); ++i)
      for (std::size_t j = 0; j <= i; ++j)
        sums_[place(sorted[j].question, sorted[i].question)].add(sorted[i].mark, sorted[j].mark);
  }
}

std::size_t Covariances::place(std::size_t one, std::size_t other) {
  const auto [low, high] = std::minmax(one, other);
  return high * (high + 1) / 2 + low;
}

Pooled Covariances::with_others(std::size_t question) const {
  Pooled pooled;
  for (std::size_t other = 0; other < questions_; ++other)
    if (other != question) pooled.add(of(question, other));
  return pooled;
}

}  // namespace fluoro::history
