#include "shell/image_header.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <system_error>

namespace fluoro::shell {
namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpeg = "\xFF\xD8\xFF";
constexpr std::string_view kBmp = "BM";
constexpr int kMostSegments = 1000;

/// The first bytes of a file; those behind its end are zero.
using Head = std::array<char, 32>;

std::uint32_t byte(const char* at) { return static_cast<unsigned char>(*at); }
std::uint32_t big16(const char* at) { return byte(at) << 8 | byte(at + 1); }
std::uint32_t big32(const char* at) { return big16(at) << 16 | big16(at + 2); }
std::uint32_t little16(const char* at) { return byte(at + 1) << 8 | byte(at); }
std::uint32_t little32(const char* at) { return little16(at + 2) << 16 | little16(at); }

/// A size that no picture has counts as not said.
bank::ImageFile of_size(std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) return {};
  return {.width = static_cast<int>(width), .height = static_cast<int>(height)};
}

bank::ImageFile png_size(const Head& head) {
  if (std::string_view(&head[12], 4) != "IHDR") return {};
  return of_size(big32(&head[16]), big32(&head[20]));
}

bank::ImageFile bmp_size(const Head& head) {
  constexpr std::uint32_t kOldHeader = 12;
  if (little32(&head[14]) == kOldHeader) return of_size(little16(&head[18]), little16(&head[20]));
  // A height below zero says that the rows go from the top down.
  const auto height = static_cast<std::int32_t>(little32(&head[22]));
  return of_size(little32(&head[18]),
                 height < 0 ? 0U - static_cast<std::uint32_t>(height) : static_cast<std::uint32_t>(height));
}

bool begins_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Goes from segment to segment: pictures from cameras have many kilobytes of remarks before the frame.
bank::ImageFile jpeg_size(std::istream& file) {
  file.clear();
  file.seekg(2);
  std::array<char, 9> segment{};
  for (int i = 0; i < kMostSegments && file.read(segment.data(), segment.size()); ++i) {
    const std::uint32_t marker = byte(&segment[1]);
    if (byte(segment.data()) != 0xFF) return {};
    if (begins_frame(marker)) return of_size(big16(&segment[7]), big16(&segment[5]));
    // A marker may be preceded by fill bytes, and these have no length.
    const bool fills = marker == 0xFF;
    const auto length = static_cast<std::streamoff>(big16(&segment[2]));
    if (!fills && length < 2) return {};
    file.seekg((fills ? 1 : 2 + length) - static_cast<std::streamoff>(segment.size()), std::ios::cur);
  }
  return {};
}

}  // namespace

bank::ImageFile read_image_header(std::istream& file) {
  Head head{};
  file.read(head.data(), head.size());
  const std::string_view bytes(head.data(), head.size());
  if (bytes.starts_with(kPng)) return png_size(head);
  if (bytes.starts_with(kJpeg)) return jpeg_size(file);
  if (bytes.starts_with(kBmp)) return bmp_size(head);
  return {.is_picture = false};
}

std::optional<bank::ImageFile> look_at_image(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(path, unknown)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  return read_image_header(file);
}

}  // namespace fluoro::shell
