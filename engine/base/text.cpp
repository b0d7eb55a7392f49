#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace fluoro::base {
namespace {

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string fold_ascii(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c))
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 point = text.char32At(i);
    if (u_charType(point) == U_NON_SPACING_MARK) continue;
    result.append(u_isUWhiteSpace(point) ? UChar32{' '} : point);
  }
  return result;
}

/// Also what would change the direction of the text around it.
bool is_control(UChar32 point) {
  const int type = u_charType(point);
  return type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
         u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    if (static_cast<unsigned char>(text[i]) < 0x80)
      ++i;
    else if (!decode_next(text, i).valid)
      return start;
  }
  return std::nullopt;
}

std::string fold(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) > 0; }))
    return fold_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const auto* compose = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return fold_ascii(text);
  const icu::UnicodeString folded = casefold->normalize(from_utf8(text), status);
  const icu::UnicodeString bare = without_marks(decompose->normalize(folded, status));
  return fold_ascii(to_utf8(compose->normalize(bare, status)));
}

std::string join_list(std::span<const std::string> parts, const std::string& language) {
  if (parts.empty()) return "";
  if (parts.size() == 1) return parts.front();
  std::vector<icu::UnicodeString> texts;
  texts.reserve(parts.size());
  for (const std::string& part : parts) texts.push_back(from_utf8(part));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  status = U_ZERO_ERROR;  // a tag that ICU can't read leaves the root locale, "a, b, c"
  const std::unique_ptr<icu::ListFormatter> formatter(icu::ListFormatter::createInstance(locale, status));
  icu::UnicodeString joined;
  if (U_SUCCESS(status))
    formatter->format(texts.data(), static_cast<std::int32_t>(texts.size()), joined, status);
  if (U_SUCCESS(status)) return to_utf8(joined);
  std::string plain = parts.front();
  for (const std::string& part : parts.subspan(1)) plain += ", " + part;
  return plain;
}

std::string capitalised(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const auto point = static_cast<UChar32>(decode_next(text, i).point);
    if (u_ispunct(point)) continue;  // quotes and the marks of bold and italic
    const UChar32 title = u_totitle(point);
    if (title == point) break;
    return std::string(text.substr(0, start)) + to_utf8(icu::UnicodeString(title)) +
           std::string(text.substr(i));
  }
  return std::string(text);
}

std::string excerpt(std::string_view text, std::size_t length) {
  icu::UnicodeString result;
  std::size_t count = 0;
  std::int32_t keep = 0;  // what stays when an ellipsis must follow: whole characters with their marks
  for (std::size_t i = 0; i < text.size() && count <= length; ++count) {
    const auto point = static_cast<UChar32>(decode_next(text, i).point);
    if (count < length && !u_hasBinaryProperty(point, UCHAR_GRAPHEME_EXTEND)) keep = result.length();
    result.append(is_control(point) ? UChar32{' '} : point);
  }
  if (count <= length) return to_utf8(result);
  result.truncate(keep);
  return length == 0 ? "" : to_utf8(result.trim().append(u'…'));
}

}  // namespace fluoro::base
