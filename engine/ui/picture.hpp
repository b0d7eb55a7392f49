#pragma once
#include <string>
#include <tuple>

#include "ui/geometry.hpp"

namespace fluoro::ui {

/// A picture of a quiz, by its path inside the quiz's folder.
struct PictureId {
  std::string quiz, path;
  bool operator==(const PictureId&) const = default;
  bool operator<(const PictureId& other) const {
    return std::tie(quiz, path) < std::tie(other.quiz, other.path);
  }
};

/// What is known of a picture.
struct PictureState {
  enum class Kind { loading, ready, broken };
  Kind kind = Kind::loading;
  Size size;            ///< its pixels; {0, 0} when loading and not known yet, or broken
  std::string trouble;  ///< when broken: why, in one sentence
};

/// Where a screen asks for pictures. The asking never waits: a picture that is not there yet is sent for, and
/// the screen is made anew when more is known of it.
class Pictures {
 public:
  Pictures() = default;
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;
  virtual ~Pictures() = default;
  [[nodiscard]] virtual PictureState look(const PictureId& id) = 0;
};

/// How a picture lies in a box: what a point in it means in the picture's pixels.
struct PictureMap {
  Rect box;      ///< on screen
  Size picture;  ///< all of it, pixels
  Rect part;  ///< what fills the box, pixels; reaches beyond the picture where that is smaller than the box
  [[nodiscard]] float scale() const { return box.w / part.w; }  ///< logical pixels a pixel of the picture
  [[nodiscard]] Point to_picture(Point screen) const;
  [[nodiscard]] Point to_screen(Point pixel) const;
  bool operator==(const PictureMap&) const = default;
};

/// The largest place in the middle of `room` that has the picture's shape, and at most `enlarged` logical
/// pixels for each of its own.
[[nodiscard]] Rect fitted(Size picture, Rect room, float enlarged);

}  // namespace fluoro::ui
