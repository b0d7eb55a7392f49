#pragma once
#include <map>
#include <string>

#include "base/time.hpp"
#include "ui/geometry.hpp"
#include "ui/picture.hpp"
#include "ui/text_measure.hpp"
#include "ui/theme.hpp"

namespace fluoro::ui {

/// What a view is made for, beside the screen's own state.
struct Frame {
  Size size;
  float text_scale = 1;  ///< 1 to 2, the learner's text size
  const Theme* theme = nullptr;
  const TextMeasure* measure = nullptr;
  const base::Zone* zone = nullptr;
  Pictures* pictures = nullptr;  ///< null: pictures are off, and what they show is told in words
  base::Now now;
  std::string focus;           ///< id of the target that has the focus, or empty
  bool focus_visible = false;  ///< the keyboard was used last
  std::string hover;           ///< id of the target under the pointer
  std::string pressed;
  std::map<std::string, float> scroll;  ///< offset by scroll area, logical pixels

  /// The window's width in pixels of normal text: what layouts decide by.
  [[nodiscard]] float room() const { return size.w / text_scale; }
};

}  // namespace fluoro::ui
