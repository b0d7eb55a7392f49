#include "history/backup.hpp"

#include <algorithm>
#include <cstdio>
#include <ranges>
#include <system_error>

#include <sqlite3.h>

#include "history/backup_file.hpp"
#include "history/database.hpp"
#include "history/inspect.hpp"
#include "history/store.hpp"
#include "history/thinning.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

struct Found {
  fs::path file;
  BackupName name;
};

/// Everything in the folder that has a backup's name, the newest first.
std::vector<Found> find(const fs::path& folder) {
  std::vector<Found> all;
  std::error_code none;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
    if (const auto name = parse_backup_name(at->path().filename().string()))
      all.push_back({at->path(), *name});
  std::ranges::sort(all, [](const Found& a, const Found& b) {
    return a.name.at != b.name.at ? a.name.at > b.name.at : a.file > b.file;
  });
  return all;
}

std::vector<Found> automatic(const fs::path& folder) {
  std::vector<Found> list;
  for (const Found& one : find(folder))
    if (one.name.whole && one.name.before.empty()) list.push_back(one);
  return list;
}

std::string failed(const fs::path& folder, const std::string& why) {
  return "No backup of the history could be written to '" + folder.string() + "': " + why;
}

std::string failed(const fs::path& folder, const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL: return failed(folder, "the disk is full; free some space.");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return failed(folder, "allow writing to this folder.");
    default: return failed(folder, std::string(error.what()) + "; check that the disk has space and works.");
  }
}

void make_folder(const fs::path& folder) {
  if (const std::error_code error = make_private_folder(folder))
    throw Error(failed(
        folder, "the folder can't be made (" + error.message() + "); allow writing to the one above it."));
}

/// Creates the file for the copy, if and only if it is not there and its later name is not taken.
bool reserve(const fs::path& part, const fs::path& whole) {
  std::error_code unknown;
  if (fs::symlink_status(whole, unknown).type() != fs::file_type::not_found) return false;
  std::FILE* file = std::fopen(part.string().c_str(), "wbx");
  return file != nullptr && std::fclose(file) == 0;
}

/// A copy that is in one file, without WAL, so that it can be read where nothing can be written.
void write_copy(const fs::path& history, const fs::path& part, bool check) {
  SQLite::Database from(history.string(), SQLite::OPEN_READWRITE, static_cast<int>(kPatience.count()));
  SQLite::Database to(part.string(), SQLite::OPEN_READWRITE);
  copy_pages(from, to);
  if (check && to.execAndGet("PRAGMA quick_check(1)").getString() != "ok") throw Damaged{};
  to.execAndGet("PRAGMA journal_mode = DELETE");
}

fs::path back_up(const fs::path& history, BackupName name) {
  constexpr int kMost = 100;
  const fs::path folder = backups_folder(history);
  make_folder(folder);
  fs::path part, whole;
  for (int attempt = 0;; ++attempt, name.at += std::chrono::seconds(1)) {  // two in one second
    if (attempt == kMost) throw Error(failed(folder, "allow writing to this folder."));
    name.whole = true;
    whole = folder / to_string(name);
    name.whole = false;
    part = folder / to_string(name);
    if (reserve(part, whole)) break;
  }
  std::error_code error;
  try {
    write_copy(history, part, name.before.empty());
    fs::rename(part, whole);
  } catch (...) {
    fs::remove(part, error);
    fs::remove(fs::path(part).concat("-journal"), error);
    throw;
  }
  return whole;
}

bool is_same_day(base::UtcTime a, base::UtcTime b) {
  return std::chrono::floor<std::chrono::days>(a) == std::chrono::floor<std::chrono::days>(b);
}

/// A backup that can't be read is not the same as anything.
bool is_unchanged(const fs::path& history, const fs::path& backup) {
  try {
    SQLite::Database then(backup.string(), SQLite::OPEN_READONLY);
    SQLite::Database now(history.string(), SQLite::OPEN_READWRITE, static_cast<int>(kPatience.count()));
    return sign_of(then) == sign_of(now);
  } catch (const SQLite::Exception&) {
    return false;
  }
}

void thin(const fs::path& folder, base::UtcTime now) {
  std::error_code unknown;
  std::vector<base::UtcTime> times;
  for (const Found& one : automatic(folder)) times.push_back(one.name.at);
  const std::vector<base::UtcTime> kept = to_keep(times);
  for (const Found& one : automatic(folder))
    if (std::ranges::find(kept, one.name.at) == kept.end()) fs::remove(one.file, unknown);
  for (const Found& one : find(folder))
    if (!one.name.whole && !is_same_day(one.name.at, now)) fs::remove(one.file, unknown);
}

std::string damaged(const fs::path& history) {
  return "The history in '" + history.string() +
         "' is damaged, so no backup was made of it; 'fluoro doctor' says more, 'fluoro history backups' "
         "lists the backups that there are.";
}

}  // namespace

fs::path backups_folder(const fs::path& history) { return history.parent_path() / "backups"; }

std::vector<Backup> backups(const fs::path& history) {
  std::vector<Backup> list;
  for (const Found& one : find(backups_folder(history))) {
    if (!one.name.whole) continue;
    Backup backup{.file = one.file, .at = one.name.at, .before = one.name.before};
    try {
      backup.holdings = holdings_of(one.file);
    } catch (const Error&) {
      // Its line says that it can't be read; restoring it would say why.
    }
    list.push_back(std::move(backup));
  }
  return list;
}

fs::path back_up_before(const fs::path& history, const std::string& before, base::UtcTime now) {
  try {
    return back_up(history, {now, before});
  } catch (const SQLite::Exception& error) {
    if (says_damaged(error)) throw Error(damaged(history));
    throw Error(failed(backups_folder(history), error));
  } catch (const fs::filesystem_error& error) {
    throw Error(failed(backups_folder(history), error.code().message() + "."));
  }
}

std::string back_up_daily(const fs::path& history, base::UtcTime now) {
  const fs::path folder = backups_folder(history);
  try {
    const std::vector<Found> made = automatic(folder);
    if (made.empty() && holdings_of(history).sessions == 0) return {};
    if (!made.empty() && is_same_day(made.front().name.at, now)) return {};
    if (!made.empty() && is_unchanged(history, made.front().file)) return {};
    back_up(history, {now, {}});
    thin(folder, now);
    return {};
  } catch (const Damaged&) {
    return damaged(history);
  } catch (const SQLite::Exception& error) {
    return says_damaged(error) ? damaged(history) : failed(folder, error);
  } catch (const fs::filesystem_error& error) {
    return failed(folder, error.code().message() + ".");
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace fluoro::history
