#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "history/store.hpp"
#include "screens/catalogue.hpp"
#include "ui/event.hpp"
#include "ui/scene.hpp"
#include "ui/text_measure.hpp"

namespace fluoro::screens {

/// What plays when; the shell knows how it sounds.
enum class Cue { right, wrong, finished };

/// A session asked for on the command line: straight to the first question.
struct PlayRequest {
  std::vector<std::string> banks;  ///< ids in the catalogue
  int count = 20;
  std::vector<std::string> topics;
  std::optional<base::PaperCode> code;
  std::optional<base::Milliseconds> time_limit;
};

/// All that the app needs of the world. The pointed-to things outlive it.
struct Services {
  const Catalogue* banks = nullptr;
  history::Store* store = nullptr;
  const ui::TextMeasure* measure = nullptr;
  const base::Zone* zone = nullptr;
  std::function<std::uint64_t()> random_number;  ///< for new paper codes
  std::string data_place;                        ///< where the history lies, for the settings screen
  std::vector<std::string> notices;              ///< sentences to show on the first screen
};

/// The application as a value: events in, scenes and sounds out. It knows no window and no clock.
class App {
 public:
  App(Services services, base::Now now, const std::optional<PlayRequest>& play = {});
  App(App&&) noexcept;
  App& operator=(App&&) noexcept;
  ~App();

  void handle(const ui::InputEvent& event, base::Now now);
  void resize(ui::Size size);  ///< logical pixels

  /// The scene for the present state; made anew only when something changed.
  [[nodiscard]] const ui::Scene& scene(base::Now now);
  /// Whether the scene on screen is out of date.
  [[nodiscard]] bool changed() const;
  [[nodiscard]] std::vector<Cue> take_cues();  ///< to be played, already silenced when sound is off
  [[nodiscard]] bool quit_requested() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::screens
