#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bank/bank.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// What the caller, who knows the disk, can tell of an image file.
struct ImageFile {
  bool is_picture = true;     ///< PNG, JPEG or BMP by its first bytes
  int width = 0, height = 0;  ///< pixels; 0 when its header does not say
};
/// Looks at a path relative to the quiz's folder; nothing when it names no file.
using LookAtImage = std::function<std::optional<ImageFile>(const std::string& path)>;

/// Reads a quiz file, version 1. Every mistake goes to `diagnostics`; with an error there is no bank. Without
/// `look_at_image` images are taken on trust, but never a path that leaves the quiz's folder.
[[nodiscard]] std::optional<Bank> read(std::string_view bytes, base::Diagnostics& diagnostics,
                                       const LookAtImage& look_at_image = {});

}  // namespace fluoro::bank
