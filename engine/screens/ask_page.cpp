#include "screens/ask_page.hpp"

#include <algorithm>

#include "screens/page.hpp"

namespace fluoro::screens {

ui::Scene view_ask(const AskPage& page, const ui::Frame& frame) {
  ui::Canvas canvas(frame);
  const float margin = side_margin(canvas);
  const float width = std::min(frame.size.w - 2 * margin, canvas.scaled(560));
  const float x = (frame.size.w - width) / 2;
  float y = canvas.begin_scroll(page.id, {0, 0, frame.size.w, frame.size.h});
  const float top = y + std::max(20.f, frame.size.h * 0.14f);
  const std::size_t card = ui::begin_card(canvas, x, top, width);
  const float inner_x = x + 32, inner = width - 64;
  y = top + 32;
  y += canvas.text(inner_x, y, inner, page.title, canvas.title()) + 8;
  for (const std::string& text : page.texts)
    y += canvas.text(inner_x, y, inner, text, {.colour = canvas.theme().muted}) + 8;
  y += 16;
  for (const ui::Button& button : page.buttons) {
    ui::button(canvas, inner_x, y, button, inner);
    y += ui::button_height(canvas) + 12;
  }
  y += canvas.text(inner_x, y, inner, page.note, canvas.muted()) + 24;
  ui::end_card(canvas, card, top, y);
  canvas.end_scroll(y + 20);
  return canvas.take();
}

AskPage pause_page(const std::string& text, const ui::Button& end) {
  return {
      .id = "paused",
      .title = "Paused",
      .texts = {text},
      .buttons = {{.id = "resume",
                   .label = "Go on",
                   .kind = ui::ButtonKind::primary,
                   .keys = {{ui::Key::enter}, {ui::Key::escape}}},
                  {.id = "leave", .label = "Leave, continue later", .keys = {{ui::Key::l}}, .key_hint = "L"},
                  end},
      .note = "Enter or Esc goes on."};
}

}  // namespace fluoro::screens
