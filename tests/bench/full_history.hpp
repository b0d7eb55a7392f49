#pragma once
#include <filesystem>

#include "base/time.hpp"

namespace fluoro::bench {

constexpr int kFacts = 100'000, kAnswers = 1'000'000;
constexpr base::Day kToday{std::chrono::year(2026) / 11 / 24};

/// Writes the history of a learner who answered each fact ten times, at growing intervals, the last time
/// within the last half year; one answer in nine was wrong.
void write_full_history(const std::filesystem::path& path);

}  // namespace fluoro::bench
