#include "screens/interaction.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/focus.hpp"

namespace fluoro::screens {
namespace {

constexpr float kNotch = 72;      ///< scrolled by one notch of the wheel or one arrow key, logical pixels
constexpr float kDragStart = 10;  ///< farther than this, a press is a drag
constexpr float kEdge = 48;       ///< of a part that scrolls, where a drag scrolls it
constexpr float kEdgeStep = 16;

const ui::ScrollArea* area_by_id(const ui::Scene& scene, const std::string& id) {
  for (const ui::ScrollArea& area : scene.scroll_areas)
    if (area.id == id) return &area;
  return nullptr;
}

/// The part that scrolls at a point, else the first one that overflows.
const ui::ScrollArea* area_at(const ui::Scene& scene, std::optional<ui::Point> at) {
  const ui::ScrollArea* found = nullptr;
  for (const ui::ScrollArea& area : scene.scroll_areas) {
    if (ui::max_offset(area) <= 0) continue;
    if (at && area.viewport.contains(*at)) return &area;
    if (!found) found = &area;
  }
  return found;
}

bool prints(ui::Chord chord) {
  const bool character =
      chord.key == ui::Key::space || (chord.key >= ui::Key::a && chord.key <= ui::Key::question);
  return character && !chord.ctrl && !chord.alt;
}

bool is_option(const ui::Target& target) {
  return target.role == ui::Role::option || target.role == ui::Role::checkbox;
}

}  // namespace

std::vector<Event> Interaction::handle(const ui::InputEvent& event, const ui::Scene& scene) {
  if (const auto* pressed = std::get_if<ui::KeyPress>(&event)) return key(pressed->chord, scene);
  if (const auto* text = std::get_if<ui::TextInput>(&event)) {
    const ui::Target* focused = ui::target_by_id(scene, place_.focus);
    if (focused && focused->role == ui::Role::text_field) {
      to_reveal_ = focused->id;  // once the scene shows what came of it
      return {Typed{focused->id, text->text}};
    }
  }
  if (const auto* moved = std::get_if<ui::PointerMove>(&event)) return move(moved->at, scene);
  if (const auto* pressed = std::get_if<ui::PointerPress>(&event)) return press(pressed->at, scene);
  if (const auto* released = std::get_if<ui::PointerRelease>(&event)) return release(released->at, scene);
  if (const auto* turned = std::get_if<ui::Wheel>(&event)) return wheel(*turned, scene);
  if (std::holds_alternative<ui::PointerLeave>(event)) {
    hover({});
    part_.reset();
  }
  return {};
}

std::vector<Event> Interaction::key(ui::Chord chord, const ui::Scene& scene) {
  const ui::Target* focused = ui::target_by_id(scene, place_.focus);
  if (focused && !focused->enabled) focused = nullptr;
  if (chord.key == ui::Key::tab && !chord.ctrl && !chord.alt) {
    focus_by_key(ui::next_focus(scene, place_.focus, chord.shift), scene);
    return {};
  }
  if (focused && std::ranges::find(focused->own_keys, chord) != focused->own_keys.end()) {
    reveal(*focused, scene);
    return {KeyOn{focused->id, chord, focused->picture}};
  }
  if (focused && focused->role == ui::Role::text_field &&
      (prints(chord) || chord.key == ui::Key::backspace)) {
    to_reveal_ = focused->id;  // once the scene shows what came of it
    return edit(*focused, chord);
  }
  if (chord == ui::Chord{ui::Key::enter}) return enter(scene, focused);
  if (chord == ui::Chord{ui::Key::space} && focused) {
    place_.focus_visible = changed_ = true;
    return {Activate{focused->id}};
  }
  if (const ui::Target* target = ui::target_by_key(scene, chord)) return {Activate{target->id}};
  if (!chord.ctrl && !chord.alt && !chord.shift) arrow(chord.key, scene);
  return {};
}

/// What the key prints comes as text of its own.
std::vector<Event> Interaction::edit(const ui::Target& field, ui::Chord chord) const {
  if (chord.key == ui::Key::backspace) return {Erase{field.id}};
  return {};
}

/// Enter presses what has the focus. On an answer it goes on where it can, since Space and letters choose.
std::vector<Event> Interaction::enter(const ui::Scene& scene, const ui::Target* focused) {
  const ui::Target* shortcut = ui::target_by_key(scene, {ui::Key::enter});
  const bool own = focused && place_.focus_visible && focused->role != ui::Role::text_field;
  if (own && (!is_option(*focused) || !shortcut)) return {Activate{focused->id}};
  if (shortcut) return {Activate{shortcut->id}};
  return {};
}

void Interaction::arrow(ui::Key key, const ui::Scene& scene) {
  const ui::ScrollArea* area = area_at(scene, {});
  const float page = area ? area->viewport.h * 0.9f : 0;
  const auto scroll = [&](float by) {
    if (area) scroll_to(*area, offset(*area) + by);
  };
  constexpr float kEnd = 1e9f;
  switch (key) {
    case ui::Key::page_up: return scroll(-page);
    case ui::Key::page_down: return scroll(page);
    case ui::Key::home: return scroll(-kEnd);
    case ui::Key::end: return scroll(kEnd);
    case ui::Key::left:
      return focus_by_key(ui::focus_towards(scene, place_.focus, ui::Direction::left), scene);
    case ui::Key::right:
      return focus_by_key(ui::focus_towards(scene, place_.focus, ui::Direction::right), scene);
    case ui::Key::up:
    case ui::Key::down: break;
    default: return;
  }
  const bool down = key == ui::Key::down;
  const std::string next =
      ui::focus_towards(scene, place_.focus, down ? ui::Direction::down : ui::Direction::up);
  if (next.empty()) return scroll(down ? kNotch : -kNotch);
  focus_by_key(next, scene);
}

std::vector<Event> Interaction::press(ui::Point at, const ui::Scene& scene) {
  const ui::Target* target = ui::target_at(scene, at);
  const ui::ScrollArea* area = area_at(scene, at);
  if (area && !area->viewport.contains(at)) area = nullptr;
  press_ = Press{.target = target ? target->id : "",
                 .area = area ? area->id : "",
                 .at = at,
                 .offset = area ? offset(*area) : 0,
                 .follows = target && target->follows_pointer,
                 .box = target ? target->box : ui::Rect{}};
  place_.focus = press_->target;
  place_.focus_visible = false;
  hover_ = press_->target;
  changed_ = true;
  if (press_->follows) return {pointer(Pointer::Phase::press, at, scene)};
  part_.reset();  // a press tells the part again, since keys may have moved on
  return point(target, at);
}

/// Tells on which part of a target the pointer is, once while it stays there.
std::vector<Event> Interaction::point(const ui::Target* target, ui::Point at) {
  if (!target || target->parts.empty()) {
    part_.reset();
    return {};
  }
  const auto found =
      std::ranges::find_if(target->parts, [&](const ui::Rect& part) { return part.contains(at); });
  if (found == target->parts.end()) return {};
  const PartOn now{target->id, static_cast<std::size_t>(found - target->parts.begin())};
  if (part_ == std::pair(now.id, now.part)) return {};
  part_ = {now.id, now.part};
  return {now};
}

/// What a target that follows the pointer is told.
Pointer Interaction::pointer(Pointer::Phase phase, ui::Point at, const ui::Scene& scene) const {
  Pointer told{.id = press_->target, .phase = phase, .at = at, .moved = press_->dragging, .box = press_->box};
  const ui::Target* over = ui::target_at(scene, at);
  if (over && over->id != press_->target) told.over = over->id;
  if (const ui::Target* own = ui::target_by_id(scene, press_->target)) {
    told.box = own->box;
    told.picture = own->picture;
    const auto nearest = std::ranges::min_element(
        own->caret_stops, {}, [&](const auto& stop) { return std::abs(stop.first - at.x); });
    if (nearest != own->caret_stops.end()) told.caret = nearest->second;
  }
  return told;
}

/// A drag that comes near the end of a part that scrolls brings more of it into view.
void Interaction::scroll_at_edge(ui::Point at, const ui::Scene& scene) {
  const ui::ScrollArea* area = area_by_id(scene, press_->area);
  if (!area) return;
  const float above = area->viewport.y + kEdge - at.y, below = at.y - (area->viewport.bottom() - kEdge);
  if (above > 0) scroll_to(*area, offset(*area) - kEdgeStep);
  if (below > 0) scroll_to(*area, offset(*area) + kEdgeStep);
}

std::vector<Event> Interaction::move(ui::Point at, const ui::Scene& scene) {
  if (!press_) {
    const ui::Target* target = ui::target_at(scene, at);
    hover(target ? target->id : "");
    return point(target, at);
  }
  const bool far = std::abs(at.y - press_->at.y) > kDragStart ||
                   (press_->follows && std::abs(at.x - press_->at.x) > kDragStart);
  if (!press_->dragging && far && (press_->follows || !press_->area.empty()))
    press_->dragging = changed_ = true;
  if (press_->follows) {
    const ui::Target* target = ui::target_by_id(scene, press_->target);
    const bool moves_itself = target && target->picture;
    if (press_->dragging && !moves_itself) scroll_at_edge(at, scene);
    return {pointer(Pointer::Phase::move, at, scene)};
  }
  if (!press_->dragging) return point(ui::target_by_id(scene, press_->target), at);
  if (const ui::ScrollArea* area = area_by_id(scene, press_->area))
    scroll_to(*area, press_->offset + press_->at.y - at.y);
  hover({});
  return {};
}

std::vector<Event> Interaction::release(ui::Point at, const ui::Scene& scene) {
  if (!press_) return {};
  std::vector<Event> events;
  if (press_->follows) events.emplace_back(pointer(Pointer::Phase::release, at, scene));
  const Press press = *std::exchange(press_, std::nullopt);
  changed_ = true;
  const ui::Target* target = ui::target_at(scene, at);
  if (!press.dragging && target && target->id == press.target) events.emplace_back(Activate{target->id});
  return events;
}

std::vector<Event> Interaction::wheel(const ui::Wheel& wheel, const ui::Scene& scene) {
  const ui::Target* target = ui::target_at(scene, wheel.at);
  if (target && target->takes_wheel)
    return {WheelOn{target->id, wheel.at, wheel.steps, target->box, target->picture}};
  if (const ui::ScrollArea* area = area_at(scene, wheel.at))
    scroll_to(*area, offset(*area) - wheel.steps * kNotch);
  return {};
}

void Interaction::hover(const std::string& id) {
  if (id == hover_) return;
  hover_ = id;
  changed_ = true;
}

void Interaction::focus_by_key(const std::string& id, const ui::Scene& scene) {
  if (id.empty()) return;
  place_.focus = id;
  place_.focus_visible = true;
  changed_ = true;
  if (const ui::Target* target = ui::target_by_id(scene, id)) reveal(*target, scene);
}

void Interaction::reveal(const ui::Target& target, const ui::Scene& scene) {
  ui::Rect box = target.box;
  box.h += target.below;
  if (const ui::ScrollArea* area = area_by_id(scene, target.scroll_area))
    scroll_to(*area, ui::offset_to_reveal(*area, offset(*area), box));
}

float Interaction::offset(const ui::ScrollArea& area) const {
  const auto found = place_.scroll.find(area.id);
  return found == place_.scroll.end() ? 0 : found->second;
}

void Interaction::scroll_to(const ui::ScrollArea& area, float wanted) {
  const float next = std::round(std::clamp(wanted, 0.f, ui::max_offset(area)));
  if (next == offset(area)) return;
  place_.scroll[area.id] = next;
  changed_ = true;
}

bool Interaction::take_changed() { return std::exchange(changed_, false); }

bool Interaction::settle(const ui::Scene& scene) {
  for (const ui::ScrollArea& area : scene.scroll_areas) {
    const bool fresh = place_.scroll.try_emplace(area.id, 0.f).second;
    scroll_to(area, fresh ? area.initial_offset : offset(area));
  }
  if (const ui::Target* target = ui::target_by_id(scene, to_reveal_)) {
    reveal(*target, scene);
    to_reveal_.clear();
  }
  const ui::Target* focused = ui::target_by_id(scene, place_.focus);
  if (!place_.focus.empty() && (!focused || !focused->enabled)) {
    place_.focus.clear();
    changed_ = true;
  }
  if (place_.focus.empty() && ui::target_by_id(scene, scene.default_focus)) {
    place_.focus = scene.default_focus;
    changed_ = true;
  }
  return take_changed();
}

void Interaction::fill(ui::Frame& frame) const {
  frame.focus = place_.focus;
  frame.focus_visible = place_.focus_visible;
  frame.hover = hover_;
  frame.pressed = press_ && !press_->dragging ? press_->target : "";
  frame.scroll = place_.scroll;
}

void Interaction::show_focus(ui::Scene& scene, const ui::Theme& theme) const {
  const ui::Target* target = ui::target_by_id(scene, place_.focus);
  if (!place_.focus_visible || !target || !target->enabled) return;
  const ui::Box ring{.rect = target->box.inset(-3), .radius = 13, .stroke_width = 2.5f, .stroke = theme.text};
  scene.primitives.push_back({ring, target->clip});
}

void Interaction::focus(const std::string& id) {
  place_.focus = to_reveal_ = id;
  changed_ = true;
}

void Interaction::go_to(Place place) {
  place_ = std::move(place);
  hover_.clear();
  press_.reset();
  part_.reset();
  to_reveal_.clear();
  changed_ = true;
}

}  // namespace fluoro::screens
