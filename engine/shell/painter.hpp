#pragma once
#include "shell/mesh.hpp"
#include "shell/tiles.hpp"

namespace fluoro::shell {

/// Turns a scene into triangles. Edges of boxes lie on whole device pixels, as do baselines; glyphs stand on
/// quarters of a pixel.
void paint(const ui::Scene& scene, float scale, Tiles& tiles, Mesh& mesh);

}  // namespace fluoro::shell
