#pragma once
#include <cstdint>
#include <vector>

namespace fluoro::shell {

/// The picture of assets/icons/fluoro.svg, `size` pixels square, as RGBA rows from the top: a window must
/// show it also where nothing was installed.
[[nodiscard]] std::vector<std::uint8_t> icon(int size);

}  // namespace fluoro::shell
