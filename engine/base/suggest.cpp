#include <algorithm>
#include <string>

#include "base/edit_distance.hpp"
#include "base/text.hpp"

namespace fluoro::base {

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string typed = characters(fold(word));
  // One more than is near enough. A word of one letter is near to nothing: any other would do.
  std::size_t best = typed.size() < 2 ? 1 : std::max<std::size_t>(1, typed.size() / 3) + 1;
  std::optional<std::string> nearest;
  for (const std::string& candidate : candidates) {
    const std::u32string other = characters(fold(candidate));
    const std::size_t apart = std::max(typed.size(), other.size()) - std::min(typed.size(), other.size());
    if (apart >= best) continue;
    const std::size_t found = edit_distance(typed, other);
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
