#include <map>

#include "bank/markdown.hpp"
#include "exam/answer_words.hpp"
#include "exam/marking.hpp"
#include "history/export_formats.hpp"
#include "history/learning.hpp"

namespace fluoro::history {
namespace {

/// As RFC 4180 writes it. A spreadsheet would run a text that begins like a formula, so it gets an
/// apostrophe.
std::string field(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  return quoted + "\"";
}

void print_row(const std::vector<std::string>& fields, const Out& out) {
  std::string row;
  for (const std::string& each : fields) row += (&each == fields.data() ? "" : ",") + field(each);
  out(row + "\r\n");
}

/// By the question's name.
std::map<std::string, std::string> doubt_notes(const Store& store) {
  std::map<std::string, std::string> notes;
  for (const Doubt& doubt : store.learning().doubts()) notes[doubt.question] = doubt.note;
  return notes;
}

}  // namespace

void print_csv(const Store& store, const Out& out) {
  const std::map<std::string, std::string> doubts = doubt_notes(store);
  print_row({"session", "code", "mode", "banks", "started", "finished", "number", "question", "topic", "stem",
             "answered", "correct", "mark", "seconds", "at", "certainty", "rating", "doubt"},
            out);
  store.each_session([&](const Session& session) {
    for (const SessionItem& item : store.items(session.id)) {
      if (!item.answer) continue;
      const auto doubt = doubts.find(item.item.question);
      print_row(
          {std::to_string(static_cast<std::int64_t>(session.id)), session.code, session.mode,
           joined(session.banks, " "), base::format_utc(session.started),
           session.finished ? base::format_utc(*session.finished) : "",
           std::to_string(item.answer->position + 1), item.item.question, item.item.topic,
           bank::plain_markdown(item.item.stem), exam::answer_words(item.item, item.answer->response),
           exam::answer_words(item.item, exam::right_response(item.item)), short_number(item.answer->mark),
           short_number(seconds(item.answer->taken)), base::format_utc(item.answer->at),
           item.answer->certainty ? std::to_string(static_cast<int>(*item.answer->certainty)) : "",
           std::to_string(static_cast<int>(item.answer->rating)), doubt == doubts.end() ? "" : doubt->second},
          out);
    }
  });
}

void print_csv_sessions(const Store& store, const Out& out) {
  print_row({"session", "code", "mode", "banks", "titles", "topics", "started", "finished", "questions",
             "answered", "marks", "seconds", "time_limit", "asks_certainty"},
            out);
  store.each_session([&](const Session& session) {
    print_row({std::to_string(static_cast<std::int64_t>(session.id)), session.code, session.mode,
               joined(session.banks, " "), joined(session.bank_titles, "; "), joined(session.topics, " "),
               base::format_utc(session.started), session.finished ? base::format_utc(*session.finished) : "",
               std::to_string(session.items), std::to_string(session.answered), short_number(session.marks),
               short_number(seconds(session.used)),
               session.time_limit ? short_number(seconds(*session.time_limit)) : "",
               session.asks_certainty ? "yes" : "no"},
              out);
  });
}

}  // namespace fluoro::history
