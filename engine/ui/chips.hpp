#pragma once
#include <string>
#include <vector>

#include "ui/canvas.hpp"

namespace fluoro::ui {

/// Small labels on pills, in lines at most `width` wide; a label wider than that wraps inside its pill.
/// Returns the bottom.
float chip_flow(Canvas& canvas, float x, float y, float width, const std::vector<std::string>& labels);

}  // namespace fluoro::ui
