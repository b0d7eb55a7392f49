#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/text.hpp"

namespace fluoro::base {
namespace {

std::unique_ptr<icu::BreakIterator> new_line_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
}

/// Opening one reads and compiles its rules, so each thread keeps its own.
icu::BreakIterator* line_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = new_line_iterator();
  return iterator.get();  // NOLINT(clang-analyzer-cplusplus.NewDelete): a false alarm
}

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view text) {
  std::vector<LineBreak> breaks;
  icu::BreakIterator* iterator = line_iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (iterator != nullptr) iterator->setText(&view, status);
  if (iterator != nullptr && U_SUCCESS(status)) {
    iterator->first();
    for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next())
      breaks.push_back({static_cast<std::size_t>(end), iterator->getRuleStatus() >= UBRK_LINE_HARD});
  }
  utext_close(&view);
  if (breaks.empty() || breaks.back().offset != text.size()) breaks.push_back({text.size(), false});
  return breaks;
}

}  // namespace fluoro::base
