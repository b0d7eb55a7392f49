#include "shell/window_host.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <SFML/System/Sleep.hpp>
#include <SFML/System/String.hpp>

#include "shell/clock.hpp"
#include "shell/display.hpp"
#include "shell/renderer.hpp"
#include "shell/sfml.hpp"
#include "shell/sound.hpp"

namespace fluoro::shell {
namespace {

/// How long to sleep between looks at the window while a deadline is due or a picture on its way: SFML 2
/// can't wait for both.
constexpr base::Milliseconds kNap{8};

ui::Size size_of(const sf::RenderWindow& window) {
  return {static_cast<float>(window.getSize().x), static_cast<float>(window.getSize().y)};
}

}  // namespace

struct WindowHost::Impl {
  Impl(const text::FontSet& fonts, PictureLoader& loader, MakeApp make, Watch* watched)
      : make_app(std::move(make)),
        watch(watched),
        pictures(loader),
        window(open_checked_window(title)),
        renderer(fonts, loader) {
    start();
  }

  void start() {
    app.reset();  // before the next one opens the same database
    shown = false;
    const base::Now at = now();
    app = make_app(at);
    if (watch) next_look = at.steady + watch->interval();
    lay_out(size_of(*window));
  }

  void lay_out(ui::Size device) {
    scale = scale_for(device);
    app->resize({device.w / scale, device.h / scale});
    stale = true;
  }

  void handle(const WindowEvent& event) {
    if (const auto* input = std::get_if<ui::InputEvent>(&event)) return app->handle(*input, now());
    if (const auto* resized = std::get_if<Resized>(&event)) return lay_out(resized->device);
    stale = true;
  }

  void handle_what_came() {
    while (const auto event = poll_event(*window, scale)) handle(*event);
  }

  /// Has the screen made anew when more is known of its pictures.
  void take_in_pictures() {
    if (pictures.take_news()) app->handle(ui::Tick{}, now());
  }

  /// What the app shows once every picture on it is there or known to be broken.
  void show_whole() {
    show();
    while (pictures.busy()) {
      pictures.finish();
      app->handle(ui::Tick{}, now());
      show();
    }
  }

  /// Brings screen, title and sound up to the state of the app.
  void show() {
    if (stale || app->changed()) draw();
    for (const screens::Cue cue : app->take_cues()) speaker.play(cue);
  }

  void draw() {
    const ui::Scene& scene = app->scene(now());
    deadline = scene.deadline;
    renderer.draw(*window, scene, scale);
    window->display();
    stale = false;
    ++frames;
    if (!std::exchange(shown, true)) app->shown();
    if (const std::string now_titled = app->title(); now_titled != title) {
      title = now_titled;
      window->setTitle(sf::String::fromUtf8(title.begin(), title.end()));
    }
  }

  void look() {
    const base::Now at = now();
    if (!watch || at.steady < *next_look) return;
    next_look = at.steady + watch->interval();
    watch->look(*app, at);
  }

  /// Sleeps until something comes, or until the earliest of the scene's deadline, the next look and `end`,
  /// and lets the app have it.
  void turn(std::optional<base::Milliseconds> end) {
    auto until = deadline;
    for (const auto& other : {next_look, end})
      if (other && (!until || *other < *until)) until = other;
    if (!until && !pictures.busy()) {
      if (const auto event = wait_event(*window, scale)) handle(*event);
      return handle_what_came();
    }
    const auto left = until ? std::clamp(*until - now().steady, base::Milliseconds(1), kNap) : kNap;
    sf::sleep(sf::milliseconds(static_cast<int>(left.count())));
    handle_what_came();
    look();
    take_in_pictures();
    const base::Now at = now();
    if (!deadline || at.steady < *deadline) return;
    deadline.reset();
    app->handle(ui::Tick{}, at);
  }

  [[nodiscard]] base::Now now() const {
    base::Now now = system_now();
    now.wall += wall_ahead;
    return now;
  }

  MakeApp make_app;
  Watch* watch;
  PictureLoader& pictures;
  std::string title;  ///< none before the first frame, so that who sees one finds the window in its place
  std::unique_ptr<sf::RenderWindow> window;
  Renderer renderer;
  Speaker speaker;
  std::unique_ptr<screens::App> app;
  float scale = 1;
  bool stale = true;   ///< what the window shows may be gone
  bool shown = false;  ///< a frame of this app
  std::optional<base::Milliseconds> deadline;
  std::optional<base::Milliseconds> next_look;  ///< at what is watched, if anything is
  base::Milliseconds wall_ahead{};              ///< of the system's, once a walkthrough has set it
  std::uint64_t frames = 0;
};

WindowHost::WindowHost(const text::FontSet& fonts, PictureLoader& pictures, MakeApp make_app, Watch* watch)
    : impl_(std::make_unique<Impl>(fonts, pictures, std::move(make_app), watch)) {}
WindowHost::~WindowHost() = default;

void WindowHost::run() {
  impl_->show();
  while (!finished()) {
    impl_->turn({});
    if (!finished()) impl_->show();
  }
}

bool WindowHost::finished() const { return impl_->app->quit_requested(); }
std::uint64_t WindowHost::frames_drawn() const { return impl_->frames; }
screens::App& WindowHost::app() { return *impl_->app; }
base::Now WindowHost::now() { return impl_->now(); }

void WindowHost::wait(base::Milliseconds duration) {
  const base::Milliseconds end = system_now().steady + duration;
  impl_->handle_what_came();
  impl_->show();
  while (!finished() && system_now().steady < end) {
    impl_->turn(end);
    impl_->show();
  }
  if (!finished()) impl_->show_whole();
}

void WindowHost::send(const ui::InputEvent& event) {
  impl_->app->handle(event, impl_->now());
  impl_->show_whole();
}

void WindowHost::resize(ui::Size device) {
  resize_window(*impl_->window, device);
  wait(base::Milliseconds(100));  // the window system may answer with another size
  impl_->lay_out(size_of(*impl_->window));
  impl_->show_whole();
}

void WindowHost::screenshot(const std::filesystem::path& file) {
  impl_->handle_what_came();
  impl_->show_whole();
  impl_->draw();
  if (!save_picture(*impl_->window, file))
    throw std::runtime_error(
        "The picture '" + file.string() +
        "' can't be written: check that its folder exists and that the name ends in .png.");
}

void WindowHost::set_clock(base::UtcTime wall) { impl_->wall_ahead = wall - system_now().wall; }

void WindowHost::restart() {
  impl_->start();
  impl_->show_whole();
}

}  // namespace fluoro::shell
