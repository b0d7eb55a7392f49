#include "history/database.hpp"

#include <optional>
#include <system_error>

#include <sqlite3.h>

#include "history/inspect.hpp"
#include "history/replay.hpp"
#include "history/schema.hpp"
#include "history/store.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

/// Bytes. Files up to this size are checked as a whole whenever they are opened: it takes about 10 ms.
constexpr std::int64_t kCheckedSize = 8 << 20;

void set_checkpoint_on_close(SQLite::Database& database, bool on) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void check_version(SQLite::Database& database, const fs::path& path) {
  // Both answers are from one moment: another program may be making the tables just now.
  const SQLite::Transaction moment(database);
  const int version = version_of(database);
  if (version > schema_version()) refuse_newer(path);
  if (version == 0 && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0)
    refuse_foreign(path);
}

void check_pages(SQLite::Database& database, const fs::path& path, std::int64_t size) {
  std::error_code unknown;
  if (size > kCheckedSize && !fs::exists(damage_mark(path), unknown)) return;
  if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok") throw Damaged{};
  fs::remove(damage_mark(path), unknown);
}

/// WAL and full synchronising: an answer is on the disk before its feedback shows, even when the power fails.
void set_up(SQLite::Database& database) {
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA synchronous = FULL");
  try {
    database.execAndGet("PRAGMA journal_mode = WAL");
  } catch (const SQLite::Exception& error) {
    // Another program is writing just now. All works without, and the next start tries again.
    if ((error.getErrorCode() & 0xFF) != SQLITE_BUSY) throw;
  }
}

/// An older version whose tables are not what they should be is a damaged one.
void bring_up_to_date(SQLite::Database& database) {
  const bool fresh = version_of(database) == 0;
  try {
    migrate(database);
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xFF;
    if (!fresh && (code == SQLITE_ERROR || code == SQLITE_CONSTRAINT)) throw Damaged{};
    throw;
  }
  if (!is_complete(database)) throw Damaged{};
  replay_if_behind(database);
}

SQLite::Database open_checked(const fs::path& path, base::Milliseconds patience) {
  const std::int64_t size = inspect(path);
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                            static_cast<int>(patience.count()));
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
    throw SQLite::Exception("read-only", SQLITE_READONLY);
  set_checkpoint_on_close(database, false);  // a file that turns out not to be for us stays as it is
  check_version(database, path);
  check_pages(database, path, size);
  bring_up_to_date(database);
  set_checkpoint_on_close(database, true);
  set_up(database);
  return database;
}

void make_folder(const fs::path& folder) {
  if (const std::error_code error = make_private_folder(folder))
    throw Error("The folder '" + folder.string() + "' for the history can't be made (" + error.message() +
                "); name another folder with --data DIR.");
}

std::optional<SQLite::Database> open_unless_damaged(const fs::path& path, base::Milliseconds patience) {
  try {
    return open_checked(path, patience);
  } catch (const Damaged&) {
    return std::nullopt;
  } catch (const SQLite::Exception& error) {
    if (says_damaged(error)) return std::nullopt;
    throw;
  }
}

/// Links followed, since SQLite keeps its other files beside the one that a link leads to; and absolute, so
/// that no name reads as one of SQLite's own.
fs::path real_path(const fs::path& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(fs::absolute(path), error);
  return error ? fs::absolute(path) : real;
}

OpenedDatabase open_file(const fs::path& path, base::UtcTime now, base::Milliseconds patience) {
  make_folder(path.parent_path());
  if (auto database = open_unless_damaged(path, patience)) return {std::move(*database), {}};
  const fs::path name = move_aside(path, now);
  return {open_checked(path, patience), "The history was damaged: it was moved to '" + name.string() +
                                            "' and a new one begun. To go back to a copy that you keep, "
                                            "close Fluoro and put it at '" +
                                            path.string() + "'."};
}

OpenedDatabase open_memory() {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA foreign_keys = ON");
  bring_up_to_date(database);
  return {std::move(database), {}};
}

}  // namespace

std::error_code make_private_folder(const fs::path& folder) {
  std::error_code error, unknown;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, unknown);
  if (fs::is_directory(folder, unknown)) return {};
  return error ? error : std::make_error_code(std::errc::not_a_directory);
}

OpenedDatabase open_database(const fs::path& path, base::UtcTime now, base::Milliseconds patience) {
  const fs::path real = path == ":memory:" ? path : real_path(path);
  try {
    return path == ":memory:" ? open_memory() : open_file(real, now, patience);
  } catch (const SQLite::Exception& error) {
    throw Error(sentence(error, real));
  }
}

}  // namespace fluoro::history
