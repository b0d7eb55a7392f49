#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::base {
namespace {

std::u32string points(std::string_view text) {
  const std::string folded = fold(text);
  std::u32string result;
  for (std::size_t i = 0; i < folded.size();) result += decode_next(folded, i).point;
  return result;
}

/// Damerau-Levenshtein without edits inside a swapped pair (optimal string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
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

}  // namespace

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string typed = points(word);
  // One more than is near enough. A word of one letter is near to nothing: any other would do.
  std::size_t best = typed.size() < 2 ? 1 : std::max<std::size_t>(1, typed.size() / 3) + 1;
  std::optional<std::string> nearest;
  for (const std::string& candidate : candidates) {
    const std::u32string other = points(candidate);
    const std::size_t apart = std::max(typed.size(), other.size()) - std::min(typed.size(), other.size());
    if (apart >= best) continue;
    const std::size_t found = distance(typed, other);
    if (found >= best) continue;
    best = found;
    nearest = candidate;
  }
  return nearest;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto nearest = closest(word, candidates);
  return nearest ? "; did you mean '" + *nearest + "'?" : "";
}

}  // namespace fluoro::base
