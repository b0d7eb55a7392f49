#pragma once
#include <string>

#include "ui/canvas.hpp"
#include "ui/text_edit.hpp"

namespace fluoro::ui {

enum class FieldLook { plain, good, bad };

/// A one-line text field with caret and selection. What does not fit scrolls with the caret.
struct EditField {
  std::string id, label, hint;
  const TextEdit* edit = nullptr;
  bool enabled = true;
  FieldLook look = FieldLook::plain;
};
[[nodiscard]] float edit_field_height(const Canvas& canvas);
/// Returns its height. It is active when it has the focus.
float edit_field(Canvas& canvas, float x, float y, float width, const EditField& field);

}  // namespace fluoro::ui
