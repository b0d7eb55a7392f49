#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/time.hpp"
#include "ui/event.hpp"
#include "ui/geometry.hpp"

namespace fluoro::shell {

// A step of a walkthrough, named as in its file.
struct Expect {
  std::string text;
  bool shown = true;  ///< false: `expect-not`
};
struct Click {
  std::string label;
  std::optional<ui::Point> place;  ///< in it, as shares of its width and height; else its middle
};
struct Press {
  ui::Chord chord;
};
struct Type {
  std::string text;
};
struct Wait {
  base::Milliseconds time{};
};
struct Resize {
  ui::Size size;
};
struct Screenshot {
  std::string file;
};
/// Puts a copy of a file where another may be, in one go, as an editor saves.
struct Copy {
  std::string from, to;
};
/// The wall clock jumps, as when somebody sets it; the steady one goes on.
struct SetClock {
  base::UtcTime time;
};
struct Restart {};
struct Step;
/// The steps again and again: `times`, or at most that often until a text is on screen.
struct Repeat {
  int times = 1;
  std::string until;  ///< or empty
  std::vector<Step> steps;
};
struct Step {
  base::Position at;
  std::variant<Expect, Click, Press, Type, Wait, Resize, Screenshot, Copy, SetClock, Restart, Repeat> action;
};

/// A person at the app, as a list of steps.
struct Walkthrough {
  std::string title;
  std::optional<std::uint64_t> seed;   ///< new paper codes come from it
  std::optional<ui::Size> size;        ///< of the window
  std::optional<base::UtcTime> clock;  ///< when it begins, where there is a clock of its own
  std::vector<Step> steps;
};

/// Reads a walkthrough; with an error in `diagnostics` there is none.
[[nodiscard]] std::optional<Walkthrough> read_walkthrough(std::string_view bytes,
                                                          base::Diagnostics& diagnostics);

}  // namespace fluoro::shell
