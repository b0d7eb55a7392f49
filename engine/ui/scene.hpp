#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "ui/event.hpp"
#include "ui/geometry.hpp"
#include "ui/picture.hpp"

namespace fluoro::ui {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
};

enum class Weight { regular, medium, semibold, bold };
struct Font {
  float size = 18;  ///< em, logical pixels
  Weight weight = Weight::regular;
  bool italic = false;
  bool operator==(const Font&) const = default;
};

/// A box with round corners; the stroke lies inside the box's edge.
struct Box {
  Rect rect;
  float radius = 0;
  Colour fill{0, 0, 0, 0};
  float stroke_width = 0;
  Colour stroke{0, 0, 0, 0};
};
/// A line through points, with round joints and ends.
struct Polyline {
  std::vector<Point> points;
  float width = 1;
  Colour colour;
};
/// What lies between two lines. The two have as many points, and those at one index share their x.
struct Area {
  std::vector<Point> upper, lower;
  Colour colour;
};
/// Part of a ring, clockwise from the top, angles in turns [0, 1], with round ends.
struct Arc {
  Point centre;
  float radius = 0;  ///< of the middle of the band
  float width = 1;
  float from = 0, to = 1;
  Colour colour;
};
/// One line of text on one baseline. `box` is the room that the layout gave it: the text must fit inside.
struct TextRun {
  Rect box;
  Point baseline;
  std::string text;
  Font font;
  Colour colour;
  bool continues = false;  ///< goes on right behind the run before it, in another look
};

/// A part of a picture that is ready, as large as `rect`.
struct Picture {
  Rect rect;
  PictureId id;
  Rect source;  ///< pixels of the picture, inside it
};

using Shape = std::variant<Box, Polyline, Area, Arc, TextRun, Picture>;
struct Primitive {
  Shape shape;
  int clip = -1;  ///< index into Scene::clips, or -1
};

enum class Role { button, option, checkbox, tab, link, text_field, slider, list_item, image };

/// Something that can be pointed at, focused and announced. Its id is stable while the screen lives and is
/// what the screen gets back.
struct Target {
  std::string id;
  Rect box;
  Role role = Role::button;
  std::string label;        ///< what is announced, and what a walkthrough's `click:` names
  std::string value;        ///< "selected", "off", "60 %": what the state adds to the label
  std::vector<Chord> keys;  ///< shortcuts that activate it from anywhere on the screen
  bool enabled = true;
  int clip = -1;
  std::string scroll_area;       ///< the area that can bring it into view, or empty
  std::vector<Chord> own_keys;   ///< with the focus on it these go to it before any shortcut
  bool follows_pointer = false;  ///< from a press on it to the release it is told where the pointer is
  bool takes_wheel = false;      ///< the wheel over it is its own and scrolls nothing
  /// Of a text field: where its caret can stand, x in the window and byte in the text, from left to right.
  std::vector<std::pair<float, std::size_t>> caret_stops;
  std::optional<PictureMap> picture;  ///< of a picture that is pointed into
  /// What the pointer tells apart inside it, as the days of a chart: with the pointer on another part,
  /// pressed or not, it is told which. Where none is, nothing is told.
  std::vector<Rect> parts;
  float below = 0;  ///< height of what belongs to it under it and comes into view with it, as a field's error
};

/// A part of the screen whose content is taller than it. The app keeps the offset.
struct ScrollArea {
  std::string id;
  Rect viewport;
  float content_height = 0;
  float initial_offset = 0;  ///< where an area that was not on screen before begins
};

/// Everything that is on screen at one moment, as plain data in painter's order.
struct Scene {
  Size size;
  Colour background;
  std::vector<Primitive> primitives;
  std::vector<Rect> clips;
  std::vector<Target> targets;
  std::vector<ScrollArea> scroll_areas;
  std::string default_focus;  ///< id of the target that has the focus when no other has, or empty
  std::optional<base::Milliseconds> deadline;  ///< steady time at which the scene must be made anew
};

}  // namespace fluoro::ui
