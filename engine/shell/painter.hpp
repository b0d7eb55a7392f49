#pragma once
#include <functional>
#include <optional>

#include "shell/mesh.hpp"
#include "shell/tiles.hpp"

namespace fluoro::shell {

/// The texture that shows a picture.
struct Sheet {
  int number = 0;    ///< for Mesh::picture
  float shrink = 1;  ///< its pixels for each of the picture's
};
/// Finds one that is fine enough for `scale` device pixels a pixel of the picture; none when it is not there.
using FindSheet = std::function<std::optional<Sheet>(const ui::PictureId& id, float scale)>;

/// Turns a scene into triangles. Edges of boxes lie on whole device pixels, as do baselines; glyphs stand on
/// quarters of a pixel.
void paint(const ui::Scene& scene, float scale, Tiles& tiles, Mesh& mesh, const FindSheet& find_sheet = {});

}  // namespace fluoro::shell
