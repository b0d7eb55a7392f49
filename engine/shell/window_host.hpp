#pragma once
#include <cstdint>
#include <functional>
#include <memory>

#include "screens/app.hpp"
#include "shell/host.hpp"
#include "shell/picture_loader.hpp"
#include "shell/watch.hpp"
#include "text/font_set.hpp"

namespace fluoro::shell {

/// Builds the app from what is on disk; called again for each restart.
using MakeApp = std::function<std::unique_ptr<screens::App>(base::Now)>;

/// The app in a window of its own. Draws when something changed and sleeps otherwise.
class WindowHost final : public Host {
 public:
  /// Opens the window at 1280x800, or what of it fits the desktop. Throws std::runtime_error, with a sentence
  /// that says what to do, when there is no display or no OpenGL. `watch`, which may be none, is looked at
  /// between events; `fonts`, `pictures` and it outlive the host.
  WindowHost(const text::FontSet& fonts, PictureLoader& pictures, MakeApp make_app, Watch* watch = nullptr);
  ~WindowHost() override;

  /// Until the learner quits or closes the window.
  void run();
  /// Whether run() would return at once.
  [[nodiscard]] bool finished() const;
  /// Frames shown since the window opened: none are added while nothing moves.
  [[nodiscard]] std::uint64_t frames_drawn() const;

  [[nodiscard]] screens::App& app() override;
  [[nodiscard]] base::Now now() override;
  void wait(base::Milliseconds duration) override;
  void send(const ui::InputEvent& event) override;
  void resize(ui::Size device) override;
  void screenshot(const std::filesystem::path& file) override;
  void set_clock(base::UtcTime wall) override;
  void restart() override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::shell
