#include <system_error>

#include <sqlite3.h>

#include "history/backup.hpp"
#include "history/backup_file.hpp"
#include "history/database.hpp"
#include "history/replay.hpp"
#include "history/schema.hpp"
#include "history/store.hpp"
#include "history/values.hpp"

/// What a backup holds, and back it goes.
namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

std::string quoted(const fs::path& file) { return "'" + file.string() + "'"; }

[[noreturn]] void refuse_damaged(const fs::path& file, const std::string& what) {
  throw Error(quoted(file) + " can't be read as a history (" + what +
              "); choose another of those that 'fluoro history backups' lists.");
}

[[noreturn]] void refuse(const fs::path& file, const SQLite::Exception& error) {
  if ((error.getErrorCode() & 0xFF) == SQLITE_FULL) throw Error(sentence(error, file));
  refuse_damaged(file, error.what());
}

/// An open history that is only read. What fails while `use` works with it is said in the words of backups.
template <typename Use>
auto reading(const fs::path& file, Use use) {
  std::error_code unknown;
  if (!fs::is_regular_file(file, unknown)) throw Error("There is no file " + quoted(file) + ".");
  try {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY, static_cast<int>(kPatience.count()));
    const auto application =
        static_cast<std::uint32_t>(database.execAndGet("PRAGMA application_id").getInt64());
    if (application != kApplicationId)
      throw Error(quoted(file) + " is not a history of Fluoro; 'fluoro history backups' lists the backups.");
    if (version_of(database) > schema_version())
      throw Error(quoted(file) + " is from a newer version of Fluoro; update Fluoro to read it.");
    return use(database);
  } catch (const SQLite::Exception& error) {
    refuse(file, error);
  }
}

/// A file that is gone when the work is over, however it ends.
class ScratchFile {
 public:
  explicit ScratchFile(fs::path path) : path_(std::move(path)) { remove(); }
  ~ScratchFile() { remove(); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove() const {
    std::error_code unknown;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
      fs::remove(fs::path(path_).concat(suffix), unknown);
  }
  fs::path path_;
};

/// A copy of `file` that is whole and of this version. A file from before is brought up to date here, where
/// nothing is lost when that fails.
void write_checked(const fs::path& file, SQLite::Database& copy) {
  reading(file, [&](SQLite::Database& chosen) { copy_pages(chosen, copy); });
  try {
    copy.execAndGet("PRAGMA journal_mode = DELETE");  // the file may have been in WAL mode
    const std::string found = copy.execAndGet("PRAGMA integrity_check(1)").getString();
    if (found != "ok") refuse_damaged(file, found);
    migrate(copy);
    if (!is_complete(copy)) refuse_damaged(file, "tables are missing");
    replay_if_behind(copy);
  } catch (const SQLite::Exception& error) {
    refuse(file, error);
  }
}

}  // namespace

Holdings holdings_of(const fs::path& file) {
  return reading(file, [&](SQLite::Database& database) {
    SQLite::Statement sums(database,
                           "SELECT count(*), ifnull(sum(answered), 0) FROM sessions WHERE answered > 0");
    sums.executeStep();
    Holdings holdings{.sessions = sums.getColumn(0).getInt(), .answers = sums.getColumn(1).getInt64()};
    SQLite::Statement last(database, "SELECT max(at) FROM answers");
    last.executeStep();
    if (!last.isColumnNull(0)) holdings.last = time_from(last.getColumn(0));
    std::error_code unknown;
    if (const auto size = fs::file_size(file, unknown); !unknown) holdings.size = size;
    return holdings;
  });
}

Restored restore(const fs::path& history, const fs::path& file, base::UtcTime now,
                 base::Milliseconds patience) {
  (void)holdings_of(file);  // a wrong file is refused before anything is written
  const fs::path folder = backups_folder(history);
  (void)make_private_folder(folder);  // where that fails, so does opening the copy
  const ScratchFile scratch(folder / to_string({.at = now, .before = "check", .whole = false}));
  std::error_code unknown;
  const bool existed = fs::symlink_status(history, unknown).type() != fs::file_type::not_found;
  try {
    SQLite::Database copy(scratch.path().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    write_checked(file, copy);
    OpenedDatabase opened = open_database(history, now, patience);
    Restored restored{.notice = opened.notice};
    copy_pages(copy, opened.database, [&] {
      if (existed && opened.notice.empty()) restored.before = back_up_before(history, "restore", now);
    });
    return restored;
  } catch (const SQLite::Exception& error) {
    throw Error(sentence(error, history));
  }
}

}  // namespace fluoro::history
