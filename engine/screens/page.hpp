#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screens/effects.hpp"
#include "ui/canvas.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {

enum class Tab { study, history, banks, settings };

/// The frame of the four main screens: a rail at the left, or a row of tabs at the top where there is little
/// room. Returns where the content goes, its margins taken off at the sides. Its targets' ids start with
/// "tab-".
ui::Rect begin_page(ui::Canvas& canvas, Tab active);

/// The same with a scroll area of that id around the content: its margins at the sides are `main`'s, the
/// content begins at `y`, and Canvas::end_scroll is to come `margin` below it.
struct ScrollPage {
  ui::Rect main;
  float y = 0, margin = 0;
};
[[nodiscard]] ScrollPage begin_scroll_page(ui::Canvas& canvas, Tab active, const std::string& id);

/// A screen's title with buttons at its right or, where there is little room, under it. Returns where the
/// content goes on.
float title_row(ui::Canvas& canvas, ui::Rect main, float y, const std::string& title,
                const std::vector<ui::Button>& buttons);

/// The route behind a "tab-" target.
[[nodiscard]] std::optional<Route> tab_route(const std::string& target_id);

/// The bar at the foot of a screen: what can be done at the left, how to go on at the right.
struct Footer {
  std::string left_title;  ///< printed before the buttons at the left, or above them
  std::vector<ui::Button> left;
  std::vector<ui::Button> right;  ///< the last one is at the edge
  std::string hint;  ///< printed before the buttons at the right: the key that presses the last one
  std::string note;  ///< between them, or above them where there is little room
  bool note_warns = false;
};
/// Returns the footer's top.
float footer(ui::Canvas& canvas, const Footer& content);

/// The margin at the sides of a screen without a rail.
[[nodiscard]] float side_margin(const ui::Canvas& canvas);

}  // namespace fluoro::screens
