#pragma once
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ui/focus.hpp"
#include "ui/scene.hpp"
#include "ui/text_measure.hpp"
#include "ui/theme.hpp"

/// What must hold for every scene, whatever is on it. Each finding is a sentence; none means the scene is
/// sound.
namespace fluoro::test {

class SceneCheck {
 public:
  SceneCheck(const ui::Scene& scene, const ui::TextMeasure& measure, const ui::Theme& theme)
      : scene_(scene), measure_(measure), least_contrast_(theme.id == "high-contrast" ? 7 : 4.5) {
    for (std::size_t i = 0; i < scene.primitives.size(); ++i)
      if (const auto* run = std::get_if<ui::TextRun>(&scene.primitives[i].shape))
        texts_.push_back({run, glyphs(*run), scene.primitives[i].clip, i});
  }

  std::vector<std::string> findings() {
    for (const Text& text : texts_) {
      check_fit(text);
      check_ground(text);
      check_rings(text);
      check_elided(text);
    }
    check_pictures();
    check_overlaps();
    check_targets();
    check_keys();
    check_focus();
    check_scroll_areas();
    return std::move(findings_);
  }

 private:
  struct Text {
    const ui::TextRun* run;
    ui::Rect glyphs;  ///< from ascent to descent, as wide as it is painted
    int clip;
    std::size_t place;  ///< among the primitives
  };
  static constexpr float kEpsilon = 1;
  static constexpr float kMinTarget = 44;

  void found(const std::string& what, const std::string& which) {
    findings_.push_back(what + ": \"" + which.substr(0, 60) + "\"");
  }
  static std::string describe(const ui::Rect& r) {
    return std::to_string(std::lround(r.x)) + "," + std::to_string(std::lround(r.y)) + " " +
           std::to_string(std::lround(r.w)) + "x" + std::to_string(std::lround(r.h));
  }
  ui::Rect glyphs(const ui::TextRun& run) const {
    const ui::FontMetrics metrics = measure_.metrics(run.font);
    return {run.baseline.x, run.baseline.y - metrics.ascent, measure_.width(run.text, run.font),
            metrics.ascent + metrics.descent};
  }
  ui::Rect window() const { return {0, 0, scene_.size.w, scene_.size.h}; }
  ui::Rect clip_rect(int clip) const {
    return clip < 0 ? window() : scene_.clips[static_cast<std::size_t>(clip)];
  }
  const ui::ScrollArea* area_of(int clip) const {
    for (const ui::ScrollArea& area : scene_.scroll_areas)
      if (clip >= 0 && area.viewport == clip_rect(clip)) return &area;
    return nullptr;
  }
  static bool inside(const ui::Rect& a, const ui::Rect& b) {
    return a.x >= b.x - kEpsilon && a.y >= b.y - kEpsilon && a.right() <= b.right() + kEpsilon &&
           a.bottom() <= b.bottom() + kEpsilon;
  }
  static bool overlap(const ui::Rect& a, const ui::Rect& b) {
    const ui::Rect common = ui::intersection(a, b);
    return common.w > kEpsilon && common.h > kEpsilon;
  }
  /// Whether two things can ever be painted over one another: inside one clip by where they stand, whatever
  /// is scrolled; else by what shows.
  bool collide(const ui::Rect& a, int clip_a, const ui::Rect& b, int clip_b) const {
    if (clip_a == clip_b) return overlap(a, b);
    return overlap(ui::intersection(a, clip_rect(clip_a)), ui::intersection(b, clip_rect(clip_b)));
  }
  /// Where something may stand: the window, or all that can be scrolled into view.
  ui::Rect room(int clip) const {
    ui::Rect room = clip_rect(clip);
    if (const ui::ScrollArea* area = area_of(clip)) room.h = std::max(room.h, area->content_height);
    return room;
  }

  void check_fit(const Text& text) {
    const ui::TextRun& run = *text.run;
    if (run.text.empty()) found("empty text painted", describe(run.box));
    if (!inside(text.glyphs, run.box))
      found("text " + describe(text.glyphs) + " outside its box " + describe(run.box), run.text);
    if (!inside(run.box, room(text.clip)))
      found("text box " + describe(run.box) + " outside its place " + describe(room(text.clip)), run.text);
    const ui::Rect all = window(), place = clip_rect(text.clip);
    if (place.x < all.x - kEpsilon || place.right() > all.right() + kEpsilon)
      found("clip outside the window", describe(place));
  }

  static ui::Colour over(ui::Colour top, ui::Colour below) {
    return ui::mix({top.r, top.g, top.b, 255}, below, static_cast<float>(top.a) / 255);
  }

  /// The text stands wholly inside every box that it touches, nothing is painted over it, and it can be read.
  void check_ground(const Text& text) {
    ui::Colour ground = scene_.background;
    for (std::size_t i = 0; i < scene_.primitives.size(); ++i) {
      const auto* box = std::get_if<ui::Box>(&scene_.primitives[i].shape);
      const int clip = scene_.primitives[i].clip;
      if (!box || (box->fill.a == 0 && box->stroke_width == 0) ||
          !collide(box->rect, clip, text.glyphs, text.clip))
        continue;
      const ui::Rect shown =
          clip == text.clip ? text.glyphs : ui::intersection(text.glyphs, clip_rect(text.clip));
      if (i > text.place && box->fill.a > 0)
        found("box " + describe(box->rect) + " painted over text", text.run->text);
      else if (!inside(shown, box->rect))
        found("text " + describe(text.glyphs) + " half on box " + describe(box->rect), text.run->text);
      else
        ground = over(box->fill, ground);
    }
    const double contrast = ui::contrast(over(text.run->colour, ground), ground);
    if (contrast < least_contrast_) found("contrast " + std::to_string(contrast), text.run->text);
  }

  /// Text in the middle of a ring keeps clear of its band.
  void check_rings(const Text& text) {
    for (const ui::Primitive& primitive : scene_.primitives) {
      const auto* arc = std::get_if<ui::Arc>(&primitive.shape);
      if (!arc || primitive.clip != text.clip) continue;
      const ui::Rect& g = text.glyphs;
      const float dx = std::max(std::abs(g.x - arc->centre.x), std::abs(g.right() - arc->centre.x));
      const float dy = std::max(std::abs(g.y - arc->centre.y), std::abs(g.bottom() - arc->centre.y));
      const ui::Rect around{arc->centre.x - arc->radius, arc->centre.y - arc->radius, 2 * arc->radius,
                            2 * arc->radius};
      if (overlap(g, around) && std::hypot(dx, dy) > arc->radius - arc->width / 2 + kEpsilon)
        found("text touches a ring", text.run->text);
    }
  }

  /// Only a row that leads to the whole text may shorten it, and it announces all of it. A label may end in
  /// an ellipsis of its own.
  void check_elided(const Text& text) {
    const std::string ellipsis = "…";
    const std::string& shown = text.run->text;
    if (!shown.ends_with(ellipsis)) return;
    const std::string kept = shown.substr(0, shown.size() - ellipsis.size());
    for (const ui::Target& target : scene_.targets) {
      if (!inside(text.run->box, target.box)) continue;
      const bool whole = target.label.find(shown) != std::string::npos;
      const bool leads_on =
          target.role == ui::Role::list_item && target.label.find(kept) != std::string::npos;
      if (whole || leads_on) return;
    }
    found("text cut short", shown);
  }

  /// A picture shows no more than there is of it, undistorted, inside its place and under no text but on
  /// boxes.
  void check_pictures() {
    for (std::size_t i = 0; i < scene_.primitives.size(); ++i) {
      const auto* picture = std::get_if<ui::Picture>(&scene_.primitives[i].shape);
      if (!picture) continue;
      const ui::Rect& rect = picture->rect;
      const int clip = scene_.primitives[i].clip;
      if (rect.empty() || picture->source.empty()) found("nothing of a picture", picture->id.path);
      if (!inside(rect, room(clip)))
        found("picture " + describe(rect) + " outside its place", picture->id.path);
      const float across = rect.w / picture->source.w, down = rect.h / picture->source.h;
      if (std::abs(across - down) > 0.01f * across) found("picture out of shape", picture->id.path);
      for (const Text& text : texts_)
        if (collide(rect, clip, text.glyphs, text.clip) && !has_box_between(i, text))
          found("text on a picture", text.run->text);
    }
  }

  /// Whether an opaque box was painted after the primitive `from` that holds the text.
  bool has_box_between(std::size_t from, const Text& text) const {
    for (std::size_t i = from; i < text.place; ++i)
      if (const auto* box = std::get_if<ui::Box>(&scene_.primitives[i].shape))
        if (box->fill.a == 255 && inside(text.glyphs, box->rect)) return true;
    return false;
  }

  void check_overlaps() {
    for (std::size_t i = 0; i < texts_.size(); ++i)
      for (std::size_t j = i + 1; j < texts_.size(); ++j)
        if (collide(texts_[i].glyphs, texts_[i].clip, texts_[j].glyphs, texts_[j].clip))
          found("text \"" + texts_[i].run->text.substr(0, 30) + "\" overlaps text", texts_[j].run->text);
    const auto& targets = scene_.targets;
    for (std::size_t i = 0; i < targets.size(); ++i)
      for (std::size_t j = i + 1; j < targets.size(); ++j)
        if (collide(targets[i].box, targets[i].clip, targets[j].box, targets[j].clip))
          found("target " + targets[i].id + " overlaps target", targets[j].id);
  }

  void check_targets() {
    std::set<std::string> ids;
    for (const ui::Target& target : scene_.targets) {
      if (target.id.empty() || !ids.insert(target.id).second) found("id not unique", target.id);
      if (target.label.empty()) found("target without a label", target.id);
      if (!inside(target.box, room(target.clip)))
        found("target " + describe(target.box) + " outside its place " + describe(room(target.clip)),
              target.id);
      if (target.clip >= 0 && target.scroll_area.empty()) found("clipped target cannot scroll", target.id);
      if (target.enabled && (target.box.h < kMinTarget || target.box.w < kMinTarget))
        found("target too small: " + describe(target.box), target.id);
    }
  }

  void check_keys() {
    std::map<std::string, std::string> owners;
    for (const ui::Target& target : scene_.targets)
      for (const ui::Chord chord : target.keys) {
        if (!target.enabled) continue;
        const auto [owner, fresh] = owners.emplace(ui::to_string(chord), target.id);
        if (!fresh) found("key " + owner->first + " presses " + owner->second + " and", target.id);
      }
  }

  /// Tab comes to every enabled target, once around, both ways.
  void check_focus() {
    std::set<std::string> enabled;
    for (const ui::Target& target : scene_.targets)
      if (target.enabled) enabled.insert(target.id);
    for (const bool backwards : {false, true}) {
      std::set<std::string> reached;
      std::string at;
      for (std::size_t step = 0; step < scene_.targets.size(); ++step) {
        at = ui::next_focus(scene_, at, backwards);
        if (!at.empty()) reached.insert(at);
      }
      for (const std::string& id : enabled)
        if (!reached.contains(id)) found("Tab never reaches", id);
    }
  }

  /// A part that scrolls is inside the window, high enough to read in, and nothing else lies in it.
  void check_scroll_areas() {
    for (const ui::ScrollArea& area : scene_.scroll_areas) {
      if (!inside(area.viewport, window())) found("scroll area outside the window", area.id);
      if (area.viewport.h < 120) found("scroll area only " + describe(area.viewport), area.id);
      for (const Text& text : texts_)
        if (area_of(text.clip) != &area &&
            overlap(ui::intersection(text.glyphs, clip_rect(text.clip)), area.viewport))
          found("text lies over scroll area " + area.id, text.run->text);
      for (const ui::Target& target : scene_.targets)
        if (target.scroll_area != area.id &&
            overlap(ui::intersection(target.box, clip_rect(target.clip)), area.viewport))
          found("target lies over scroll area " + area.id, target.id);
    }
  }

  const ui::Scene& scene_;
  const ui::TextMeasure& measure_;
  double least_contrast_;
  std::vector<Text> texts_;
  std::vector<std::string> findings_;
};

inline std::vector<std::string> findings(const ui::Scene& scene, const ui::TextMeasure& measure,
                                         const ui::Theme& theme) {
  return SceneCheck(scene, measure, theme).findings();
}

}  // namespace fluoro::test
