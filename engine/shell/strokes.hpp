#pragma once
#include "shell/mesh.hpp"

namespace fluoro::shell {

// Lines, areas and rings with soft edges: the outermost pixel fades to nothing. All in device pixels.

/// A line through points with round joints and ends.
void stroke_line(Mesh& mesh, const std::vector<ui::Point>& points, float width, ui::Colour colour);
/// What lies between two lines, as in ui::Area.
void fill_area(Mesh& mesh, const ui::Area& area);
/// Part of a ring, as in ui::Arc.
void stroke_arc(Mesh& mesh, const ui::Arc& arc);

}  // namespace fluoro::shell
