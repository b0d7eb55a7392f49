#pragma once
#include <string>
#include <string_view>

namespace fluoro::bank {

/// What a message of yaml-cpp's means to a person who writes quizzes, and what to do about it. `rest` is the
/// file from where it stands.
[[nodiscard]] std::string in_plain_words(const std::string& message, std::string_view rest);

}  // namespace fluoro::bank
