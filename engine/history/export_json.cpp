#include "history/connection.hpp"
#include "history/export_formats.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"
#include "history/whole_session.hpp"

/// What was shown and answered is kept as JSON, so it is passed on as it lies in the file.
namespace fluoro::history {
namespace {

using base::Json;

Json seconds_or_null(std::optional<base::Milliseconds> duration) {
  return duration ? Json(seconds(*duration)) : Json();
}

std::string head(const Session& session) {
  const Json json{{"id", number(session.id)},
                  {"code", session.code},
                  {"mode", session.mode},
                  {"banks", session.banks},
                  {"titles", session.bank_titles},
                  {"topics", session.topics},
                  {"started", base::format_utc(session.started)},
                  {"finished", session.finished ? Json(base::format_utc(*session.finished)) : Json()},
                  {"time_limit", seconds_or_null(session.time_limit)},
                  {"clock_used", seconds(session.clock_used)},
                  {"asks_certainty", session.asks_certainty},
                  {"grows", session.grows},
                  {"by_code", session.by_code}};
  return text(json);
}

/// Columns as kItems has them.
std::string item_text(SQLite::Statement& row) {
  if (row.isColumnNull(2) || (row.isColumnNull(3) && !row.isColumnNull(4)))
    throw Error("A session in the history can't be read; the other sessions are not affected.");
  return R"({"number":)" + std::to_string(row.getColumn(0).getInt() + 1) + R"(,"question":)" +
         text(row.getColumn(1).getString()) + R"(,"shown":)" + row.getColumn(2).getString();
}

std::string answer_text(SQLite::Statement& row) {
  std::string answer = item_text(row) + R"(,"answered":)" + row.getColumn(3).getString();
  const auto add = [&](const char* key, const std::string& value) {
    answer.append(",\"").append(key).append("\":").append(value);
  };
  const auto add_time = [&](const char* key, const std::string& time) { add(key, '"' + time + '"'); };
  add("mark", text(row.getColumn(4).getDouble()));
  add("seconds", text(seconds(duration_from(row.getColumn(5)))));
  add_time("at", base::format_utc(time_from(row.getColumn(6))));
  add("certainty", row.isColumnNull(7) ? "null" : std::to_string(row.getColumn(7).getInt()));
  add("rating", std::to_string(row.getColumn(8).getInt()));
  const base::UtcTime day{day_from(row.getColumn(9)).time_since_epoch()};
  add_time("day", base::format_utc(day).substr(0, 10));
  add("retention", text(row.getColumn(10).getDouble()));
  if (!row.isColumnNull(11)) add_time("forgotten", base::format_utc(time_from(row.getColumn(11))));
  return answer + "}";
}

std::string draft_text(const Draft& draft) {
  Json json{{"number", draft.position + 1},    {"answered", exam::to_json(draft.response)},
            {"seconds", seconds(draft.taken)}, {"flagged", draft.flagged},
            {"locked", draft.locked},          {"struck", draft.struck}};
  if (draft.certainty) json["certainty"] = static_cast<int>(*draft.certainty);
  return text(json);
}

/// Writes a list, element by element.
class List {
 public:
  List(const Out& out, const char* opening) : out_(out) { out_(opening); }
  void add(const std::string& element) {
    out_(std::string(any_ ? ",\n" : "\n") + element);
    any_ = true;
  }

 private:
  const Out& out_;
  bool any_ = false;
};

constexpr const char* kItems =
    "SELECT items.position, identity, iif(json_valid(shown), shown, NULL), "
    "iif(json_valid(answered), answered, NULL), mark, taken, at, certainty, rating, day, retention, "
    "forgotten FROM items JOIN questions ON questions.id = items.question LEFT JOIN answers "
    "ON answers.session = items.session AND answers.position = items.position "
    "WHERE items.session = ? ORDER BY items.position";

void print_session(const Connection& connection, SQLite::Statement& items, const Session& session,
                   const Out& out) {
  std::string opening = head(session);
  opening.pop_back();
  List answers(out, (opening + ",\"answers\":[").c_str());
  std::vector<std::string> open;
  items.reset();
  items.bind(1, number(session.id));
  connection.each_row(items, [&](SQLite::Statement& row) {
    if (row.isColumnNull(4))
      open.push_back(item_text(row) + "}");
    else
      answers.add(answer_text(row));
  });
  List unanswered(out, "],\"unanswered\":[");
  for (const std::string& item : open) unanswered.add(item);
  List drafts(out, "],\"drafts\":[");
  if (!session.finished)
    for (const Draft& draft :
         connection.guarded([&] { return read_drafts(connection.database(), session.id); }))
      drafts.add(draft_text(draft));
  out("]}");
}

void print_remarks(const Remarks& remarks, const Out& out) {
  List doubts(out, "],\n\"doubts\":[");
  for (const Doubt& doubt : remarks.doubts)
    doubts.add(text(Json{{"question", doubt.question},
                         {"bank", doubt.bank},
                         {"note", doubt.note},
                         {"at", base::format_utc(doubt.at)}}));
  List suspended(out, "],\n\"suspended\":[");
  for (const SuspendedFact& fact : remarks.suspended)
    suspended.add(text(Json{{"fact", fact.key}, {"bank", fact.bank}}));
}

}  // namespace

void print_json(const Store& store, const Out& out) {
  const Connection& connection = store.connection();
  const auto prepared = [&](const std::string& sql) {
    return connection.guarded([&] { return SQLite::Statement(connection.database(), sql); });
  };
  // As long as this query runs, all others see the same moment of the history.
  SQLite::Statement sessions = prepared(select_sessions("ORDER BY started, id"));
  SQLite::Statement items = prepared(kItems);
  out("{\"fluoro-history\":1,\n\"sessions\":[");
  const char* before = "\n";
  connection.each_row(sessions, [&](SQLite::Statement& row) {
    out(before);
    print_session(connection, items, read_session(row), out);
    before = ",\n";
  });
  print_remarks(connection.guarded([&] { return read_remarks(connection.database()); }), out);
  out("]}\n");
}

}  // namespace fluoro::history
