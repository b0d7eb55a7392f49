#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screens/catalogue.hpp"
#include "shell/files.hpp"

namespace fluoro::shell {

// What Home tells of the quizzes is kept from one start to the next, since reading them takes longer than
// opening a window. It holds while every file is what it was, by path, size and time of change, and the
// program is of the same version; quizzes with errors are always read.

/// Empty when there is nothing to keep: a file is broken or can't be looked at.
[[nodiscard]] std::string digest_of(const FoundFiles& files,
                                    const std::vector<screens::QuizSummary>& quizzes);

/// What a digest tells of these files; nothing when it does not hold for them.
[[nodiscard]] std::optional<std::vector<screens::QuizSummary>> remembered(const std::string& digest,
                                                                          const FoundFiles& files);

}  // namespace fluoro::shell
