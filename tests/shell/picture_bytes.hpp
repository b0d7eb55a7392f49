#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <SFML/Graphics/Image.hpp>

#include "shell/temp_folder.hpp"

namespace fluoro::test {

/// Writes a picture of one colour in the format that the name's ending says.
inline std::string write_picture(const TempFolder& folder, const std::string& name, unsigned width,
                                 unsigned height, sf::Color colour = sf::Color(40, 80, 120)) {
  sf::Image image;
  image.create(width, height, colour);
  const std::string path = folder / name;
  if (!image.saveToFile(path)) throw std::runtime_error("can't write " + path);
  return path;
}

/// A bitmap that has only its header: so many pixels are promised.
inline std::string bitmap_header(std::uint32_t width, std::uint32_t height) {
  std::string bytes = "BM" + std::string(52, '\0');
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
  };
  put(10, 54);
  put(14, 40);
  put(18, width);
  put(22, height);
  put(26, 1 | 24U << 16);
  return bytes;
}

}  // namespace fluoro::test
