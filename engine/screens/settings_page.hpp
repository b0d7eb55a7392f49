#pragma once
#include <string>

#include "screens/effects.hpp"
#include "screens/settings.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Settings: what a learner may set, each in force as soon as it is chosen; and what Fluoro is.
namespace fluoro::screens::settings_page {

struct State {
  Settings settings;
  std::string data_place;  ///< where the history lies
};

[[nodiscard]] State make(const Settings& settings, std::string data_place);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::settings_page
