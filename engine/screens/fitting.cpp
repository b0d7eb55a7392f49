#include "screens/fitting.hpp"

#include <utility>

#include "history/learning.hpp"

namespace fluoro::screens {

void Fitting::begin() {
  if (job_) return;
  const history::Learning& learning = services_.store->learning();
  job_ = std::make_shared<FitJob>();
  const auto work = [job = job_, facts = learning.reviews(), weights = learning.plan().weights] {
    run(*job, facts, weights);
  };
  if (services_.aside)
    services_.aside(work);
  else
    work();
}

void Fitting::cancel() {
  if (job_) job_->cancel = true;
}

bool Fitting::take_result(base::Now now) {
  if (!job_ || !job_->done) return false;
  put_in_force(std::exchange(job_, nullptr)->result, now);
  return true;
}

void Fitting::put_in_force(const FitResult& result, base::Now now) {
  outcome_ = fit_text(result);
  const auto* fitted = std::get_if<memory::Optimised>(&result);
  if (!fitted || !fitted->better) return;
  try {
    const std::string name = fitted_name(base::study_day(now.wall, *services_.zone));
    services_.store->learning().set_weights(fitted->weights, name);
  } catch (const history::Error& error) {
    outcome_ = "The fitted weights could not be saved. " + std::string(error.what());
  }
}

settings_page::Schedule Fitting::schedule() const {
  return {.weights = services_.store->learning().weights_name(),
          .fitting = runs(),
          .progress = job_ ? job_->progress.load() : 0,
          .outcome = outcome_};
}

}  // namespace fluoro::screens
