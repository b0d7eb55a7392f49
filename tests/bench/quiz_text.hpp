#pragma once
#include <cstddef>
#include <string>

namespace fluoro::bench {

/// A quiz file without mistakes of about so many bytes, in the style of the shipped ones: facts with
/// templates for a tenth of it, written questions of the three types for the rest. The same bytes on every
/// machine.
[[nodiscard]] std::string quiz_text(std::size_t bytes);

}  // namespace fluoro::bench
