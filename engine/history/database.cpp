#include "history/database.hpp"

#include <array>
#include <optional>
#include <system_error>

#include <sqlite3.h>

#include "history/schema.hpp"
#include "history/store.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyTimeout = 5000;  ///< ms; another program's write takes a few

/// Files up to this size are checked as a whole whenever they are opened.
constexpr std::int64_t kCheckedSize = 16 << 20;

struct Damaged {};

/// A database's first bytes, as they are on disk: https://www.sqlite.org/fileformat.html#the_database_header
struct Header {
  std::int64_t size = 0;  ///< of the file
  bool magic = false;
  std::uint32_t version = 0;      ///< user_version
  std::uint32_t application = 0;  ///< application_id
};

std::uint32_t big_endian(const std::array<unsigned char, 100>& bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) << 24 | static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

/// Reads past all of SQLite's doings, which may write to a file that is not ours. It still has to go through
/// SQLite's own file: closing any other would drop the locks that this process holds on it.
Header read_header(const fs::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  sqlite3_file* file = nullptr;
  database.check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file));
  Header header;
  sqlite3_int64 size = 0;
  database.check(file->pMethods->xFileSize(file, &size));
  header.size = size;
  std::array<unsigned char, 100> bytes{};
  if (size < static_cast<sqlite3_int64>(bytes.size())) return header;
  database.check(file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0));
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  header.magic = std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
  header.version = big_endian(bytes, 60);
  header.application = big_endian(bytes, 68);
  return header;
}

[[noreturn]] void refuse_newer(const fs::path& path) {
  throw Error("The history in '" + path.string() +
              "' is from a newer version of Fluoro; update Fluoro, or name another folder with --data DIR.");
}

[[noreturn]] void refuse_foreign(const fs::path& path) {
  throw Error("The file '" + path.string() +
              "' is a database of another program; move it elsewhere, or name another folder with --data "
              "DIR.");
}

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::symlink_status(path, unknown).type() != fs::file_type::not_found;
}

bool has_content(const fs::path& path) {
  std::error_code unknown;
  const auto size = fs::file_size(path, unknown);
  return !unknown && size > 0;
}

/// Looks at what is there before SQLite may touch it.
std::int64_t inspect(const fs::path& path) {
  std::error_code unknown;
  if (fs::is_directory(path, unknown))
    throw Error("'" + path.string() +
                "' is a folder where the history's file should be; move it elsewhere, or name another folder "
                "with --data DIR.");
  if (!is_there(path)) return 0;
  const Header header = read_header(path);
  if (header.size == 0) {
    // SQLite would delete the answers that still lie beside an emptied file.
    if (has_content(fs::path(path).concat("-wal"))) throw Damaged{};
    return 0;
  }
  if (!header.magic) throw Damaged{};
  if (header.application != kApplicationId) refuse_foreign(path);
  if (header.version > static_cast<std::uint32_t>(schema_version())) refuse_newer(path);
  return header.size;
}

void check_content(SQLite::Database& database, const fs::path& path, std::int64_t size) {
  if (!is_complete(database)) throw Damaged{};
  if (size > kCheckedSize && !is_there(damage_mark(path))) return;
  if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok") throw Damaged{};
  std::error_code unknown;
  fs::remove(damage_mark(path), unknown);
}

void set_checkpoint_on_close(SQLite::Database& database, bool on) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
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

SQLite::Database open_checked(const fs::path& path) {
  const std::int64_t size = inspect(path);
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeout);
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
    throw SQLite::Exception("read-only", SQLITE_READONLY);
  set_checkpoint_on_close(database, false);
  const int version = version_of(database);
  if (version > schema_version()) refuse_newer(path);
  if (version == 0 && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0)
    refuse_foreign(path);
  set_checkpoint_on_close(database, true);
  migrate(database);
  check_content(database, path, size);
  set_up(database);
  return database;
}

void make_folder(const fs::path& folder) {
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error && !fs::is_directory(folder))
    throw Error("The folder '" + folder.string() + "' for the history can't be made (" + error.message() +
                "); name another folder with --data DIR.");
}

std::optional<SQLite::Database> open_unless_damaged(const fs::path& path) {
  try {
    return open_checked(path);
  } catch (const Damaged&) {
    return std::nullopt;
  } catch (const SQLite::Exception& error) {
    if (says_damaged(error)) return std::nullopt;
    throw;
  }
}

OpenedDatabase open_file(const fs::path& path, base::UtcTime now) {
  make_folder(path.parent_path());
  if (auto database = open_unless_damaged(path)) return {std::move(*database), {}};
  const fs::path name = move_aside(path, now);
  return {open_checked(path), "The history was damaged, so it was moved to '" + name.string() +
                                  "' and a new one was begun; a copy of your own could be put in its place."};
}

}  // namespace

OpenedDatabase open_database(const fs::path& path, base::UtcTime now) {
  try {
    if (path != ":memory:") return open_file(path, now);
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA foreign_keys = ON");
    migrate(database);
    return {std::move(database), {}};
  } catch (const SQLite::Exception& error) {
    throw Error(sentence(error, path));
  }
}

}  // namespace fluoro::history
