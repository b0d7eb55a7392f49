#include "ui/tabs.hpp"

#include <algorithm>

namespace fluoro::ui {
namespace {

TextStyle style_of(const Canvas& canvas, bool on) {
  const Theme& theme = canvas.theme();
  return {.weight = Weight::medium, .colour = on ? theme.text : theme.muted, .one_line = true};
}

}  // namespace

float tab_width(const Canvas& canvas, const std::string& label) {
  return canvas.text_width(label, style_of(canvas, true)) + 34;
}

void tab(Canvas& canvas, Rect rect, const Tab& tab, bool upright) {
  const Theme& theme = canvas.theme();
  if (tab.on || canvas.frame().hover == tab.id)
    canvas.box(
        {.rect = rect, .radius = 10, .fill = tab.on ? theme.raised : mix(theme.raised, theme.surface, 0.5f)});
  if (tab.on) {
    const Rect mark = upright ? Rect{rect.x, rect.y + 8, 3, rect.h - 16}
                              : Rect{rect.x + 12, rect.bottom() - 3, rect.w - 24, 3};
    canvas.box({.rect = mark, .radius = 1.5f, .fill = theme.accent});
  }
  const TextStyle style = style_of(canvas, tab.on);
  canvas.text(rect.x + 16, rect.y + (rect.h - canvas.line_height(style)) / 2, rect.w - 20, tab.label, style);
  canvas.target(
      {.id = tab.id, .box = rect, .role = Role::tab, .label = tab.label, .value = tab.on ? "selected" : ""});
}

float tab_row(Canvas& canvas, float x, float y, float width, const std::vector<Tab>& tabs) {
  constexpr float kGap = 4;
  const float height = std::max(44.f, canvas.scaled(26) + 14);
  float left = x, top = y;
  for (const Tab& each : tabs) {
    const float wanted = tab_width(canvas, each.label);
    if (left > x && left + wanted > x + width) {
      left = x;
      top += height + kGap;
    }
    tab(canvas, {left, top, wanted, height}, each, false);
    left += wanted + kGap;
  }
  return top + height;
}

}  // namespace fluoro::ui
