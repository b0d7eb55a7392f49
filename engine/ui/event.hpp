#pragma once
#include <string>
#include <variant>

#include "ui/geometry.hpp"

namespace fluoro::ui {

// clang-format off
enum class Key {
  none, enter, escape, space, tab, backspace, del, up, down, left, right, home, end, page_up, page_down,
  a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, plus, minus, comma, period, slash, question,
  f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12
};
// clang-format on

/// A key with the modifiers that must be held.
struct Chord {
  Key key = Key::none;
  bool ctrl = false, shift = false, alt = false;
  bool operator==(const Chord&) const = default;
};

struct KeyPress {
  Chord chord;
};
struct TextInput {
  std::string text;  ///< UTF-8, without control characters
};
struct PointerMove {
  Point at;
};
struct PointerPress {
  Point at;
};
struct PointerRelease {
  Point at;
};
struct PointerLeave {};
struct Wheel {
  Point at;
  float steps = 0;  ///< notches, positive up
};
/// Time passed: a deadline that a scene named has come, or more is known of a picture that it asked for.
struct Tick {};
/// The window was asked to close.
struct CloseRequest {};

using InputEvent = std::variant<KeyPress, TextInput, PointerMove, PointerPress, PointerRelease, PointerLeave,
                                Wheel, Tick, CloseRequest>;

/// "Enter", "Esc", "A": what is printed on a key cap.
[[nodiscard]] std::string to_string(Chord chord);
/// The inverse, generous about case ("ctrl+q", "escape", "pagedown"); Key::none when it is no key.
[[nodiscard]] Chord chord_from_string(const std::string& name);

}  // namespace fluoro::ui
