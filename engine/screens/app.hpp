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
#include "screens/effects.hpp"
#include "ui/event.hpp"
#include "ui/picture.hpp"
#include "ui/scene.hpp"
#include "ui/text_measure.hpp"

namespace fluoro::screens {

/// All that the app needs of the world. The pointed-to things outlive it.
struct Services {
  std::function<std::vector<QuizSummary>()> quizzes;  ///< what Home tells of them, at once
  std::function<const Catalogue&()> banks;            ///< waits while the files are still read
  std::function<void()> read_ahead;                   ///< begins what can wait for the first scene; or empty
  history::Store* store = nullptr;
  const ui::TextMeasure* measure = nullptr;
  ui::Pictures* pictures = nullptr;  ///< null: pictures are off
  const base::Zone* zone = nullptr;
  std::function<std::uint64_t()> random_number;  ///< for new paper codes
  std::string data_place;                        ///< where the history lies, for the settings screen
  std::function<std::string()> pasted;           ///< the clipboard's text; empty: there is no clipboard
  std::function<void(const std::string&)> copy;  ///< puts a text into it
  /// Has work done beside the app, by a thread of its own; empty: it is done at once.
  std::function<void(std::function<void()>)> aside;
  std::vector<std::string> notices;          ///< sentences to show on the first screen
  std::function<std::string()> late_notice;  ///< one that came up after the start; gives or is empty: none
};

/// The application as a value: events in, scenes and sounds out. It knows no window and no clock.
class App {
 public:
  App(Services services, base::Now now, const std::optional<SessionPlan>& play = {});
  App(App&&) noexcept;
  App& operator=(App&&) noexcept;
  ~App();

  /// Shows a quiz file to its author; once it is on screen, a newer version of it.
  void preview(CatalogueEntry file, base::Now now);
  void handle(const ui::InputEvent& event, base::Now now);
  void resize(ui::Size size);  ///< logical pixels

  /// The scene for the present state; made anew only when something changed.
  [[nodiscard]] const ui::Scene& scene(base::Now now);
  /// To be told when the first scene is on screen: what could wait for that is begun.
  void shown();
  /// Whether the scene on screen is out of date.
  [[nodiscard]] bool changed() const;
  [[nodiscard]] std::vector<Cue> take_cues();  ///< to be played, already silenced when sound is off
  /// For the window's title: the app's name and what is on screen, "Fluoro: 16 of 20 correct".
  [[nodiscard]] std::string title() const;
  [[nodiscard]] bool quit_requested() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::screens
