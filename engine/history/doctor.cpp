#include "history/doctor.hpp"

#include <map>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "history/backup.hpp"
#include "history/database.hpp"
#include "history/inspect.hpp"
#include "history/recheck.hpp"
#include "history/replay.hpp"
#include "history/schema.hpp"
#include "history/store.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

constexpr const char* kGoBack =
    "; go back to a backup: 'fluoro history backups' lists them, 'fluoro history restore' takes one";

Finding beyond_repair(const std::string& what, const std::string& why) {
  return {.what = what, .remaining = 1, .advice = why + kGoBack};
}

std::vector<std::string> integrity_errors(SQLite::Database& database) {
  SQLite::Statement query(database, "PRAGMA integrity_check");
  std::vector<std::string> errors;
  while (query.executeStep())
    if (const std::string text = query.getColumn(0).getString(); text != "ok") errors.push_back(text);
  return errors;
}

/// Indexes follow from their tables.
Finding check_file(SQLite::Database& database) {
  Finding finding{.what = "the file and its indexes"};
  const auto errors = static_cast<std::int64_t>(integrity_errors(database).size());
  if (errors == 0) return finding;
  try {
    database.exec("REINDEX");
  } catch (const SQLite::Exception& error) {
    return beyond_repair(finding.what, error.what());
  }
  const std::vector<std::string> left = integrity_errors(database);
  if (!left.empty()) return beyond_repair(finding.what, left.front());
  finding.repairable = errors;
  return finding;
}

/// How often a row names one of another table that is not there: "answers of items".
std::map<std::string, std::int64_t> broken_links(SQLite::Database& database) {
  SQLite::Statement query(database, "PRAGMA foreign_key_check");
  std::map<std::string, std::int64_t> broken;
  while (query.executeStep())
    ++broken[query.getColumn(0).getString() + " without " + query.getColumn(2).getString()];
  return broken;
}

Finding check_links(SQLite::Database& database) {
  Finding finding{.what = "rows that belong together", .repairable = relink_facts(database)};
  for (const auto& [what, count] : broken_links(database)) {
    finding.remaining += count;
    finding.advice += (finding.advice.empty() ? "" : ", ") + what + ": " + std::to_string(count);
  }
  if (finding.remaining > 0) finding.advice += kGoBack;
  return finding;
}

Finding check_texts(SQLite::Database& database) {
  Finding finding{.what = "questions as they were shown, and answers to them"};
  finding.remaining = database
                          .execAndGet(
                              "SELECT (SELECT count(*) FROM items WHERE NOT json_valid(shown)) + "
                              "(SELECT count(*) FROM answers WHERE NOT json_valid(answered))")
                          .getInt64();
  if (finding.remaining > 0)
    finding.advice = std::string("their sessions can't be opened, all others can") + kGoBack;
  return finding;
}

std::vector<Finding> check_rows(SQLite::Database& database) {
  std::vector<Finding> findings{check_links(database), check_texts(database)};
  findings.push_back({.what = "sums of sessions", .repairable = recheck_sessions(database)});
  findings.push_back({.what = "sums of questions", .repairable = recheck_questions(database)});
  findings.push_back({.what = "sums of days", .repairable = recheck_days(database)});
  // First the packs of the facts as they are, then the facts.
  const std::int64_t packs = recheck_packed_facts(database);
  findings.push_back({.what = "memories of facts", .repairable = recheck_facts(database)});
  findings.push_back({.what = "memories of facts, packed", .repairable = packs});
  return findings;
}

bool wants_repair(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings)
    if (finding.repairable > 0) return true;
  return false;
}

/// The tables of an older version are brought up to date as at any start. Whether the rows can be looked at.
bool check_tables(SQLite::Database& database, const fs::path& history, Repair repair, base::UtcTime now,
                  Examination& examination) {
  const bool older = version_of(database) < schema_version();
  if (older && repair == Repair::yes) {
    examination.backup = back_up_before(history, "repair", now);
    migrate(database);
  }
  Finding finding{.what = "tables", .repairable = older ? 1 : 0};
  const bool current = !older || repair == Repair::yes;
  if (current && !is_complete(database))
    finding = beyond_repair("tables", "some are missing");
  else if (current && repair == Repair::yes)
    replay_if_behind(database);
  examination.findings.push_back(finding);
  return current && finding.remaining == 0;
}

/// Everything is repaired in a transaction, which tells what was wrong; whether it counts is decided then.
void check_all(SQLite::Database& database, const fs::path& history, Repair repair, base::UtcTime now,
               Examination& examination) {
  if (!check_tables(database, history, repair, now, examination)) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  std::vector<Finding> findings{check_file(database)};
  if (findings.front().remaining == 0)
    for (Finding& finding : check_rows(database)) findings.push_back(std::move(finding));
  if (repair == Repair::yes && wants_repair(findings)) {
    // Its own connection sees what was there before this transaction.
    if (examination.backup.empty()) examination.backup = back_up_before(history, "repair", now);
    transaction.commit();
  }
  for (Finding& finding : findings) examination.findings.push_back(std::move(finding));
}

}  // namespace

Examination examine(const fs::path& history, Repair repair, base::UtcTime now) {
  std::error_code unknown;
  if (fs::symlink_status(history, unknown).type() == fs::file_type::not_found)
    throw Error("There is no history in '" + history.string() + "'.");
  Examination examination;
  try {
    if (inspect(history) == 0) return examination;
    SQLite::Database database(history.string(), SQLite::OPEN_READWRITE, static_cast<int>(kPatience.count()));
    database.exec("PRAGMA temp_store = MEMORY");
    // So that the backup can be written beside a transaction.
    if (repair == Repair::yes) database.execAndGet("PRAGMA journal_mode = WAL");
    check_all(database, history, repair, now, examination);
  } catch (const Damaged&) {
    examination.findings.push_back(beyond_repair("the file", "it is no database any more"));
  } catch (const SQLite::Exception& error) {
    if (!says_damaged(error)) throw Error(sentence(error, history));
    examination.findings.push_back(beyond_repair("the file", error.what()));
  }
  return examination;
}

}  // namespace fluoro::history
