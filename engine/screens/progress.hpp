#pragma once
#include <string>
#include <vector>

#include "ui/canvas.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {

/// How a question of the session stands, as its piece of the progress bar shows it.
enum class Step { open, current, right, partly, wrong };
[[nodiscard]] Step step_of(double mark);

struct Header {
  ui::Button leave;  ///< what Esc does
  std::vector<Step> steps;
  std::string counter;  ///< "8 / 20"
  std::string clock;    ///< "12:40 left", or empty
};

/// The line at the top of play and review. Returns its bottom.
float progress_header(ui::Canvas& canvas, const Header& header);

}  // namespace fluoro::screens
