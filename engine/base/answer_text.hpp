#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fluoro::base {

/// What all typings of the same answer have in common: two of them are the same answer if these are equal.
/// It is fold()ed (case, accents, compatibility forms); spaces, hyphens, apostrophes and the marks of a
/// sentence are gone where they only separate; British and American spelling are one (spelling.hpp).
///
/// Kept are a full stop or comma between digits (both a full stop), whatever else stands between digits (as a
/// space: "L4-5" is not "L45"), and a hyphen that is a minus: before a digit at the beginning of a word, and
/// at the end of a word of one or two letters or with a digit ("Rh-", "HER2-").
[[nodiscard]] std::string answer_form(std::string_view text);

/// How many typos turn one answer_form() into the other, at most `most`: see edit_distance(). More than
/// `most` stands for any number above it, and for two that differ in something else than letters, since a
/// wrong digit or sign is no typo.
[[nodiscard]] std::size_t typos_between(std::string_view form, std::string_view other, std::size_t most);

}  // namespace fluoro::base
