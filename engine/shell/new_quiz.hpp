#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace fluoro::shell {

/// The id that a quiz gets from the name of its file, without the ending: small letters, digits and hyphens,
/// accents left out. Empty when the name has no letter or digit for one; not cut when it is too long.
[[nodiscard]] std::string id_from_name(std::string_view name);

/// A small quiz with comments to start from, which is read without a word. `schema` is what editors are told
/// to check it with, or empty.
[[nodiscard]] std::string starter_quiz(std::string_view id, std::string_view name,
                                       const std::filesystem::path& schema);

}  // namespace fluoro::shell
