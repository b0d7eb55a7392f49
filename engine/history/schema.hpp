#pragma once
#include <cstdint>
#include <span>

namespace SQLite {
class Database;
}

namespace fluoro::history {

/// Says whose a database is, in its header: "FLUO".
inline constexpr std::uint32_t kApplicationId = 0x464C554F;

/// SQL that leads from one version of the schema to the next: the step at place n from version n to n + 1.
using Steps = std::span<const char* const>;
[[nodiscard]] Steps schema_steps();

/// The version that this program writes, kept in the header's user_version.
[[nodiscard]] int schema_version();

/// The version of an open database; 0 when it is empty.
[[nodiscard]] int version_of(SQLite::Database& database);

/// Brings an older or empty database up to date, all or nothing; does nothing to one that is. Safe when two
/// programs do it at once. Throws SQLite::Exception.
void migrate(SQLite::Database& database, Steps steps = schema_steps());

/// Whether all tables of this version are there.
[[nodiscard]] bool is_complete(SQLite::Database& database);

}  // namespace fluoro::history
