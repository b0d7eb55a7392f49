#include "memory/fsrs.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::memory {
namespace {

double rounded(double value) {
  constexpr double kDecimals = 1e8;
  return std::floor(value * kDecimals + 0.5) / kDecimals;
}

double in_stability_range(double s) { return std::clamp(s, kLeastStability, kMostStability); }

int grade(Rating rating) { return static_cast<int>(rating); }

struct Curve {
  double decay, factor;
};

/// Such that R(S) = 0.9.
Curve curve_of(const Weights& w) { return {-w[20], rounded(std::exp(std::log(0.9) / -w[20]) - 1)}; }

double days_that_count(double days) { return days > 0 && std::isfinite(days) ? days : 0; }

double initial_difficulty(const Weights& w, Rating rating) {
  return rounded(w[4] - std::exp((grade(rating) - 1) * w[5]) + 1);
}

double next_difficulty(const Weights& w, double d, Rating rating) {
  const double change = -w[6] * (grade(rating) - 3);
  const double damped = d + rounded(change * (10 - d) / 9);
  const double reverted = rounded(w[7] * initial_difficulty(w, Rating::easy) + (1 - w[7]) * damped);
  return std::clamp(reverted, 1.0, 10.0);
}

double stability_on_same_day(const Weights& w, double s, Rating rating) {
  const double factor = std::pow(s, -w[19]) * std::exp(w[17] * (grade(rating) - 3 + w[18]));
  return rounded(in_stability_range(s * (rating == Rating::again ? factor : std::max(factor, 1.0))));
}

double stability_when_recalled(const Weights& w, const Memory& memory, double r, Rating rating) {
  const auto [s, d] = memory;
  const double hard_penalty = rating == Rating::hard ? w[15] : 1;
  const double easy_bonus = rating == Rating::easy ? w[16] : 1;
  const double gain = std::exp(w[8]) * (11 - d) * std::pow(s, -w[9]) * (std::exp((1 - r) * w[10]) - 1) *
                      hard_penalty * easy_bonus;
  return rounded(in_stability_range(s * (1 + gain)));
}

double stability_when_forgotten(const Weights& w, const Memory& memory, double r) {
  const auto [s, d] = memory;
  const double after = rounded(in_stability_range(w[11] * std::pow(d, -w[12]) * (std::pow(s + 1, w[13]) - 1) *
                                                  std::exp((1 - r) * w[14])));
  const double most = rounded(s / std::exp(w[17] * w[18]));
  return std::min(std::max(most, kLeastStability), after);
}

Memory in_range(const Memory& memory) {
  const double s = std::isnan(memory.stability) ? kLeastStability : memory.stability;
  const double d = std::isnan(memory.difficulty) ? 10 : memory.difficulty;
  return {in_stability_range(s), std::clamp(d, 1.0, 10.0)};
}

}  // namespace

const Weights& default_weights() {
  static constexpr Weights kDefaults{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                     0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                     1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
  return kDefaults;
}

const WeightRanges& weight_ranges() {
  static constexpr WeightRanges kRanges{
      {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
       {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
       {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0.01, 0.8},   {0.1, 0.8}}};
  return kRanges;
}

Weights clipped(const Weights& w) {
  Weights result = default_weights();
  for (std::size_t i = 0; i < w.size(); ++i)
    if (std::isfinite(w[i])) result[i] = std::clamp(w[i], weight_ranges()[i].least, weight_ranges()[i].most);
  return result;
}

double recall(const Weights& w, double stability, double days) {
  const auto [decay, factor] = curve_of(w);
  const double s = in_range({stability, 1}).stability;
  return rounded(std::pow(1 + factor * days_that_count(days) / s, decay));
}

Memory first(const Weights& w, Rating rating) {
  return {in_stability_range(w[static_cast<std::size_t>(grade(rating) - 1)]),
          std::clamp(initial_difficulty(w, rating), 1.0, 10.0)};
}

Memory next(const Weights& w, const Memory& memory, double days, Rating rating) {
  const Memory before = in_range(memory);
  const double passed = days_that_count(days);
  const double r = recall(w, before.stability, passed);
  const double s = passed < 1                ? stability_on_same_day(w, before.stability, rating)
                   : rating == Rating::again ? stability_when_forgotten(w, before, r)
                                             : stability_when_recalled(w, before, r, rating);
  return {s, next_difficulty(w, before.difficulty, rating)};
}

int interval(const Weights& w, double stability, double retention) {
  constexpr double kLeastRetention = 0.7, kMostRetention = 0.99;
  const auto [decay, factor] = curve_of(w);
  // The comparison also turns a retention that is no number into the least.
  const double wanted = retention > kLeastRetention ? std::min(retention, kMostRetention) : kLeastRetention;
  const double days =
      in_range({stability, 1}).stability * rounded((std::pow(wanted, 1 / decay) - 1) / factor);
  return static_cast<int>(std::clamp(std::floor(days + 0.5), 1.0, kMostStability));
}

IntervalRange fuzz_range(int days, int since) {
  constexpr int kMost = static_cast<int>(kMostStability);
  const int wanted = std::clamp(days, 1, kMost);
  if (wanted < 3) return {wanted, wanted};
  const double d = wanted;
  const double spread = 1 + 0.15 * (std::min(d, 7.0) - 2.5) + 0.1 * std::max(std::min(d, 20.0) - 7, 0.0) +
                        0.05 * std::max(d - 20, 0.0);
  const int most = std::min(static_cast<int>(std::floor(d + spread + 0.5)), kMost);
  int least = std::max(2, static_cast<int>(std::floor(d - spread + 0.5)));
  if (wanted > since) least = std::max(least, since + 1);
  return {std::min(least, most), most};
}

}  // namespace fluoro::memory
