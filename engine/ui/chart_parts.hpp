#pragma once
#include <string_view>

#include "ui/canvas.hpp"

namespace fluoro::ui {

// What all charts have in common.

/// Of the small texts at axes and in legends, in one line.
[[nodiscard]] TextStyle chart_label_style(const Canvas& canvas);
/// Grid lines stay behind the values also where the theme draws its lines strongly.
[[nodiscard]] Colour grid_colour(const Theme& theme);
/// A sentence in the middle of a chart that has nothing to show.
void chart_note(Canvas& canvas, Rect plot, std::string_view sentence);

/// The words below a chart: about what is selected, in the place that is kept for the longest of them.
struct ChartWords {
  std::string_view selected;  ///< empty: nothing is
  std::string_view at_rest;
  std::string_view longest;  ///< that can be selected
};
[[nodiscard]] float chart_words_height(const Canvas& canvas, float width, const ChartWords& words);
void chart_words(Canvas& canvas, float x, float y, float width, const ChartWords& words);

/// What charts say below while nothing is selected and the screen has nothing better.
inline constexpr std::string_view kChartHint = "Point at the chart or press arrow keys for exact figures.";

}  // namespace fluoro::ui
