#include <istream>
#include <vector>

#include "base/json.hpp"
#include "history/arrivals.hpp"
#include "history/connection.hpp"
#include "history/json_fields.hpp"

namespace fluoro::history {
namespace {

using base::Json;

constexpr int kDeepest = 32;  ///< a case's answer lies 8 deep
constexpr const char* kVersion = "fluoro-history";

/// "at line 3, column 14" of the parser's own message.
std::string place_in(const std::string& message) {
  const std::size_t from = message.find("at line"), to = message.find(':', from);
  return from == std::string::npos ? "" : " " + message.substr(from, to - from);
}

/// Hands on the sessions one by one while the file is read, and keeps none of them.
template <typename Visit>
Json parse(std::istream& file, Visit visit) {
  std::string field;
  const auto each = [&](int depth, Json::parse_event_t event, Json& parsed) {
    using enum Json::parse_event_t;
    if (depth > kDeepest) refuse_import("", "The file is nested too deeply to be a history.");
    if (event == key && depth == 1) field = parsed.get<std::string>();
    const bool is_whole = event == object_end || event == array_end || event == value;
    if (!is_whole || depth != 2 || field != "sessions") return true;
    visit(parsed);
    return false;
  };
  try {
    return Json::parse(file, each);
  } catch (const Json::exception& error) {
    refuse_import("", "The file can't be read as JSON" + place_in(error.what()) +
                          "; export the history anew with 'fluoro history --format json'.");
  }
}

void check_root(const Json& root) {
  const auto refuse = [] {
    refuse_import("",
                  "The file is no history that Fluoro exported: it must begin with "
                  "{\"fluoro-history\":1, as 'fluoro history --format json' prints it.");
  };
  if (!root.is_object() || !root.contains(kVersion) || !root[kVersion].is_number_integer()) refuse();
  if (root[kVersion] != 1)
    refuse_import("", "The file is from a newer version of Fluoro; update Fluoro and try again.");
  if (!root.contains("sessions") || !root["sessions"].is_array())
    refuse_import("", "The file has no list 'sessions'.");
}

std::string counted(int count, const char* thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace

std::string words(const Arrivals& arrivals) {
  std::vector<std::string> parts;
  const auto verb = [&](int count) { return std::string(count == 1 ? " was" : " were"); };
  const std::string answers = counted(arrivals.answers, "answer");
  if (arrivals.sessions > 0)
    parts.push_back(counted(arrivals.sessions, "session") + " with " + answers + " came in");
  else if (arrivals.answers > 0)
    parts.push_back(answers + " came in");
  if (arrivals.doubts > 0) parts.push_back(counted(arrivals.doubts, "doubt") + " came in");
  if (arrivals.suspended > 0)
    parts.push_back(counted(arrivals.suspended, "fact") + verb(arrivals.suspended) + " suspended");
  if (arrivals.completed > 0)
    parts.push_back(std::to_string(arrivals.completed) + verb(arrivals.completed) +
                    " there already, but not as complete");
  if (parts.empty()) parts.emplace_back("Nothing new came in");
  if (arrivals.known > 0)
    parts.push_back(std::to_string(arrivals.known) + verb(arrivals.known) + " there already");
  std::string sentence;
  for (const std::string& part : parts) sentence += (sentence.empty() ? "" : "; ") + part;
  return sentence + ".";
}

Arrivals import_json(Store& store, std::istream& file) {
  Connection& connection = store.connection();
  return connection.write([&] {
    Arrivals arrivals;
    int number = 0;
    const Json root = parse(file, [&](const Json& session) {
      bring_in(connection.database(), session_from_json(session, ++number), arrivals);
    });
    check_root(root);
    bring_in(connection.database(), remarks_from_json(root), arrivals);
    settle(connection.database(), arrivals);
    return arrivals;
  });
}

}  // namespace fluoro::history
