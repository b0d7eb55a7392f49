#include "shell/renderer.hpp"

#include <algorithm>

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/View.hpp>

#include "shell/painter.hpp"
#include "shell/sfml.hpp"

namespace fluoro::shell {
namespace {

constexpr int kLargestAtlas = 4096;

int largest_atlas() { return std::min(kLargestAtlas, static_cast<int>(sf::Texture::getMaximumSize())); }

}  // namespace

Renderer::Renderer(const text::FontSet& fonts) : tiles_(fonts, largest_atlas()) {}

void Renderer::draw(sf::RenderTarget& target, const ui::Scene& scene, float scale) {
  put_together(scene, scale);
  send_pictures();
  const auto size = sf::Vector2f(target.getSize());
  target.setView(sf::View(sf::FloatRect({0, 0}, {size.x, size.y})));
  target.clear({scene.background.r, scene.background.g, scene.background.b});
  const auto& vertices = mesh_.vertices();
  target.draw(vertices.data(), vertices.size(), sf::PrimitiveType::Triangles, sf::RenderStates(&texture_));
}

void Renderer::put_together(const ui::Scene& scene, float scale) {
  mesh_.clear();
  paint(scene, scale, tiles_, mesh_);
  if (!tiles_.overflowed()) return;
  // Pictures of earlier scenes filled the atlas: start over with what this one needs.
  tiles_.clear();
  mesh_.clear();
  paint(scene, scale, tiles_, mesh_);
}

void Renderer::send_pictures() {
  fit_texture(texture_, tiles_.atlas().size());
  const Tile part = tiles_.atlas().take_changes();
  if (part.width > 0) update_texture(texture_, tiles_.atlas().rgba(part).data(), part);
}

}  // namespace fluoro::shell
