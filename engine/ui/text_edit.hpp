#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/event.hpp"

namespace fluoro::ui {

/// A line of text being edited. Offsets are bytes at character boundaries.
struct TextEdit {
  std::string text;  ///< UTF-8
  std::size_t caret = 0;
  std::size_t anchor = 0;  ///< where the selection began; the caret when nothing is selected
  bool operator==(const TextEdit&) const = default;
};

inline constexpr std::size_t kMostTyped = 400;  ///< bytes in a field

[[nodiscard]] std::string_view selected(const TextEdit& edit);
/// Puts text in the place of the selection; line ends become spaces, what is too much is left out.
void insert(TextEdit& edit, std::string_view utf8);
/// A press of the pointer puts the caret; dragging on takes the selection along.
void place_caret(TextEdit& edit, std::size_t offset, bool select);

/// What an editing key wants of the clipboard.
struct Clip {
  std::optional<std::string> copy;
  bool paste = false;
};
/// Left, Right, Home and End, with Ctrl by words and with Shift selecting; Backspace and Delete; Ctrl with A,
/// C, X and V.
Clip edit_by_key(TextEdit& edit, Chord chord);
/// The keys that edit_by_key understands.
[[nodiscard]] const std::vector<Chord>& edit_keys();

}  // namespace fluoro::ui
