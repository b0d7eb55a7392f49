#include "ui/chart_parts.hpp"

#include <algorithm>

namespace fluoro::ui {
namespace {

TextStyle words_style(const Canvas& canvas, bool selected) {
  const Theme& theme = canvas.theme();
  return {.size = 16,
          .weight = selected ? Weight::medium : Weight::regular,
          .colour = selected ? theme.text : theme.muted};
}

}  // namespace

TextStyle chart_label_style(const Canvas& canvas) {
  return {.size = 13, .colour = canvas.theme().muted, .one_line = true};
}

Colour grid_colour(const Theme& theme) {
  const bool strong = contrast(theme.line, theme.surface) > 4;
  return strong ? mix(theme.line, theme.surface, 0.35f) : theme.line;
}

void chart_note(Canvas& canvas, Rect plot, std::string_view sentence) {
  if (sentence.empty()) return;
  TextStyle note = canvas.muted();
  note.align = Align::centre;
  const float width = plot.w - 32, height = canvas.text_height(width, sentence, note);
  const float y = plot.centre().y - height / 2;
  canvas.box({.rect = {plot.x + 8, y - 6, plot.w - 16, height + 12}, .fill = canvas.theme().surface});
  canvas.text(plot.x + 16, y, width, sentence, note);
}

float chart_words_height(const Canvas& canvas, float width, const ChartWords& words) {
  // Others as long may be a little wider: a name of a day, a figure.
  constexpr float kNarrower = 0.94f;
  return std::max(canvas.text_height(width * kNarrower, words.longest, words_style(canvas, true)),
                  canvas.text_height(width, words.at_rest, words_style(canvas, false)));
}

void chart_words(Canvas& canvas, float x, float y, float width, const ChartWords& words) {
  const bool selected = !words.selected.empty();
  canvas.text(x, y, width, selected ? words.selected : words.at_rest, words_style(canvas, selected));
}

}  // namespace fluoro::ui
