#include "shell/renderer.hpp"

#include <algorithm>

#include <SFML/Graphics/BlendMode.hpp>
#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/View.hpp>

#include "shell/painter.hpp"
#include "shell/sfml.hpp"

namespace fluoro::shell {
namespace {

constexpr int kLargestAtlas = 4096;

int largest_atlas() { return std::min(kLargestAtlas, static_cast<int>(sf::Texture::getMaximumSize())); }

}  // namespace

Renderer::Renderer(const text::FontSet& fonts, PictureLoader& pictures)
    : tiles_(fonts, largest_atlas()), sheets_(pictures) {}

void Renderer::draw(sf::RenderTarget& target, const ui::Scene& scene, float scale) {
  put_together(scene, scale);
  send_tiles();
  const auto size = sf::Vector2f(target.getSize());
  target.setView(sf::View(sf::FloatRect({0, 0}, {size.x, size.y})));
  target.clear({scene.background.r, scene.background.g, scene.background.b});
  const auto& vertices = mesh_.vertices();
  target.draw(vertices.data(), mesh_.ground(), sf::PrimitiveType::Triangles, sf::RenderStates(sf::BlendNone));
  const auto& batches = mesh_.batches();
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const auto [begin, sheet] = batches[i];
    const std::size_t end = i + 1 < batches.size() ? batches[i + 1].begin : vertices.size();
    const sf::Texture* texture = sheet == Mesh::kAtlas ? &texture_ : &sheets_.texture(sheet);
    target.draw(vertices.data() + begin, end - begin, sf::PrimitiveType::Triangles,
                sf::RenderStates(texture));
  }
  sheets_.end_frame();
}

void Renderer::put_together(const ui::Scene& scene, float scale) {
  const FindSheet find = [this](const ui::PictureId& id, float wanted) { return sheets_.find(id, wanted); };
  mesh_.clear();
  paint(scene, scale, tiles_, mesh_, find);
  if (!tiles_.overflowed()) return;
  // Pictures of earlier scenes filled the atlas: start over with what this one needs.
  tiles_.clear();
  mesh_.clear();
  paint(scene, scale, tiles_, mesh_, find);
}

void Renderer::send_tiles() {
  fit_texture(texture_, tiles_.atlas().size());
  const Tile part = tiles_.atlas().take_changes();
  if (part.width > 0) update_texture(texture_, tiles_.atlas().rgba(part).data(), part);
}

}  // namespace fluoro::shell
