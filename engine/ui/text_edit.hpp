#pragma once
#include <cstddef>
#include <string>

namespace fluoro::ui {

/// A line of text being edited. Offsets are bytes at character boundaries.
struct TextEdit {
  std::string text;  ///< UTF-8
  std::size_t caret = 0;
  std::size_t anchor = 0;  ///< where the selection began; the caret when nothing is selected
  bool operator==(const TextEdit&) const = default;
};

}  // namespace fluoro::ui
