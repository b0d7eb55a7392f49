#include "shell/keys.hpp"

namespace fluoro::shell {
namespace {

/// Where both lists count alike: `key` lies in [first, last] and so does its name from `name` on.
bool in_range(sf::Keyboard::Key key, sf::Keyboard::Key first, sf::Keyboard::Key last, ui::Key name,
              ui::Key& result) {
  if (key < first || key > last) return false;
  result = static_cast<ui::Key>(static_cast<int>(name) + static_cast<int>(key) - static_cast<int>(first));
  return true;
}

ui::Key name_of(sf::Keyboard::Key key) {
  using From = sf::Keyboard::Key;
  using ui::Key;
  Key result = Key::none;
  if (in_range(key, From::A, From::Z, Key::a, result)) return result;
  if (in_range(key, From::Num0, From::Num9, Key::d0, result)) return result;
  if (in_range(key, From::Numpad0, From::Numpad9, Key::d0, result)) return result;
  if (in_range(key, From::F1, From::F12, Key::f1, result)) return result;
  switch (key) {
    case From::Enter: return Key::enter;
    case From::Escape: return Key::escape;
    case From::Space: return Key::space;
    case From::Tab: return Key::tab;
    case From::Backspace: return Key::backspace;
    case From::Delete: return Key::del;
    case From::Up: return Key::up;
    case From::Down: return Key::down;
    case From::Left: return Key::left;
    case From::Right: return Key::right;
    case From::Home: return Key::home;
    case From::End: return Key::end;
    case From::PageUp: return Key::page_up;
    case From::PageDown: return Key::page_down;
    case From::Add:
    case From::Equal: return Key::plus;
    case From::Subtract:
    case From::Hyphen: return Key::minus;
    case From::Comma: return Key::comma;
    case From::Period: return Key::period;
    case From::Divide:
    case From::Slash: return Key::slash;
    default: return Key::none;
  }
}

}  // namespace

ui::Chord chord_of(sf::Keyboard::Key key, Modifiers modifiers) {
  ui::Chord chord{name_of(key), modifiers.ctrl, modifiers.shift, modifiers.alt};
  // What is printed above a key is a key of its own, without the Shift that it takes.
  if (chord.key == ui::Key::slash && chord.shift) chord = {ui::Key::question, chord.ctrl, false, chord.alt};
  if (chord.key == ui::Key::plus) chord.shift = false;
  return chord;
}

}  // namespace fluoro::shell
