#pragma once
#include <optional>
#include <string>

#include "exam/item.hpp"
#include "screens/effects.hpp"
#include "ui/picture.hpp"

namespace fluoro::screens {

/// How a picture is looked at that can be zoomed and moved.
struct PictureView {
  float zoom = 1;                 ///< 1: all of it is in view
  exam::Spot centre{0.5, 0.5};    ///< what is in the middle, as shares of its width and height
  std::optional<exam::Spot> aim;  ///< what zooming by buttons and keys goes to, else the middle; shares too
  std::optional<ui::Point> grabbed;  ///< the pixel that the pointer has hold of
};
inline constexpr float kMostZoom = 16;

/// How a picture lies in `box` when it is looked at so.
[[nodiscard]] ui::PictureMap map_of(ui::Size picture, ui::Rect box, const PictureView& view);

/// To what is aimed at, or around the middle.
void zoom(PictureView& view, float factor);
/// Moves the picture so that a pixel of it comes to a point on screen, as far as its edges allow.
void bring_to(PictureView& view, const ui::PictureMap& map, ui::Point pixel, ui::Point screen);
/// Moves it no farther than a pixel needs to be in view, clear of the edges.
void bring_into_view(PictureView& view, const ui::PictureMap& map, ui::Point pixel);

/// Takes what zooms and moves the picture of a target: the wheel and dragging on it, the arrow keys when it
/// takes them, and its buttons, whose ids are `target` with "-in" and "-out". False for all other events.
bool look_around(PictureView& view, const std::string& target, const Event& event);

}  // namespace fluoro::screens
