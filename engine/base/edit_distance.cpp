#include "base/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"

namespace fluoro::base {

std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) result += decode_next(text, i).point;
  return result;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::array<std::vector<std::size_t>, 3> rows;  // two back, one back, this one
  for (auto& row : rows) row.resize(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) rows[2][k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    rows[2][0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t changed = rows[1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      rows[2][k] = std::min({rows[1][k] + 1, rows[2][k - 1] + 1, changed});
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
        rows[2][k] = std::min(rows[2][k], rows[0][k - 2] + 1);
    }
  }
  return rows[2][b.size()];
}

}  // namespace fluoro::base
