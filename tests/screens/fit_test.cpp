#include "screens/fit.hpp"

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

const base::Day kBegin{std::chrono::local_days(std::chrono::year(2026) / 1 / 1)};

/// Facts asked again every so many days, of which a share is remembered; `seed` says which.
std::vector<memory::FactReviews> reviews(int facts, double remembered, base::Seed seed) {
  base::Stream stream(seed);
  std::vector<memory::FactReviews> list;
  for (int i = 0; i < facts; ++i) {
    memory::FactReviews fact;
    for (int k = 0; k < 6; ++k) {
      const bool right = stream.below(1000) < static_cast<std::uint32_t>(remembered * 1000);
      fact.reviews.push_back({.day = kBegin + std::chrono::days(i % 40 + 4 * k),
                              .rating = right ? memory::Rating::good : memory::Rating::again});
    }
    list.push_back(fact);
  }
  return list;
}

}  // namespace

TEST_CASE("a fit says how far it is and what came of it") {
  constexpr base::Seed kSeed{41};
  CAPTURE(kSeed.value);
  FitJob job;
  run(job, reviews(120, 0.5, kSeed), memory::default_weights());
  REQUIRE(job.done);
  CHECK(job.progress > 0);
  const auto* fit = std::get_if<memory::Optimised>(&job.result);
  REQUIRE(fit);
  REQUIRE(fit->better);
  CHECK(fit_text(job.result).starts_with("Your own weights are in force now"));
}

TEST_CASE("a fit that is cancelled ends at once") {
  FitJob job;
  job.cancel = true;
  run(job, reviews(120, 0.5, base::Seed{41}), memory::default_weights());
  CHECK(job.done);
  CHECK(std::holds_alternative<memory::Cancelled>(job.result));
  CHECK(fit_text(job.result) == "Cancelled. Nothing has changed.");
}

TEST_CASE("a fit without enough answers says how many there are and how many it takes") {
  FitJob job;
  run(job, reviews(10, 0.9, base::Seed{41}), memory::default_weights());
  REQUIRE(job.done);
  CHECK(
      fit_text(job.result) ==
      "Nothing has changed: a fit needs 400 answers to facts that came back on a later day, and so far there "
      "are 50.");
}

TEST_CASE("weights are taken only when they are better, and the sentence says so with both figures") {
  memory::Optimised fit{.loss_before = 0.4121, .loss_after = 0.3894, .better = true};
  CHECK(fit_text(fit).ends_with("their prediction error (log loss) is 0.3894 instead of 0.4121."));
  fit = {.loss_before = 0.4121, .loss_after = 0.415};
  CHECK(fit_text(fit).starts_with("Nothing has changed"));
  CHECK(fit_text(fit).ends_with("(prediction error, log loss, 0.4150, with the weights in force 0.4121)."));
}

TEST_CASE("the weights in force are told from their name") {
  const base::Day day = kBegin + std::chrono::days(327);
  CHECK(fitted_name(day) == "fitted 2026-11-24");
  CHECK(weights_text(fitted_name(day)).ends_with("fitted to your answers on 24 November 2026."));
  CHECK(weights_text(memory::kDefaultWeightsName).find("default weights of FSRS-6") != std::string::npos);
  CHECK(weights_text("by hand").ends_with("fitted to your answers (by hand)."));
}
