#pragma once
#include <optional>
#include <string>

#include "memory/schedule.hpp"

namespace SQLite {
class Database;
}

/// What schedules are made by, in the table of settings. All throw SQLite::Exception.
namespace fluoro::history {

/// The defaults for what is not set or can't be read; weights as memory::clipped() has them.
[[nodiscard]] memory::Plan read_plan(SQLite::Database& database);
[[nodiscard]] std::string read_weights_name(SQLite::Database& database);
void write_retention(SQLite::Database& database, double retention);
void write_weights(SQLite::Database& database, const memory::Weights& weights, const std::string& name);

[[nodiscard]] std::optional<std::string> read_setting(SQLite::Database& database, const std::string& key);
void write_setting(SQLite::Database& database, const std::string& key, const std::string& value);

}  // namespace fluoro::history
