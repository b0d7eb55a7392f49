#include "ui/widgets.hpp"

#include <algorithm>

namespace fluoro::ui {
namespace {

constexpr float kMinTarget = 44;
constexpr Colour kClear{0, 0, 0, 0};

TextStyle button_style(const Canvas& canvas, const Button& button) {
  const Theme& theme = canvas.theme();
  Colour colour = button.kind == ButtonKind::primary ? theme.on_accent : theme.text;
  if (button.selected && button.kind == ButtonKind::ghost) colour = theme.accent;
  if (!button.enabled) colour = theme.muted;
  return {.weight = Weight::semibold, .colour = colour, .align = Align::centre, .one_line = true};
}

std::string button_text(const Button& button) {
  return button.key_hint.empty() ? button.label : button.key_hint + "  " + button.label;
}

Box button_box(const Canvas& canvas, const Button& button, Rect rect) {
  const Theme& theme = canvas.theme();
  const bool hovered = canvas.frame().hover == button.id && button.enabled;
  Box box{.rect = rect, .radius = 10, .stroke_width = theme.stroke * 1.5f, .stroke = theme.line};
  if (button.kind == ButtonKind::primary && button.enabled) {
    box.fill = hovered ? mix(theme.text, theme.accent, 0.14f) : theme.accent;
    box.stroke = box.fill;
  } else {
    box.fill = hovered ? theme.raised : kClear;
    if (button.selected) box.stroke = theme.accent;
  }
  return box;
}

}  // namespace

float button_height(const Canvas& canvas) { return std::max(kMinTarget, canvas.scaled(26) + 26); }

float button_width(const Canvas& canvas, const Button& button) {
  return canvas.text_width(button_text(button), button_style(canvas, button)) + 2 * button.padding + 2;
}

float button(Canvas& canvas, float x, float y, const Button& button, float width) {
  const float height = button_height(canvas);
  const float w = width > 0 ? width : button_width(canvas, button);
  const TextStyle style = button_style(canvas, button);
  canvas.box(button_box(canvas, button, {x, y, w, height}));
  const float inner = std::min(button.padding, 12.f);
  canvas.text(x + inner, y + (height - canvas.line_height(style)) / 2, w - 2 * inner, button_text(button),
              style);
  canvas.target({.id = button.id,
                 .box = {x, y, w, height},
                 .role = Role::button,
                 .label = button.announced.empty() ? button.label : button.announced,
                 .value = button.selected ? "selected" : "",
                 .keys = button.keys,
                 .enabled = button.enabled});
  return x + w;
}

float button_row(Canvas& canvas, float x, float y, float width, const std::vector<Button>& buttons) {
  constexpr float kGap = 14;
  float left = x, top = y;
  for (const Button& each : buttons) {
    const float w = std::min(button_width(canvas, each), width);
    if (left > x && left + w > x + width) {
      left = x;
      top += button_height(canvas) + kGap;
    }
    left = button(canvas, left, top, each, w) + kGap;
  }
  return top + button_height(canvas);
}

std::size_t begin_card(Canvas& canvas, float x, float y, float width, bool accented) {
  const Theme& theme = canvas.theme();
  return canvas.box({.rect = {x, y, width, 0},
                     .radius = 14,
                     .fill = theme.surface,
                     .stroke_width = theme.stroke,
                     .stroke = accented ? theme.accent : theme.line});
}

void end_card(Canvas& canvas, std::size_t card, float y, float bottom) {
  canvas.set_height(card, bottom - y);
}

static TextStyle chip_style(const Canvas& canvas) {
  return {.size = 15,
          .weight = Weight::medium,
          .colour = canvas.theme().muted,
          .align = Align::centre,
          .one_line = true};
}
float chip_height(const Canvas& canvas) { return canvas.scaled(22) + 8; }
float chip_width(const Canvas& canvas, std::string_view label) {
  return canvas.text_width(label, chip_style(canvas)) + 29;
}
float chip(Canvas& canvas, float x, float y, std::string_view label) {
  const float height = chip_height(canvas), width = chip_width(canvas, label);
  const TextStyle style = chip_style(canvas);
  canvas.box({.rect = {x, y, width, height}, .radius = height / 2, .fill = canvas.theme().raised});
  canvas.text(x + 14, y + (height - canvas.line_height(style)) / 2, width - 28, label, style);
  return x + width;
}

void bar(Canvas& canvas, Rect rect, float share, Colour colour) {
  canvas.box(
      {.rect = rect, .radius = rect.h / 2, .fill = mix(canvas.theme().line, canvas.theme().raised, 0.35f)});
  const float filled = std::clamp(share, 0.f, 1.f) * rect.w;
  if (filled > 0)
    canvas.box(
        {.rect = {rect.x, rect.y, std::max(filled, rect.h), rect.h}, .radius = rect.h / 2, .fill = colour});
}

void ring(Canvas& canvas, Point centre, float radius, float share, std::string_view label) {
  const Theme& theme = canvas.theme();
  const float width = radius * 0.195f;
  canvas.arc({centre, radius, width, 0, 1, mix(theme.line, theme.raised, 0.35f)});
  if (share > 0) canvas.arc({centre, radius, width, 0, std::min(share, 1.f), theme.accent});
  TextStyle style{
      .size = 44, .weight = Weight::bold, .colour = theme.text, .align = Align::centre, .one_line = true};
  const float room = 2 * radius - width - 16;
  const float wanted = canvas.text_width(label, style);
  if (wanted > room) style.size *= room / wanted * 0.98f;
  canvas.text(centre.x - room / 2, centre.y - canvas.line_height(style) / 2, room, label, style);
}

float notice(Canvas& canvas, float x, float y, float width, std::string_view text, Colour colour) {
  const Theme& theme = canvas.theme();
  const Colour fill = mix(colour, theme.surface, theme.tint);
  const std::size_t box = canvas.box({.rect = {x, y, width, 0},
                                      .radius = 12,
                                      .fill = fill,
                                      .stroke_width = theme.stroke * 1.5f,
                                      .stroke = colour});
  const float height = canvas.text(x + 20, y + 14, width - 40, text, {.size = 16, .colour = theme.text}) + 28;
  canvas.set_height(box, height);
  return height;
}

void tick_mark(Canvas& canvas, Rect s, Colour colour) {
  const auto at = [&](float u, float v) { return Point{s.x + s.w * u, s.y + s.h * v}; };
  canvas.line({at(0.18f, 0.54f), at(0.41f, 0.76f), at(0.82f, 0.28f)}, std::max(1.6f, s.w * 0.15f), colour);
}

void cross_mark(Canvas& canvas, Rect s, Colour colour) {
  const auto at = [&](float u, float v) { return Point{s.x + s.w * u, s.y + s.h * v}; };
  const float width = std::max(1.6f, s.w * 0.14f);
  canvas.line({at(0.22f, 0.22f), at(0.78f, 0.78f)}, width, colour);
  canvas.line({at(0.78f, 0.22f), at(0.22f, 0.78f)}, width, colour);
}

}  // namespace fluoro::ui
