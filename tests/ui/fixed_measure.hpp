#pragma once
#include <string_view>

#include "ui/text_measure.hpp"

namespace fluoro::test {

/// Every character is half an em wide: layouts come out in round numbers.
class FixedMeasure final : public ui::TextMeasure {
 public:
  float width(std::string_view utf8, ui::Font font) const override {
    float characters = 0;
    for (const char c : utf8) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1.f : 0.f;
    return characters * font.size / 2;
  }
  ui::FontMetrics metrics(ui::Font font) const override { return {font.size * 0.95f, font.size * 0.25f}; }
};

}  // namespace fluoro::test
