#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text_measure.hpp"

namespace fluoro::ui {

/// The lines of `text` at most `width` wide, broken where Unicode allows it, inside a word only when the word
/// alone is wider. Views into `text`, without the spaces at their ends. There is always at least one line.
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, Font font, float width,
                                                 const TextMeasure& measure);

/// How wide a part of the text is; it gets views into it.
using PartWidth = std::function<float(std::string_view)>;
/// The same for a text that is not all in one font.
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, float width,
                                                 const PartWidth& measure);

/// `text` in one line at most `width` wide, shortened with an ellipsis where needed.
[[nodiscard]] std::string elide(std::string_view text, Font font, float width, const TextMeasure& measure);

/// Text from a quiz file as it flows on screen: a single line feed is a space, an empty line begins a new
/// paragraph.
[[nodiscard]] std::string reflowed(std::string_view text);

}  // namespace fluoro::ui
