#pragma once
#include <memory>

#include "shell/host.hpp"
#include "shell/watch.hpp"
#include "shell/window_host.hpp"

namespace fluoro::shell {

/// The app without a display and with a clock of its own that only wait() moves.
class HeadlessHost final : public Host {
 public:
  /// `watch`, which may be none, is looked at while time passes; it outlives the host.
  HeadlessHost(MakeApp make_app, base::UtcTime begin, Watch* watch = nullptr);

  [[nodiscard]] screens::App& app() override { return *app_; }
  [[nodiscard]] base::Now now() override { return now_; }
  void wait(base::Milliseconds duration) override;
  void send(const ui::InputEvent& event) override;
  void resize(ui::Size device) override;
  void screenshot(const std::filesystem::path&) override {}
  void set_clock(base::UtcTime wall) override { now_.wall = wall; }
  void restart() override;

 private:
  void start();
  void go_to(base::Milliseconds steady);

  MakeApp make_app_;
  Watch* watch_;
  base::Now now_;
  base::Milliseconds next_look_{};
  ui::Size device_{1280, 800};
  std::unique_ptr<screens::App> app_;
};

}  // namespace fluoro::shell
