#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

/// Copies of a history in the folder `backups` beside it, each one quiet file. All take the path of the
/// history's file, use connections of their own, and may run while the history is in use, here or in another
/// window. They throw Error.
namespace fluoro::history {

/// What a history holds, as far as one wants to know before it takes the place of another.
struct Holdings {
  int sessions = 0;  ///< with answers
  std::int64_t answers = 0;
  std::optional<base::UtcTime> last;  ///< answer
  std::uintmax_t size = 0;            ///< of the file, in bytes
  bool operator==(const Holdings&) const = default;
};

struct Backup {
  std::filesystem::path file;
  base::UtcTime at;                  ///< when it was written, to the second
  std::string before;                ///< "restore", "repair" ...: what it was written before; else automatic
  std::optional<Holdings> holdings;  ///< nothing: it can't be read
};

[[nodiscard]] std::filesystem::path backups_folder(const std::filesystem::path& history);

/// The newest first.
[[nodiscard]] std::vector<Backup> backups(const std::filesystem::path& history);

/// What a file holds. Throws when it is no history, is from a newer version or can't be read.
[[nodiscard]] Holdings holdings_of(const std::filesystem::path& file);

/// Writes a backup before something called `before` (lower-case letters) changes the history for good, and
/// returns its path. Such a backup is never deleted by itself, and is taken even of a damaged file.
std::filesystem::path back_up_before(const std::filesystem::path& history, const std::string& before,
                                     base::UtcTime now);

/// The automatic backup: once a day (of UTC) when something changed since the last one, thinned by to_keep().
/// A damaged history is not backed up, lest copies of it crowd out whole ones. Never throws; what went wrong
/// is returned as a sentence for the user, else nothing.
[[nodiscard]] std::string back_up_daily(const std::filesystem::path& history, base::UtcTime now);

struct Restored {
  std::filesystem::path before;  ///< the backup of what was there; empty when there was nothing
  std::string notice;            ///< what was there was damaged, and moved aside; or empty
};

/// Puts what is in a file (a backup, or another computer's history) in the history's place. The file is
/// checked as a whole and brought up to date in a copy of its own first. The copy then goes into the open
/// history through SQLite's online backup, which is one transaction: with other windows open, in WAL mode,
/// and when the power fails, there is the old history or the new one. The backup of the old one is written
/// when nobody else can write any more, so that no answer slips between. Windows that show a session which is
/// gone then say so.
Restored restore(const std::filesystem::path& history, const std::filesystem::path& file, base::UtcTime now,
                 base::Milliseconds patience = std::chrono::seconds(5));

}  // namespace fluoro::history
