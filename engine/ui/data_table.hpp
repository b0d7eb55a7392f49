#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/canvas.hpp"

namespace fluoro::ui {

struct TableColumn {
  std::string id, title;
  std::string widest;     ///< a text as wide as any of its cells: the column's width
  bool figures = false;   ///< at the right, digit under digit
  bool flexible = false;  ///< takes what room is left, and is the first to give some away
  int priority = 0;       ///< where room is scarce the columns of the highest go first; those of 0 stay
  bool sortable = true;
};

struct TableSort {
  std::string column;
  bool descending = false;
  bool operator==(const TableSort&) const = default;
};

/// Rows of short texts, any number of them: only those in view are asked for and painted.
struct DataTable {
  std::string id;  ///< of the part that scrolls; the ids of its targets begin with it
  std::vector<TableColumn> columns;
  std::size_t rows = 0;
  std::function<std::vector<std::string>(std::size_t row)> cells;  ///< one for each column
  bool opens = false;                                              ///< a row can be pressed
  std::optional<TableSort> sort;                                   ///< how the rows are sorted now
  std::string empty;                                               ///< the sentence in place of rows
};

/// Paints headings at the top of `place` and below them rows in a part of its own that scrolls.
void data_table(Canvas& canvas, Rect place, const DataTable& table);

// The same in two pieces, for a table inside of what scrolls already. Each returns its bottom.
float table_headings(Canvas& canvas, float x, float y, float width, const DataTable& table);
float table_rows(Canvas& canvas, float x, float y, float width, const DataTable& table);

/// The row, or the column's id, that a target of the table `id` stands for.
[[nodiscard]] std::optional<std::size_t> table_row(const std::string& id, const std::string& target);
[[nodiscard]] std::optional<std::string> table_column(const std::string& id, const std::string& target);
/// How to sort once a heading is pressed: the other way round, or a new column, figures from the largest on.
[[nodiscard]] TableSort sort_by(const DataTable& table, const std::string& column);

}  // namespace fluoro::ui
