#pragma once
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "shell/painter.hpp"
#include "shell/picture_loader.hpp"

namespace fluoro::shell {

/// Which of a picture's levels, each half of the one before, shows it at `scale` device pixels a pixel: the
/// smallest that has a pixel for each on screen, or the first that fits a texture.
[[nodiscard]] std::size_t level_for(const PictureLevels& levels, float scale, unsigned largest_texture);

/// The textures of pictures, only those levels that a frame needs: a large picture in a small place costs as
/// much as a small one.
class Sheets {
 public:
  /// Needs OpenGL. `pictures` outlives it.
  explicit Sheets(PictureLoader& pictures);

  [[nodiscard]] std::optional<Sheet> find(const ui::PictureId& id, float scale);
  [[nodiscard]] const sf::Texture& texture(int number) const {
    return *used_[static_cast<std::size_t>(number)];
  }
  /// Lets go of what the frame did not need.
  void end_frame();

 private:
  /// A picture, which may be another one when it has been loaded anew, and its level.
  using Key = std::pair<std::shared_ptr<const PictureLevels>, std::size_t>;

  PictureLoader& pictures_;
  unsigned largest_;
  std::map<Key, std::unique_ptr<sf::Texture>> textures_;
  std::vector<const sf::Texture*> used_;  ///< by number
};

}  // namespace fluoro::shell
