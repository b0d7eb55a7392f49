#include "ui/edit_field.hpp"

#include <algorithm>

#include "base/cursor.hpp"
#include "ui/widgets.hpp"

namespace fluoro::ui {
namespace {

constexpr float kSide = 16;

TextStyle text_style(const Canvas& canvas, bool hint) {
  return {.weight = Weight::medium,
          .colour = hint ? canvas.theme().muted : canvas.theme().text,
          .one_line = true};
}

Colour edge(const Theme& theme, const EditField& field, bool active) {
  if (field.look == FieldLook::good) return theme.good;
  if (field.look == FieldLook::bad) return theme.bad;
  return active ? theme.accent : theme.muted;
}

/// The part of the text that shows: from `begin` to `end`, with the caret in it.
struct Shown {
  std::size_t begin = 0, end = 0;
};
Shown shown_part(const Canvas& canvas, const TextEdit& edit, float width, const TextStyle& style) {
  const std::string_view text = edit.text;
  const auto wide = [&](std::size_t begin, std::size_t end) {
    return canvas.text_width(text.substr(begin, end - begin), style);
  };
  if (wide(0, text.size()) <= width) return {0, text.size()};
  Shown part;
  while (part.begin < edit.caret && wide(part.begin, edit.caret) > width * 0.9f)
    part.begin = base::next_character(text, part.begin);
  part.end = text.size();
  while (part.end > edit.caret && wide(part.begin, part.end) > width)
    part.end = base::previous_character(text, part.end);
  return part;
}

std::vector<std::pair<float, std::size_t>> caret_stops(const Canvas& canvas, const std::string& text,
                                                       Shown part, float x, const TextStyle& style) {
  std::vector<std::pair<float, std::size_t>> stops;
  for (std::size_t at = part.begin;; at = base::next_character(text, at)) {
    stops.emplace_back(
        x + canvas.text_width(std::string_view(text).substr(part.begin, at - part.begin), style), at);
    if (at >= part.end) return stops;
  }
}

float x_of(const std::vector<std::pair<float, std::size_t>>& stops, std::size_t offset) {
  for (const auto& [x, at] : stops)
    if (at >= offset) return x;
  return stops.back().first;
}

}  // namespace

float edit_field_height(const Canvas& canvas) {
  return std::max(48.f, canvas.line_height(text_style(canvas, false)) + 22);
}

float edit_field(Canvas& canvas, float x, float y, float width, const EditField& field) {
  const Theme& theme = canvas.theme();
  const TextEdit& edit = *field.edit;
  const bool active = field.enabled && canvas.frame().focus == field.id;
  const float height = edit_field_height(canvas), inner = width - 2 * kSide - 2;
  const Colour colour = edge(theme, field, active);
  canvas.box({.rect = {x, y, width, height},
              .radius = 10,
              .fill = field.look == FieldLook::plain ? theme.surface : mix(colour, theme.surface, theme.tint),
              .stroke_width = theme.stroke * 1.5f,
              .stroke = colour});
  const TextStyle style = text_style(canvas, edit.text.empty());
  const Shown part = shown_part(canvas, edit, inner, style);
  const float line = canvas.line_height(style), top = y + (height - line) / 2;
  const auto stops = caret_stops(canvas, edit.text, part, x + kSide, style);
  if (active && edit.caret != edit.anchor) {
    const float left = x_of(stops, std::min(edit.caret, edit.anchor));
    const float right = x_of(stops, std::max(edit.caret, edit.anchor));
    canvas.box({.rect = {left, top + 2, right - left, line - 4},
                .radius = 3,
                .fill = mix(theme.accent, theme.surface, std::max(theme.tint, 0.2f))});
  }
  const std::string_view text = edit.text.empty()
                                    ? std::string_view(field.hint)
                                    : std::string_view(edit.text).substr(part.begin, part.end - part.begin);
  if (!text.empty()) canvas.text(x + kSide, top, inner + 2, text, style);
  if (active)
    canvas.box({.rect = {x_of(stops, edit.caret) - 0.5f, top + 2, 2, line - 4}, .fill = theme.accent});
  canvas.target({.id = field.id,
                 .box = {x, y, width, height},
                 .role = Role::text_field,
                 .label = field.label,
                 .value = edit.text,
                 .enabled = field.enabled,
                 .own_keys = edit_keys(),
                 .follows_pointer = true,
                 .caret_stops = stops});
  return height;
}

}  // namespace fluoro::ui
