#include "memory/optimise.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>

#include <nlopt.hpp>

#include "memory/likelihood.hpp"

namespace fluoro::memory {
namespace {

using Use = Step::Use;
using Point = std::vector<double>;

constexpr std::size_t kWeights = std::tuple_size_v<Weights>;
constexpr int kMostIterations = 80;

/// How far the weights of people differ: the standard deviations that fsrs-rs pulls its fits by
/// (github.com/open-spaced-repetition/fsrs-rs, PARAMS_STDDEV of FSRS-6, BSD-3-Clause).
constexpr Weights kSpread{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                          0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};

/// The search goes over points in units of kSpread around the defaults, so that a step means as much in
/// each direction.
double to_point(std::size_t i, double weight) { return (weight - default_weights()[i]) / kSpread[i]; }

Weights to_weights(const Point& point) {
  Weights w;
  for (std::size_t i = 0; i < kWeights; ++i) w[i] = default_weights()[i] + point[i] * kSpread[i];
  return clipped(w);
}

/// The fit in progress: the mean log loss and a mild pull towards the defaults, which decides where a
/// learner's reviews say little.
class Fit {
 public:
  Fit(const std::vector<Row>& rows, const std::function<bool(double)>& progress)
      : rows_(rows), progress_(progress), search_(nlopt::LD_SLSQP, kWeights) {
    Point least(kWeights), most(kWeights);
    for (std::size_t i = 0; i < kWeights; ++i) {
      least[i] = to_point(i, weight_ranges()[i].least);
      most[i] = to_point(i, weight_ranges()[i].most);
    }
    most_ = most;
    search_.set_lower_bounds(least);
    search_.set_upper_bounds(most);
    search_.set_min_objective(objective, this);
    search_.set_ftol_rel(1e-6);
    search_.set_maxeval(kMostIterations);
  }

  /// The best weights found; nothing when it was cancelled.
  std::optional<Weights> run() {
    Point point(kWeights, 0);
    best_ = point;
    double value = 0;
    try {
      search_.optimize(point, value);
    } catch (const std::runtime_error&) {
      // It was stopped, or sees no way to go on from here: either way the best point so far stands.
    }
    if (cancelled_) return std::nullopt;
    return to_weights(best_);
  }

 private:
  static double objective(const Point& point, Point& gradient, void* fit) {
    return static_cast<Fit*>(fit)->value_and_gradient(point, gradient);
  }

  double value_and_gradient(const Point& point, Point& gradient) {
    // Far above the rounding of the model to eight decimals, far below what changes a prediction.
    constexpr double kStep = 1e-4;
    const double here = value(point);
    if (here < best_value_) {
      best_value_ = here;
      best_ = point;
    }
    for (std::size_t i = 0; i < gradient.size() && !cancelled_; ++i) {
      Point beside = point;
      const double step = point[i] + kStep > most_[i] ? -kStep : kStep;
      beside[i] += step;
      gradient[i] = (value(beside) - here) / step;
    }
    if (cancelled_) search_.force_stop();
    return here;
  }

  double value(const Point& point) {
    const double share = ++evaluations_ / (kMostIterations * (kWeights + 1.0));
    if (progress_ && !progress_(std::min(share, 1.0))) cancelled_ = true;
    const Loss loss = loss_of(rows_, to_weights(point), Use::predicted);
    double pull = 0;
    for (const double each : point) pull += each * each;
    return (loss.sum + pull) / loss.count;
  }

  const std::vector<Row>& rows_;
  const std::function<bool(double)>& progress_;
  nlopt::opt search_;
  Point most_, best_;
  double best_value_ = std::numeric_limits<double>::infinity();
  int evaluations_ = 0;
  bool cancelled_ = false;
};

/// Of more reviews than can be fitted in seconds, those of every so many facts.
std::vector<Row> sampled(std::vector<Row> rows) {
  std::size_t reviews = 0;
  for (const Row& row : rows) reviews += row.steps.size() + 1;
  const std::size_t stride = (reviews + kMostReviews - 1) / kMostReviews;
  if (stride < 2) return rows;
  std::vector<Row> result;
  for (std::size_t i = 0; i < rows.size(); i += stride) result.push_back(std::move(rows[i]));
  return result;
}

int to_predict(const std::vector<Row>& rows) {
  std::ptrdiff_t count = 0;
  for (const Row& row : rows)
    count += std::count_if(row.steps.begin(), row.steps.end(),
                           [](const Step& step) { return step.use == Use::predicted; });
  return static_cast<int>(count);
}

}  // namespace

std::variant<Optimised, TooFew, Cancelled> optimise(const std::vector<FactReviews>& facts,
                                                    const Weights& in_force,
                                                    const std::function<bool(double)>& progress) {
  std::vector<Row> rows = rows_of(facts);
  if (const int reviews = to_predict(rows); reviews < kLeastReviews) return TooFew{reviews};
  rows = sampled(std::move(rows));
  Optimised result;
  result.reviews = to_predict(rows);
  hold_out_latest(rows);

  const auto weights = Fit(rows, progress).run();
  if (!weights) return Cancelled{};
  result.weights = *weights;
  result.loss_before = loss_of(rows, clipped(in_force), Use::held_out).mean();
  result.loss_after = loss_of(rows, result.weights, Use::held_out).mean();
  result.better = result.loss_after < result.loss_before;
  return result;
}

}  // namespace fluoro::memory
