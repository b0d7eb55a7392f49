#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/json.hpp"
#include "base/time.hpp"
#include "history/store.hpp"

/// Between the house's types and SQLite's: times are milliseconds since 1970 in UTC, days count from 1970,
/// durations are milliseconds.
namespace fluoro::history {

[[nodiscard]] inline std::int64_t number(base::UtcTime time) { return time.time_since_epoch().count(); }
[[nodiscard]] inline std::int64_t number(base::Day day) { return day.time_since_epoch().count(); }
[[nodiscard]] inline std::int64_t number(base::Milliseconds duration) { return duration.count(); }
[[nodiscard]] inline std::int64_t number(SessionId id) { return static_cast<std::int64_t>(id); }

[[nodiscard]] inline base::UtcTime time_from(const SQLite::Column& column) {
  return base::UtcTime(base::Milliseconds(column.getInt64()));
}
[[nodiscard]] inline base::Day day_from(const SQLite::Column& column) {
  return base::Day(std::chrono::days(column.getInt()));
}
[[nodiscard]] inline base::Milliseconds duration_from(const SQLite::Column& column) {
  return base::Milliseconds(column.getInt64());
}
[[nodiscard]] inline std::optional<exam::Certainty> certainty_from(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return static_cast<exam::Certainty>(column.getInt());
}

/// A line for each, rather than JSON: the list of sessions reads two for each of ten thousands.
[[nodiscard]] std::string lines(const std::vector<std::string>& list);
[[nodiscard]] std::vector<std::string> list_from(const SQLite::Column& column);  ///< what lines() wrote

/// Bytes that are no text are replaced.
[[nodiscard]] inline std::string text(const base::Json& json) {
  return json.dump(-1, ' ', false, base::Json::error_handler_t::replace);
}
[[nodiscard]] inline base::Json json_from(const SQLite::Column& column) {
  return base::Json::parse(column.getString());
}

}  // namespace fluoro::history
