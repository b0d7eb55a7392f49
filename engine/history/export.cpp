#include "history/export.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "bank/markdown.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "exam/answer_words.hpp"
#include "exam/marking.hpp"
#include "history/learning.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

using base::Json;
using Out = std::function<void(std::string_view)>;

constexpr std::size_t kTitles = 80;  ///< characters in a line of the table

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

/// The shortest form: "2", "0.5", "0.333".
std::string number(double value) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
  std::string shown(text.data(), end.ptr);
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown;
}

double seconds(base::Milliseconds duration) { return static_cast<double>(duration.count()) / 1000; }

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
         std::to_string(session.answered) + " of " + std::to_string(session.items), number(session.marks),
         session.mode, session.code, base::excerpt(joined(session.bank_titles, ", "), kTitles));
  });
  if (!any) out("There is no session in the history yet.\n");
}

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

std::string certainty_of(const Answer& answer) {
  return answer.certainty ? std::to_string(static_cast<int>(*answer.certainty)) : "";
}

std::map<std::string, std::string> doubt_notes(const Store& store) {
  std::map<std::string, std::string> notes;
  for (const Doubt& doubt : store.learning().doubts()) notes[doubt.question] = doubt.note;
  return notes;
}

void print_csv(const Store& store, const Out& out) {
  std::map<std::string, std::string> doubts = doubt_notes(store);
  print_row({"session", "code", "mode", "banks", "started", "finished", "number", "question", "topic", "stem",
             "answered", "correct", "mark", "seconds", "at", "certainty", "rating", "doubt"},
            out);
  store.each_session([&](const Session& session) {
    for (const SessionItem& item : store.items(session.id)) {
      if (!item.answer) continue;
      print_row(
          {std::to_string(static_cast<std::int64_t>(session.id)), session.code, session.mode,
           joined(session.banks, " "), base::format_utc(session.started),
           session.finished ? base::format_utc(*session.finished) : "",
           std::to_string(item.answer->position + 1), item.item.question, item.item.topic,
           bank::plain_markdown(item.item.stem), exam::answer_words(item.item, item.answer->response),
           exam::answer_words(item.item, exam::right_response(item.item)), number(item.answer->mark),
           number(seconds(item.answer->taken)), base::format_utc(item.answer->at), certainty_of(*item.answer),
           std::to_string(static_cast<int>(item.answer->rating)), doubts[item.item.question]},
          out);
    }
  });
}

std::string date(base::Day day) {
  return base::format_utc(base::UtcTime(day.time_since_epoch())).substr(0, 10);
}

Json answer_to_json(const SessionItem& item) {
  return {{"question", item.item.question},
          {"shown", exam::to_json(item.item)},
          {"answered", exam::to_json(item.answer->response)},
          {"mark", item.answer->mark},
          {"seconds", seconds(item.answer->taken)},
          {"at", base::format_utc(item.answer->at)},
          {"certainty", item.answer->certainty ? Json(static_cast<int>(*item.answer->certainty)) : Json()},
          {"rating", static_cast<int>(item.answer->rating)},
          {"day", date(item.answer->day)}};
}

Json doubt_to_json(const Doubt& doubt) {
  return {{"question", doubt.question},
          {"bank", doubt.bank},
          {"note", doubt.note},
          {"at", base::format_utc(doubt.at)}};
}

void print_json_session(const Store& store, const Session& session, const Out& out) {
  Json head{{"id", static_cast<std::int64_t>(session.id)},
            {"code", session.code},
            {"mode", session.mode},
            {"banks", session.banks},
            {"started", base::format_utc(session.started)},
            {"finished", session.finished ? Json(base::format_utc(*session.finished)) : Json()},
            {"asks_certainty", session.asks_certainty}};
  std::string opening = text(head);
  opening.pop_back();
  out(opening + ",\"answers\":[");
  const char* before = "\n";
  for (const SessionItem& item : store.items(session.id)) {
    if (!item.answer) continue;
    out(before + text(answer_to_json(item)));
    before = ",\n";
  }
  out("]}");
}

void print_json(const Store& store, const Out& out) {
  out("{\"sessions\":[");
  const char* before = "\n";
  store.each_session([&](const Session& session) {
    out(before);
    print_json_session(store, session, out);
    before = ",\n";
  });
  out("],\n\"doubts\":[");
  before = "\n";
  for (const Doubt& doubt : store.learning().doubts()) {
    out(before + text(doubt_to_json(doubt)));
    before = ",\n";
  }
  out("]}\n");
}

}  // namespace

void print(const Store& store, Format format, base::UtcTime now, const base::Zone& zone, const Out& out) {
  switch (format) {
    case Format::table: return print_table(store, now, zone, out);
    case Format::csv: return print_csv(store, out);
    case Format::json: return print_json(store, out);
  }
}

}  // namespace fluoro::history
