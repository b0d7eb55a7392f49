#include "screens/progress.hpp"

#include <algorithm>

#include "screens/page.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;

ui::Colour colour(const ui::Theme& theme, Step step) {
  switch (step) {
    case Step::current: return theme.accent;
    case Step::right: return theme.good;
    case Step::partly: return theme.warn;
    case Step::wrong: return theme.bad;
    case Step::answered: return theme.muted;
    case Step::flagged: return theme.text;
    case Step::unanswered: return ui::mix(theme.muted, theme.background, 0.5f);
    case Step::open: break;
  }
  return ui::mix(theme.line, theme.raised, 0.35f);
}

/// Right answers stand tall and wrong ones low, what an exam has no answer to is a thin line, and a flag has
/// its pole, so that colour is not the only sign.
Rect piece(Rect place, Step step) {
  const float middle = place.y + place.h / 2;
  if (step == Step::current) return {place.x, middle - 4, place.w, 8};
  if (step == Step::wrong) return {place.x, middle, place.w, 4};
  if (step == Step::partly) return {place.x, middle - 2, place.w, 5};
  if (step == Step::unanswered) return {place.x, middle - 1, place.w, 2};
  return {place.x, middle - 3, place.w, 6};
}

void pieces(Canvas& canvas, Rect place, const std::vector<Step>& steps) {
  const float count = static_cast<float>(steps.size());
  const float gap = place.w / count > 12 ? 5.f : place.w / count > 4 ? 1.f : 0.f;
  const float width = (place.w - gap * (count - 1)) / count;
  float x = place.x;
  for (const Step step : steps) {
    const Rect rect = piece({x, place.y, width, place.h}, step);
    const ui::Colour fill = colour(canvas.theme(), step);
    canvas.box({.rect = rect, .radius = std::min(rect.h, rect.w) / 2, .fill = fill});
    if (step == Step::flagged)
      canvas.box({.rect = {rect.x, rect.y - 7, std::min(3.f, rect.w), 10}, .radius = 1.5f, .fill = fill});
    x += width + gap;
  }
}

/// A text of a clock with its widest digits, so that it stands still while it runs.
std::string widest(std::string text) {
  for (char& each : text)
    if (each >= '0' && each <= '9') each = '0';
  return text;
}

float clock_width(const Canvas& canvas, const Clock& clock) {
  return std::max(ui::chip_width(canvas, widest(clock.text)), ui::chip_width(canvas, widest(clock.late)));
}

void paint_clock(Canvas& canvas, float x, float y, const Clock& clock) {
  const ui::Theme& theme = canvas.theme();
  const float width = clock_width(canvas, clock), height = ui::chip_height(canvas);
  const ui::TextStyle style{.size = 15,
                            .weight = ui::Weight::medium,
                            .colour = clock.hurries ? theme.warn : theme.muted,
                            .one_line = true};
  ui::Box box{.rect = {x, y, width, height}, .radius = height / 2, .fill = theme.raised};
  if (clock.hurries) {
    box.stroke = theme.warn;
    box.stroke_width = theme.stroke * 1.5f;
  }
  canvas.box(box);
  const float indent = (width - canvas.text_width(widest(clock.text), style)) / 2;
  canvas.text(x + indent, y + (height - canvas.line_height(style)) / 2, width - indent - 8, clock.text,
              style);
}

constexpr float kBetweenClocks = 10;

float clocks_width(const Canvas& canvas, const std::vector<Clock>& clocks) {
  float width = -kBetweenClocks;
  for (const Clock& clock : clocks) width += clock_width(canvas, clock) + kBetweenClocks;
  return std::max(width, 0.f);
}

}  // namespace

Step step_of(double mark) { return mark >= 1 ? Step::right : mark > 0 ? Step::partly : Step::wrong; }

float progress_header(Canvas& canvas, const Header& header) {
  const ui::Theme& theme = canvas.theme();
  const float margin = side_margin(canvas), width = canvas.frame().size.w - 2 * margin;
  const float height = std::max(44.f, canvas.scaled(26) + 14);
  const float y = canvas.frame().size.h / canvas.frame().text_scale < 480 ? 6 : 20;
  const ui::TextStyle leave{.colour = theme.muted, .one_line = true};
  const std::string label = header.leave.key_hint + "  " + header.leave.label;
  const float leave_width = canvas.text_width(label, leave) + 1;
  const Rect target{margin - 12, y, leave_width + 24, height};
  if (canvas.frame().hover == header.leave.id)
    canvas.box({.rect = target, .radius = 10, .fill = theme.raised});
  canvas.text(margin, y + (height - canvas.line_height(leave)) / 2, leave_width, label, leave);
  canvas.target({.id = header.leave.id,
                 .box = target,
                 .role = ui::Role::button,
                 .label = header.leave.label,
                 .keys = header.leave.keys});

  const ui::TextStyle counter{.weight = ui::Weight::semibold, .colour = theme.text, .one_line = true};
  const float counter_width = canvas.text_width(header.counter, counter) + 1;
  const float left = margin + leave_width + 20, clocks = clocks_width(canvas, header.clocks);
  float right = margin + width;
  const bool below = clocks > 0 && right - clocks - 20 - counter_width - 20 < left;
  const float clock_y = below ? y + height : y + (height - ui::chip_height(canvas)) / 2;
  float x = right - clocks;
  for (const Clock& clock : header.clocks) {
    paint_clock(canvas, x, clock_y, clock);
    x += clock_width(canvas, clock) + kBetweenClocks;
  }
  if (clocks > 0 && !below) right -= clocks + 20;
  right -= counter_width;
  canvas.text(right, y + (height - canvas.line_height(counter)) / 2, counter_width, header.counter, counter);
  if (right - 20 - left > 60 && !header.steps.empty())
    pieces(canvas, {left, y, right - 20 - left, height}, header.steps);
  return (below ? clock_y + ui::chip_height(canvas) : y + height) + 8;
}

}  // namespace fluoro::screens
