#pragma once
#include <string_view>

#include "ui/scene.hpp"

namespace fluoro::ui {

struct FontMetrics {
  float ascent = 0;   ///< above the baseline, positive
  float descent = 0;  ///< below it, positive
};

/// How wide text is, without a window. Logical pixels.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  [[nodiscard]] virtual float width(std::string_view utf8, Font font) const = 0;
  [[nodiscard]] virtual FontMetrics metrics(Font font) const = 0;
};

}  // namespace fluoro::ui
