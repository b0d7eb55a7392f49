#include <cstdio>
#include <memory>
#include <system_error>

#include "history/database.hpp"
#include "history/store.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBeside[] = {"-wal", "-shm", "-journal"};  // what SQLite names them

fs::path with(const fs::path& path, const std::string& suffix) { return fs::path(path).concat(suffix); }

/// "history.db" becomes "history-damaged-2026-11-24T184205Z.db", or "...Z-2.db" when that is taken.
fs::path dated_name(const fs::path& path, base::UtcTime now, int attempt) {
  fs::path name = path.stem();
  name += "-damaged-" + stamp(now);
  if (attempt > 1) name += "-" + std::to_string(attempt);
  name += path.extension();
  return path.parent_path() / name;
}

/// Creates the file, if and only if neither it nor anything that would stand beside it is there.
bool reserve(const fs::path& path) {
  std::error_code unknown;
  for (const char* suffix : kBeside)
    if (fs::symlink_status(with(path, suffix), unknown).type() != fs::file_type::not_found) return false;
  std::FILE* file = std::fopen(path.string().c_str(), "wbx");
  return file != nullptr && std::fclose(file) == 0;
}

}  // namespace

std::string stamp(base::UtcTime time) {
  std::string text = base::format_utc(time);
  text.erase(19, 4);  // milliseconds
  text.erase(16, 1);
  text.erase(13, 1);
  return text;
}

fs::path damage_mark(const fs::path& path) { return with(path, "-damaged"); }

fs::path move_aside(const fs::path& path, base::UtcTime now) {
  constexpr int kMost = 100;
  fs::path name;
  int attempt = 1;
  while (attempt <= kMost && !reserve(name = dated_name(path, now, attempt))) ++attempt;
  std::error_code error;
  if (attempt <= kMost) fs::rename(path, name, error);
  const bool gone = error == std::errc::no_such_file_or_directory;  // and only what lies beside is left
  if (attempt > kMost || (error && !gone))
    throw Error("The history in '" + path.string() +
                "' is damaged and can't be moved aside; allow writing to its folder, or name another folder "
                "with --data DIR.");
  // What lies beside holds the last answers, so it must stay with its database.
  for (const char* suffix : kBeside) fs::rename(with(path, suffix), with(name, suffix), error);
  fs::remove(damage_mark(path), error);
  return name;
}

}  // namespace fluoro::history
