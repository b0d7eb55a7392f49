#include "ui/event.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using ui::Chord;
using ui::Key;

TEST_CASE("the name of every key reads back as that key, with any modifiers") {
  for (int key = 1; key <= static_cast<int>(Key::f12); ++key)
    for (int held = 0; held < 8; ++held) {
      const Chord chord{.key = static_cast<Key>(key),
                        .ctrl = (held & 1) != 0,
                        .shift = (held & 2) != 0,
                        .alt = (held & 4) != 0};
      const std::string name = ui::to_string(chord);
      CAPTURE(name);
      CHECK(ui::chord_from_string(name) == chord);
    }
}

TEST_CASE("names are read generously") {
  CHECK(ui::chord_from_string("escape") == Chord{Key::escape});
  CHECK(ui::chord_from_string("RETURN") == Chord{Key::enter});
  CHECK(ui::chord_from_string("a") == Chord{Key::a});
  CHECK(ui::chord_from_string("shift+ctrl+Q") == Chord{.key = Key::q, .ctrl = true, .shift = true});
  CHECK(ui::chord_from_string("pagedown") == Chord{Key::page_down});
}

TEST_CASE("what is no key is none") {
  for (const char* name : {"", "enterr", "f13", "f0", "ctrl+", "ä"})
    CHECK_MESSAGE(ui::chord_from_string(name).key == Key::none, name);
}

TEST_CASE("key caps print short names") {
  CHECK(ui::to_string({Key::enter}) == "Enter");
  CHECK(ui::to_string({Key::escape}) == "Esc");
  CHECK(ui::to_string({Key::a}) == "A");
  CHECK(ui::to_string({.key = Key::q, .ctrl = true}) == "Ctrl+Q");
}
