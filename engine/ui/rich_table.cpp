#include "ui/rich_table.hpp"

#include <algorithm>
#include <cmath>

#include "ui/rich_lines.hpp"

namespace fluoro::ui {
namespace {

/// Of the size of the text.
constexpr float kBetween = 1.3f, kAbove = 0.36f;

struct Cell {
  RichLine line;
  float natural = 0, least = 0;
};

using Cells = std::vector<std::vector<Cell>>;

/// How the cells of a row are set that lie to this side.
RichStyle cell_style(RichStyle style, bool head, base::Table::Align align) {
  using From = base::Table::Align;
  if (head) style.font.weight = std::max(style.font.weight, Weight::semibold);
  style.align = align == From::right ? Align::right : align == From::centre ? Align::centre : Align::left;
  return style;
}

Cells measured(const base::Table& table, const RichStyle& style, const TextMeasure& measure) {
  Cells cells;
  for (const auto& row : table.rows) {
    auto& line = cells.emplace_back();
    const Font font = cell_style(style, cells.size() == 1, {}).font;
    for (const base::Runs& runs : row) {
      line.push_back({RichLine(runs, font, measure)});
      // A pixel to spare, so that what just fits does not wrap.
      line.back().natural = std::ceil(line.back().line.width()) + 1;
      line.back().least = std::ceil(line.back().line.widest_word()) + 1;
    }
  }
  return cells;
}

/// What each column gets: what its cells need, or, where that is too much, what their longest words need and
/// a part of the rest. Nothing when not even those fit.
std::vector<float> column_widths(const Cells& cells, std::size_t columns, float room) {
  std::vector<float> natural(columns, 0), least(columns, 0);
  float all = 0, all_least = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    for (const auto& row : cells) {
      natural[i] = std::max(natural[i], row[i].natural);
      least[i] = std::max(least[i], row[i].least);
    }
    all += natural[i];
    all_least += least[i];
  }
  if (all <= room) return natural;
  if (all_least > room) return {};
  const float share = (room - all_least) / (all - all_least);
  for (std::size_t i = 0; i < columns; ++i) least[i] += (natural[i] - least[i]) * share;
  return least;
}

float place_columns(const base::Table& table, const Cells& cells, const std::vector<float>& widths, float y,
                    const RichStyle& style, const TextMeasure& measure, RichLayout& layout) {
  const float between = kBetween * style.font.size, above = kAbove * style.font.size;
  float all = -between;
  for (const float width : widths) all += width + between;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    float x = 0, bottom = y + above + style.line_height;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const RichLine& line = cells[row][i].line;
      bottom = std::max(bottom,
                        place_lines(line, line.text(), {x, y + above, widths[i], 0},
                                    cell_style(style, row == 0, table.columns[i]), measure, layout.pieces));
      x += widths[i] + between;
    }
    y = bottom + above;
    if (row + 1 < cells.size()) layout.rules.push_back({0, y, all, row == 0});
  }
  return y;
}

/// Each cell on lines of its own behind its column's head, rows parted by rules.
float place_stacked(const base::Table& table, float y, float width, const RichStyle& style,
                    const TextMeasure& measure, RichLayout& layout) {
  const float above = kAbove * style.font.size;
  for (std::size_t row = std::min<std::size_t>(1, table.rows.size() - 1); row < table.rows.size(); ++row) {
    y += above;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      base::Runs runs;
      if (row > 0)
        for (base::Run run : table.rows[0][i]) {
          run.bold = true;
          runs.push_back(std::move(run));
        }
      if (!runs.empty()) runs.push_back({.text = ": ", .bold = true});
      runs.insert(runs.end(), table.rows[row][i].begin(), table.rows[row][i].end());
      if (runs.empty()) continue;
      const RichLine line(runs, style.font, measure);
      y = place_lines(line, line.text(), {0, y, width, 0}, cell_style(style, false, {}), measure,
                      layout.pieces);
    }
    y += above;
    if (row + 1 < table.rows.size()) layout.rules.push_back({0, y, width, false});
  }
  return y;
}

}  // namespace

float place_table(const base::Table& table, float y, float width, const RichStyle& style,
                  const TextMeasure& measure, RichLayout& layout) {
  if (table.rows.empty() || table.columns.empty()) return y;
  const Cells cells = measured(table, style, measure);
  const float between = kBetween * style.font.size * static_cast<float>(table.columns.size() - 1);
  const std::vector<float> widths = column_widths(cells, table.columns.size(), width - between);
  if (widths.empty()) return place_stacked(table, y, width, style, measure, layout);
  return place_columns(table, cells, widths, y, style, measure, layout);
}

}  // namespace fluoro::ui
