#pragma once
#include <string>
#include <vector>

#include "ui/frame.hpp"
#include "ui/scene.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {

/// A screen that only asks how to go on: a card with buttons below one another.
struct AskPage {
  std::string id;  ///< of its scroll area
  std::string title;
  std::vector<std::string> texts;
  std::vector<ui::Button> buttons;
  std::string note;  ///< below them: what the keys do
};
[[nodiscard]] ui::Scene view_ask(const AskPage& page, const ui::Frame& frame);

/// A session that pauses: the question is hidden and the clock stands. `text` says what is done so far and
/// what becomes of it, `end` ends the session; the other buttons are "resume" and "leave".
[[nodiscard]] AskPage pause_page(const std::string& text, const ui::Button& end);

}  // namespace fluoro::screens
