#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "screens/answer.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Play: one question after the other, each marked and explained as soon as it is answered.
namespace fluoro::screens::play {

struct State {
  history::SessionId session{};
  std::vector<exam::Item> items;
  std::vector<std::optional<history::Answer>> answers;  ///< beside the items
  std::size_t current = 0;
  exam::Response response;  ///< to the current item, as far as it goes
  Answering answering;      ///< what else there is of it
  bool marked = false;      ///< the current item's feedback shows
  bool paused = false;
  std::optional<base::Milliseconds> time_limit;
  base::Milliseconds spent{};  ///< on the current item before the clock last started
  base::Milliseconds since{};  ///< steady time at which it last started
  std::string trouble;         ///< why an answer could not be saved
};

/// Goes on with the first item that has no answer.
[[nodiscard]] State make(history::SessionId id, const std::vector<history::SessionItem>& items,
                         std::optional<base::Milliseconds> time_limit, base::Now now);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// What is left of the time limit. The clock stands while feedback or the pause shows.
[[nodiscard]] base::Milliseconds time_left(const State& state, base::Now now);

}  // namespace fluoro::screens::play
