#include "ui/text_edit.hpp"

#include <doctest/doctest.h>

namespace fluoro::ui {
namespace {

TextEdit edit(const std::string& text, std::size_t caret) {
  return {.text = text, .caret = caret, .anchor = caret};
}

std::string after(TextEdit field, const std::string& key) {
  (void)edit_by_key(field, chord_from_string(key));
  return field.text.substr(0, field.caret) + "|" + field.text.substr(field.caret);
}

TEST_CASE("the caret goes by what a reader sees as one character") {
  const std::string flag =
      "a\xC3\xA9\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"
      "e\xCC\x81z";  // a é 🇩🇪 é (two code points) z
  CHECK(after(edit(flag, 1), "Right") == flag.substr(0, 3) + "|" + flag.substr(3));
  CHECK(after(edit(flag, 3), "Right") == flag.substr(0, 11) + "|" + flag.substr(11));
  CHECK(after(edit(flag, 11), "Right") == flag.substr(0, 14) + "|z");
  CHECK(after(edit(flag, 14), "Left") == flag.substr(0, 11) + "|" + flag.substr(11));
  CHECK(after(edit(flag, 14), "Backspace") == flag.substr(0, 11) + "|z");
  CHECK(after(edit(flag, 3), "Delete") == flag.substr(0, 3) + "|" + flag.substr(11));
}

TEST_CASE("Home, End and words") {
  CHECK(after(edit("left renal artery", 7), "Home") == "|left renal artery");
  CHECK(after(edit("left renal artery", 7), "End") == "left renal artery|");
  CHECK(after(edit("left renal artery", 7), "Ctrl+Right") == "left renal| artery");
  CHECK(after(edit("left renal artery", 7), "Ctrl+Left") == "left |renal artery");
  CHECK(after(edit("left renal artery", 5), "Ctrl+Left") == "|left renal artery");
  CHECK(after(edit("left renal artery", 17), "Ctrl+Backspace") == "left renal |");
  CHECK(after(edit("left renal artery", 0), "Ctrl+Delete") == "| renal artery");
  CHECK(after(edit("", 0), "Ctrl+Left") == "|");
  CHECK(after(edit("", 0), "Backspace") == "|");
}

TEST_CASE("Shift selects, and what is typed takes the selection's place") {
  TextEdit field = edit("left renal", 10);
  (void)edit_by_key(field, chord_from_string("Ctrl+Shift+Left"));
  CHECK(selected(field) == "renal");
  insert(field, "gastric");
  CHECK(field.text == "left gastric");
  CHECK(selected(field).empty());
  place_caret(field, 0, false);
  place_caret(field, 4, true);
  CHECK(selected(field) == "left");
  (void)edit_by_key(field, chord_from_string("Left"));
  CHECK(field.caret == 0);
}

TEST_CASE("the clipboard gets what is selected") {
  TextEdit field = edit("3 mm", 4);
  CHECK_FALSE(edit_by_key(field, chord_from_string("Ctrl+C")).copy);
  (void)edit_by_key(field, chord_from_string("Ctrl+A"));
  CHECK(edit_by_key(field, chord_from_string("Ctrl+C")).copy == "3 mm");
  CHECK(field.text == "3 mm");
  CHECK(edit_by_key(field, chord_from_string("Ctrl+X")).copy == "3 mm");
  CHECK(field.text.empty());
  CHECK(edit_by_key(field, chord_from_string("Ctrl+V")).paste);
}

TEST_CASE("what is pasted is one line and not too long") {
  TextEdit field;
  insert(field, "two\nlines");
  CHECK(field.text == "two lines");
  insert(field, std::string(2 * kMostTyped, 'x'));
  CHECK(field.text.size() == kMostTyped);
}

}  // namespace
}  // namespace fluoro::ui
