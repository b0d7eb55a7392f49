#pragma once
#include <array>
#include <optional>
#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "shell/atlas.hpp"
#include "ui/scene.hpp"

namespace fluoro::shell {

/// A corner of a triangle in plain colour; the alpha fades to 0 at the edges of lines and arcs.
struct Corner {
  float x = 0, y = 0;
  float alpha = 1;
};

/// The triangles of a scene in painter's order, device pixels, cut to the clip as they come. Cutting here
/// rather than in the graphics card keeps a frame one draw call.
class Mesh {
 public:
  void clear();
  void set_clip(std::optional<ui::Rect> clip) { clip_ = clip; }

  /// A part of the atlas, pixel by pixel; a texture of negative width or height is mirrored.
  void picture(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour);
  void rectangle(const ui::Rect& place, ui::Colour colour);
  void triangle(const std::array<Corner, 3>& corners, ui::Colour colour);

  [[nodiscard]] const std::vector<sf::Vertex>& vertices() const { return vertices_; }

 private:
  void quad(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour);
  void plain(const Corner& corner, ui::Colour colour);

  std::vector<sf::Vertex> vertices_;
  std::optional<ui::Rect> clip_;
};

}  // namespace fluoro::shell
