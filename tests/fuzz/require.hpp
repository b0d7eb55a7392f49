#pragma once
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fluoro::test {

/// Ends the process, which is what a fuzzer takes for a find, unless `holds`.
inline void require(bool holds, std::string_view what, std::string_view of = {}) {
  if (holds) return;
  std::fprintf(stderr, "Does not hold: %.*s%s%.*s\n", static_cast<int>(what.size()), what.data(),
               of.empty() ? "" : ": ", static_cast<int>(of.size()), of.data());
  std::abort();
}

}  // namespace fluoro::test
