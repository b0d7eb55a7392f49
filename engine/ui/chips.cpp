#include "ui/chips.hpp"

#include "ui/widgets.hpp"

namespace fluoro::ui {
namespace {

float wide_chip(Canvas& canvas, float x, float y, float width, const std::string& label) {
  const TextStyle style{.size = 15, .weight = Weight::medium, .colour = canvas.theme().muted};
  const std::size_t box = canvas.box(
      {.rect = {x, y, width, 0}, .radius = chip_height(canvas) / 2, .fill = canvas.theme().raised});
  const float height = canvas.text(x + 14, y + 4, width - 28, label, style) + 8;
  canvas.set_height(box, height);
  return y + height;
}

}  // namespace

float chip_flow(Canvas& canvas, float x, float y, float width, const std::vector<std::string>& labels) {
  constexpr float kGap = 8;
  float left = x, top = y, bottom = y;
  for (const std::string& label : labels) {
    const float wanted = chip_width(canvas, label);
    if (left > x && left + wanted > x + width) {
      left = x;
      top = bottom + kGap;
    }
    if (wanted > width) {
      bottom = wide_chip(canvas, left, top, width, label);
      left = x + width + kGap;
    } else {
      left = chip(canvas, left, top, label) + kGap;
      bottom = top + chip_height(canvas);
    }
  }
  return bottom;
}

}  // namespace fluoro::ui
