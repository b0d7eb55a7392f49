#include <algorithm>

#include "ui/widgets.hpp"

namespace fluoro::ui {
namespace {

/// The colour that an option's state gives to its edge.
Colour edge(const Theme& theme, OptionLook look) {
  switch (look) {
    case OptionLook::selected: return theme.accent;
    case OptionLook::good:
    case OptionLook::missed: return theme.good;
    case OptionLook::bad: return theme.bad;
    case OptionLook::plain: break;
  }
  return theme.line;
}

/// The square that shows an option's key, and once it is marked, how it was marked.
void key_cap(Canvas& canvas, Rect square, const OptionRow& row) {
  const Theme& theme = canvas.theme();
  const Colour colour = row.look == OptionLook::plain ? theme.line : edge(theme, row.look);
  canvas.box({.rect = square, .radius = 8, .stroke_width = theme.stroke * 1.5f, .stroke = colour});
  const Rect inner = square.inset(square.w * 0.3f);
  if (row.look == OptionLook::good || row.look == OptionLook::missed) return tick_mark(canvas, inner, colour);
  if (row.look == OptionLook::bad) return cross_mark(canvas, inner, colour);
  const bool ticked = row.look == OptionLook::selected;
  if (ticked && row.multiple) return tick_mark(canvas, inner, colour);
  const TextStyle style{.size = 16,
                        .weight = Weight::semibold,
                        .colour = ticked ? theme.accent : theme.muted,
                        .align = Align::centre,
                        .one_line = true};
  canvas.text(square.x, square.y + (square.h - canvas.line_height(style)) / 2, square.w, row.cap, style);
}

const char* announced(OptionLook look) {
  switch (look) {
    case OptionLook::selected: return "selected";
    case OptionLook::good: return "right";
    case OptionLook::missed: return "right, not chosen";
    case OptionLook::bad: return "wrong";
    case OptionLook::plain: break;
  }
  return "";
}

float strike_side(const Canvas& canvas) { return std::max(44.f, canvas.scaled(26) + 18); }

/// Where things stand in a row, across.
struct Columns {
  float cap, text, width;   ///< the cap's size; the text's left edge and room
  float note = 0;           ///< its width
  bool note_below = false;  ///< under the text, where there is no room beside it
  float strike = 0;         ///< the room of the button at the right
};

TextStyle note_style(const Canvas& canvas, const OptionRow& row) {
  return {.size = 15,
          .weight = Weight::semibold,
          .colour = edge(canvas.theme(), row.look),
          .align = Align::right,
          .one_line = true};
}

Columns columns_of(const Canvas& canvas, float x, float width, const OptionRow& row) {
  constexpr float kSide = 20;
  Columns columns{.cap = canvas.scaled(26) + 8};
  if (!row.strike_id.empty()) columns.strike = strike_side(canvas) + 8;
  columns.text = x + kSide + columns.cap + 18;
  columns.width = x + width - std::max(kSide, columns.strike + 8) - columns.text;
  if (row.note.empty()) return columns;
  columns.note = canvas.text_width(row.note, note_style(canvas, row)) + 2;
  const float beside = columns.width - columns.note - 16;
  columns.note_below = beside < canvas.scaled(180);
  if (!columns.note_below) columns.width = beside;
  return columns;
}

void paint_box(Canvas& canvas, Rect rect, const OptionRow& row) {
  const Theme& theme = canvas.theme();
  const Colour colour = edge(theme, row.look);
  Box box{.rect = rect,
          .radius = 12,
          .fill = theme.surface,
          .stroke_width = theme.stroke * 1.5f,
          .stroke = colour};
  if (row.look != OptionLook::plain)
    box.fill = mix(colour, theme.surface, theme.tint);
  else if (row.enabled && canvas.frame().hover == row.id)
    box.fill = theme.raised;
  canvas.box(box);
}

/// Right of the text, or `below` it.
void paint_note(Canvas& canvas, Rect box, const Columns& columns, float below, const OptionRow& row) {
  TextStyle style = note_style(canvas, row);
  if (columns.note_below) {
    style.align = Align::left;
    canvas.text(columns.text, below, columns.width, row.note, style);
  } else if (!row.note.empty()) {
    canvas.text(box.right() - 20 - columns.note, box.y + (box.h - canvas.line_height(style)) / 2,
                columns.note, row.note, style);
  }
}

/// Through each line of a text, so that its colour is not the only sign.
void strike_through(Canvas& canvas, float x, float y, float width, const base::RichText& text,
                    const TextStyle& style) {
  const TextMeasure& measure = *canvas.frame().measure;
  for (const auto& piece : lay_out(text, width, canvas.rich_style(style), measure).pieces) {
    const float left = x + piece.baseline.x, middle = y + piece.baseline.y - piece.font.size * 0.3f;
    canvas.line({{left, middle}, {left + measure.width(piece.text, piece.font), middle}}, canvas.scaled(1.5f),
                style.colour);
  }
}

/// The letter, struck out: what the button does.
void paint_strike_button(Canvas& canvas, Rect box, const OptionRow& row) {
  const Theme& theme = canvas.theme();
  if (row.enabled && canvas.frame().hover == row.strike_id)
    canvas.box({.rect = box.inset(3), .radius = 8, .fill = theme.raised});
  const TextStyle style{
      .size = 16, .weight = Weight::medium, .colour = theme.muted, .align = Align::centre, .one_line = true};
  canvas.text(box.x, box.y + (box.h - canvas.line_height(style)) / 2, box.w, row.cap, style);
  const float reach = canvas.scaled(10);
  const Point centre = box.centre();
  canvas.line({{centre.x - reach, centre.y}, {centre.x + reach, centre.y}}, canvas.scaled(1.5f), theme.muted);
  canvas.target({.id = row.strike_id,
                 .box = box,
                 .role = Role::button,
                 .label = (row.struck ? "Restore " : "Strike out ") + row.cap,
                 .keys = row.strike_keys,
                 .enabled = row.enabled});
}

}  // namespace

float option_row(Canvas& canvas, float x, float y, float width, const OptionRow& row) {
  const Columns columns = columns_of(canvas, x, width, row);
  TextStyle style = canvas.body();
  if (row.struck) style.colour = canvas.theme().muted;
  const base::RichText rich = row.rich.empty() ? base::RichText{base::Paragraph{{{row.text}}}} : row.rich;
  const float text_height = canvas.rich_height(columns.width, rich, style);
  const float below = columns.note_below ? canvas.line_height(note_style(canvas, row)) + 4 : 0;
  const float height = std::max(columns.cap, text_height + below) + 36;
  const Rect box{x, y, width, height};

  paint_box(canvas, box, row);
  key_cap(canvas, {x + 20, y + (height - columns.cap) / 2, columns.cap, columns.cap}, row);
  const float top = y + (height - text_height - below) / 2;
  canvas.rich_text(columns.text, top, columns.width, rich, style);
  if (row.struck) strike_through(canvas, columns.text, top, columns.width, rich, style);
  paint_note(canvas, box, columns, top + text_height + 4, row);
  canvas.target({.id = row.id,
                 .box = {x, y, width - columns.strike, height},
                 .role = row.multiple ? Role::checkbox : Role::option,
                 .label = row.text,
                 .value = row.struck ? "struck out" : announced(row.look),
                 .keys = row.keys,
                 .enabled = row.enabled});
  if (row.strike_id.empty()) return height;
  const float side = strike_side(canvas);
  paint_strike_button(canvas, {box.right() - columns.strike, y + (height - side) / 2, side, side}, row);
  return height;
}

}  // namespace fluoro::ui
