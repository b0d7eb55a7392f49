#include "ui/value_axis.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::ui {
namespace {

constexpr double kSlack = 1e-9;  ///< of a step, for sums that miss a tick by a hair

double step_up(double step) {
  const double power = std::pow(10, std::floor(std::log10(step) + kSlack));
  for (const double digit : {1., 2., 5.})
    if (step < power * digit * (1 - kSlack)) return power * digit;
  return power * 10;
}

/// The digits behind the point that a multiple of the step has.
int decimals(double step) { return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - kSlack))); }

}  // namespace

ValueAxis value_axis(double least, double most, int steps, bool whole_numbers) {
  if (most < least) std::swap(least, most);
  const double reach = std::max(std::abs(least), std::abs(most));
  // The first step is too small to be the answer; a range that is lost beside its values counts as none.
  double step = std::max({(most - least) / steps, reach * 1e-6, 1e-6}) / 2;
  step = std::pow(10, std::floor(std::log10(step)));
  if (whole_numbers) step = std::max(step, 1.);
  const auto floored = [&] { return std::floor(least / step + kSlack) * step; };
  const auto ceiled = [&] { return std::ceil(most / step - kSlack) * step; };
  // On both sides of zero there is a step at least.
  while ((ceiled() - floored()) / step > std::max(steps, 2) + kSlack) step = step_up(step);
  ValueAxis axis{.low = floored(), .high = ceiled(), .step = step};
  if (axis.high - axis.low < step / 2) axis.high = axis.low + step;
  return axis;
}

ValueAxis percent_axis(int steps) {
  ValueAxis axis{.step = 1, .percent = true};
  for (const double step : {0.1, 0.2, 0.25, 0.5, 1.}) {
    axis.step = step;
    if (1 / step <= steps + kSlack) break;
  }
  return axis;
}

std::vector<double> ValueAxis::ticks() const {
  std::vector<double> result;
  const auto count = std::llround((high - low) / step);
  const auto first = std::llround(low / step);
  for (long long i = 0; i <= count; ++i) result.push_back(static_cast<double>(first + i) * step);
  return result;
}

std::string ValueAxis::text(double tick) const {
  if (percent) return std::to_string(std::llround(tick * 100)) + "%";
  const int digits = decimals(step);
  const double scale = std::pow(10, digits);
  const auto whole = std::llround(std::abs(tick) * scale);
  const auto unit = std::llround(scale);
  std::string text = grouped(whole / unit);
  if (digits > 0) {
    const std::string rest = std::to_string(whole % unit);
    text += "." + std::string(static_cast<std::size_t>(digits) - rest.size(), '0') + rest;
  }
  return tick < 0 && whole > 0 ? "−" + text : text;
}

std::string grouped(long long number) {
  std::string text = std::to_string(std::abs(number));
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return number < 0 ? "−" + text : text;
}

}  // namespace fluoro::ui
