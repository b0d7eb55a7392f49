#include "base/diagnostics.hpp"

#include <algorithm>

namespace fluoro::base {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file + ":";
  if (diagnostic.at.line > 0) text += std::to_string(diagnostic.at.line) + ":";
  if (diagnostic.at.line > 0 && diagnostic.at.column > 0) text += std::to_string(diagnostic.at.column) + ":";
  return text + (diagnostic.severity == Severity::error ? " error: " : " warning: ") + diagnostic.text;
}

void Diagnostics::add(Severity severity, Position at, std::string text) {
  if (severity == Severity::error) ++errors_;
  if (list_.size() == kLimit) {
    ++omitted_;
    if (severity == Severity::warning) return;
    // Warnings must not crowd out the errors, which are why the file can't be used.
    const auto warning = std::find_if(list_.rbegin(), list_.rend(), [](const Diagnostic& one) {
      return one.severity == Severity::warning;
    });
    if (warning == list_.rend()) return;
    list_.erase(std::next(warning).base());
  }
  list_.push_back({severity, file_, at, std::move(text)});
}

std::vector<Diagnostic> Diagnostics::in_file_order() const {
  std::vector<Diagnostic> sorted = list_;
  std::ranges::stable_sort(sorted, {}, &Diagnostic::at);
  return sorted;
}

}  // namespace fluoro::base
