#pragma once
#include <string>
#include <string_view>

namespace fluoro::bank {

/// Where the links lead that stand for sub- and superscripts, which MD4C does not know: "[2](sub)".
inline constexpr std::string_view kSubLink = "sub", kSuperLink = "sup";

/// The text as MD4C must get it: pairs of ~ and ^ as links, and a backslash before all that it would take for
/// a mark and that is none of ours (headings, quotes, code, rules, links, HTML, entities, lists with +) or
/// stands in a number or a name (5*3*2, HLA-B*27, ____).
[[nodiscard]] std::string prepare_markdown(std::string_view typed);

/// Whether there may be a mark in it; without one it is paragraphs of what was typed.
[[nodiscard]] bool may_have_marks(std::string_view text);

}  // namespace fluoro::bank
