#pragma once
#include <string>
#include <variant>

#include "screens/banks.hpp"
#include "screens/history_list.hpp"
#include "screens/home.hpp"
#include "screens/outlook.hpp"
#include "screens/play.hpp"
#include "screens/preview.hpp"
#include "screens/results.hpp"
#include "screens/review.hpp"
#include "screens/settings_page.hpp"
#include "screens/setup.hpp"
#include "screens/sitting.hpp"

namespace fluoro::screens {

/// Whatever screen is up. A new one is added here, to the routes in effects.hpp and to App's make_screen.
using Screen =
    std::variant<home::State, setup::State, play::State, sitting::State, results::State, review::State,
                 history_list::State, outlook::State, banks::State, settings_page::State, preview::State>;

[[nodiscard]] Effects update(Screen& screen, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const Screen& screen, const ui::Frame& frame);
/// What the window's title says is on screen; empty on Home.
[[nodiscard]] std::string title(const Screen& screen);

}  // namespace fluoro::screens
