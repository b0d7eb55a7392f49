#pragma once
#include <string>
#include <vector>

#include "ui/canvas.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {

/// How a question of the session stands, as its piece of the progress bar shows it. The last three are those
/// of an exam, where nobody knows yet what is right.
enum class Step { open, current, right, partly, wrong, unanswered, answered, flagged };
[[nodiscard]] Step step_of(double mark);

/// What is left of a time, on a pill as wide as each of its texts needs: nothing moves when the last minute
/// begins.
struct Clock {
  std::string text;  ///< "12:40 left"
  std::string late;  ///< what it reads at the end, or empty
  bool hurries = false;
};

struct Header {
  ui::Button leave;  ///< what Esc does
  std::vector<Step> steps;
  std::string counter;  ///< "8 / 20"
  std::vector<Clock> clocks;
};

/// The line at the top of a session and its review; clocks go below it where there is little room. Returns
/// its bottom.
float progress_header(ui::Canvas& canvas, const Header& header);

}  // namespace fluoro::screens
