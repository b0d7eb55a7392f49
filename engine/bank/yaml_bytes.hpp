#pragma once
#include <cstddef>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// Line and column (in characters) of a byte; the end of the text when `offset` lies beyond it.
[[nodiscard]] base::Position position_of(std::string_view bytes, std::size_t offset);

/// Whether YAML may see these bytes: size, encoding, control characters, line ends, directives. yaml-cpp lets
/// all of these through, takes byte 4 for the end of the file and reads UTF-16.
[[nodiscard]] bool check_bytes(std::string_view bytes, base::Diagnostics& diagnostics);

/// Feeds yaml-cpp, but never further than `kLookahead` past the last event: a bracket that does not close
/// would make it hold the whole file as tokens. An empty comment is put after the end, because yaml-cpp takes
/// an open quote followed by a line end and nothing for a closed one.
class GuardedInput : public std::streambuf {
 public:
  explicit GuardedInput(std::string_view bytes) : bytes_(bytes) {}
  void saw_event_at(std::size_t offset) { last_event_ = offset; }
  [[nodiscard]] std::size_t last_event() const { return last_event_; }
  /// The last event before it refused to go on, if it did.
  [[nodiscard]] std::optional<std::size_t> stopped_at() const { return stopped_at_; }

 protected:
  int_type underflow() override;

 private:
  std::string_view bytes_;
  std::string chunk_;
  std::size_t next_ = 0;
  std::size_t last_event_ = 0;
  std::optional<std::size_t> stopped_at_;
};

}  // namespace fluoro::bank
