#include "ui/text_edit.hpp"

#include <algorithm>

#include "base/cursor.hpp"

namespace fluoro::ui {
namespace {

std::size_t from(const TextEdit& edit) { return std::min(edit.caret, edit.anchor); }
std::size_t to(const TextEdit& edit) { return std::max(edit.caret, edit.anchor); }

void erase_selected(TextEdit& edit) {
  edit.text.erase(from(edit), to(edit) - from(edit));
  edit.caret = edit.anchor = from(edit);
}

/// Where a moving key takes the caret.
std::size_t moved(const TextEdit& edit, Chord chord) {
  const bool selection = edit.caret != edit.anchor && !chord.shift && !chord.ctrl;
  switch (chord.key) {
    case Key::left:
      if (selection) return from(edit);
      return chord.ctrl ? base::previous_word(edit.text, edit.caret)
                        : base::previous_character(edit.text, edit.caret);
    case Key::right:
      if (selection) return to(edit);
      return chord.ctrl ? base::next_word(edit.text, edit.caret)
                        : base::next_character(edit.text, edit.caret);
    case Key::home: return 0;
    default: return edit.text.size();
  }
}

void erase(TextEdit& edit, Chord chord) {
  if (edit.caret == edit.anchor) {
    if (chord.key == Key::backspace)
      edit.anchor = chord.ctrl ? base::previous_word(edit.text, edit.caret)
                               : base::previous_character(edit.text, edit.caret);
    else
      edit.anchor =
          chord.ctrl ? base::next_word(edit.text, edit.caret) : base::next_character(edit.text, edit.caret);
  }
  erase_selected(edit);
}

Clip by_letter(TextEdit& edit, Key key) {
  if (key == Key::v) return {.paste = true};
  if (key == Key::a) {
    edit.anchor = 0;
    edit.caret = edit.text.size();
    return {};
  }
  if (selected(edit).empty()) return {};
  Clip clip{.copy = std::string(selected(edit))};
  if (key == Key::x) erase_selected(edit);
  return clip;
}

}  // namespace

std::string_view selected(const TextEdit& edit) {
  return std::string_view(edit.text).substr(from(edit), to(edit) - from(edit));
}

void insert(TextEdit& edit, std::string_view utf8) {
  erase_selected(edit);
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = base::next_character(utf8, begin);
    std::string character(utf8.substr(begin, end - begin));
    begin = end;
    if (static_cast<unsigned char>(character.front()) < 0x20) character = " ";
    if (edit.text.size() + character.size() > kMostTyped) return;
    edit.text.insert(edit.caret, character);
    edit.caret = edit.anchor = edit.caret + character.size();
  }
}

void place_caret(TextEdit& edit, std::size_t offset, bool select) {
  edit.caret = std::min(offset, edit.text.size());
  if (!select) edit.anchor = edit.caret;
}

Clip edit_by_key(TextEdit& edit, Chord chord) {
  switch (chord.key) {
    case Key::left:
    case Key::right:
    case Key::home:
    case Key::end: place_caret(edit, moved(edit, chord), chord.shift); return {};
    case Key::backspace:
    case Key::del: erase(edit, chord); return {};
    default: return by_letter(edit, chord.key);
  }
}

const std::vector<Chord>& edit_keys() {
  static const std::vector<Chord> kKeys = [] {
    std::vector<Chord> keys;
    for (const Key key : {Key::left, Key::right, Key::home, Key::end})
      for (const bool ctrl : {false, true})
        for (const bool shift : {false, true}) keys.push_back({key, ctrl, shift});
    for (const Key key : {Key::backspace, Key::del})
      for (const bool ctrl : {false, true}) keys.push_back({key, ctrl});
    for (const Key key : {Key::a, Key::c, Key::x, Key::v}) keys.push_back({key, true});
    return keys;
  }();
  return kKeys;
}

}  // namespace fluoro::ui
