#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Graphics/Image.hpp>

#include "ui/geometry.hpp"

namespace fluoro::shell {

/// A picture file, not decoded yet.
struct PictureFile {
  std::string bytes;
  ui::Size size;        ///< pixels, as its header says
  std::string trouble;  ///< why it can't be shown, in one sentence; empty when it may be decoded
};
/// Reads a picture inside `folder`, wherever links lead. Nothing in it is trusted: at most 16 megapixels,
/// which the header must say before anything is decoded, and 80 MiB.
[[nodiscard]] PictureFile open_picture(const std::filesystem::path& folder, const std::string& path);

/// A picture in its own size, then in half of it and so on, each opaque: where it was not, on white.
struct PictureLevels {
  std::vector<sf::Image> list;
  [[nodiscard]] std::size_t bytes() const;
};
/// Nothing when the file is damaged.
[[nodiscard]] std::optional<PictureLevels> decode(const PictureFile& file);

}  // namespace fluoro::shell
