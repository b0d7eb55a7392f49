#pragma once
#include <filesystem>
#include <istream>
#include <optional>

#include "bank/reader.hpp"

namespace fluoro::shell {

/// What the first bytes of an image file say, without decoding it: PNG (width and height in IHDR), JPEG (in
/// the first start-of-frame segment) and BMP (in its information header). The rest of the file may be broken.
[[nodiscard]] bank::ImageFile read_image_header(std::istream& file);
/// The same for a path; nothing when it names no file.
[[nodiscard]] std::optional<bank::ImageFile> look_at_image(const std::filesystem::path& path);

}  // namespace fluoro::shell
