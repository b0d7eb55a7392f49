#pragma once
#include "ui/rich_layout.hpp"

namespace fluoro::ui {

/// Adds a table to the layout, from `y` down; see lay_out(). Returns its bottom.
float place_table(const base::Table& table, float y, float width, const RichStyle& style,
                  const TextMeasure& measure, RichLayout& layout);

}  // namespace fluoro::ui
