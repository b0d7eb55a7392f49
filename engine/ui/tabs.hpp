#pragma once
#include <string>
#include <vector>

#include "ui/canvas.hpp"

namespace fluoro::ui {

/// One of the pages that a screen has: the one on screen is on.
struct Tab {
  std::string id, label;
  bool on = false;
};
/// As wide as its label needs, marked or not.
[[nodiscard]] float tab_width(const Canvas& canvas, const std::string& label);
/// `upright`: in a column, marked at its left; else in a row, marked below.
void tab(Canvas& canvas, Rect rect, const Tab& tab, bool upright);
/// Tabs side by side, going on in the next row when they reach x + width. Returns the bottom.
float tab_row(Canvas& canvas, float x, float y, float width, const std::vector<Tab>& tabs);

}  // namespace fluoro::ui
