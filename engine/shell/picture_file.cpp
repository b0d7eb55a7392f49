#include "shell/picture_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "shell/files.hpp"
#include "shell/image_header.hpp"
#include "shell/quiet.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{80} << 20;
constexpr float kMostPixels = 16e6f;
/// A picture smaller than this, at its longer side, is not halved any more.
constexpr unsigned kSmallest = 64;
constexpr unsigned kChannels = 4;

bool lies_in(const fs::path& folder, const fs::path& file) {
  const auto [end, unused] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return end == folder.end();
}

std::uint32_t little(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

/// Whether a bitmap ends before its pixels do. Decoding would make black of what is not there.
bool is_cut_bitmap(std::string_view bytes, ui::Size size) {
  constexpr std::size_t kShortest = 32;
  constexpr std::uint32_t kOldHeader = 12;
  if (!bytes.starts_with("BM")) return false;
  if (bytes.size() < kShortest) return true;
  const std::uint64_t bits = little(bytes, little(bytes, 14, 4) == kOldHeader ? 24 : 28, 2);
  const std::uint64_t row = (static_cast<std::uint64_t>(size.w) * bits + 31) / 32 * 4;
  return little(bytes, 10, 4) + row * static_cast<std::uint64_t>(size.h) > bytes.size();
}

/// Whether a JPEG has no end behind its last scan. Decoding would make grey of what is not there.
bool is_cut_jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8")) return false;
  const std::size_t scan = bytes.rfind("\xFF\xDA"), end = bytes.rfind("\xFF\xD9");
  return scan == std::string_view::npos || end == std::string_view::npos || end < scan;
}

PictureFile broken(std::string why) { return {.bytes = {}, .trouble = std::move(why)}; }

/// Puts it on white, since it may have been drawn in black with nothing behind it.
void make_opaque(sf::Image& image) {
  const auto [width, height] = image.getSize();
  const std::uint8_t* pixels = image.getPixelsPtr();
  for (unsigned y = 0; y < height; ++y)
    for (unsigned x = 0; x < width; ++x) {
      const std::uint8_t* pixel = pixels + (std::size_t{y} * width + x) * kChannels;
      const unsigned alpha = pixel[3];
      if (alpha == 255) continue;
      const auto on_white = [&](unsigned channel) {
        return static_cast<std::uint8_t>((channel * alpha + 255 * (255 - alpha) + 127) / 255);
      };
      image.setPixel(x, y, sf::Color(on_white(pixel[0]), on_white(pixel[1]), on_white(pixel[2])));
    }
}

/// Each pixel is the mean of four; at an odd edge of those there are.
sf::Image halved(const sf::Image& image) {
  const auto [width, height] = image.getSize();
  const unsigned half_width = (width + 1) / 2, half_height = (height + 1) / 2;
  const std::uint8_t* from = image.getPixelsPtr();
  std::vector<std::uint8_t> pixels(std::size_t{half_width} * half_height * kChannels);
  std::uint8_t* to = pixels.data();
  for (unsigned y = 0; y < half_height; ++y) {
    const std::uint8_t* upper = from + std::size_t{2} * y * width * kChannels;
    const std::uint8_t* lower = from + std::size_t{std::min(2 * y + 1, height - 1)} * width * kChannels;
    for (unsigned x = 0; x < half_width; ++x) {
      const std::size_t left = std::size_t{2} * x * kChannels;
      const std::size_t right = std::size_t{std::min(2 * x + 1, width - 1)} * kChannels;
      for (unsigned channel = 0; channel < kChannels; ++channel)
        *to++ = static_cast<std::uint8_t>((upper[left + channel] + upper[right + channel] +
                                           lower[left + channel] + lower[right + channel] + 2) /
                                          4);
    }
  }
  sf::Image result;
  result.create(half_width, half_height, pixels.data());
  return result;
}

}  // namespace

PictureFile open_picture(const fs::path& folder, const std::string& path) {
  std::error_code missing, unknown;
  const fs::path inside = fs::canonical(folder.empty() ? "." : folder, missing);
  const fs::path file = missing ? fs::path() : fs::canonical(inside / path, missing);
  if (missing || !fs::exists(file, unknown)) return broken("The file " + path + " is not there.");
  if (!lies_in(inside, file)) return broken("The file " + path + " lies outside the quiz's folder.");
  FileContent content = read_file(file, kMostBytes + 1);
  if (!content.trouble.empty()) return broken("The file " + path + " can't be read.");
  if (content.bytes.size() > kMostBytes) return broken("The file " + path + " is larger than 80 MiB.");
  std::istringstream stream(content.bytes);
  const bank::ImageFile header = read_image_header(stream);
  if (!header.is_picture) return broken("The file " + path + " is no PNG, JPEG or BMP picture.");
  if (header.width == 0) return broken("The file " + path + " is damaged.");
  const ui::Size size{static_cast<float>(header.width), static_cast<float>(header.height)};
  if (size.w * size.h > kMostPixels)
    return broken("The picture " + path + " has " + std::to_string(header.width) + " x " +
                  std::to_string(header.height) + " pixels, more than 16 megapixels.");
  if (is_cut_bitmap(content.bytes, size) || is_cut_jpeg(content.bytes))
    return broken("The file " + path + " is damaged: it ends too early.");
  return {.bytes = std::move(content.bytes), .size = size};
}

std::size_t PictureLevels::bytes() const {
  std::size_t sum = 0;
  for (const sf::Image& image : list) sum += std::size_t{image.getSize().x} * image.getSize().y * kChannels;
  return sum;
}

std::optional<PictureLevels> decode(const PictureFile& file) {
  const ThreadQuiet quiet;
  sf::Image image;
  if (!image.loadFromMemory(file.bytes.data(), file.bytes.size())) return std::nullopt;
  const sf::Vector2u size = image.getSize();
  if (static_cast<float>(size.x) != file.size.w || static_cast<float>(size.y) != file.size.h)
    return std::nullopt;
  PictureLevels levels;
  make_opaque(image);
  levels.list.push_back(std::move(image));
  while (std::max(levels.list.back().getSize().x, levels.list.back().getSize().y) > kSmallest)
    levels.list.push_back(halved(levels.list.back()));
  return levels;
}

}  // namespace fluoro::shell
