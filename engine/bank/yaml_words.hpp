#pragma once
#include <string>

namespace fluoro::bank {

/// What a message of yaml-cpp's means to a person who writes quizzes, and what to do about it.
[[nodiscard]] std::string in_plain_words(const std::string& message);

}  // namespace fluoro::bank
