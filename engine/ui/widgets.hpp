#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/canvas.hpp"

namespace fluoro::ui {

// The building blocks that screens are made of. Heights follow the text size; what can be pressed is at least
// 44 logical pixels high.

enum class ButtonKind { primary, ghost };
struct Button {
  std::string id, label;
  ButtonKind kind = ButtonKind::ghost;
  std::vector<Chord> keys;
  std::string key_hint;  ///< printed before the label, for example "F"
  bool enabled = true;
  bool selected = false;  ///< outlined in the accent colour
  std::string announced;  ///< when the label alone says too little, for example "Start: Procedures"
  float padding = 26;
};
[[nodiscard]] float button_height(const Canvas& canvas);
[[nodiscard]] float button_width(const Canvas& canvas, const Button& button);
/// Returns its right edge. `width` 0: as wide as it needs.
float button(Canvas& canvas, float x, float y, const Button& button, float width = 0);
/// Buttons in a row from (x, y), going on in the next line when they reach x + width. Returns the bottom.
float button_row(Canvas& canvas, float x, float y, float width, const std::vector<Button>& buttons);

/// A rounded panel; paint it before its content, then say how high it became.
std::size_t begin_card(Canvas& canvas, float x, float y, float width, bool accented = false);
void end_card(Canvas& canvas, std::size_t card, float y, float bottom);
inline constexpr float kCardPadding = 24;

/// A small label on a pill. Returns its right edge.
float chip(Canvas& canvas, float x, float y, std::string_view label);
[[nodiscard]] float chip_height(const Canvas& canvas);
[[nodiscard]] float chip_width(const Canvas& canvas, std::string_view label);

/// A share [0, 1] as a bar.
void bar(Canvas& canvas, Rect rect, float share, Colour colour);
/// A share [0, 1] as a ring with its percentage in the middle.
void ring(Canvas& canvas, Point centre, float radius, float share, std::string_view label);

enum class OptionLook { plain, selected, good, bad, missed };
struct OptionRow {
  std::string id, text;
  base::RichText rich;  ///< the text with its looks; empty: it has none
  std::string cap;      ///< the letter on the key cap
  std::string note;     ///< "Correct answer", "Your answer"
  OptionLook look = OptionLook::plain;
  bool multiple = false;  ///< ticked rather than chosen
  bool enabled = true;
  std::vector<Chord> keys;
  bool struck = false;    ///< dimmed, with a line through it
  std::string strike_id;  ///< of the button at its end that strikes it out and restores it, or empty
  std::vector<Chord> strike_keys;
};
/// An answer to choose from. Returns its height.
float option_row(Canvas& canvas, float x, float y, float width, const OptionRow& row);

struct Check {
  std::string id, label, note;
  bool on = false;
  bool enabled = true;
};
/// A tick box with its label. Returns its height.
float check_row(Canvas& canvas, float x, float y, float width, const Check& check);

struct Choice {
  std::string id, label;
  bool on = false;
  std::string announced;  ///< when the label alone says too little, for example "20 questions"
};
/// One of a few, side by side, wrapping. Returns the bottom.
float choices(Canvas& canvas, float x, float y, float width, const std::vector<Choice>& list);
/// One of a few, in cells of one size that fill the width. Returns the bottom.
float choice_grid(Canvas& canvas, float x, float y, float width, const std::vector<Choice>& list);

/// A one-line text field. The caret stands at the end, which stays in view. As high as a button.
/// Returns its height.
struct TextField {
  std::string id, label, text, hint;
  bool active = false;
  float below = 0;  ///< height of the sentence under it, which comes into view with it
};
float text_field(Canvas& canvas, float x, float y, float width, const TextField& field);

/// A paragraph in a coloured frame that says something went wrong or needs attention. Returns its height.
float notice(Canvas& canvas, float x, float y, float width, std::string_view text, Colour colour);

/// ✓ and ✕, drawn as lines in a square.
void tick_mark(Canvas& canvas, Rect square, Colour colour);
void cross_mark(Canvas& canvas, Rect square, Colour colour);

}  // namespace fluoro::ui
