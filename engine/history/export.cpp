#include "history/export.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "history/export_formats.hpp"

namespace fluoro::history {
namespace {

constexpr std::size_t kTitles = 80;  ///< characters in a line of the table

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text + "  ";
}

void print_table(const Store& store, base::UtcTime now, const base::Zone& zone, const Out& out) {
  const auto line = [&](const std::string& when, const std::string& answered, const std::string& marks,
                        const std::string& mode, const std::string& code, const std::string& quizzes) {
    out(padded(when, 17) + padded(answered, 10) + padded(marks, 6) + padded(mode, 8) + padded(code, 12) +
        quizzes + "\n");
  };
  bool any = false;
  store.each_session([&](const Session& session) {
    if (!any) line("Started", "Answered", "Marks", "Mode", "Code", "Quizzes");
    any = true;
    line(base::format_when(session.started, now, zone),
         std::to_string(session.answered) + " of " + std::to_string(session.items),
         short_number(session.marks), session.mode, session.code,
         base::excerpt(joined(session.bank_titles, ", "), kTitles));
  });
  if (!any) out("There is no session in the history yet.\n");
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

std::string short_number(double value) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
  std::string shown(text.data(), end.ptr);
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown;
}

void print(const Store& store, Format format, base::UtcTime now, const base::Zone& zone, const Out& out) {
  switch (format) {
    case Format::table: return print_table(store, now, zone, out);
    case Format::csv: return print_csv(store, out);
    case Format::csv_sessions: return print_csv_sessions(store, out);
    case Format::json: return print_json(store, out);
  }
}

}  // namespace fluoro::history
