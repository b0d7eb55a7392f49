#pragma once
#include <vector>

#include "history/store.hpp"
#include "screens/answer.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Review: the questions of a session as they were shown, with the answers given. All of it comes from the
/// history, so it works when the quiz file has changed or is gone.
namespace fluoro::screens::review {

struct State {
  ToReview route;  ///< its position is the question on screen
  std::vector<history::SessionItem> items;
  Answering answering;  ///< how the pictures of the one on screen are looked at
};

[[nodiscard]] State make(const history::Store& store, ToReview route);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::review
