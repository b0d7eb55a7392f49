#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "screens/fixtures.hpp"
#include "screens/sitting.hpp"
#include "ui/focus.hpp"

/// An exam as a learner sits it.
namespace fluoro::test {

/// An exam and its clock; what it saves is kept as the history keeps it.
struct Exam {
  history::Session session{
      .id = history::SessionId{7}, .mode = "exam", .time_limit = std::chrono::minutes(10)};
  std::vector<history::SessionItem> items;
  std::map<int, history::Draft> drafts;
  screens::sitting::State state;
  base::Now now = evening();

  explicit Exam(const std::vector<exam::Item>& paper,
                std::optional<base::Milliseconds> limit = std::chrono::minutes(10)) {
    session.time_limit = limit;
    for (const exam::Item& item : paper) items.push_back({item, {}});
    begin();
  }

  /// As after the app was killed: only what was saved is left, and the steady clock is another.
  void begin() {
    std::vector<history::Draft> list;
    for (const auto& [position, draft] : drafts) list.push_back(draft);
    state = screens::sitting::make(session, items, list, now);
  }
  void kill() {
    now.wall += std::chrono::hours(9);
    now.steady = base::Milliseconds(250);
    begin();
  }

  screens::Effects send(const screens::Event& event) {
    screens::Effects effects = screens::sitting::update(state, event, now);
    for (const screens::Effect& effect : effects) {
      if (const auto* save = std::get_if<screens::SaveDraft>(&effect)) {
        drafts[save->draft.position] = save->draft;
        session.clock_used = save->clock_used;
      }
      if (const auto* save = std::get_if<screens::SaveClock>(&effect)) session.clock_used = save->clock_used;
    }
    return effects;
  }
  /// As the app does: time first, and then what happens.
  screens::Effects press(const std::string& id) {
    screens::Effects effects = send(screens::Passed{});
    std::ranges::move(send(screens::Activate{id}), std::back_inserter(effects));
    return effects;
  }
  screens::Effects type(const std::string& id, const std::string& text) {
    return send(screens::Typed{id, text});
  }
  /// With the ticks that its scenes ask for.
  screens::Effects wait(base::Milliseconds time) {
    screens::Effects effects;
    const base::Milliseconds end = now.steady + time;
    while (now.steady < end) {
      ui::Frame frame = test::frame();
      frame.now = now;
      const auto deadline = screens::sitting::view(state, frame).deadline;
      const auto next = std::min(end, deadline.value_or(end));
      now.wall += next - now.steady;
      now.steady = next;
      std::ranges::move(send(screens::Passed{}), std::back_inserter(effects));
    }
    return effects;
  }
  [[nodiscard]] ui::Scene scene() const {
    ui::Frame frame = test::frame();
    frame.now = now;
    return screens::sitting::view(state, frame);
  }
  /// The id of what a key presses, or nothing.
  [[nodiscard]] std::string pressed_by(const std::string& key) const {
    const ui::Scene shown = scene();
    const ui::Target* target = ui::target_by_key(shown, ui::chord_from_string(key));
    return target ? target->id : "";
  }
  [[nodiscard]] const history::Draft& draft(std::size_t position) const { return state.drafts[position]; }
};

inline std::vector<exam::Item> with_time(std::vector<exam::Item> items, std::chrono::seconds time) {
  for (exam::Item& item : items) item.time = time;
  return items;
}

}  // namespace fluoro::test
