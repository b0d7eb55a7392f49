#pragma once
#include <optional>
#include <string>

#include "screens/progress.hpp"
#include "screens/sitting.hpp"

/// What the screens of an exam are made of; theirs alone.
namespace fluoro::screens::sitting {

/// Progress and clocks, to be completed with what Esc does and how far one is.
[[nodiscard]] Header header_of(const State& state, base::Now now);
/// "12:40 left"
[[nodiscard]] std::string clock_text(base::Milliseconds left);
/// The steady time at which a clock on screen shows another second; nothing when none runs.
[[nodiscard]] std::optional<base::Milliseconds> next_second(const State& state, base::Now now);

[[nodiscard]] ui::Scene view_overview(const State& state, const ui::Frame& frame);
/// Asks whether to hand in, and warns of what is open.
[[nodiscard]] ui::Scene view_hand_in(const State& state, const ui::Frame& frame);
/// The filter that a target stands for.
[[nodiscard]] std::optional<Filter> filter_of(const std::string& target_id);

}  // namespace fluoro::screens::sitting
