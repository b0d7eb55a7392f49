#pragma once
#include <filesystem>

#include "base/time.hpp"
#include "screens/app.hpp"
#include "ui/event.hpp"

namespace fluoro::shell {

/// Where the app runs: in a window, or nowhere with a clock of its own. What a walkthrough plays against.
class Host {
 public:
  virtual ~Host() = default;
  [[nodiscard]] virtual screens::App& app() = 0;
  [[nodiscard]] virtual base::Now now() = 0;
  /// Lets time pass; the app gets its ticks at the deadlines that its scenes name, and its pictures.
  virtual void wait(base::Milliseconds duration) = 0;
  /// Comes back when the pictures that the app shows then are there.
  virtual void send(const ui::InputEvent& event) = 0;
  /// Device pixels of the window's inside.
  virtual void resize(ui::Size device) = 0;
  /// Throws std::runtime_error with a sentence when it can't be written; does nothing without a window.
  virtual void screenshot(const std::filesystem::path& file) = 0;
  /// The wall clock jumps to a time and runs on from there; the steady one knows nothing of it.
  virtual void set_clock(base::UtcTime wall) = 0;
  /// Ends the app and starts it again from what is on disk.
  virtual void restart() = 0;
};

/// Device pixels a logical pixel for a window of this size, in quarters: 1 up to 1600x900, 2.25 at 3840x2160.
[[nodiscard]] float scale_for(ui::Size device);

}  // namespace fluoro::shell
