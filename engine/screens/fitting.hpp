#pragma once
#include <memory>
#include <optional>
#include <string>

#include "screens/fit.hpp"
#include "screens/services.hpp"
#include "screens/settings_page.hpp"

namespace fluoro::screens {

/// The fit of the schedule's weights that the learner asked for, and what came of the last one.
class Fitting {
 public:
  explicit Fitting(const Services& services) : services_(services) {}
  Fitting(const Fitting&) = delete;
  Fitting& operator=(const Fitting&) = delete;
  ~Fitting() { cancel(); }

  /// Does nothing while one runs.
  void begin();
  void cancel();
  [[nodiscard]] bool runs() const { return job_ != nullptr; }
  /// Takes the result of a fit once it is there and puts better weights in force; whether there was one.
  bool take_result(base::Now now);
  [[nodiscard]] settings_page::Schedule schedule() const;

 private:
  void put_in_force(const FitResult& result, base::Now now);

  const Services& services_;
  std::shared_ptr<FitJob> job_;  ///< while one runs
  std::string outcome_;          ///< of the last one, in a sentence
};

}  // namespace fluoro::screens
