#pragma once
#include <vector>

#include "base/time.hpp"

namespace fluoro::history {

/// Which of the automatic backups of these times stay, the newest first: the last one of each of the 7 newest
/// days, 4 newest weeks and 12 newest months that have one (in UTC, weeks from Monday). What is kept today
/// and thinned again later leads to the same as keeping all and thinning once.
[[nodiscard]] std::vector<base::UtcTime> to_keep(std::vector<base::UtcTime> times);

}  // namespace fluoro::history
