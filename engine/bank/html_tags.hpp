#pragma once
#include <string>
#include <string_view>

namespace fluoro::bank {

/// The first HTML tag, comment or entity of a text and what to write in its place, as the end of a sentence:
/// "has the HTML tag '<b>'; write **bold**". Empty when there is none. Only what can't be meant otherwise is
/// one: "<5 mm" and "a <b and c> d" are text, and so is "\<b>".
[[nodiscard]] std::string html_fault(std::string_view text);

}  // namespace fluoro::bank
