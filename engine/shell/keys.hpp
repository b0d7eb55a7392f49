#pragma once
#include <SFML/Window/Keyboard.hpp>

#include "ui/event.hpp"

namespace fluoro::shell {

struct Modifiers {
  bool ctrl = false, shift = false, alt = false;
};
/// The app's name for a key of the keyboard or its number pad; Key::none when it has none.
[[nodiscard]] ui::Chord chord_of(sf::Keyboard::Key key, Modifiers modifiers);

}  // namespace fluoro::shell
