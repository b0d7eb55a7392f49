#include <chrono>
#include <stdexcept>

#include <SFML/Graphics/RenderWindow.hpp>
#include <benchmark/benchmark.h>

#include "screens/app.hpp"
#include "shell/clock.hpp"
#include "shell/desk.hpp"
#include "shell/library.hpp"
#include "shell/renderer.hpp"
#include "shell/sfml.hpp"
#include "text/font_set.hpp"

/// A frame of the play screen at 1280x800, as one is drawn each time an answer is chosen: the key is handled
/// and the scene built, the scene is drawn, the window is shown. Under software OpenGL most of the drawing is
/// done when the window is shown.
namespace {

using namespace fluoro;
using Clock = std::chrono::steady_clock;

constexpr ui::Size kSize{1280, 800};

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void play_frame(benchmark::State& state) {
  const text::FontSet fonts;
  shell::Desk desk(shell::load_catalogue({FLUORO_ROOT "/quizzes/ir-procedures.yaml"}, {}), {}, {});
  screens::App app(desk.services(fonts, [] { return std::uint64_t{7}; }), shell::system_now(),
                   screens::SessionPlan{.banks = {"ir-procedures"}});
  const auto window = shell::open_window(kSize, "Frames");
  if (!window->isOpen()) throw std::runtime_error("no window can open; is there a display?");
  shell::PictureLoader pictures(shell::PictureLoader::When::aside);
  shell::Renderer renderer(fonts, pictures);
  app.resize(kSize);
  Clock::duration building{}, drawing{}, showing{};
  bool first = true;
  for ([[maybe_unused]] const auto _ : state) {
    const auto begin = Clock::now();
    app.handle(ui::KeyPress{{first ? ui::Key::a : ui::Key::b}}, shell::system_now());
    const ui::Scene& scene = app.scene(shell::system_now());
    const auto built = Clock::now();
    renderer.draw(*window, scene, 1);
    const auto drawn = Clock::now();
    window->display();
    const auto shown = Clock::now();
    building += built - begin;
    drawing += drawn - built;
    showing += shown - drawn;
    first = !first;
  }
  const auto frames = static_cast<double>(state.iterations());
  state.counters["build_ms"] = milliseconds(building) / frames;
  state.counters["draw_ms"] = milliseconds(drawing) / frames;
  state.counters["show_ms"] = milliseconds(showing) / frames;
}

BENCHMARK(play_frame)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
