#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "ui/scene.hpp"

namespace fluoro::ui {

/// The colours of a theme by their job. Text on background, surface and raised reaches a contrast of 4.5:1,
/// in high contrast 7:1 (tests hold it).
struct Theme {
  std::string_view id;     ///< as stored in the settings
  std::string_view title;  ///< as a learner reads it
  Colour background, surface, raised, line;
  Colour text, muted;
  Colour accent, on_accent;
  Colour good, bad, warn;
  float stroke = 1;    ///< of cards and buttons
  float tint = 0.12f;  ///< how much of a colour a chosen or marked box takes on, [0, 1]
};

[[nodiscard]] const std::array<Theme, 3>& themes();
/// The theme with this id, or the first.
[[nodiscard]] const Theme& theme_by_id(std::string_view id);

/// `share` of `a` over `b`, both opaque; [0, 1].
[[nodiscard]] Colour mix(Colour a, Colour b, float share);
/// The contrast ratio of WCAG 2.1, 1 to 21; both opaque.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace fluoro::ui
