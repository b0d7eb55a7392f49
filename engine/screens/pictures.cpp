#include "screens/pictures.hpp"

#include <algorithm>
#include <charconv>

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;
using Kind = ui::PictureState::Kind;

/// So many logical pixels a pixel of a small picture gets at most.
constexpr float kEnlarged = 2;
constexpr float kLeastTarget = 44;
constexpr float kPadding = 20;

ui::PictureId id_of(const exam::Item& item) { return {item.bank, item.image}; }

/// F2 opens the question's own picture, F3 that of the first step and so on, as far as there are keys.
std::vector<ui::Chord> keys_of(const std::string& target) {
  const int key = static_cast<int>(ui::Key::f3) + step_of_picture(target);
  if (key > static_cast<int>(ui::Key::f12)) return {};
  return {{static_cast<ui::Key>(key)}};
}

struct Words {
  std::string text;
  ui::TextStyle style;
};

/// What is said in the place of a picture.
std::vector<Words> words_of(const Canvas& canvas, const exam::Item& item, const ui::PictureState& state) {
  if (state.kind == Kind::loading) return {{"The picture is being loaded.", canvas.muted()}};
  std::vector<Words> words;
  words.push_back({canvas.frame().pictures ? "This picture can't be shown." : "Pictures are off.",
                   {.size = 17, .weight = ui::Weight::semibold, .colour = canvas.theme().text}});
  if (!state.trouble.empty()) words.push_back({state.trouble, canvas.muted()});
  if (!item.alt.empty())
    words.push_back({"What it shows: " + item.alt, {.size = 17, .colour = canvas.theme().text}});
  return words;
}

float height_of(const Canvas& canvas, float width, const std::vector<Words>& list) {
  float height = 2 * kPadding - 6;
  for (const Words& words : list)
    height += canvas.text_height(width - 2 * kPadding, words.text, words.style) + 6;
  return height;
}

/// `height` 0: as high as the words are.
float paint_words(Canvas& canvas, float x, float y, float width, const std::vector<Words>& list,
                  float height = 0) {
  const ui::Theme& theme = canvas.theme();
  if (height == 0) height = height_of(canvas, width, list);
  canvas.box({.rect = {x, y, width, height},
              .radius = 11,
              .fill = theme.surface,
              .stroke_width = theme.stroke * 1.5f,
              .stroke = theme.line});
  float top = y + kPadding;
  for (const Words& words : list)
    top += canvas.text(x + kPadding, top, width - 2 * kPadding, words.text, words.style) + 6;
  return y + height;
}

void outline(Canvas& canvas, Rect rect, bool hovered) {
  const ui::Theme& theme = canvas.theme();
  canvas.box({.rect = rect,
              .stroke_width = theme.stroke * (hovered ? 2.f : 1.f),
              .stroke = hovered ? theme.accent : theme.line});
}

/// A picture at its place in a question, as a target that opens it.
float paint_ready(Canvas& canvas, Rect room, const exam::Item& item, ui::Size size,
                  const std::string& target) {
  Rect rect = ui::fitted(size, room, kEnlarged);
  rect.x = room.x;
  rect.y = room.y;
  canvas.picture({rect, id_of(item), {0, 0, size.w, size.h}});
  outline(canvas, rect, canvas.frame().hover == target);
  const Rect hit{rect.x, rect.y, std::max(rect.w, kLeastTarget), std::max(rect.h, kLeastTarget)};
  const auto keys = keys_of(target);
  canvas.target({.id = target,
                 .box = hit,
                 .role = ui::Role::image,
                 .label = picture_label(item),
                 .value = "opens full screen",
                 .keys = keys});
  const std::string how = keys.empty() ? "Click" : ui::to_string(keys.front()) + " or a click";
  const float y = hit.bottom() + 6;
  return y + canvas.text(room.x, y, room.w, how + " opens it full screen.", canvas.muted());
}

}  // namespace

std::string step_picture(std::size_t step) { return kPicture + "-" + std::to_string(step); }

int step_of_picture(const std::string& target) {
  const std::string prefix = kPicture + "-";
  int step = -1;
  if (target.starts_with(prefix))
    std::from_chars(target.data() + prefix.size(), target.data() + target.size(), step);
  return step;
}

std::string picture_label(const exam::Item& item) { return item.alt.empty() ? "Picture" : item.alt; }

void send_for_picture(const ui::Frame& frame, const exam::Item& item) {
  if (frame.pictures && !item.image.empty()) (void)frame.pictures->look({item.bank, item.image});
}

ui::PictureState picture_state(const Canvas& canvas, const exam::Item& item) {
  if (!canvas.frame().pictures) return {.kind = Kind::broken};
  return canvas.frame().pictures->look(id_of(item));
}

ui::Button picture_button(const std::string& target) {
  ui::Button button{.id = target, .label = "Full screen", .keys = keys_of(target)};
  if (!button.keys.empty()) button.key_hint = ui::to_string(button.keys.front());
  return button;
}

float paint_picture(Canvas& canvas, float x, float y, float width, float most_height, const exam::Item& item,
                    const std::string& target) {
  if (item.image.empty()) return y;
  const ui::PictureState state = picture_state(canvas, item);
  if (state.kind == Kind::ready)
    return paint_ready(canvas, {x, y, width, most_height}, item, state.size, target);
  const auto words = words_of(canvas, item, state);
  if (state.kind == Kind::broken) {
    const float bottom = paint_words(canvas, x, y, width, words);
    canvas.target({.id = target,
                   .box = {x, y, width, bottom - y},
                   .role = ui::Role::image,
                   .label = picture_label(item),
                   .value = "can't be shown",
                   .enabled = false});
    return bottom;
  }
  // As much room as the picture will take, once that is known.
  const float height =
      state.size.w > 0 ? ui::fitted(state.size, {x, y, width, most_height}, kEnlarged).h : most_height;
  const float bottom =
      paint_words(canvas, x, y, width, words, std::max(height, height_of(canvas, width, words)));
  return bottom + 6 + canvas.line_height(canvas.muted());
}

ui::PictureMap paint_looked_at(Canvas& canvas, Rect box, const exam::Item& item, const PictureView& view) {
  const ui::PictureState state = picture_state(canvas, item);
  canvas.box({.rect = box, .fill = canvas.theme().surface});
  const ui::PictureMap map = map_of(state.size, box, view);
  const Rect source = ui::intersection(map.part, {0, 0, state.size.w, state.size.h});
  const ui::Point from = map.to_screen({source.x, source.y});
  canvas.picture({{from.x, from.y, source.w * map.scale(), source.h * map.scale()}, id_of(item), source});
  outline(canvas, box, false);
  return map;
}

}  // namespace fluoro::screens
