#include "ui/data_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ui/table_layout.hpp"
#include "ui/value_axis.hpp"

namespace fluoro::ui {
namespace {

constexpr float kMinTarget = 44;
constexpr std::size_t kBeyond = 2;  ///< rows that the focus can go on to before they are in view

float row_height(const Canvas& canvas) { return std::max(kMinTarget, canvas.scaled(26) + 20); }

std::string row_prefix(const std::string& id) { return id + "-row-"; }
std::string column_prefix(const std::string& id) { return id + "-by-"; }

/// An arrow head, up for ascending.
void paint_sort_sign(Canvas& canvas, Point middle, bool descending) {
  const float half = canvas.scaled(4.5f), rise = (descending ? half : -half) * 0.55f;
  canvas.line(
      {{middle.x - half, middle.y - rise}, {middle.x, middle.y + rise}, {middle.x + half, middle.y - rise}},
      2, canvas.theme().accent);
}

void paint_heading(Canvas& canvas, const ColumnPlace& place, float y, const DataTable& table) {
  const TableColumn& column = table.columns[place.column];
  const bool sorted = table.sort && table.sort->column == column.id;
  const std::string id = column_prefix(table.id) + column.id;
  const float height = row_height(canvas), gap = table_gap(canvas), sign = sort_sign_width(canvas);
  const Rect box{place.x - gap / 2, y, place.width + gap, height};
  if (column.sortable && canvas.frame().hover == id)
    canvas.box({.rect = box.inset(2), .radius = 10, .fill = canvas.theme().raised});
  TextStyle style = table_heading_style(canvas, sorted);
  const float room = place.width - (column.sortable ? sign : 0);
  const float text = std::min(room, std::ceil(canvas.text_width(column.title, style)) + 1);
  if (column.figures) style.align = Align::right;
  const float x = column.figures ? place.x + place.width - text : place.x;
  canvas.text(x, y + (height - canvas.line_height(style)) / 2, text, column.title, style);
  if (sorted)
    paint_sort_sign(canvas, {column.figures ? x - sign / 2 : x + text + sign / 2, y + height / 2},
                    table.sort->descending);
  if (!column.sortable) return;
  canvas.target({.id = id,
                 .box = box,
                 .role = Role::button,
                 .label = "Sort by " + column.title,
                 .value = !sorted                  ? ""
                          : table.sort->descending ? "sorted, descending"
                                                   : "sorted, ascending"});
}

/// All of a row in one sentence, also what has no room on screen.
std::string row_label(const DataTable& table, const std::vector<std::string>& cells) {
  std::string label;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    if (!label.empty()) label += ", ";
    label += table.columns[i].figures ? table.columns[i].title + " " + cells[i] : cells[i];
  }
  return label.empty() ? "Empty row" : label;
}

void paint_row(Canvas& canvas, Rect row, const std::vector<ColumnPlace>& places,
               const std::vector<std::string>& cells, const DataTable& table) {
  for (const ColumnPlace& place : places) {
    TextStyle style = table_cell_style(canvas);
    if (table.columns[place.column].figures) style.align = Align::right;
    canvas.text(place.x, row.y + (row.h - canvas.line_height(style)) / 2, place.width, cells[place.column],
                style);
  }
}

/// Rows from `begin` on, up to `end`: with their texts where they are in view, else as targets only.
void add_rows(Canvas& canvas, Rect first, std::size_t begin, std::size_t end, bool in_view,
              const std::vector<ColumnPlace>& places, const DataTable& table) {
  for (std::size_t i = begin; i < end; ++i) {
    const Rect row{first.x, first.y + static_cast<float>(i) * first.h, first.w, first.h};
    const std::string id = row_prefix(table.id) + std::to_string(i);
    const std::vector<std::string> cells = table.cells(i);
    if (in_view) {
      if (i > 0) canvas.rule(row.x + kTablePadding, row.y, row.w - 2 * kTablePadding);
      if (table.opens && canvas.frame().hover == id)
        canvas.box({.rect = row.inset(2, 3), .radius = 10, .fill = canvas.theme().raised});
      paint_row(canvas, row, places, cells, table);
    }
    canvas.target({.id = id,
                   .box = row,
                   .role = Role::list_item,
                   .label = row_label(table, cells),
                   .value = "row " + grouped(static_cast<long long>(i) + 1) + " of " +
                            grouped(static_cast<long long>(table.rows)),
                   .enabled = table.opens});
  }
}

}  // namespace

float table_headings(Canvas& canvas, float x, float y, float width, const DataTable& table) {
  for (const ColumnPlace& place : table_layout(canvas, x, width, table))
    paint_heading(canvas, place, y, table);
  const float bottom = y + row_height(canvas);
  canvas.rule(x, bottom, width);
  return bottom + canvas.theme().stroke;
}

float table_rows(Canvas& canvas, float x, float y, float width, const DataTable& table) {
  if (table.rows == 0)
    return y + 14 +
           canvas.text(x + kTablePadding, y + 14, width - 2 * kTablePadding, table.empty, canvas.muted());
  const auto places = table_layout(canvas, x, width, table);
  const Rect first{x, y, width, row_height(canvas)}, view = canvas.visible();
  const auto row_at = [&](float at) {
    const float row = std::clamp((at - y) / first.h, 0.f, static_cast<float>(table.rows));
    return static_cast<std::size_t>(row);
  };
  const std::size_t begin = row_at(view.y);
  const std::size_t end = std::min(row_at(view.bottom()) + 1, table.rows);
  const std::size_t before = begin - std::min(begin, kBeyond), after = std::min(end + kBeyond, table.rows);
  // The row with the focus keeps it out of view too, and its neighbours can be gone to.
  const auto focused = table_row(table.id, canvas.frame().focus);
  const std::size_t from = focused ? *focused - std::min<std::size_t>(*focused, 1) : 0;
  const std::size_t to = focused ? std::min(*focused + 2, table.rows) : 0;
  add_rows(canvas, first, from, std::min(to, before), false, places, table);
  add_rows(canvas, first, before, begin, false, places, table);
  add_rows(canvas, first, begin, end, true, places, table);
  add_rows(canvas, first, end, after, false, places, table);
  add_rows(canvas, first, std::max(from, after), to, false, places, table);
  return y + static_cast<float>(table.rows) * first.h;
}

void data_table(Canvas& canvas, Rect place, const DataTable& table) {
  const float top = table_headings(canvas, place.x, place.y, place.w, table);
  const float y = canvas.begin_scroll(table.id, {place.x, top, place.w, place.bottom() - top});
  canvas.end_scroll(table_rows(canvas, place.x, y, place.w, table));
}

std::optional<std::size_t> table_row(const std::string& id, const std::string& target) {
  const std::string prefix = row_prefix(id);
  if (!target.starts_with(prefix)) return {};
  std::size_t row = 0;
  const char* end = target.data() + target.size();
  const auto read = std::from_chars(target.data() + prefix.size(), end, row);
  if (read.ec != std::errc() || read.ptr != end) return {};
  return row;
}

std::optional<std::string> table_column(const std::string& id, const std::string& target) {
  const std::string prefix = column_prefix(id);
  if (!target.starts_with(prefix)) return {};
  return target.substr(prefix.size());
}

TableSort sort_by(const DataTable& table, const std::string& column) {
  if (table.sort && table.sort->column == column) return {column, !table.sort->descending};
  const auto found =
      std::ranges::find_if(table.columns, [&](const TableColumn& each) { return each.id == column; });
  return {column, found != table.columns.end() && found->figures};
}

}  // namespace fluoro::ui
