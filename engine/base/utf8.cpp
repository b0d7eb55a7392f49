#include "base/utf8.hpp"

namespace fluoro::base {
namespace {

/// What may follow a lead byte (Unicode Standard, table 3-7): how many bytes, and the range of the first of
/// them, which rules out overlong forms, surrogates and what lies above U+10FFFF.
struct Lead {
  int following = 0;
  unsigned least = 0x80, most = 0xBF;
};

Lead lead(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

}  // namespace

Decoded decode_next(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return {first, true};
  const Lead start = lead(first);
  if (start.following == 0) return {};
  char32_t point = first & (0x3Fu >> start.following);
  for (int i = 0; i < start.following; ++i) {
    if (at == text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < (i == 0 ? start.least : 0x80) || byte > (i == 0 ? start.most : 0xBF)) return {};
    point = point << 6 | (byte & 0x3Fu);
    ++at;
  }
  return {point, true};
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) (void)decode_next(text, at);
  return count;
}

}  // namespace fluoro::base
