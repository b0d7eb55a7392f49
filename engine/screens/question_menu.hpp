#pragma once
#include <optional>
#include <string>

#include "history/learning.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"
#include "ui/text_edit.hpp"

/// What can be said of the question on screen, on a page of its own over the session.
namespace fluoro::screens {

/// What the history knows of the question, as the app looked it up.
struct QuestionFacts {
  std::optional<history::Doubt> doubt;
  bool suspended = false;
};

struct QuestionMenu {
  std::string question, bank, fact_key, stem;
  bool doubted = false, suspended = false;
  ui::TextEdit note;
};

[[nodiscard]] QuestionMenu open_menu(const exam::Item& item, const QuestionFacts& known);
/// Takes an event; `done` when the page closes with it.
struct MenuOutcome {
  Effects effects;
  bool done = false;
};
[[nodiscard]] MenuOutcome update_menu(QuestionMenu& menu, const Event& event);
[[nodiscard]] ui::Scene view_menu(const QuestionMenu& menu, const ui::Frame& frame);

}  // namespace fluoro::screens
