#include <algorithm>
#include <cmath>

#include "bank/markdown.hpp"
#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/hotspot_marks.hpp"
#include "screens/pictures.hpp"
#include "ui/widgets.hpp"

// hotspot: a mark put on a picture, by pointing at the place or with a cross-hair that the arrow keys move.
namespace fluoro::screens {
namespace {

constexpr const char* kTarget = "spot";
constexpr const char* kGiveUp = "no-picture";
constexpr float kGrip = 24;    ///< so near, in logical pixels, the pointer gets hold of the mark
constexpr float kStep = 6;     ///< of the cross-hair, logical pixels
constexpr float kStride = 48;  ///< the same with Shift
constexpr float kLeastHeight = 200;
constexpr float kGap = 12;

const exam::Hotspot& hotspot(const exam::Item& item) { return std::get<exam::Hotspot>(item.body); }

/// An answer to a picture that could not be shown: a place outside of every picture.
constexpr exam::Spot kNowhere{-1, -1};
bool is_nowhere(exam::Spot spot) { return spot.x < 0; }

std::string value_of(const QuestionView& question) {
  if (question.marked) return question.mark >= 1 ? "marked right" : "marked wrong";
  return question.response.spot ? "mark placed" : "no mark yet";
}

void add_target(ui::Canvas& canvas, const ui::PictureMap& map, const QuestionView& question) {
  ui::Target target{.id = kTarget,
                    .box = map.box,
                    .role = ui::Role::image,
                    .label = picture_label(*question.item),
                    .value = value_of(question),
                    .follows_pointer = true,
                    .takes_wheel = true,
                    .picture = map};
  for (const bool shift : {false, true})
    for (const ui::Key key : {ui::Key::left, ui::Key::right, ui::Key::up, ui::Key::down})
      target.own_keys.push_back({.key = key, .shift = shift});
  const Answering& answering = question.answering;
  if (!question.marked) {
    target.own_keys.push_back({ui::Key::space});
    // Where the mark is already, Enter checks it.
    if (answering.cross && answering.cross != question.response.spot)
      target.own_keys.push_back({ui::Key::enter});
    canvas.default_focus(kTarget);
  }
  canvas.target(std::move(target));
}

void paint_buttons(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const PictureView& view = question.answering.picture;
  const std::vector<ui::Button> buttons{{.id = std::string(kTarget) + "-out",
                                         .label = "-",
                                         .keys = {{ui::Key::minus}},
                                         .enabled = view.zoom > 1,
                                         .announced = "Zoom out"},
                                        {.id = std::string(kTarget) + "-in",
                                         .label = "+",
                                         .keys = {{ui::Key::plus}},
                                         .enabled = view.zoom < kMostZoom,
                                         .announced = "Zoom in"},
                                        picture_button(question.picture)};
  ui::button_row(canvas, x, y, width, buttons);
}

/// In the place of the picture, what it shows, and a way on.
float paint_without(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  y = paint_picture(canvas, x, y, width, kLeastHeight, *question.item, question.picture);
  const bool broken = picture_state(canvas, *question.item).kind == ui::PictureState::Kind::broken;
  if (question.marked || !broken) return y;
  y += 16;
  y += canvas.text(x, y, width, "Without the picture this question can't be answered; it counts as wrong.",
                   canvas.muted()) +
       12;
  ui::button_row(
      canvas, x, y, width,
      {{.id = kGiveUp, .label = "Go on without an answer", .selected = question.response.spot.has_value()}});
  return y + ui::button_height(canvas);
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const ui::PictureState state = picture_state(canvas, *question.item);
  if (state.kind != ui::PictureState::Kind::ready) return paint_without(canvas, x, y, width, question);
  if (!question.marked) y += canvas.text(x, y - 8, width, hotspot_help(), canvas.muted()) + 4;
  const float most = std::max(kLeastHeight, std::round(canvas.frame().size.h * 0.48f));
  const float height = std::clamp(std::round(width * state.size.h / state.size.w), kLeastHeight, most) +
                       (question.still ? 0 : kGap + ui::button_height(canvas));
  paint_hotspot(canvas, {x, y, width, height}, question);
  return y + height;
}

float paint_places(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Hotspot& body = hotspot(*question.item);
  const auto& spot = question.response.spot;
  const exam::Region* hit = spot ? exam::region_at(body, *spot) : nullptr;
  if (spot && !hit)
    y = paint_reason(canvas, x, y, width, "Your mark",
                     as_typed(is_nowhere(*spot) ? "None: the picture could not be shown."
                                                : "It is on none of the places that have a name."));
  if (hit && !hit->correct) y = paint_reason(canvas, x, y, width, "Your mark: not here", as_typed(hit->name));
  if (hit && !hit->feedback.empty())
    y = paint_reason(canvas, x, y, width, "Why", bank::parse_markdown(hit->feedback));
  const bool several = std::ranges::count_if(body.regions, &exam::Region::correct) > 1;
  std::string right;
  for (const exam::Region& region : body.regions)
    if (region.correct) right += (right.empty() ? "" : " ") + region_caption(body, region);
  return paint_reason(canvas, x, y, width, several ? "Right places" : "Right place", as_typed(right));
}

exam::Spot spot_of(const ui::PictureMap& map, ui::Point pixel) {
  const auto tenth = [](float value, float most) {
    return std::round(static_cast<double>(std::clamp(value, 0.f, most)) * 10) / 10;
  };
  return {tenth(pixel.x, map.picture.w), tenth(pixel.y, map.picture.h)};
}

void aim_at(PictureView& view, const ui::PictureMap& map, exam::Spot spot) {
  view.aim = exam::Spot{spot.x / map.picture.w, spot.y / map.picture.h};
}

void place(exam::Response& response, Answering& answering, const ui::PictureMap& map, ui::Point pixel) {
  response.spot = spot_of(map, pixel);
  if (answering.cross) answering.cross = response.spot;
  aim_at(answering.picture, map, *response.spot);
}

void on_pointer(exam::Response& response, Answering& answering, const Pointer& pointer) {
  const ui::PictureMap& map = *pointer.picture;
  const ui::Point pixel = map.to_picture(pointer.at);
  if (pointer.phase == Pointer::Phase::press) {
    answering.carries_mark = false;
    if (response.spot) {
      const ui::Point mark =
          map.to_screen({static_cast<float>(response.spot->x), static_cast<float>(response.spot->y)});
      answering.carries_mark = std::hypot(mark.x - pointer.at.x, mark.y - pointer.at.y) <= kGrip;
    }
  }
  const bool in_picture = ui::Rect{0, 0, map.picture.w, map.picture.h}.contains(pixel);
  const bool clicks = pointer.phase == Pointer::Phase::release && !pointer.moved && in_picture;
  if (clicks || (answering.carries_mark && pointer.moved)) place(response, answering, map, pixel);
  if (pointer.phase == Pointer::Phase::release) answering.carries_mark = false;
  if (!answering.carries_mark) (void)look_around(answering.picture, kTarget, pointer);
}

/// The arrow keys bring the cross-hair and move it; Space and Enter put the mark where it is.
void on_key(exam::Response& response, Answering& answering, const KeyOn& key) {
  const ui::PictureMap& map = *key.picture;
  const bool places = key.chord.key == ui::Key::space || key.chord.key == ui::Key::enter;
  if (!answering.cross)
    answering.cross = response.spot ? *response.spot : spot_of(map, map.part.centre());
  else if (places)
    response.spot = answering.cross;
  if (places) return;
  const float step = (key.chord.shift ? kStride : kStep) / map.scale();
  ui::Point at{static_cast<float>(answering.cross->x), static_cast<float>(answering.cross->y)};
  if (key.chord.key == ui::Key::left) at.x -= step;
  if (key.chord.key == ui::Key::right) at.x += step;
  if (key.chord.key == ui::Key::up) at.y -= step;
  if (key.chord.key == ui::Key::down) at.y += step;
  answering.cross = spot_of(map, at);
  aim_at(answering.picture, map, *answering.cross);
  bring_into_view(answering.picture, map,
                  {static_cast<float>(answering.cross->x), static_cast<float>(answering.cross->y)});
}

Effects update(const exam::Item&, exam::Response& response, Answering& answering, const Event& event) {
  const auto* pointer = std::get_if<Pointer>(&event);
  const auto* key = std::get_if<KeyOn>(&event);
  const auto* activate = std::get_if<Activate>(&event);
  if (activate && activate->id == kGiveUp) response.spot = kNowhere;
  if (pointer && pointer->id == kTarget && pointer->picture)
    on_pointer(response, answering, *pointer);
  else if (key && key->id == kTarget && key->picture)
    on_key(response, answering, *key);
  else
    (void)look_around(answering.picture, kTarget, event);
  return {};
}

}  // namespace

const char* hotspot_help() {
  return "Click the place; the mark can still be moved. The arrow keys move a cross-hair, faster "
         "with Shift, and Space sets the mark. The wheel, + and - zoom.";
}

void paint_hotspot_alone(ui::Canvas& canvas, ui::Rect box, const QuestionView& question) {
  const ui::PictureMap map = paint_looked_at(canvas, box, *question.item, question.answering.picture);
  add_target(canvas, map, question);
  paint_marks(canvas, map, question);
}

void paint_hotspot(ui::Canvas& canvas, ui::Rect room, const QuestionView& question) {
  if (question.still) {
    paint_marks(canvas, paint_looked_at(canvas, room, *question.item, {}), question);
    const ui::Button opens = picture_button(question.picture);
    canvas.target({.id = opens.id,
                   .box = room,
                   .role = ui::Role::image,
                   .label = picture_label(*question.item),
                   .value = value_of(question) + ", opens full screen",
                   .keys = opens.keys});
    return;
  }
  const ui::Size size = picture_state(canvas, *question.item).size;
  const float row = kGap + ui::button_height(canvas);
  const float height = std::min(room.h - row, std::max(kLeastHeight, std::round(room.w * size.h / size.w)));
  paint_hotspot_alone(canvas, {room.x, room.y, room.w, height}, question);
  paint_buttons(canvas, room.x, room.y + height + kGap, room.w, question);
}

AnswerType hotspot_answer() {
  return {.hint = "Put your mark on the picture",
          .paint = paint,
          .paint_reasons = paint_places,
          .update = update};
}

}  // namespace fluoro::screens
