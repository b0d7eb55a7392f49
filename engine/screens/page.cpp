#include "screens/page.hpp"

#include <algorithm>
#include <array>

#include "ui/tabs.hpp"

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

void logo(Canvas& canvas, float x, float y) {
  const ui::Theme& theme = canvas.theme();
  const float size = canvas.scaled(28);
  canvas.arc({{x + size / 2, y + size / 2}, size / 2 - 1.5f, 3, 0, 1, theme.accent});
  const Rect dot = Rect{x, y, size, size}.inset(size * 0.33f);
  canvas.box({.rect = dot, .radius = dot.w / 2, .fill = theme.accent});
  const TextStyle name{.size = 22, .weight = ui::Weight::bold, .colour = theme.text, .one_line = true};
  canvas.text(x + size + 12, y + (size - canvas.line_height(name)) / 2, canvas.scaled(100), "Fluoro", name);
}

ui::Tab item(const TabInfo& info, Tab active) {
  return {.id = info.id, .label = info.label, .on = info.tab == active};
}

Rect rail(Canvas& canvas, Tab active) {
  const ui::Theme& theme = canvas.theme();
  const ui::Size size = canvas.frame().size;
  float widest = 0;
  for (const TabInfo& info : kTabs) widest = std::max(widest, ui::tab_width(canvas, info.label));
  const float width = std::max(216.f, widest + 34);
  canvas.box({.rect = {0, 0, width, size.h}, .fill = theme.surface});
  canvas.box({.rect = {width - theme.stroke, 0, theme.stroke, size.h}, .fill = theme.line});
  logo(canvas, 24, 28);
  const float height = std::max(44.f, canvas.scaled(26) + 26);
  float y = 28 + canvas.scaled(28) + 32;
  for (const TabInfo& info : kTabs) {
    ui::tab(canvas, {16, y, width - 32, height}, item(info, active), true);
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
  const std::size_t ground = canvas.box({.rect = {0, 0, size.w, 0}, .fill = theme.surface});
  std::vector<ui::Tab> tabs;
  for (const TabInfo& info : kTabs) tabs.push_back(item(info, active));
  const float bottom = ui::tab_row(canvas, 16, 8, size.w - 32, tabs) + 8;
  canvas.set_height(ground, bottom);
  canvas.rule(0, bottom - theme.stroke, size.w);
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

float title_row(Canvas& canvas, Rect main, float y, const std::string& title,
                const std::vector<ui::Button>& buttons) {
  constexpr float kGap = 20, kBetween = 14;
  float taken = 0;
  for (const ui::Button& button : buttons) taken += ui::button_width(canvas, button) + kBetween;
  if (buttons.empty()) return y + canvas.text(main.x, y, main.w, title, canvas.title()) + kGap;
  const float beside = main.w - taken + kBetween - kGap;
  const float wanted = std::min(canvas.text_width(title, canvas.title()) + 1, canvas.scaled(420));
  if (beside < wanted) {
    y += canvas.text(main.x, y, main.w, title, canvas.title()) + kBetween;
    return ui::button_row(canvas, main.x, y, main.w, buttons) + kGap;
  }
  const float text = canvas.text_height(beside, title, canvas.title()), height = ui::button_height(canvas);
  const float row = std::max(text, height);
  canvas.text(main.x, y + (row - text) / 2, beside, title, canvas.title());
  ui::button_row(canvas, main.x + beside + kGap, y + (row - height) / 2, taken, buttons);
  return y + row + kGap;
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
