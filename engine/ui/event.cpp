#include "ui/event.hpp"

#include <array>
#include <cctype>

namespace fluoro::ui {
namespace {

struct Named {
  Key key;
  const char* name;
};

constexpr std::array kNamed{
    Named{Key::enter, "Enter"},
    Named{Key::escape, "Esc"},
    Named{Key::space, "Space"},
    Named{Key::tab, "Tab"},
    Named{Key::backspace, "Backspace"},
    Named{Key::del, "Delete"},
    Named{Key::up, "Up"},
    Named{Key::down, "Down"},
    Named{Key::left, "Left"},
    Named{Key::right, "Right"},
    Named{Key::home, "Home"},
    Named{Key::end, "End"},
    Named{Key::page_up, "PageUp"},
    Named{Key::page_down, "PageDown"},
    Named{Key::plus, "+"},
    Named{Key::minus, "-"},
    Named{Key::comma, ","},
    Named{Key::period, "."},
    Named{Key::slash, "/"},
    Named{Key::question, "?"},
};
constexpr std::array kAliases{Named{Key::enter, "return"}, Named{Key::escape, "escape"},
                              Named{Key::del, "del"}, Named{Key::plus, "plus"}, Named{Key::minus, "minus"}};

std::string lower(const std::string& text) {
  std::string result = text;
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

Key offset(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

Key key_from_string(const std::string& name) {
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z') return offset(Key::a, name[0] - 'a');
  if (name.size() == 1 && name[0] >= '0' && name[0] <= '9') return offset(Key::d0, name[0] - '0');
  for (int n = 1; n <= 12; ++n)
    if (name == "f" + std::to_string(n)) return offset(Key::f1, n - 1);
  for (const Named& named : kNamed)
    if (name == lower(named.name)) return named.key;
  for (const Named& named : kAliases)
    if (name == named.name) return named.key;
  return Key::none;
}

}  // namespace

std::string to_string(Chord chord) {
  std::string text;
  if (chord.ctrl) text += "Ctrl+";
  if (chord.alt) text += "Alt+";
  if (chord.shift) text += "Shift+";
  const int key = static_cast<int>(chord.key);
  if (chord.key >= Key::a && chord.key <= Key::z)
    return text + static_cast<char>('A' + key - static_cast<int>(Key::a));
  if (chord.key >= Key::d0 && chord.key <= Key::d9)
    return text + static_cast<char>('0' + key - static_cast<int>(Key::d0));
  if (chord.key >= Key::f1) return text + "F" + std::to_string(key - static_cast<int>(Key::f1) + 1);
  for (const Named& named : kNamed)
    if (named.key == chord.key) return text + named.name;
  return text;
}

Chord chord_from_string(const std::string& name) {
  Chord chord;
  std::string rest = lower(name);
  for (bool more = true; more;) {
    more = false;
    for (auto [prefix, held] :
         {std::pair{"ctrl+", &chord.ctrl}, {"alt+", &chord.alt}, {"shift+", &chord.shift}}) {
      const std::string text = prefix;
      if (rest.size() > text.size() && rest.starts_with(text)) {
        *held = more = true;
        rest.erase(0, text.size());
      }
    }
  }
  chord.key = key_from_string(rest);
  return chord;
}

}  // namespace fluoro::ui
