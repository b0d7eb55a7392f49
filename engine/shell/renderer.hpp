#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "shell/mesh.hpp"
#include "shell/tiles.hpp"

namespace fluoro::shell {

/// Draws scenes, each in one draw call: glyphs, round corners and plain areas share one texture.
class Renderer {
 public:
  /// Needs OpenGL, so a window comes first. `fonts` outlives the renderer.
  explicit Renderer(const text::FontSet& fonts);

  /// `scale`: device pixels a logical pixel.
  void draw(sf::RenderTarget& target, const ui::Scene& scene, float scale);

 private:
  void put_together(const ui::Scene& scene, float scale);
  void send_pictures();

  Tiles tiles_;
  Mesh mesh_;
  sf::Texture texture_;
};

}  // namespace fluoro::shell
