#pragma once
#include <string>

#include "screens/effects.hpp"
#include "screens/settings.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Settings: what a learner may set, each in force as soon as it is chosen; and what Fluoro is.
namespace fluoro::screens::settings_page {

/// How the schedule is reckoned, and how far a fit of it is.
struct Schedule {
  std::string weights;  ///< in force, as the history names them
  bool fitting = false;
  double progress = 0;  ///< of the fit, [0, 1]
  std::string outcome;  ///< of the last one, in a sentence, or empty
};

struct State {
  Settings settings;
  std::string data_place;  ///< where the history lies
  Schedule schedule;
};

[[nodiscard]] State make(const Settings& settings, std::string data_place, Schedule schedule);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::settings_page
