#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace fluoro::history {

/// What came out of one thing that was looked at.
struct Finding {
  std::string what;             ///< "sums of sessions"
  std::int64_t repairable = 0;  ///< rows that were wrong, and what is right follows from others
  std::int64_t remaining = 0;   ///< rows that stay as they are, since repairing them would lose something
  std::string advice;           ///< what is the matter with those that remain, and what to do; or empty
};

struct Examination {
  std::vector<Finding> findings;  ///< also of what is all right
  std::filesystem::path backup;   ///< written before the repair; empty when nothing was repaired
};

enum class Repair { no, yes };

/// Looks at the whole of a history: the file's pages and indexes, its tables, whether rows that belong
/// together are there, and whether everything that is reckoned from the answers is what it should be. Repairs
/// what follows from the rest, all in one transaction and only after a backup is written. Other windows wait
/// for it. With Repair::no nothing is changed. Throws Error when there is no such file, when it is another
/// program's or from a newer version, or can't be written.
[[nodiscard]] Examination examine(const std::filesystem::path& history, Repair repair, base::UtcTime now);

}  // namespace fluoro::history
