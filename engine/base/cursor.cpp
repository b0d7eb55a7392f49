#include "base/cursor.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace fluoro::base {
namespace {

enum class Kind { character, word };

std::unique_ptr<icu::BreakIterator> new_iterator(Kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& root = icu::Locale::getRoot();
  return std::unique_ptr<icu::BreakIterator>(kind == Kind::character
                                                 ? icu::BreakIterator::createCharacterInstance(root, status)
                                                 : icu::BreakIterator::createWordInstance(root, status));
}

/// Opening one reads and compiles its rules, so each thread keeps its own.
icu::BreakIterator* iterator(Kind kind) {
  thread_local const std::unique_ptr<icu::BreakIterator> characters = new_iterator(Kind::character);
  thread_local const std::unique_ptr<icu::BreakIterator> words = new_iterator(Kind::word);
  // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDelete): a false alarm
  return kind == Kind::character ? characters.get() : words.get();
}

/// Calls `use` with an iterator over the text; without one every byte would be a boundary, so nothing moves.
template <typename Use>
std::size_t with_breaks(Kind kind, std::string_view text, std::size_t fallback, Use use) {
  icu::BreakIterator* breaks = iterator(kind);
  UErrorCode status = U_ZERO_ERROR;
  UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (!breaks || U_FAILURE(status)) return fallback;
  breaks->setText(opened, status);
  const std::size_t result = U_FAILURE(status) ? fallback : use(*breaks);
  utext_close(opened);
  return result;
}

bool is_word(const icu::BreakIterator& words) { return words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT; }

}  // namespace

std::size_t next_character(std::string_view text, std::size_t from) {
  if (from >= text.size()) return text.size();
  return with_breaks(Kind::character, text, text.size(), [&](icu::BreakIterator& breaks) {
    const std::int32_t next = breaks.following(static_cast<std::int32_t>(from));
    return next == icu::BreakIterator::DONE ? text.size() : static_cast<std::size_t>(next);
  });
}

std::size_t previous_character(std::string_view text, std::size_t from) {
  from = std::min(from, text.size());
  if (from == 0) return 0;
  return with_breaks(Kind::character, text, 0, [&](icu::BreakIterator& breaks) {
    const std::int32_t before = breaks.preceding(static_cast<std::int32_t>(from));
    return before == icu::BreakIterator::DONE ? std::size_t{0} : static_cast<std::size_t>(before);
  });
}

std::size_t next_word(std::string_view text, std::size_t from) {
  if (from >= text.size()) return text.size();
  return with_breaks(Kind::word, text, text.size(), [&](icu::BreakIterator& words) {
    for (std::int32_t end = words.following(static_cast<std::int32_t>(from)); end != icu::BreakIterator::DONE;
         end = words.next())
      if (is_word(words)) return static_cast<std::size_t>(end);
    return text.size();
  });
}

std::size_t previous_word(std::string_view text, std::size_t from) {
  from = std::min(from, text.size());
  return with_breaks(Kind::word, text, 0, [&](icu::BreakIterator& words) {
    std::size_t begin = 0, last = 0;
    words.first();
    for (std::int32_t end = words.next(); end != icu::BreakIterator::DONE; end = words.next()) {
      if (last >= from) break;
      if (is_word(words)) begin = last;
      last = static_cast<std::size_t>(end);
    }
    return begin;
  });
}

}  // namespace fluoro::base
