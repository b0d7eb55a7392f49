#include <algorithm>
#include <system_error>

#include <SQLiteCpp/Backup.h>

#include "history/arrivals.hpp"
#include "history/connection.hpp"
#include "history/rows.hpp"
#include "history/schema.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw Error("'" + path.string() + "' " + why + " Nothing was brought in.");
}

/// What goes wrong with the other file is not the history's own fault.
template <typename Work>
auto reading(const fs::path& path, Work work) {
  try {
    return work();
  } catch (const Error&) {
    throw;
  } catch (const SQLite::Exception& error) {
    if (says_damaged(error))
      refuse(path, "is no history that Fluoro keeps, or a damaged one; name another file.");
    refuse(path, "can't be read (" + std::string(error.what()) + "); close what has it open, and try again.");
  } catch (const std::exception& error) {
    refuse(path, "has a session that can't be read (" + std::string(error.what()) + ").");
  }
}

/// For an address, in which these letters mean something else.
std::string escaped(const std::string& path) {
  std::string address;
  for (const char letter : path)
    address += letter == '%' ? "%25" : letter == '?' ? "%3f" : letter == '#' ? "%23" : std::string(1, letter);
  return address;
}

/// Where nobody has it open it is taken as unchanging, so that SQLite writes nothing beside it: it may lie on
/// a disk that can't be written.
SQLite::Database open_other(const fs::path& path) {
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown)) refuse(path, "is no file; name a history.db of another computer.");
  const bool in_use = fs::exists(fs::path(path).concat("-wal"), unknown);
  const std::string address = "file:" + escaped(fs::absolute(path).string()) + (in_use ? "" : "?immutable=1");
  return {address, SQLite::OPEN_READONLY | SQLite::OPEN_URI, static_cast<int>(kPatience.count())};
}

void check_kind(SQLite::Database& database, const fs::path& path) {
  const auto application = static_cast<std::uint32_t>(database.execAndGet("PRAGMA application_id").getInt());
  if (application != kApplicationId) refuse(path, "is no history that Fluoro keeps; name another file.");
  if (version_of(database) > schema_version())
    refuse(path, "is from a newer version of Fluoro; update Fluoro, and try again.");
  if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
    refuse(path, "is damaged; open it with Fluoro first, which saves what can be saved.");
}

/// The file itself, or a copy led to this version of the schema; SQLite deletes that when it is closed.
SQLite::Database in_this_version(SQLite::Database other) {
  if (version_of(other) == schema_version()) return other;
  SQLite::Database copy("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  SQLite::Backup(copy, other).executeStep();
  migrate(copy);
  return copy;
}

std::vector<Session> all_sessions(SQLite::Database& database) {
  SQLite::Statement query(database, select_sessions("ORDER BY started, id"));
  std::vector<Session> sessions;
  while (query.executeStep()) sessions.push_back(read_session(query));
  return sessions;
}

}  // namespace

Arrivals merge(Store& store, const fs::path& path) {
  SQLite::Database other = reading(path, [&] {
    SQLite::Database database = open_other(path);
    check_kind(database, path);
    return in_this_version(std::move(database));
  });
  Connection& connection = store.connection();
  return connection.write([&] {
    Arrivals arrivals;
    for (const Session& session : reading(path, [&] { return all_sessions(other); }))
      bring_in(connection.database(), reading(path, [&] { return read_whole(other, session); }), arrivals);
    bring_in(connection.database(), reading(path, [&] { return read_remarks(other); }), arrivals);
    settle(connection.database(), arrivals);
    return arrivals;
  });
}

}  // namespace fluoro::history
