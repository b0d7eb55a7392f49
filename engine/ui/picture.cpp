#include "ui/picture.hpp"

#include <algorithm>

namespace fluoro::ui {

Point PictureMap::to_picture(Point screen) const {
  return {part.x + (screen.x - box.x) / scale(), part.y + (screen.y - box.y) / scale()};
}

Point PictureMap::to_screen(Point pixel) const {
  return {box.x + (pixel.x - part.x) * scale(), box.y + (pixel.y - part.y) * scale()};
}

Rect fitted(Size picture, Rect room, float enlarged) {
  const float scale = std::min({room.w / picture.w, room.h / picture.h, enlarged});
  const Size size{picture.w * scale, picture.h * scale};
  return {room.x + (room.w - size.w) / 2, room.y + (room.h - size.h) / 2, size.w, size.h};
}

}  // namespace fluoro::ui
