#include "ui/pieces.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace fluoro::ui {
namespace {

constexpr float kLeast = 52;
constexpr float kSide = 14;

Colour edge(const Theme& theme, PieceLook look) {
  switch (look) {
    case PieceLook::active:
    case PieceLook::held: return theme.accent;
    case PieceLook::good: return theme.good;
    case PieceLook::bad: return theme.bad;
    case PieceLook::empty: return theme.muted;
    case PieceLook::plain:
    case PieceLook::used: break;
  }
  return theme.line;
}

float words_height(const Canvas& canvas, float width, const std::string& text, const base::RichText& rich,
                   const TextStyle& style) {
  return rich.empty() ? canvas.text_height(width, text, style) : canvas.rich_height(width, rich, style);
}

float paint_words(Canvas& canvas, float x, float y, float width, const std::string& text,
                  const base::RichText& rich, const TextStyle& style) {
  return rich.empty() ? canvas.text(x, y, width, text, style) : canvas.rich_text(x, y, width, rich, style);
}

struct Layout {
  float cap = 0, text_x = 0, text_width = 0, text_height = 0, note_height = 0;
  [[nodiscard]] float height() const { return std::max({kLeast, cap + 20, text_height + note_height + 24}); }
};

TextStyle text_style(const Canvas& canvas, const Piece& piece) {
  const bool dim = piece.look == PieceLook::used || piece.look == PieceLook::empty;
  return {.size = 17, .colour = dim ? canvas.theme().muted : canvas.theme().text};
}

TextStyle note_style(const Canvas& canvas, const Piece& piece) {
  const bool marked = piece.look == PieceLook::good || piece.look == PieceLook::bad;
  return {.size = 15,
          .weight = Weight::semibold,
          .colour = marked ? edge(canvas.theme(), piece.look) : canvas.theme().muted};
}

Layout layout(const Canvas& canvas, float width, const Piece& piece) {
  Layout result;
  const bool signs = piece.look == PieceLook::good || piece.look == PieceLook::bad;
  result.cap = piece.cap.empty() && !signs ? 0 : canvas.scaled(24) + 6;
  result.text_x = kSide + (result.cap > 0 ? result.cap + 12 : 0);
  result.text_width = width - result.text_x - kSide - piece.indent;
  result.text_height =
      words_height(canvas, result.text_width, piece.text, piece.rich, text_style(canvas, piece));
  if (!piece.note.empty())
    result.note_height =
        words_height(canvas, result.text_width, piece.note, piece.rich_note, note_style(canvas, piece));
  return result;
}

void paint_cap(Canvas& canvas, Rect square, const Piece& piece) {
  const Theme& theme = canvas.theme();
  const bool marked = piece.look == PieceLook::good || piece.look == PieceLook::bad;
  const Colour colour = marked || piece.look == PieceLook::held || piece.look == PieceLook::active
                            ? edge(theme, piece.look)
                            : theme.muted;
  canvas.box({.rect = square, .radius = 7, .stroke_width = theme.stroke * 1.5f, .stroke = colour});
  if (piece.look == PieceLook::good) return tick_mark(canvas, square.inset(square.w * 0.3f), colour);
  if (piece.look == PieceLook::bad) return cross_mark(canvas, square.inset(square.w * 0.3f), colour);
  const TextStyle style{
      .size = 15, .weight = Weight::semibold, .colour = colour, .align = Align::centre, .one_line = true};
  canvas.text(square.x, square.y + (square.h - canvas.line_height(style)) / 2, square.w, piece.cap, style);
}

void paint(Canvas& canvas, Rect rect, const Piece& piece, const Layout& at) {
  const Theme& theme = canvas.theme();
  const bool tinted = piece.look == PieceLook::active || piece.look == PieceLook::held ||
                      piece.look == PieceLook::good || piece.look == PieceLook::bad;
  const bool hovered = piece.target.enabled && canvas.frame().hover == piece.target.id;
  Box box{.rect = rect,
          .radius = 11,
          .fill = hovered                          ? theme.raised
                  : piece.look == PieceLook::empty ? theme.background
                                                   : theme.surface,
          .stroke_width = theme.stroke * (piece.look == PieceLook::held ? 2.5f : 1.5f),
          .stroke = edge(theme, piece.look)};
  if (tinted) box.fill = mix(edge(theme, piece.look), theme.surface, theme.tint);
  canvas.box(box);
  if (at.cap > 0) paint_cap(canvas, {rect.x + kSide, rect.y + (rect.h - at.cap) / 2, at.cap, at.cap}, piece);
  float y = rect.y + (rect.h - at.text_height - at.note_height) / 2;
  const float x = rect.x + at.text_x;
  y += paint_words(canvas, x, y, at.text_width, piece.text, piece.rich, text_style(canvas, piece));
  if (!piece.note.empty())
    paint_words(canvas, x, y, at.text_width, piece.note, piece.rich_note, note_style(canvas, piece));
}

}  // namespace

float piece_height(const Canvas& canvas, float width, const Piece& piece) {
  return layout(canvas, width, piece).height();
}

float piece(Canvas& canvas, float x, float y, float width, const Piece& piece, float height) {
  const Layout at = layout(canvas, width, piece);
  const Rect rect{x, y, width, std::max(height, at.height())};
  paint(canvas, rect, piece, at);
  Target target = piece.target;
  target.box = {rect.x, rect.y, rect.w - piece.indent, rect.h};
  canvas.target(std::move(target));
  return rect.h;
}

void lifted_piece(Canvas& canvas, Point at, float width, const Piece& piece) {
  const Layout inside = layout(canvas, width, piece);
  const Rect rect{at.x - width / 2, at.y - inside.height() / 2, width, inside.height()};
  const Theme& theme = canvas.theme();
  canvas.box({.rect = {rect.x + 4, rect.y + 6, rect.w, rect.h}, .radius = 11, .fill = theme.line});
  paint(canvas, rect, piece, inside);
}

}  // namespace fluoro::ui
