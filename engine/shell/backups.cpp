#include <array>
#include <charconv>
#include <system_error>

#include "history/backup.hpp"
#include "history/store.hpp"
#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

/// "12 kB", "3.4 MB"
std::string size_words(std::uintmax_t bytes) {
  constexpr double kKilo = 1000, kMega = 1e6;
  const auto size = static_cast<double>(bytes);
  const bool small = size < kMega;
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), size / (small ? kKilo : kMega),
                                 std::chars_format::fixed, small ? 0 : 1);
  return std::string(text.data(), end.ptr) + (small ? " kB" : " MB");
}

std::string counted(std::int64_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string words(const history::Holdings& holdings, base::UtcTime now, const base::Zone& zone) {
  std::string text = counted(holdings.sessions, "session") + ", " + counted(holdings.answers, "answer");
  if (holdings.last) text += ", the last one: " + base::format_when(*holdings.last, now, zone);
  return text + ", " + size_words(holdings.size);
}

bool is_there(const fs::path& file) {
  std::error_code unknown;
  return fs::symlink_status(file, unknown).type() != fs::file_type::not_found;
}

/// A file as it was named, or the backup of this name.
fs::path named(const std::string& name, const fs::path& history) {
  const fs::path backup = history::backups_folder(history) / name;
  if (!is_there(name) && is_there(backup)) return backup;
  return name;
}

std::string what_is_there(const fs::path& history, base::UtcTime now, const base::Zone& zone) {
  if (!is_there(history)) return "nothing";
  try {
    return words(history::holdings_of(history), now, zone);
  } catch (const history::Error&) {
    return "a file that can't be read";
  }
}

}  // namespace

int list_backups(const Options& options, const World& world) {
  const fs::path file = history_to_use(options, world);
  const base::UtcTime now = system_now().wall;
  const base::Zone zone;
  const std::vector<history::Backup> list = history::backups(file);
  if (list.empty()) {
    world.out << "There is no backup in '" << history::backups_folder(file).string() << "' yet.\n";
    return kFine;
  }
  world.out << "In '" << history::backups_folder(file).string() << "':\n";
  for (const history::Backup& backup : list)
    world.out << backup.file.filename().string() << "  " << base::format_when(backup.at, now, zone) << ": "
              << (backup.holdings ? words(*backup.holdings, now, zone) : "can't be read") << "\n";
  return kFine;
}

int restore_backup(const Options& options, const World& world) {
  const fs::path history = history_to_use(options, world);
  const fs::path file = named(options.subjects.front(), history);
  const base::UtcTime now = system_now().wall;
  const base::Zone zone;
  const std::string chosen = words(history::holdings_of(file), now, zone);
  world.out << "In '" << file.string() << "': " << chosen << ".\n"
            << "In the history now: " << what_is_there(history, now, zone) << ".\n";
  if (!options.yes && !world.confirm)
    throw Refused(kFailed, "Nothing was restored, since nobody can be asked here; add --yes to do it.");
  if (!options.yes && !world.confirm("Put it in the history's place?")) {
    world.out << "Nothing was restored.\n";
    return kFine;
  }
  const history::Restored restored = history::restore(history, file, now);
  if (!restored.notice.empty()) world.err << restored.notice << "\n";
  world.out << "Restored.";
  if (!restored.before.empty())
    world.out << " What was there before is in '" << restored.before.string() << "'.";
  world.out << "\n";
  return kFine;
}

}  // namespace fluoro::shell
