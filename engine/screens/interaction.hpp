#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screens/effects.hpp"
#include "ui/event.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

namespace fluoro::screens {

/// Where a learner is on a screen: what has the focus, what the pointer is on, how far each part is scrolled.
struct Place {
  std::string focus;
  bool focus_visible = false;  ///< the keyboard was used last
  std::map<std::string, float> scroll;
};

/// Turns pointer and keys into what a screen understands, by the scene that is on screen: presses, shortcuts,
/// moving the focus and scrolling, by the wheel, by the keys or by dragging.
class Interaction {
 public:
  /// What `event` means for the screen, in order. Follows focus, hover and scrolling on the way.
  [[nodiscard]] std::vector<Event> handle(const ui::InputEvent& event, const ui::Scene& scene);

  /// Whether what it holds changed since the last call: then the scene must be made anew.
  [[nodiscard]] bool take_changed();
  [[nodiscard]] bool changed() const { return changed_; }
  /// Brings offsets and focus into line with a new scene: what is gone or can't be pressed any more loses the
  /// focus. True when the scene has to be made once more for that.
  [[nodiscard]] bool settle(const ui::Scene& scene);

  void fill(ui::Frame& frame) const;
  /// Paints the ring around what has the focus.
  void show_focus(ui::Scene& scene, const ui::Theme& theme) const;

  /// `id` gets the focus and comes into view once it is there.
  void focus(const std::string& id);
  [[nodiscard]] const Place& place() const { return place_; }
  void go_to(Place place);  ///< on another screen

 private:
  struct Press {
    std::string target;
    std::string area;  ///< that a drag scrolls
    ui::Point at;
    float offset = 0;
    bool follows = false;  ///< the target is told where the pointer is, and nothing scrolls
    ui::Rect box;
    bool dragging = false;
  };

  std::vector<Event> key(ui::Chord chord, const ui::Scene& scene);
  std::vector<Event> edit(const ui::Target& field, ui::Chord chord) const;
  std::vector<Event> enter(const ui::Scene& scene, const ui::Target* focused);
  std::vector<Event> press(ui::Point at, const ui::Scene& scene);
  std::vector<Event> move(ui::Point at, const ui::Scene& scene);
  std::vector<Event> wheel(const ui::Wheel& wheel, const ui::Scene& scene);
  std::vector<Event> point(const ui::Target* target, ui::Point at);
  [[nodiscard]] Pointer pointer(Pointer::Phase phase, ui::Point at, const ui::Scene& scene) const;
  void scroll_at_edge(ui::Point at, const ui::Scene& scene);
  std::vector<Event> release(ui::Point at, const ui::Scene& scene);
  void arrow(ui::Key key, const ui::Scene& scene);
  void hover(const std::string& id);
  void focus_by_key(const std::string& id, const ui::Scene& scene);
  void reveal(const ui::Target& target, const ui::Scene& scene);
  void scroll_to(const ui::ScrollArea& area, float offset);
  [[nodiscard]] float offset(const ui::ScrollArea& area) const;

  Place place_;
  std::string hover_;
  std::optional<Press> press_;
  std::optional<std::pair<std::string, std::size_t>> part_;  ///< target and part told last
  std::string to_reveal_;
  bool changed_ = true;
};

}  // namespace fluoro::screens
