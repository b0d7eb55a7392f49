#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/time.hpp"

/// What backups are made of: their names, and copies of a database.
namespace fluoro::history {

/// What a backup's name says: "history-2026-11-24-184205Z.db" or, when something was about to change the
/// history for good, "history-2026-11-24-184205Z-before-restore.db".
struct BackupName {
  base::UtcTime at;    ///< to the second
  std::string before;  ///< "restore", "repair" ...; empty: an automatic one
  bool whole = true;   ///< not: it is still written, or was cut off while it was
};
[[nodiscard]] std::string to_string(const BackupName& name);
[[nodiscard]] std::optional<BackupName> parse_backup_name(const std::string& name);

/// All pages as they are at one moment, in one transaction of `to`; others may write to `from` meanwhile.
/// `first` is done when nobody else can write to `to` any more. Throws SQLite::Exception and what `first`
/// throws, and `to` is then what it was.
void copy_pages(SQLite::Database& from, SQLite::Database& to, const std::function<void()>& first = {});

/// A sign of what a history holds: it changes with every answer, setting, session, whatever is written. Of
/// the two large tables only rows are counted, since each answer shows in the sums as well.
[[nodiscard]] std::uint64_t sign_of(SQLite::Database& database);

}  // namespace fluoro::history
