#include "shell/keys.hpp"

#include <map>
#include <set>

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

using Board = sf::Keyboard::Key;

std::string name(Board key, Modifiers modifiers = {}) {
  const ui::Chord chord = chord_of(key, modifiers);
  return chord.key == ui::Key::none ? "" : to_string(chord);
}

TEST_CASE("a key is called what is printed on it") {
  const std::map<Board, std::string> caps{
      {Board::A, "A"},         {Board::M, "M"},        {Board::Z, "Z"},
      {Board::Num0, "0"},      {Board::Num9, "9"},     {Board::Numpad0, "0"},
      {Board::Numpad7, "7"},   {Board::F1, "F1"},      {Board::F12, "F12"},
      {Board::Enter, "Enter"}, {Board::Escape, "Esc"}, {Board::Space, "Space"},
      {Board::Tab, "Tab"},     {Board::Delete, "Del"}, {Board::Backspace, "Backspace"},
      {Board::Hyphen, "-"},    {Board::Subtract, "-"}, {Board::Equal, "+"},
      {Board::Add, "+"},       {Board::Comma, ","},    {Board::Period, "."},
      {Board::Slash, "/"},     {Board::Divide, "/"},
  };
  for (const auto& row : caps) {
    const auto& key = row.first;
    const auto& cap = row.second;
    CAPTURE(cap);
    CHECK(chord_of(key, {}) == ui::chord_from_string(cap));
  }
}

TEST_CASE("letters, digits and function keys are all there and all different") {
  std::set<std::string> names;
  const auto add = [&](Board first, Board last) {
    for (int key = static_cast<int>(first); key <= static_cast<int>(last); ++key)
      names.insert(name(static_cast<Board>(key)));
  };
  add(Board::A, Board::Z);
  add(Board::Num0, Board::Num9);
  add(Board::F1, Board::F12);
  CHECK(names.size() == 26 + 10 + 12);
  CHECK_FALSE(names.contains(""));
  for (const Board key : {Board::Up, Board::Down, Board::Left, Board::Right, Board::Home, Board::End,
                          Board::PageUp, Board::PageDown})
    CHECK(names.insert(name(key)).second);
}

TEST_CASE("every key's name reads back as itself, with what is held") {
  for (int key = 0; key < static_cast<int>(Board::KeyCount); ++key)
    for (int held = 0; held < 8; ++held) {
      const ui::Chord chord =
          chord_of(static_cast<Board>(key), {(held & 1) != 0, (held & 2) != 0, (held & 4) != 0});
      if (chord.key == ui::Key::none) continue;
      CAPTURE(to_string(chord));
      CHECK(ui::chord_from_string(to_string(chord)) == chord);
    }
}

TEST_CASE("what is held is told") {
  CHECK(chord_of(Board::Q, {.ctrl = true}) == ui::Chord{.key = ui::Key::q, .ctrl = true});
  CHECK(chord_of(Board::Tab, {.shift = true}) == ui::Chord{.key = ui::Key::tab, .shift = true});
  CHECK(chord_of(Board::F4, {.alt = true}) == ui::Chord{.key = ui::Key::f4, .alt = true});
}

TEST_CASE("a sign above another is its own key, without the Shift that it takes") {
  CHECK(chord_of(Board::Slash, {.shift = true}) == ui::Chord{.key = ui::Key::question});
  CHECK(chord_of(Board::Equal, {.shift = true}) == ui::Chord{.key = ui::Key::plus});
  CHECK(chord_of(Board::Equal, {.ctrl = true, .shift = true}) ==
        ui::Chord{.key = ui::Key::plus, .ctrl = true});
  CHECK(chord_of(Board::Slash, {}) == ui::Chord{.key = ui::Key::slash});
}

TEST_CASE("a key that the app has no name for is none") {
  for (const Board key :
       {Board::Unknown, Board::LShift, Board::RControl, Board::Pause, Board::F13, Board::Menu})
    CHECK(chord_of(key, {}).key == ui::Key::none);
}

}  // namespace
}  // namespace fluoro::shell
