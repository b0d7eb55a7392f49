#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "ui/scene.hpp"

namespace fluoro::text {

/// A font in a file; the index counts as fontconfig and FreeType do, a named instance in the upper 16 bits.
struct FontFile {
  std::string path;
  int index = 0;
  bool slanted = false;  ///< an upright font that is to be drawn slanted, for want of an italic one
  bool operator==(const FontFile&) const = default;
};

/// Which face of a family.
struct Look {
  ui::Weight weight = ui::Weight::regular;
  bool italic = false;
  bool operator==(const Look&) const = default;
  bool operator<(const Look& other) const { return number() < other.number(); }

  static constexpr std::size_t kCount = 8;
  [[nodiscard]] std::size_t number() const { return 2 * static_cast<std::size_t>(weight) + (italic ? 1 : 0); }
};

/// Asks the system which font files to use: Inter where there is one, else what it takes for sans-serif.
class FontFinder {
 public:
  FontFinder();
  ~FontFinder();

  /// Throws std::runtime_error, with a sentence that says what to install, when there is no font at all.
  [[nodiscard]] FontFile best(Look look) const;
  /// A font that has this character, in the nearest look.
  [[nodiscard]] std::optional<FontFile> with_character(char32_t character, Look look) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::text
