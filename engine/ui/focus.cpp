#include "ui/focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fluoro::ui {
namespace {

Rect clip_of(const Scene& scene, int clip) {
  return clip < 0 ? Rect{0, 0, scene.size.w, scene.size.h} : scene.clips[static_cast<std::size_t>(clip)];
}

/// How far b lies from a in a direction, sideways distance counting double; infinite when it doesn't lie
/// there.
float distance(const Rect& a, const Rect& b, Direction direction) {
  constexpr float kNever = std::numeric_limits<float>::infinity();
  const bool vertical = direction == Direction::up || direction == Direction::down;
  const float sign = direction == Direction::down || direction == Direction::right ? 1.f : -1.f;
  const Point p = a.centre(), q = b.centre();
  const float along = sign * (vertical ? q.y - p.y : q.x - p.x);
  const float clear = vertical ? (sign > 0 ? b.y - a.bottom() : a.y - b.bottom())
                               : (sign > 0 ? b.x - a.right() : a.x - b.right());
  if (along <= 0 || clear < -1) return kNever;
  const float gap = vertical ? std::max({0.f, b.x - a.right(), a.x - b.right()})
                             : std::max({0.f, b.y - a.bottom(), a.y - b.bottom()});
  return std::max(clear, 0.f) + 2 * gap + 0.01f * std::abs(vertical ? q.x - p.x : q.y - p.y);
}

}  // namespace

const Target* target_at(const Scene& scene, Point at) {
  for (auto target = scene.targets.rbegin(); target != scene.targets.rend(); ++target)
    if (target->box.contains(at) && clip_of(scene, target->clip).contains(at))
      return target->enabled ? &*target : nullptr;
  return nullptr;
}

const Target* target_by_id(const Scene& scene, const std::string& id) {
  for (const Target& target : scene.targets)
    if (target.id == id) return &target;
  return nullptr;
}

const Target* target_by_key(const Scene& scene, Chord chord) {
  for (const Target& target : scene.targets)
    if (target.enabled && std::find(target.keys.begin(), target.keys.end(), chord) != target.keys.end())
      return &target;
  return nullptr;
}

std::string next_focus(const Scene& scene, const std::string& from, bool backwards) {
  std::vector<const Target*> order;
  for (const Target& target : scene.targets)
    if (target.enabled) order.push_back(&target);
  if (order.empty()) return {};
  if (backwards) std::reverse(order.begin(), order.end());
  const auto found = std::find_if(order.begin(), order.end(), [&](const Target* t) { return t->id == from; });
  if (found == order.end() || found + 1 == order.end()) return order.front()->id;
  return (*(found + 1))->id;
}

std::string focus_towards(const Scene& scene, const std::string& from, Direction direction) {
  const Target* here = target_by_id(scene, from);
  if (!here) return next_focus(scene, {}, false);
  const Target* best = nullptr;
  float nearest = std::numeric_limits<float>::infinity();
  for (const Target& target : scene.targets) {
    if (!target.enabled || target.id == from) continue;
    const float far = distance(here->box, target.box, direction);
    if (far < nearest) {
      nearest = far;
      best = &target;
    }
  }
  return best ? best->id : std::string();
}

float max_offset(const ScrollArea& area) {
  return std::max(0.f, std::ceil(area.content_height - area.viewport.h));
}

float offset_to_reveal(const ScrollArea& area, float offset, Rect box) {
  constexpr float kMargin = 12;
  const float above = area.viewport.y + kMargin - box.y;
  const float below = box.bottom() + kMargin - area.viewport.bottom();
  float wanted = offset;
  if (below > 0) wanted += below;
  if (above > 0 || box.y - (wanted - offset) < area.viewport.y + kMargin) wanted = offset - above;
  return std::clamp(wanted, 0.f, max_offset(area));
}

std::vector<std::string> visible_text(const Scene& scene) {
  std::vector<const TextRun*> runs;
  for (const Primitive& primitive : scene.primitives)
    if (const auto* run = std::get_if<TextRun>(&primitive.shape))
      if (!intersection(run->box, clip_of(scene, primitive.clip)).empty()) runs.push_back(run);
  std::vector<std::string> lines;
  lines.reserve(runs.size());
  for (const TextRun* run : runs) {
    if (run->continues && !lines.empty())
      lines.back() += run->text;
    else
      lines.push_back(run->text);
  }
  return lines;
}

}  // namespace fluoro::ui
