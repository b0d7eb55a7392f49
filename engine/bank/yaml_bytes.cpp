#include "bank/yaml_bytes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

#include "bank/yaml.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kChunk = std::size_t{16} << 10;

bool is_utf16_or_32(std::string_view bytes) {
  return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)) ||
         (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

std::string hex(unsigned value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", value);
  return text.data();
}

/// The offset of the first control character: C0 but tab and line ends, DEL, and C1 (which UTF-8 writes as C2
/// and 80 to 9F).
std::optional<std::size_t> first_control(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char c = data[i];
    if (c >= 0x20 && c != 0x7F && c != 0xC2) continue;
    if (c == '\n' || c == '\t') continue;
    if (c == '\r' && i + 1 < bytes.size() && data[i + 1] == '\n') continue;
    if (c == 0xC2 && data[i + 1] >= 0xA0) continue;
    return i;
  }
  return std::nullopt;
}

void report_control(std::string_view bytes, std::size_t offset, base::Diagnostics& diagnostics) {
  const auto c = static_cast<unsigned char>(bytes[offset]);
  const base::Position at = position_of(bytes, offset);
  if (c == '\r') {
    diagnostics.error(at,
                      "a carriage return without a line feed; save the file with Unix or Windows line ends");
    return;
  }
  const unsigned code = c == 0xC2 ? static_cast<unsigned char>(bytes[offset + 1]) : c;
  diagnostics.error(at, "control characters are not allowed (" + hex(code) + "); delete it");
}

/// Directives stand before the document: lines that begin with %.
bool check_directives(std::string_view bytes, base::Diagnostics& diagnostics) {
  std::size_t start = 0;
  while (start < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    const std::string_view line = bytes.substr(start, end - start);
    if (line.starts_with('%') && !line.starts_with("%YAML ")) {
      diagnostics.error(position_of(bytes, start),
                        "directives other than %YAML are not allowed; delete this line");
      return false;
    }
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#' && line[first] != '%') return true;
    start = end + 1;
  }
  return true;
}

}  // namespace

base::Position position_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::string_view line = before.substr(line_start);
  const auto characters =
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {.line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
          .column = static_cast<int>(characters) + 1};
}

bool check_bytes(std::string_view bytes, base::Diagnostics& diagnostics) {
  if (bytes.size() > YamlLimits::kBytes) {
    diagnostics.error({}, "the file is larger than 64 MiB; split it");
    return false;
  }
  if (is_utf16_or_32(bytes)) {
    diagnostics.error({}, "the file is encoded as UTF-16 or UTF-32; save it as UTF-8");
    return false;
  }
  if (const auto invalid = base::first_invalid_utf8(bytes)) {
    diagnostics.error(position_of(bytes, *invalid), "this byte is not UTF-8; save the file as UTF-8");
    return false;
  }
  if (const auto control = first_control(bytes)) {
    report_control(bytes, *control, diagnostics);
    return false;
  }
  return check_directives(bytes, diagnostics);
}

GuardedInput::int_type GuardedInput::underflow() {
  if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
  if (stopped_at_ || next_ > bytes_.size()) return traits_type::eof();
  if (next_ > last_event_ + YamlLimits::kLookahead) {
    stopped_at_ = last_event_;
    return traits_type::eof();
  }
  chunk_ = bytes_.substr(next_, kChunk);
  next_ += chunk_.size();
  if (next_ == bytes_.size()) {
    chunk_ += bytes_.ends_with('\n') ? "#" : "\n#";
    ++next_;
  }
  setg(chunk_.data(), chunk_.data(), chunk_.data() + chunk_.size());
  return traits_type::to_int_type(*gptr());
}

}  // namespace fluoro::bank
