#pragma once
#include <string>

#include "ui/canvas.hpp"

namespace fluoro::ui {

enum class PieceLook { plain, active, held, used, good, bad, empty };

/// Something that can be picked up and put somewhere: a text, with a cap before it and a note behind.
struct Piece {
  Target target;  ///< its id, label, keys …; the box is filled in here
  std::string cap, text, note;
  base::RichText rich, rich_note;  ///< text and note with their looks; empty: they have none
  PieceLook look = PieceLook::plain;
  float indent = 0;  ///< room kept free at the right for what stands there, no part of the target
};
[[nodiscard]] float piece_height(const Canvas& canvas, float width, const Piece& piece);
/// Paints it at least `height` high and adds its target. Returns its height.
float piece(Canvas& canvas, float x, float y, float width, const Piece& piece, float height = 0);
/// A piece in the hand, over all else and without a target.
void lifted_piece(Canvas& canvas, Point at, float width, const Piece& piece);

}  // namespace fluoro::ui
