#pragma once
#include <string>

#include "exam/certainty.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens {

/// 'Do you know what you know?': the share right at each level, the mark that certainty earned and what it
/// says, as the inside of a card from (x, y) down. Returns the bottom.
float paint_certainty_sums(ui::Canvas& canvas, float x, float y, float width,
                           const exam::CertaintySums& sums);

/// "Certain more often than right.", "You know what you know." and so on; empty without an answer.
[[nodiscard]] std::string calibration_words(const exam::CertaintySums& sums);

}  // namespace fluoro::screens
