#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "screens/effects.hpp"
#include "screens/services.hpp"
#include "ui/event.hpp"
#include "ui/scene.hpp"

namespace fluoro::screens {

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
