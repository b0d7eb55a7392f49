#pragma once
#include <memory>
#include <optional>
#include <string>

#include "ui/scene.hpp"

namespace fluoro::text {

/// A font in a file; the index counts as fontconfig and FreeType do, a named instance in the upper 16 bits.
struct FontFile {
  std::string path;
  int index = 0;
  bool operator==(const FontFile&) const = default;
};

/// Asks the system which font files to use: Inter where there is one, else what it takes for sans-serif.
class FontFinder {
 public:
  FontFinder();
  ~FontFinder();

  /// Throws std::runtime_error, with a sentence that says what to install, when there is no font at all.
  [[nodiscard]] FontFile best(ui::Weight weight) const;
  /// A font that has this character, in the nearest weight.
  [[nodiscard]] std::optional<FontFile> with_character(char32_t character, ui::Weight weight) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::text
