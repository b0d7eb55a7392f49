#include "screens/mastery.hpp"

#include <algorithm>

namespace fluoro::screens {

Mastery mastery_of(const history::Standing& standing, int in_file) {
  const int facts = std::max(in_file, standing.begun);
  return {facts, facts == 0 ? 0 : std::clamp(standing.recall / facts, 0.0, 1.0)};
}

ui::Colour mastery_colour(const ui::Theme& theme, double share) {
  constexpr double kWeak = 0.5;
  return share < kWeak ? theme.warn : theme.accent;
}

}  // namespace fluoro::screens
