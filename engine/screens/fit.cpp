#include "screens/fit.hpp"

#include <array>
#include <cstdio>
#include <optional>
#include <string_view>

#include "screens/dates.hpp"

namespace fluoro::screens {
namespace {

/// A log loss as far as it means something.
std::string loss_text(double loss) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4f", loss);
  return text.data();
}

struct Words {
  std::string operator()(const memory::Optimised& fit) const {
    const std::string before = loss_text(fit.loss_before), after = loss_text(fit.loss_after);
    if (fit.better)
      return "Your own weights are in force now: on your latest answers, which they were not fitted to, "
             "their "
             "prediction error (log loss) is " +
             after + " instead of " + before + ".";
    return "Nothing has changed: weights fitted to your older answers do not predict your latest ones better "
           "(prediction error, log loss, " +
           after + ", with the weights in force " + before + ").";
  }
  std::string operator()(const memory::TooFew& few) const {
    return "Nothing has changed: a fit needs " + std::to_string(memory::kLeastReviews) +
           " answers to facts that came back on a later day, and so far there " +
           (few.reviews == 1 ? "is " : "are ") + std::to_string(few.reviews) + ".";
  }
  std::string operator()(const memory::Cancelled&) const { return "Cancelled. Nothing has changed."; }
};

constexpr std::string_view kFitted = "fitted ";  ///< before the day, in the name of weights

std::optional<base::Day> day_of(const std::string& name) {
  if (!name.starts_with(kFitted)) return {};
  const auto midnight = base::parse_utc(name.substr(kFitted.size()) + "T00:00:00.000Z");
  if (!midnight) return {};
  return base::Day(std::chrono::floor<std::chrono::days>(*midnight).time_since_epoch());
}

}  // namespace

void run(FitJob& job, const std::vector<memory::FactReviews>& facts, const memory::Weights& in_force) {
  job.result = memory::optimise(facts, in_force, [&job](double share) {
    job.progress = share;
    return !job.cancel;
  });
  job.done = true;
}

std::string fit_text(const FitResult& result) { return std::visit(Words{}, result); }

std::string fitted_name(base::Day day) { return std::string(kFitted) + base::format_day(day); }

std::string weights_text(const std::string& name) {
  if (name == memory::kDefaultWeightsName)
    return "When a fact comes back is reckoned with the default weights of FSRS-6, which suit most people.";
  const auto day = day_of(name);
  return "When a fact comes back is reckoned with weights of FSRS-6 that were fitted to your answers" +
         (day ? " on " + long_date(*day) : " (" + name + ")") + ".";
}

}  // namespace fluoro::screens
