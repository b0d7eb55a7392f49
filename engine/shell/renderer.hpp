#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "shell/mesh.hpp"
#include "shell/sheets.hpp"
#include "shell/tiles.hpp"

namespace fluoro::shell {

/// Draws scenes, each in two draw calls and two more for each picture of a quiz: the ground, and all else,
/// since glyphs, round corners and plain areas share one texture.
class Renderer {
 public:
  /// Needs OpenGL, so a window comes first. `fonts` and `pictures` outlive the renderer.
  Renderer(const text::FontSet& fonts, PictureLoader& pictures);

  /// `scale`: device pixels a logical pixel.
  void draw(sf::RenderTarget& target, const ui::Scene& scene, float scale);

 private:
  void put_together(const ui::Scene& scene, float scale);
  void send_tiles();

  Tiles tiles_;
  Mesh mesh_;
  sf::Texture texture_;
  Sheets sheets_;
};

}  // namespace fluoro::shell
