#pragma once
#include <cstdint>
#include <filesystem>

namespace fluoro::history {

/// Thrown within this room only: what is there can't be read as a database any more.
struct Damaged {};

/// Looks at the history's file before SQLite may write to it, and returns its size in bytes, 0 for none.
/// Throws Damaged, or Error for a file that must be left as it is: another program's, a newer version's, or
/// no file at all.
[[nodiscard]] std::int64_t inspect(const std::filesystem::path& path);

[[noreturn]] void refuse_newer(const std::filesystem::path& path);
[[noreturn]] void refuse_foreign(const std::filesystem::path& path);

}  // namespace fluoro::history
