#include <algorithm>

#include "screens/page.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::TextStyle;

constexpr float kPadding = 22;
constexpr float kGap = 14;

float row_width(const Canvas& canvas, const std::vector<ui::Button>& buttons) {
  float width = 0;
  for (const ui::Button& button : buttons) width += ui::button_width(canvas, button) + kGap;
  return buttons.empty() ? 0 : width - kGap;
}

struct Note {
  TextStyle style;
  float x = 0, width = 0, height = 0;
  bool beside = false;  ///< in the row of the buttons, else in one of its own above them
};

/// `left` and `right` are what the buttons take at the sides of their row.
Note note_of(const Canvas& canvas, const Footer& content, float left, float right) {
  constexpr float kAir = 24;
  Note note{.style = {.size = 15, .colour = canvas.theme().muted}};
  if (content.note.empty()) return note;
  if (content.note_warns) note.style.colour = canvas.theme().warn;
  const float margin = side_margin(canvas), all = canvas.frame().size.w - 2 * margin;
  const float between = all - left - right - (left > 0 ? kAir : 0) - kAir;
  note.beside = between >= canvas.scaled(260);
  note.x = note.beside && left > 0 ? margin + left + kAir : margin;
  note.width = note.beside ? between : all;
  note.height = canvas.text_height(note.width, content.note, note.style);
  return note;
}

TextStyle title_style(const Canvas& canvas) { return {.colour = canvas.theme().muted, .one_line = true}; }

/// What stands at the left: buttons in as many rows as they need, and their title beside or above them.
struct Left {
  float title = 0;  ///< its width, or 0
  bool title_above = false;
  float buttons = 0;  ///< width in one row
  float rows = 0;

  /// `room` is what the row has for it, when it shares it, and else the whole width.
  Left(const Canvas& canvas, const Footer& content, float room, float width) {
    if (content.left.empty()) return;
    buttons = row_width(canvas, content.left);
    rows = 1;
    float used = 0;
    for (const ui::Button& each : content.left) {
      const float w = std::min(ui::button_width(canvas, each), width);
      if (used > 0 && used + w > width) used = 0, ++rows;
      used += w + kGap;
    }
    if (content.left_title.empty()) return;
    title = canvas.text_width(content.left_title, title_style(canvas)) + 1;
    title_above = title + kGap + buttons > room;
  }
  [[nodiscard]] float indent() const { return title > 0 && !title_above ? title + kGap : 0; }
  [[nodiscard]] float width() const { return indent() + buttons; }
  [[nodiscard]] float line(const Canvas& canvas) const {
    return title_above ? canvas.line_height(title_style(canvas)) + 4 : 0;
  }
};

void paint_left(Canvas& canvas, float x, float y, float width, const Footer& content, const Left& left) {
  const TextStyle style = title_style(canvas);
  const float centred = (ui::button_height(canvas) - canvas.line_height(style)) / 2;
  if (left.title > 0)
    canvas.text(x, left.title_above ? y : y + centred, std::min(left.title, width), content.left_title,
                style);
  ui::button_row(canvas, x + left.indent(), y + left.line(canvas), width - left.indent(), content.left);
}

}  // namespace

float footer(Canvas& canvas, const Footer& content) {
  const ui::Theme& theme = canvas.theme();
  const ui::Size size = canvas.frame().size;
  const float margin = side_margin(canvas), width = size.w - 2 * margin;
  const TextStyle hint{.size = 15, .colour = theme.muted, .one_line = true};
  const float hint_width = content.hint.empty() ? 0 : canvas.text_width(content.hint, hint) + 1;
  const float right = row_width(canvas, content.right);
  const Left left(canvas, content, width - right - 2 * kGap, width);
  const bool beside = left.width() + right + 2 * kGap <= width;
  const bool show_hint =
      hint_width > 0 &&
      (beside && left.title > 0 ? left.width() + 2 * kGap : 0) + right + hint_width + kGap <= width;
  const float right_all = right + (show_hint ? hint_width + kGap : 0);
  const bool one_row = left.width() + right_all + 2 * kGap <= width && !left.title_above;
  const float button = ui::button_height(canvas);
  const float padding = size.h / canvas.frame().text_scale < 480 ? 10 : kPadding;
  const Note note = note_of(canvas, content, left.width(), one_row ? right_all : width);
  const float row = note.beside ? std::max(button, note.height) : button;
  const float above = note.beside || note.height == 0 ? 0 : note.height + 8;
  const float left_rows = left.line(canvas) + left.rows * (button + kGap);
  const float height = 2 * padding + above + (one_row || content.left.empty() ? row : left_rows + button);
  const float top = size.h - height;

  canvas.box({.rect = {0, top, size.w, height}, .fill = theme.surface});
  canvas.rule(0, top, size.w);
  if (note.height > 0)
    canvas.text(note.x, top + padding + (note.beside ? (row - note.height) / 2 : 0), note.width, content.note,
                note.style);
  const float aside = (row - button) / 2;
  if (!content.left.empty()) paint_left(canvas, margin, top + padding + above + aside, width, content, left);
  float x = margin + width - std::min(right_all, width);
  const float y = size.h - padding - aside - button;
  if (show_hint) {
    canvas.text(x, y + (button - canvas.line_height(hint)) / 2, hint_width, content.hint, hint);
    x += hint_width + kGap;
  }
  for (const ui::Button& each : content.right)
    x = ui::button(canvas, x, y, each, std::min(ui::button_width(canvas, each), margin + width - x)) + kGap;
  return top;
}

}  // namespace fluoro::screens
