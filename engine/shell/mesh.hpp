#pragma once
#include <array>
#include <cstddef>
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
/// rather than in the graphics card keeps a frame a few draw calls: first the ground, which are the large
/// opaque rectangles that cover nothing drawn before them, then all else, one call for each change of
/// texture. The ground needs no texture and no blending, which makes a frame several times cheaper where the
/// processor does the graphics card's work.
class Mesh {
 public:
  static constexpr int kAtlas = -1;
  /// What is drawn with one texture: from here to the next.
  struct Batch {
    std::size_t begin = 0;
    int sheet = kAtlas;  ///< the number of a picture's texture
  };

  void clear();
  void set_clip(std::optional<ui::Rect> clip) { clip_ = clip; }

  /// A part of a texture, pixels; one of negative width or height is mirrored.
  void picture(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour, int sheet = kAtlas);
  void rectangle(const ui::Rect& place, ui::Colour colour);
  void triangle(const std::array<Corner, 3>& corners, ui::Colour colour);

  [[nodiscard]] const std::vector<sf::Vertex>& vertices() const { return vertices_; }
  /// How many of the vertices, from the first on, are the ground's.
  [[nodiscard]] std::size_t ground() const { return ground_; }
  [[nodiscard]] const std::vector<Batch>& batches() const { return batches_; }

 private:
  [[nodiscard]] bool covers_nothing(const ui::Rect& place) const;
  void use(int sheet);
  void quad(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour);
  void plain(const Corner& corner, ui::Colour colour);

  std::vector<sf::Vertex> vertices_;
  std::vector<Batch> batches_;
  std::size_t ground_ = 0;
  std::optional<ui::Rect> clip_;
};

}  // namespace fluoro::shell
