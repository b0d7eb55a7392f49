#pragma once
#include <filesystem>
#include <string>
#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/time.hpp"

namespace fluoro::history {

struct OpenedDatabase {
  SQLite::Database database;
  std::string notice;  ///< a sentence for the user, or empty
};

/// How long to wait for another program that is writing; one write takes a few milliseconds.
inline constexpr base::Milliseconds kPatience{5000};

/// Opens or creates the history's database, checks it and brings it up to date; what Store::open promises.
[[nodiscard]] OpenedDatabase open_database(const std::filesystem::path& path, base::UtcTime now,
                                           base::Milliseconds patience = kPatience);

/// For its owner alone, as the XDG base directory specification asks; does nothing to one that is there.
/// Returns what went wrong.
[[nodiscard]] std::error_code make_private_folder(const std::filesystem::path& folder);

/// Moves a damaged database and what SQLite keeps beside it to a dated name in the same folder, and returns
/// that name. Overwrites nothing.
[[nodiscard]] std::filesystem::path move_aside(const std::filesystem::path& path, base::UtcTime now);

/// A time as part of a file's name, "2026-11-24T184205Z": no colons, since not every file system takes them.
[[nodiscard]] std::string stamp(base::UtcTime time);

/// What failed, in a sentence that says what to do.
[[nodiscard]] std::string sentence(const SQLite::Exception& error, const std::filesystem::path& path);

/// Whether an error says that the file is damaged.
[[nodiscard]] bool says_damaged(const SQLite::Exception& error);

/// A mark beside a database that turned out damaged while it was in use: it is then checked as a whole when
/// it is next opened, however large it is.
[[nodiscard]] std::filesystem::path damage_mark(const std::filesystem::path& path);

}  // namespace fluoro::history
