#include "screens/open_picture.hpp"

#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/page.hpp"
#include "screens/pictures.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;

const std::string kOpen = "open-picture";
const std::string kHotspot = "spot";

/// The question, or the step of a case, whose picture is open.
QuestionView opened(const QuestionView& question) {
  QuestionView shown = question;
  const int step = step_of_picture(question.answering.open_picture);
  const auto* steps = std::get_if<exam::Case>(&question.item->body);
  if (!steps || step < 0 || step >= static_cast<int>(steps->steps.size())) return shown;
  const auto at = static_cast<std::size_t>(step);
  shown.item = &steps->steps[at];
  shown.response = at < question.response.steps.size() ? question.response.steps[at] : exam::Response{};
  shown.mark = exam::mark(*shown.item, shown.response);
  return shown;
}

Footer viewer_buttons(const std::string& target, const PictureView& view) {
  return {.left = {{.id = "close-picture",
                    .label = "Close",
                    .keys = {{ui::Key::escape}, {ui::Key::f2}},
                    .key_hint = "Esc"},
                   {.id = target + "-in",
                    .label = "Zoom in",
                    .keys = {{ui::Key::plus}},
                    .key_hint = "+",
                    .enabled = view.zoom < kMostZoom},
                   {.id = target + "-out",
                    .label = "Zoom out",
                    .keys = {{ui::Key::minus}},
                    .key_hint = "-",
                    .enabled = view.zoom > 1}}};
}

void paint_open(Canvas& canvas, Rect room, const QuestionView& shown) {
  const ui::PictureMap map = paint_looked_at(canvas, room, *shown.item, shown.answering.open_view);
  canvas.target({.id = kOpen,
                 .box = room,
                 .role = ui::Role::image,
                 .label = picture_label(*shown.item),
                 .value = "a click closes it",
                 .own_keys = {{ui::Key::left}, {ui::Key::right}, {ui::Key::up}, {ui::Key::down}},
                 .follows_pointer = true,
                 .takes_wheel = true,
                 .picture = map});
  canvas.default_focus(kOpen);
}

/// It was there when it was opened, but may have gone since.
void paint_gone(Canvas& canvas, Rect room, const QuestionView& shown) {
  const float margin = side_margin(canvas), y = canvas.begin_scroll("gone", room) + 24;
  canvas.end_scroll(
      paint_picture(canvas, margin, y, room.w - 2 * margin, room.h - 48, *shown.item, kPicture) + 24);
}

}  // namespace

bool look_at_pictures(Answering& answering, const Event& event, bool marked) {
  if (const auto* activate = std::get_if<Activate>(&event)) {
    const std::string& id = activate->id;
    if (id == "close-picture" || id == kOpen) {
      answering.open_picture.clear();
      return true;
    }
    if (id == kPicture || step_of_picture(id) >= 0) {
      answering.open_picture = id;
      answering.open_view = {};
      if (marked) answering.picture = {};
      return true;
    }
  }
  return look_around(answering.open_view, kOpen, event) ||
         (marked && look_around(answering.picture, kHotspot, event));
}

bool is_picture_open(const Answering& answering) { return !answering.open_picture.empty(); }

ui::Scene view_picture(const QuestionView& question, const ui::Frame& frame) {
  Canvas canvas(frame);
  const QuestionView shown = opened(question);
  const bool hotspot = shown.item->type == exam::ItemType::hotspot;
  const PictureView& view = hotspot ? shown.answering.picture : shown.answering.open_view;
  const Rect room{0, 0, frame.size.w, footer(canvas, viewer_buttons(hotspot ? kHotspot : kOpen, view))};
  if (picture_state(canvas, *shown.item).kind != ui::PictureState::Kind::ready)
    paint_gone(canvas, room, shown);
  else if (hotspot)
    paint_hotspot_alone(canvas, room, shown);
  else
    paint_open(canvas, room, shown);
  return canvas.take();
}

}  // namespace fluoro::screens
