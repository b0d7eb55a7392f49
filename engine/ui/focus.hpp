#pragma once
#include <string>
#include <vector>

#include "ui/scene.hpp"

namespace fluoro::ui {

enum class Direction { up, down, left, right };

/// The enabled target on top at a point, inside its clip; nullptr when there is none.
[[nodiscard]] const Target* target_at(const Scene& scene, Point at);
[[nodiscard]] const Target* target_by_id(const Scene& scene, const std::string& id);
/// The enabled target that has this shortcut.
[[nodiscard]] const Target* target_by_key(const Scene& scene, Chord chord);

/// The id of the target after (or before) `from` in scene order, around the ends; empty when there is none.
[[nodiscard]] std::string next_focus(const Scene& scene, const std::string& from, bool backwards);
/// The nearest target in a direction, as the arrow keys mean it; empty when nothing lies there.
[[nodiscard]] std::string focus_towards(const Scene& scene, const std::string& from, Direction direction);

/// The offset at which `area` shows the whole of `box` (which stands where it is now), moving as little as
/// possible.
[[nodiscard]] float offset_to_reveal(const ScrollArea& area, float offset, Rect box);
/// The largest useful offset.
[[nodiscard]] float max_offset(const ScrollArea& area);

/// All text in view, line by line in reading order, what lies outside its clip left out.
[[nodiscard]] std::vector<std::string> visible_text(const Scene& scene);

}  // namespace fluoro::ui
