#include "screens/picture_view.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::screens {
namespace {

constexpr float kZoomStep = 1.5f;  ///< of a key or button
constexpr float kNotch = 1.25f;    ///< of the wheel
constexpr float kPanStep = 60;     ///< of an arrow key, logical pixels
constexpr float kEdge = 40;        ///< kept clear around a pixel brought into view

/// Where the middle of a part so long lies along a picture so long.
float middle(float wanted, float part, float picture) {
  if (part >= picture) return picture / 2;
  return std::clamp(wanted, part / 2, picture - part / 2);
}

void look_at(PictureView& view, const ui::PictureMap& map, ui::Point centre, float zoom_factor = 1) {
  const float w = map.part.w / zoom_factor, h = map.part.h / zoom_factor;
  view.centre = {middle(centre.x, w, map.picture.w) / map.picture.w,
                 middle(centre.y, h, map.picture.h) / map.picture.h};
}

/// The pixel under the pointer stays under it.
void zoom_at(PictureView& view, const ui::PictureMap& map, ui::Point at, float factor) {
  const float before = view.zoom;
  zoom(view, factor);
  const float by = view.zoom / before;
  const ui::Point pixel = map.to_picture(at), now = map.part.centre();
  look_at(view, map, {pixel.x + (now.x - pixel.x) / by, pixel.y + (now.y - pixel.y) / by}, by);
}

bool on_pointer(PictureView& view, const Pointer& pointer) {
  if (!pointer.picture) return true;
  if (pointer.phase == Pointer::Phase::press) view.grabbed = pointer.picture->to_picture(pointer.at);
  if (pointer.phase == Pointer::Phase::move && pointer.moved && view.grabbed)
    bring_to(view, *pointer.picture, *view.grabbed, pointer.at);
  if (pointer.phase == Pointer::Phase::release || pointer.phase == Pointer::Phase::cancel)
    view.grabbed.reset();
  return true;
}

bool on_key(PictureView& view, const KeyOn& key) {
  if (!key.picture) return true;
  const float step = kPanStep / key.picture->scale();
  ui::Point centre = key.picture->part.centre();
  switch (key.chord.key) {
    case ui::Key::left: centre.x -= step; break;
    case ui::Key::right: centre.x += step; break;
    case ui::Key::up: centre.y -= step; break;
    case ui::Key::down: centre.y += step; break;
    default: return false;
  }
  look_at(view, *key.picture, centre);
  return true;
}

}  // namespace

ui::PictureMap map_of(ui::Size picture, ui::Rect box, const PictureView& view) {
  const float scale = std::min(box.w / picture.w, box.h / picture.h) * view.zoom;
  const float w = box.w / scale, h = box.h / scale;
  const float x = middle(static_cast<float>(view.centre.x) * picture.w, w, picture.w);
  const float y = middle(static_cast<float>(view.centre.y) * picture.h, h, picture.h);
  return {.box = box, .picture = picture, .part = {x - w / 2, y - h / 2, w, h}};
}

void zoom(PictureView& view, float factor) {
  view.zoom = std::clamp(view.zoom * factor, 1.f, kMostZoom);
  if (factor > 1 && view.aim) view.centre = *view.aim;
  if (view.zoom < 1.01f) view = {.zoom = 1, .aim = view.aim, .grabbed = view.grabbed};
}

void bring_to(PictureView& view, const ui::PictureMap& map, ui::Point pixel, ui::Point screen) {
  const ui::Point now = map.to_picture(screen), centre = map.part.centre();
  look_at(view, map, {centre.x + pixel.x - now.x, centre.y + pixel.y - now.y});
}

void bring_into_view(PictureView& view, const ui::PictureMap& map, ui::Point pixel) {
  const float edge = std::min(kEdge / map.scale(), std::min(map.part.w, map.part.h) / 4);
  const ui::Rect clear = map.part.inset(edge);
  ui::Point centre = map.part.centre();
  centre.x += std::min(0.f, pixel.x - clear.x) + std::max(0.f, pixel.x - clear.right());
  centre.y += std::min(0.f, pixel.y - clear.y) + std::max(0.f, pixel.y - clear.bottom());
  look_at(view, map, centre);
}

bool look_around(PictureView& view, const std::string& target, const Event& event) {
  if (const auto* pointer = std::get_if<Pointer>(&event); pointer && pointer->id == target)
    return on_pointer(view, *pointer);
  if (const auto* key = std::get_if<KeyOn>(&event); key && key->id == target) return on_key(view, *key);
  if (const auto* wheel = std::get_if<WheelOn>(&event); wheel && wheel->id == target) {
    if (wheel->picture) zoom_at(view, *wheel->picture, wheel->at, std::pow(kNotch, wheel->steps));
    return true;
  }
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return false;
  if (activate->id == target + "-in") zoom(view, kZoomStep);
  if (activate->id == target + "-out") zoom(view, 1 / kZoomStep);
  return activate->id == target + "-in" || activate->id == target + "-out";
}

}  // namespace fluoro::screens
