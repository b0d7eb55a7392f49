#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace fluoro::ui {
namespace {

constexpr Colour rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value), 255};
}

constexpr Theme dark() {
  return {.id = "dark",
          .title = "Dark",
          .background = rgb(0x0d131d),
          .surface = rgb(0x151d2a),
          .raised = rgb(0x1d2737),
          .line = rgb(0x2b3749),
          .text = rgb(0xe9eef5),
          .muted = rgb(0x9fb0c3),
          .accent = rgb(0x43d3c3),
          .on_accent = rgb(0x04211e),
          .good = rgb(0x62d58a),
          .bad = rgb(0xff8080),
          .warn = rgb(0xffc266)};
}
constexpr Theme light() {
  return {.id = "light",
          .title = "Light",
          .background = rgb(0xf3f5f8),
          .surface = rgb(0xffffff),
          .raised = rgb(0xeaeff4),
          .line = rgb(0xd5dde6),
          .text = rgb(0x14202e),
          .muted = rgb(0x4d5e70),
          .accent = rgb(0x0b766e),
          .on_accent = rgb(0xffffff),
          .good = rgb(0x14713a),
          .bad = rgb(0xb3261e),
          .warn = rgb(0x8a5300),
          .tint = 0.09f};
}
constexpr Theme high_contrast() {
  return {.id = "high-contrast",
          .title = "High contrast",
          .background = rgb(0x000000),
          .surface = rgb(0x000000),
          .raised = rgb(0x1c1c1c),
          .line = rgb(0xffffff),
          .text = rgb(0xffffff),
          .muted = rgb(0xe2e2e2),
          .accent = rgb(0xffe14d),
          .on_accent = rgb(0x000000),
          .good = rgb(0x7dff9e),
          .bad = rgb(0xffa3a3),
          .warn = rgb(0xffd23f),
          .stroke = 2,
          .tint = 0.1f};
}

/// Relative luminance, WCAG 2.1.
double luminance(Colour c) {
  const auto linear = [](std::uint8_t v) {
    const double s = v / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

const std::array<Theme, 3>& themes() {
  static constexpr std::array kThemes{dark(), light(), high_contrast()};
  return kThemes;
}

const Theme& theme_by_id(std::string_view id) {
  const auto& all = themes();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Theme& t) { return t.id == id; });
  return found == all.end() ? all.front() : *found;
}

Colour mix(Colour a, Colour b, float share) {
  const auto channel = [share](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(x) * share + static_cast<float>(y) * (1 - share)));
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), 255};
}

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace fluoro::ui
