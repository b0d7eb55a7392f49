#include "screens/certainty_card.hpp"

#include <cmath>

#include "screens/outcome_words.hpp"
#include "screens/words.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens {
namespace {

using exam::Calibration;
using ui::Canvas;
using ui::TextStyle;

std::string level_words(const exam::CertaintySum& sum, exam::Certainty certainty) {
  if (sum.answers == 0) return "none";
  const Calibration judged = exam::calibration(sum, certainty);
  const char* sign = judged == Calibration::over_confident    ? ", too sure"
                     : judged == Calibration::under_confident ? ", too modest"
                                                              : "";
  return percent(sum.share()) + " of " + std::to_string(sum.answers) + sign;
}

float paint_level(Canvas& canvas, float x, float y, float width, const exam::CertaintySum& sum,
                  exam::Certainty certainty) {
  const TextStyle name{.size = 16, .colour = canvas.theme().text};
  const TextStyle figure{
      .size = 15, .weight = ui::Weight::semibold, .colour = canvas.theme().text, .align = ui::Align::right};
  const std::string words = level_words(sum, certainty);
  const float names = std::ceil(canvas.text_width(to_string(certainty), name)) + 1;
  const float figures = std::ceil(canvas.text_width(words, figure)) + 1;
  if (names + 12 + figures <= width) {
    canvas.text(x + width - figures, y, figures, words, figure);
    y += canvas.text(x, y, names, to_string(certainty), name);
  } else {
    y += canvas.text(x, y, width, to_string(certainty), name);
    y += canvas.text(x, y, width, words,
                     {.size = 15, .weight = ui::Weight::semibold, .colour = canvas.theme().text});
  }
  ui::bar(canvas, {x, y + 2, width, 8}, static_cast<float>(sum.share()), canvas.theme().accent);
  return y + 10;
}

}  // namespace

std::string calibration_words(const exam::CertaintySums& sums) {
  switch (exam::calibration(sums)) {
    case Calibration::over_confident: return "You are surer than you are right: doubt a little more.";
    case Calibration::under_confident: return "You know more than you dare to say: trust yourself more.";
    case Calibration::well_judged: return "You judge well what you know.";
    case Calibration::unknown: break;
  }
  return {};
}

float paint_certainty_sums(Canvas& canvas, float x, float y, float width, const exam::CertaintySums& sums) {
  y += canvas.text(x, y, width, "Do you know what you know?", canvas.heading()) + 2;
  y += canvas.text(x, y, width, "Share correct at each certainty", canvas.muted()) + 8;
  for (const exam::Certainty each : exam::kCertainties)
    y = paint_level(canvas, x, y, width, sums.levels[static_cast<std::size_t>(each) - 1], each) + 8;
  if (sums.answers() == 0) return y;
  const TextStyle small{.size = 15, .colour = canvas.theme().text};
  std::string figures = "Certainty-based mark: " + certainty_mark_text(sums.certainty_marks()) + " of " +
                        std::to_string(3 * sums.answers());
  y += canvas.text(x, y, width, figures, small);
  if (const auto brier = sums.brier())
    y += canvas.text(x, y, width, "Brier score: " + hundredths(*brier) + " (0 is best)", small);
  return y + 4 + canvas.text(x, y + 4, width, calibration_words(sums), canvas.muted());
}

}  // namespace fluoro::screens
