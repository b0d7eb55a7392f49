#include "ui/table_layout.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::ui {
namespace {

constexpr float kLeastWidth = 60;  ///< for normal text: a few letters and an ellipsis

float natural_width(const Canvas& canvas, const TableColumn& column) {
  const float heading = canvas.text_width(column.title, table_heading_style(canvas, true)) +
                        (column.sortable ? sort_sign_width(canvas) : 0);
  return std::ceil(std::max(heading, canvas.text_width(column.widest, table_cell_style(canvas)))) + 1;
}

float taken(const Canvas& canvas, const std::vector<ColumnPlace>& places) {
  float sum = 2 * kTablePadding;
  for (const ColumnPlace& place : places) sum += place.width;
  return sum + table_gap(canvas) * static_cast<float>(std::max<std::size_t>(places.size(), 1) - 1);
}

/// What is left goes to one column. What is missing it gives first, then the widest, until texts are cut.
void share_out(const Canvas& canvas, float width, std::vector<ColumnPlace>& places, ColumnPlace& flexible) {
  const float least = canvas.scaled(kLeastWidth);
  const auto fit = [&](ColumnPlace& place) {
    const float wanted = place.width + width - taken(canvas, places);
    place.width = std::max(wanted, std::min(place.width, least));
  };
  fit(flexible);
  for (std::size_t i = 0; i < places.size() && taken(canvas, places) > width; ++i)
    fit(*std::ranges::max_element(places, {}, &ColumnPlace::width));
}

}  // namespace

float table_gap(const Canvas& canvas) { return canvas.scaled(24); }
float sort_sign_width(const Canvas& canvas) { return canvas.scaled(18); }

TextStyle table_cell_style(const Canvas& canvas) {
  return {.size = 17, .colour = canvas.theme().text, .one_line = true};
}

TextStyle table_heading_style(const Canvas& canvas, bool sorted) {
  return {.size = 15,
          .weight = Weight::semibold,
          .colour = sorted ? canvas.theme().text : canvas.theme().muted,
          .one_line = true};
}

std::vector<ColumnPlace> table_layout(const Canvas& canvas, float x, float width, const DataTable& table) {
  std::vector<ColumnPlace> places;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    places.push_back({i, 0, natural_width(canvas, table.columns[i])});
  const auto priority = [&](const ColumnPlace& place) { return table.columns[place.column].priority; };
  while (!places.empty() && taken(canvas, places) > width) {
    auto least = places.begin();  // of several that matter as little, the one farthest to the right
    for (auto place = places.begin(); place != places.end(); ++place)
      if (priority(*place) >= priority(*least)) least = place;
    if (priority(*least) == 0) break;
    places.erase(least);
  }
  if (places.empty()) return places;
  const auto flexible = std::ranges::find_if(
      places, [&](const ColumnPlace& place) { return table.columns[place.column].flexible; });
  share_out(canvas, width, places, flexible == places.end() ? places.front() : *flexible);
  x += kTablePadding;
  for (ColumnPlace& place : places) {
    place.x = x;
    x += place.width + table_gap(canvas);
  }
  return places;
}

}  // namespace fluoro::ui
