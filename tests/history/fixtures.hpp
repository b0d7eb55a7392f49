#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "history/store.hpp"
#include "shell/temp_folder.hpp"

namespace fluoro::test {

inline base::UtcTime at(const char* text) { return *base::parse_utc(text); }
inline const base::UtcTime kNow = at("2026-11-24T18:42:05.123Z");
inline constexpr base::Day kToday{std::chrono::year(2026) / 11 / 24};

/// Every field differs from its default, so that one which is lost is noticed.
inline exam::Item item(int number, const std::string& bank = "ir") {
  return {.question = bank + "/question-" + std::to_string(number),
          .bank = bank,
          .bank_title = "Title of " + bank,
          .fact = "fact-" + std::to_string(number),
          .type = exam::ItemType::multiple,
          .topic = "vascular",
          .topic_title = "Vessels",
          .level = "apply",
          .stem = "Which of these? Ünïcödé \"quoted\",\nsecond line",
          .body = exam::Options{.list = {{.text = "First, of two", .correct = true, .feedback = "Yes."},
                                         {.text = "Second"},
                                         {.text = "Third", .correct = true}},
                                .all_or_nothing = true},
          .explanation = "Because.",
          .sources = {"A Society: A Guideline (2019)", "An Article"},
          .time = std::chrono::seconds(90)};
}

inline std::vector<exam::Item> items(int count, const std::string& bank = "ir") {
  std::vector<exam::Item> list;
  list.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) list.push_back(item(i, bank));
  return list;
}

inline history::NewSession session(std::vector<exam::Item> items, base::UtcTime started = kNow) {
  return {.code = base::PaperCode::from_number(123456789),
          .banks = {"ir"},
          .bank_titles = {"Title of ir"},
          .started = started,
          .items = std::move(items)};
}

/// The answer at this place, given ten seconds after the one before it.
inline history::Answer answer(int position, double mark = 1) {
  return {.position = position,
          .response = {{0, 2}},
          .mark = mark,
          .taken = std::chrono::milliseconds(9500),
          .at = kNow + std::chrono::seconds(10 * (position + 1)),
          .day = kToday};
}

/// The same as many days later.
inline history::Answer later(history::Answer answer, int days) {
  answer.at += std::chrono::days(days);
  answer.day += std::chrono::days(days);
  return answer;
}

inline history::Store open(const std::filesystem::path& path) {
  history::Store::Opened opened = history::Store::open(path, kNow);
  if (!opened.notice.empty()) throw std::runtime_error("unexpected notice: " + opened.notice);
  return std::move(opened.store);
}

inline history::Store memory() { return open(":memory:"); }

/// What Store::open says when it refuses; empty when it does not.
inline std::string refusal(const std::filesystem::path& path) {
  try {
    (void)history::Store::open(path, kNow);
  } catch (const history::Error& error) {
    return error.what();
  }
  return {};
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every file in a folder with its bytes.
inline std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    all[entry.path().filename().string()] = entry.is_regular_file() ? content(entry.path()) : "";
  return all;
}

/// Runs SQL on a file as another program would.
inline void run_sql(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

/// Every row of every table, as SQL writes its values.
inline std::map<std::string, std::vector<std::string>> rows(const std::filesystem::path& path) {
  const SQLite::Database database(path.string());
  SQLite::Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  std::map<std::string, std::vector<std::string>> all;
  while (tables.executeStep()) {
    const std::string table = tables.getColumn(0).getString();
    SQLite::Statement names(database,
                            "SELECT group_concat('quote(' || name || ')', '||'', ''||') FROM "
                            "pragma_table_info(?)");
    names.bind(1, table);
    names.executeStep();
    SQLite::Statement query(database, "SELECT " + names.getColumn(0).getString() + " FROM " + table);
    while (query.executeStep()) all[table].push_back(query.getColumn(0).getString());
  }
  return all;
}

}  // namespace fluoro::test
