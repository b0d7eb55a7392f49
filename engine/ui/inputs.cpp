#include <algorithm>

#include "base/utf8.hpp"
#include "ui/widgets.hpp"

namespace fluoro::ui {

static constexpr float kMinTarget = 44;

float check_row(Canvas& canvas, float x, float y, float width, const Check& check) {
  const Theme& theme = canvas.theme();
  const float square = canvas.scaled(22);
  const TextStyle style{.colour = check.enabled ? theme.text : theme.muted};
  const TextStyle note{.size = 15, .colour = theme.muted, .align = Align::right, .one_line = true};
  const float note_width = check.note.empty() ? 0 : canvas.text_width(check.note, note) + 2;
  const float text_x = x + 12 + square + 14;
  const float text_width = x + width - 12 - text_x - note_width - (check.note.empty() ? 0.f : 12.f);
  const float text_height = canvas.text_height(text_width, check.label, style);
  const float height = std::max(kMinTarget, text_height + 18);
  if (check.enabled && canvas.frame().hover == check.id)
    canvas.box({.rect = {x, y, width, height}, .radius = 10, .fill = theme.raised});
  const Rect box{x + 12, y + (height - square) / 2, square, square};
  canvas.box({.rect = box,
              .radius = 6,
              .fill = check.on ? theme.accent : theme.surface,
              .stroke_width = theme.stroke * 1.5f,
              .stroke = check.on ? theme.accent : theme.muted});
  if (check.on) tick_mark(canvas, box.inset(square * 0.14f), theme.on_accent);
  canvas.text(text_x, y + (height - text_height) / 2, text_width, check.label, style);
  if (!check.note.empty())
    canvas.text(x + width - 12 - note_width, y + (height - canvas.line_height(note)) / 2, note_width,
                check.note, note);
  canvas.target({.id = check.id,
                 .box = {x, y, width, height},
                 .role = Role::checkbox,
                 .label = check.label,
                 .value = check.on ? "on" : "off",
                 .enabled = check.enabled});
  return height;
}

float choices(Canvas& canvas, float x, float y, float width, const std::vector<Choice>& list) {
  std::vector<Button> buttons;
  buttons.reserve(list.size());
  for (const Choice& choice : list)
    buttons.push_back({.id = choice.id,
                       .label = choice.label,
                       .selected = choice.on,
                       .announced = choice.announced,
                       .padding = 20});
  return button_row(canvas, x, y, width, buttons);
}

float choice_grid(Canvas& canvas, float x, float y, float width, const std::vector<Choice>& list) {
  constexpr float kGap = 8;
  const Theme& theme = canvas.theme();
  TextStyle style{.weight = Weight::semibold, .align = Align::centre, .one_line = true};
  float widest = kMinTarget;
  for (const Choice& choice : list) widest = std::max(widest, canvas.text_width(choice.label, style) + 26);
  const std::size_t fitting =
      std::max<std::size_t>(1, static_cast<std::size_t>((width + kGap) / (widest + kGap)));
  // As many rows as it takes, then no more columns than they need.
  const std::size_t rows = (list.size() + fitting - 1) / fitting;
  const std::size_t columns = rows == 0 ? 1 : (list.size() + rows - 1) / rows;
  const float cell = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float height = std::max(kMinTarget, canvas.line_height(style) + 18);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Choice& choice = list[i];
    const std::size_t column = i % columns, row = i / columns;
    const Rect rect{x + static_cast<float>(column) * (cell + kGap),
                    y + static_cast<float>(row) * (height + kGap), cell, height};
    Colour fill = choice.on ? mix(theme.accent, theme.surface, theme.tint) : theme.surface;
    if (!choice.on && canvas.frame().hover == choice.id) fill = theme.raised;
    canvas.box({.rect = rect,
                .radius = 10,
                .fill = fill,
                .stroke_width = theme.stroke * 1.5f,
                .stroke = choice.on ? theme.accent : theme.line});
    style.colour = choice.on ? theme.accent : theme.text;
    canvas.text(rect.x + 8, rect.y + (height - canvas.line_height(style)) / 2, cell - 16, choice.label,
                style);
    canvas.target({.id = choice.id,
                   .box = rect,
                   .role = Role::option,
                   .label = choice.announced.empty() ? choice.label : choice.announced,
                   .value = choice.on ? "selected" : ""});
  }
  return y + static_cast<float>(rows) * (height + kGap) - kGap;
}

/// The part of `text` that fits, its end always in view.
static std::string_view last_part(const Canvas& canvas, std::string_view text, float width,
                                  const TextStyle& style) {
  std::size_t begin = 0;
  while (begin < text.size() && canvas.text_width(text.substr(begin), style) > width)
    (void)base::decode_next(text, begin);
  return text.substr(begin);
}

float text_field(Canvas& canvas, float x, float y, float width, const TextField& field) {
  const Theme& theme = canvas.theme();
  const TextStyle style{
      .weight = Weight::medium, .colour = field.text.empty() ? theme.muted : theme.text, .one_line = true};
  const float height = button_height(canvas);
  canvas.box({.rect = {x, y, width, height},
              .radius = 10,
              .fill = theme.surface,
              .stroke_width = theme.stroke * 1.5f,
              .stroke = field.active ? theme.accent : theme.muted});
  const std::string_view text = last_part(canvas, field.text, width - 36, style);
  const std::string_view shown = field.text.empty() && !field.active ? field.hint : text;
  const float text_y = y + (height - canvas.line_height(style)) / 2;
  canvas.text(x + 16, text_y, width - 32, shown, style);
  if (field.active) {
    const float caret = x + 17 + canvas.text_width(text, style);
    canvas.box({.rect = {caret, text_y + 2, 2, canvas.line_height(style) - 4}, .fill = theme.accent});
  }
  canvas.target({.id = field.id,
                 .box = {x, y, width, height},
                 .role = Role::text_field,
                 .label = field.label,
                 .value = field.text,
                 .below = field.below});
  return height;
}

}  // namespace fluoro::ui
