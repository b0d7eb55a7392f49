#include "history/backup_file.hpp"

#include <string_view>
#include <vector>

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include "base/seed.hpp"
#include "history/database.hpp"

namespace fluoro::history {
namespace {

constexpr std::string_view kBeginning = "history-", kBefore = "-before-", kEnd = ".db", kPart = ".db.part";
constexpr std::string_view kPattern = "2026-11-24-184205Z";

std::string stamp_with_dash(base::UtcTime time) {
  std::string text = stamp(time);
  text[10] = '-';
  return text;
}

std::optional<base::UtcTime> parse_stamp(std::string text) {
  if (text.size() != kPattern.size() || text[10] != '-') return std::nullopt;
  text[10] = 'T';
  text.insert(17, ".000");
  text.insert(15, ":");
  text.insert(13, ":");
  return base::parse_utc(text);
}

std::vector<std::string> tables(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  std::vector<std::string> names;
  while (query.executeStep()) names.push_back(query.getColumn(0).getString());
  return names;
}

}  // namespace

std::string to_string(const BackupName& name) {
  std::string text = std::string(kBeginning) + stamp_with_dash(name.at);
  if (!name.before.empty()) text.append(kBefore).append(name.before);
  return text.append(name.whole ? kEnd : kPart);
}

std::optional<BackupName> parse_backup_name(const std::string& name) {
  if (!name.starts_with(kBeginning)) return std::nullopt;
  const auto at = parse_stamp(name.substr(kBeginning.size(), kPattern.size()));
  if (!at) return std::nullopt;
  std::string_view rest = std::string_view(name).substr(kBeginning.size() + kPattern.size());
  const bool whole = rest.ends_with(kEnd);
  const std::size_t end = whole ? rest.size() - kEnd.size() : rest.find(kPart);
  if (end == std::string_view::npos) return std::nullopt;
  rest = rest.substr(0, end);
  if (!rest.empty() && !rest.starts_with(kBefore)) return std::nullopt;
  return BackupName{*at, rest.empty() ? "" : std::string(rest.substr(kBefore.size())), whole};
}

void copy_pages(SQLite::Database& from, SQLite::Database& to, const std::function<void()>& first) {
  constexpr int kOnlyLock = 0, kAll = -1;
  SQLite::Backup backup(to, from);
  const auto step = [&](int pages, int expected) {
    if (const int result = backup.executeStep(pages); result != expected)
      throw SQLite::Exception("the database is in use", result);
  };
  if (first) {
    step(kOnlyLock, SQLITE_OK);
    first();
  }
  step(kAll, SQLITE_DONE);
}

std::uint64_t sign_of(SQLite::Database& database) {
  base::Seed sign;
  const auto add = [&](const std::string& text) { sign = base::derive(sign, text); };
  for (const std::string& table : tables(database)) {
    const bool large = table == "items" || table == "answers";
    SQLite::Statement query(database,
                            std::string("SELECT ") + (large ? "count(*)" : "*") + " FROM \"" + table + "\"");
    add(table);
    while (query.executeStep()) {
      std::string row;
      for (int i = 0; i < query.getColumnCount(); ++i)
        row.append(query.getColumn(i).getString()).append(1, '\0');
      add(row);
    }
  }
  return sign.value;
}

}  // namespace fluoro::history
