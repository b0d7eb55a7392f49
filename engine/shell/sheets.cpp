#include "shell/sheets.hpp"

#include <algorithm>

namespace fluoro::shell {

std::size_t level_for(const PictureLevels& levels, float scale, unsigned largest_texture) {
  std::size_t level = 0;
  for (float shrink = 0.5f; shrink >= scale && level + 1 < levels.list.size(); shrink /= 2) ++level;
  const auto too_large = [&] {
    const sf::Vector2u size = levels.list[level].getSize();
    return std::max(size.x, size.y) > largest_texture;
  };
  while (too_large() && level + 1 < levels.list.size()) ++level;
  return level;
}

Sheets::Sheets(PictureLoader& pictures) : pictures_(pictures), largest_(sf::Texture::getMaximumSize()) {}

std::optional<Sheet> Sheets::find(const ui::PictureId& id, float scale) {
  const auto levels = pictures_.levels(id);
  if (!levels) return std::nullopt;
  const std::size_t level = level_for(*levels, scale, largest_);
  auto& texture = textures_[{levels, level}];
  if (!texture) {
    texture = std::make_unique<sf::Texture>();
    texture->setSmooth(true);
    if (!texture->loadFromImage(levels->list[level])) return std::nullopt;
  }
  const auto number = static_cast<int>(used_.size());
  used_.push_back(texture.get());
  return Sheet{number, 1 / static_cast<float>(1U << level)};
}

void Sheets::end_frame() {
  std::erase_if(textures_, [&](const auto& entry) {
    return std::ranges::find(used_, entry.second.get()) == used_.end();
  });
  used_.clear();
  pictures_.next_screen();
}

}  // namespace fluoro::shell
