#include "shell/mesh.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::shell {
namespace {

/// From here on, in pixels, a rectangle is worth a look at what it covers.
constexpr float kLargeArea = 4096;

sf::Color to_sfml(ui::Colour colour, float alpha = 1) {
  const auto faded = std::lround(static_cast<float>(colour.a) * alpha);
  return {colour.r, colour.g, colour.b, static_cast<std::uint8_t>(std::clamp(faded, 0L, 255L))};
}

Corner between(const Corner& a, const Corner& b, float share) {
  return {std::lerp(a.x, b.x, share), std::lerp(a.y, b.y, share), std::lerp(a.alpha, b.alpha, share)};
}

/// The part of a convex polygon on the side of an edge where `inside` is not negative.
template <class Inside>
std::vector<Corner> cut(const std::vector<Corner>& polygon, Inside inside) {
  std::vector<Corner> result;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Corner& a = polygon[i];
    const Corner& b = polygon[(i + 1) % polygon.size()];
    const float at_a = inside(a), at_b = inside(b);
    if (at_a >= 0) result.push_back(a);
    if ((at_a < 0) != (at_b < 0)) result.push_back(between(a, b, at_a / (at_a - at_b)));
  }
  return result;
}

std::vector<Corner> cut_to(const ui::Rect& clip, std::vector<Corner> polygon) {
  polygon = cut(polygon, [&](const Corner& c) { return c.x - clip.x; });
  polygon = cut(polygon, [&](const Corner& c) { return clip.right() - c.x; });
  polygon = cut(polygon, [&](const Corner& c) { return c.y - clip.y; });
  return cut(polygon, [&](const Corner& c) { return clip.bottom() - c.y; });
}

}  // namespace

void Mesh::clear() {
  vertices_.clear();
  batches_.clear();
  ground_ = 0;
  clip_.reset();
}

void Mesh::picture(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour, int sheet) {
  if (place.empty() || colour.a == 0) return;
  use(sheet);
  if (!clip_) return quad(place, texture, colour);
  const ui::Rect shown = intersection(place, *clip_);
  if (shown.empty()) return;
  const float across = texture.w / place.w, down = texture.h / place.h;
  quad(shown,
       {texture.x + (shown.x - place.x) * across, texture.y + (shown.y - place.y) * down, shown.w * across,
        shown.h * down},
       colour);
}

void Mesh::rectangle(const ui::Rect& place, ui::Colour colour) {
  const bool on_ground = colour.a == 255 && place.w * place.h >= kLargeArea && covers_nothing(place);
  const std::size_t before = vertices_.size();
  picture(place, {Atlas::white(), Atlas::white(), 0, 0}, colour);
  if (!on_ground) return;
  const auto at = [&](std::size_t i) { return vertices_.begin() + static_cast<std::ptrdiff_t>(i); };
  const std::size_t added = vertices_.size() - before;
  std::rotate(at(ground_), at(before), vertices_.end());
  ground_ += added;
  for (Batch& batch : batches_) batch.begin += added;
}

/// No triangle above the ground comes near.
bool Mesh::covers_nothing(const ui::Rect& place) const {
  for (std::size_t i = ground_; i + 2 < vertices_.size(); i += 3) {
    const sf::Vector2f a = vertices_[i].position, b = vertices_[i + 1].position,
                       c = vertices_[i + 2].position;
    const bool beside = std::max({a.x, b.x, c.x}) <= place.x || std::min({a.x, b.x, c.x}) >= place.right();
    const bool apart = std::max({a.y, b.y, c.y}) <= place.y || std::min({a.y, b.y, c.y}) >= place.bottom();
    if (!beside && !apart) return false;
  }
  return true;
}

void Mesh::use(int sheet) {
  if (batches_.empty() || batches_.back().sheet != sheet) batches_.push_back({vertices_.size(), sheet});
}

void Mesh::quad(const ui::Rect& place, const ui::Rect& texture, ui::Colour colour) {
  const sf::Color tint = to_sfml(colour);
  const sf::Vertex top_left{{place.x, place.y}, tint, {texture.x, texture.y}};
  const sf::Vertex top_right{{place.right(), place.y}, tint, {texture.right(), texture.y}};
  const sf::Vertex bottom_left{{place.x, place.bottom()}, tint, {texture.x, texture.bottom()}};
  const sf::Vertex bottom_right{{place.right(), place.bottom()}, tint, {texture.right(), texture.bottom()}};
  for (const sf::Vertex& v : {top_left, top_right, bottom_left, bottom_left, top_right, bottom_right})
    vertices_.push_back(v);
}

void Mesh::plain(const Corner& corner, ui::Colour colour) {
  vertices_.push_back(
      sf::Vertex{{corner.x, corner.y}, to_sfml(colour, corner.alpha), {Atlas::white(), Atlas::white()}});
}

void Mesh::triangle(const std::array<Corner, 3>& corners, ui::Colour colour) {
  use(kAtlas);
  const auto in_clip = [&](const Corner& c) {
    return c.x >= clip_->x && c.x <= clip_->right() && c.y >= clip_->y && c.y <= clip_->bottom();
  };
  if (!clip_ || std::ranges::all_of(corners, in_clip)) {
    for (const Corner& corner : corners) plain(corner, colour);
    return;
  }
  const auto polygon = cut_to(*clip_, {corners.begin(), corners.end()});
  for (std::size_t i = 2; i < polygon.size(); ++i)
    for (const Corner& corner : {polygon[0], polygon[i - 1], polygon[i]}) plain(corner, colour);
}

}  // namespace fluoro::shell
