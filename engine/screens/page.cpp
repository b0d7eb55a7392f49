#include "screens/page.hpp"

#include <algorithm>
#include <array>

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

struct TabInfo {
  Tab tab;
  const char* id;
  const char* label;
};
constexpr std::array kTabs{
    TabInfo{Tab::study, "tab-study", "Study"}, TabInfo{Tab::history, "tab-history", "History"},
    TabInfo{Tab::banks, "tab-banks", "Question banks"}, TabInfo{Tab::settings, "tab-settings", "Settings"}};

/// Narrower than this, in pixels of normal text, the rail becomes a row of tabs.
constexpr float kRailRoom = 900;

TextStyle tab_style(const Canvas& canvas, bool on) {
  const ui::Theme& theme = canvas.theme();
  return {.weight = ui::Weight::medium, .colour = on ? theme.text : theme.muted, .one_line = true};
}

void logo(Canvas& canvas, float x, float y) {
  const ui::Theme& theme = canvas.theme();
  const float size = canvas.scaled(28);
  canvas.arc({{x + size / 2, y + size / 2}, size / 2 - 1.5f, 3, 0, 1, theme.accent});
  const Rect dot = Rect{x, y, size, size}.inset(size * 0.33f);
  canvas.box({.rect = dot, .radius = dot.w / 2, .fill = theme.accent});
  const TextStyle name{.size = 22, .weight = ui::Weight::bold, .colour = theme.text, .one_line = true};
  canvas.text(x + size + 12, y + (size - canvas.line_height(name)) / 2, canvas.scaled(100), "Fluoro", name);
}

void tab(Canvas& canvas, const TabInfo& info, Rect rect, bool on, bool vertical) {
  const ui::Theme& theme = canvas.theme();
  if (on || canvas.frame().hover == info.id)
    canvas.box(
        {.rect = rect, .radius = 10, .fill = on ? theme.raised : ui::mix(theme.raised, theme.surface, 0.5f)});
  if (on) {
    const Rect mark = vertical ? Rect{rect.x, rect.y + 8, 3, rect.h - 16}
                               : Rect{rect.x + 12, rect.bottom() - 3, rect.w - 24, 3};
    canvas.box({.rect = mark, .radius = 1.5f, .fill = theme.accent});
  }
  const TextStyle style = tab_style(canvas, on);
  canvas.text(rect.x + 16, rect.y + (rect.h - canvas.line_height(style)) / 2, rect.w - 20, info.label, style);
  canvas.target({.id = info.id,
                 .box = rect,
                 .role = ui::Role::tab,
                 .label = info.label,
                 .value = on ? "selected" : ""});
}

float tab_width(const Canvas& canvas) {
  float width = 0;
  for (const TabInfo& info : kTabs)
    width = std::max(width, canvas.text_width(info.label, tab_style(canvas, true)));
  return width + 36;
}

Rect rail(Canvas& canvas, Tab active) {
  const ui::Theme& theme = canvas.theme();
  const ui::Size size = canvas.frame().size;
  const float width = std::max(216.f, tab_width(canvas) + 32);
  canvas.box({.rect = {0, 0, width, size.h}, .fill = theme.surface});
  canvas.box({.rect = {width - theme.stroke, 0, theme.stroke, size.h}, .fill = theme.line});
  logo(canvas, 24, 28);
  const float height = std::max(44.f, canvas.scaled(26) + 26);
  float y = 28 + canvas.scaled(28) + 32;
  for (const TabInfo& info : kTabs) {
    tab(canvas, info, {16, y, width - 32, height}, info.tab == active, true);
    y += height + 4;
  }
  const TextStyle small{.size = 14, .colour = theme.muted};
  const char* promise = "All data stays on this computer";
  const float foot = canvas.text_height(width - 48, promise, small);
  if (size.h - 24 - foot > y) canvas.text(24, size.h - 24 - foot, width - 48, promise, small);
  return {width + 44, 0, size.w - width - 88, size.h};
}

/// Tabs at the top, going on in a second row where the text is that large.
Rect tab_rows(Canvas& canvas, Tab active) {
  const ui::Theme& theme = canvas.theme();
  const ui::Size size = canvas.frame().size;
  const float height = std::max(44.f, canvas.scaled(26) + 14);
  struct Place {
    const TabInfo* info;
    Rect rect;
  };
  std::vector<Place> places;
  float x = 16, y = 8;
  for (const TabInfo& info : kTabs) {
    const float width = canvas.text_width(info.label, tab_style(canvas, true)) + 34;
    if (x > 16 && x + width > size.w - 16) {
      x = 16;
      y += height + 4;
    }
    places.push_back({&info, {x, y, width, height}});
    x += width + 4;
  }
  const float bottom = y + height + 8;
  canvas.box({.rect = {0, 0, size.w, bottom}, .fill = theme.surface});
  canvas.rule(0, bottom - theme.stroke, size.w);
  for (const Place& place : places) tab(canvas, *place.info, place.rect, place.info->tab == active, false);
  return {24, bottom, size.w - 48, size.h - bottom};
}

}  // namespace

Rect begin_page(Canvas& canvas, Tab active) {
  return canvas.frame().room() >= kRailRoom ? rail(canvas, active) : tab_rows(canvas, active);
}

ScrollPage begin_scroll_page(Canvas& canvas, Tab active, const std::string& id) {
  constexpr float kAir = 20;  // at the sides, for what stands out a little
  const Rect main = begin_page(canvas, active);
  const float margin = canvas.frame().room() >= kRailRoom ? 36 : 20;
  return {main, canvas.begin_scroll(id, {main.x - kAir, main.y, main.w + 2 * kAir, main.h}) + margin, margin};
}

std::optional<Route> tab_route(const std::string& target_id) {
  if (target_id == "tab-study") return ToHome{};
  if (target_id == "tab-history") return ToHistory{};
  if (target_id == "tab-banks") return ToBanks{};
  if (target_id == "tab-settings") return ToSettings{};
  return {};
}

float side_margin(const Canvas& canvas) { return canvas.frame().room() >= kRailRoom ? 64 : 24; }

}  // namespace fluoro::screens
