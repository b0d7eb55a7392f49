#pragma once
#include <vector>

#include "ui/data_table.hpp"

namespace fluoro::ui {

/// Where a column that is shown stands; figures end at its right edge.
struct ColumnPlace {
  std::size_t column = 0;
  float x = 0, width = 0;
};

inline constexpr float kTablePadding = 14;  ///< at both ends of a row

[[nodiscard]] float table_gap(const Canvas& canvas);  ///< between columns
[[nodiscard]] TextStyle table_cell_style(const Canvas& canvas);
[[nodiscard]] TextStyle table_heading_style(const Canvas& canvas, bool sorted);
/// Room for the sign that tells the direction.
[[nodiscard]] float sort_sign_width(const Canvas& canvas);

/// The columns that find room in `width`, from `x` on.
[[nodiscard]] std::vector<ColumnPlace> table_layout(const Canvas& canvas, float x, float width,
                                                    const DataTable& table);

}  // namespace fluoro::ui
