#pragma once
#include <optional>
#include <string>

#include "screens/effects.hpp"
#include "screens/page.hpp"

namespace fluoro::screens {

/// The pages that History is made of.
enum class HistoryTab { overview, topics, sessions, questions };

/// The frame of these pages: the title, what can be done with the history at its right, and a tab for each
/// page. It scrolls; its targets' ids start with "history-".
[[nodiscard]] ScrollPage begin_history_page(ui::Canvas& canvas, HistoryTab active);

/// The route behind a "history-" target of the frame.
[[nodiscard]] std::optional<Route> history_route(const std::string& target_id);

}  // namespace fluoro::screens
