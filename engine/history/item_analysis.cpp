#include "history/item_analysis.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace fluoro::history {
namespace {

/// A question's marks, and beside each the learner's strength in the rest of its sitting.
struct Compared {
  std::vector<double> marks, strengths;
};

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Of at least two pairs. In two passes, since raw sums would cost digits where strengths hardly differ.
double covariance(const std::vector<double>& x, const std::vector<double>& y) {
  const double mean_x = mean(x), mean_y = mean(y);
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - mean_x) * (y[i] - mean_y);
  return without_rounding(sum / static_cast<double>(x.size() - 1));
}

void compare(QuestionFigures& figures, Compared compared) {
  figures.compared = static_cast<int>(compared.marks.size());
  if (figures.compared < 2) return;
  const double common = covariance(compared.marks, compared.strengths);
  const double of_marks = covariance(compared.marks, compared.marks);
  const double of_strengths = covariance(compared.strengths, compared.strengths);
  if (of_marks == 0 || of_strengths == 0) return;
  figures.discrimination = 100 * common / std::sqrt(of_marks * of_strengths);
  std::sort(compared.marks.begin(), compared.marks.end());
  std::sort(compared.strengths.begin(), compared.strengths.end());
  const double greatest = covariance(compared.marks, compared.strengths);
  if (greatest > 0) figures.efficiency = 100 * common / greatest;
}

std::vector<Compared> compared(const std::vector<QuestionFigures>& questions,
                               const std::vector<Sitting>& sittings) {
  std::vector<Compared> all(questions.size());
  for (const Sitting& sitting : sittings) {
    if (sitting.size() < 2) continue;
    const auto above = [&](const QuestionMark& each) {
      return each.mark - *questions[each.question].facility;
    };
    double sum = 0;
    for (const QuestionMark& each : sitting) sum += above(each);
    for (const QuestionMark& each : sitting) {
      all[each.question].marks.push_back(each.mark);
      all[each.question].strengths.push_back((sum - above(each)) / static_cast<double>(sitting.size() - 1));
    }
  }
  return all;
}

/// What a question shares with the total of a paper of average length: its own variance, and its covariance
/// with each of the others.
std::optional<double> with_total(const Covariances& covariances, std::size_t question, double length) {
  Pooled own;
  own.add(covariances.of(question, question));
  const auto variance = own.mean(), shared = covariances.with_others(question).mean();
  if (!variance || !shared) return std::nullopt;
  return without_rounding(*variance + (length - 1) * *shared);
}

/// A question as good as the average weighs what is intended; for equal papers the weights add up to 100.
void weigh(ItemAnalysis& analysis, const Covariances& covariances) {
  const double intended = 100 / analysis.length;
  std::vector<std::optional<double>> pulls(analysis.questions.size());
  double sum = 0;
  int known = 0;
  for (std::size_t i = 0; i < pulls.size(); ++i) {
    if (analysis.questions[i].answers == 0) continue;
    analysis.questions[i].intended_weight = intended;
    const auto shared = with_total(covariances, i, analysis.length);
    if (!shared) continue;
    ++known;
    if (*shared < 0) continue;
    pulls[i] = std::sqrt(*shared);
    sum += *pulls[i];
  }
  if (sum <= 0) return;
  for (std::size_t i = 0; i < pulls.size(); ++i)
    if (pulls[i]) analysis.questions[i].effective_weight = intended * *pulls[i] * known / sum;
}

/// Cronbach's alpha from the mean variance v and the mean covariance c of k questions is k c / (v + (k - 1)
/// c), and the total's variance k times this denominator.
void add_consistency(ItemAnalysis& analysis, const Covariances& covariances) {
  Pooled own, others;
  for (std::size_t i = 0; i < analysis.questions.size(); ++i) {
    own.add(covariances.of(i, i));
    for (std::size_t j = 0; j < i; ++j) others.add(covariances.of(i, j));
  }
  const auto variance = own.mean(), shared = others.mean();
  if (!variance || !shared || analysis.length <= 1) return;
  const double length = analysis.length;
  const double denominator = without_rounding(*variance + (length - 1) * *shared);
  const double error = without_rounding(*variance - *shared);
  // Pairs from different sittings need not fit together: then nothing can be told of the whole.
  if (denominator <= 0 || error < 0) return;
  analysis.alpha = 1 - error / denominator;
  analysis.error_ratio = 100 * std::sqrt(error / denominator);
  analysis.standard_error = std::sqrt(length * error);
}

}  // namespace

ItemAnalysis item_analysis(std::size_t questions, const std::vector<Sitting>& sittings) {
  ItemAnalysis analysis;
  analysis.questions.resize(questions);
  const Covariances covariances(questions, sittings);
  int answers = 0;
  for (std::size_t i = 0; i < questions; ++i) {
    const PairSums& own = covariances.of(i, i);
    QuestionFigures& figures = analysis.questions[i];
    answers += figures.answers = own.pairs;
    if (own.pairs > 0) figures.facility = own.first / own.pairs;
    Pooled variance;
    variance.add(own);
    if (const auto each = variance.mean()) figures.deviation = std::sqrt(*each);
  }
  const auto answered = [](const Sitting& sitting) { return !sitting.empty(); };
  analysis.sittings = static_cast<int>(std::count_if(sittings.begin(), sittings.end(), answered));
  if (answers == 0) return analysis;
  analysis.length = static_cast<double>(answers) / analysis.sittings;
  auto all = compared(analysis.questions, sittings);
  for (std::size_t i = 0; i < questions; ++i) compare(analysis.questions[i], std::move(all[i]));
  weigh(analysis, covariances);
  add_consistency(analysis, covariances);
  return analysis;
}

}  // namespace fluoro::history
