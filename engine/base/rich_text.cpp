#include "base/rich_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace fluoro::base {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 43> kSuper{
    {{"0", "⁰"}, {"1", "¹"}, {"2", "²"}, {"3", "³"}, {"4", "⁴"}, {"5", "⁵"}, {"6", "⁶"}, {"7", "⁷"},
     {"8", "⁸"}, {"9", "⁹"}, {"+", "⁺"}, {"-", "⁻"}, {"−", "⁻"}, {"–", "⁻"}, {"=", "⁼"}, {"(", "⁽"},
     {")", "⁾"}, {"a", "ᵃ"}, {"b", "ᵇ"}, {"c", "ᶜ"}, {"d", "ᵈ"}, {"e", "ᵉ"}, {"f", "ᶠ"}, {"g", "ᵍ"},
     {"h", "ʰ"}, {"i", "ⁱ"}, {"j", "ʲ"}, {"k", "ᵏ"}, {"l", "ˡ"}, {"m", "ᵐ"}, {"n", "ⁿ"}, {"o", "ᵒ"},
     {"p", "ᵖ"}, {"r", "ʳ"}, {"s", "ˢ"}, {"t", "ᵗ"}, {"u", "ᵘ"}, {"v", "ᵛ"}, {"w", "ʷ"}, {"x", "ˣ"},
     {"y", "ʸ"}, {"z", "ᶻ"}, {"°", "°"}}};
constexpr std::array<Pair, 34> kSub{{{"0", "₀"}, {"1", "₁"}, {"2", "₂"}, {"3", "₃"}, {"4", "₄"}, {"5", "₅"},
                                     {"6", "₆"}, {"7", "₇"}, {"8", "₈"}, {"9", "₉"}, {"+", "₊"}, {"-", "₋"},
                                     {"−", "₋"}, {"–", "₋"}, {"=", "₌"}, {"(", "₍"}, {")", "₎"}, {"a", "ₐ"},
                                     {"e", "ₑ"}, {"h", "ₕ"}, {"i", "ᵢ"}, {"j", "ⱼ"}, {"k", "ₖ"}, {"l", "ₗ"},
                                     {"m", "ₘ"}, {"n", "ₙ"}, {"o", "ₒ"}, {"p", "ₚ"}, {"r", "ᵣ"}, {"s", "ₛ"},
                                     {"t", "ₜ"}, {"u", "ᵤ"}, {"v", "ᵥ"}, {"x", "ₓ"}}};

/// Nothing when one of its characters has no such form.
template <std::size_t size>
std::optional<std::string> translated(std::string_view text, const std::array<Pair, size>& table) {
  std::string result;
  while (!text.empty()) {
    const auto found =
        std::ranges::find_if(table, [&](const Pair& pair) { return text.starts_with(pair.first); });
    if (found == table.end()) return std::nullopt;
    result += found->second;
    text.remove_prefix(found->first.size());
  }
  return result;
}

void append(std::string& text, const Runs& runs) {
  for (const Run& run : runs) {
    if (run.script == Run::Script::super)
      text += translated(run.text, kSuper).value_or("^" + run.text);
    else if (run.script == Run::Script::sub)
      text += translated(run.text, kSub).value_or(run.text);
    else
      text += run.text;
  }
}

struct Writer {
  std::string& text;
  const char* between_rows;

  void operator()(const Paragraph& paragraph) const { append(text, paragraph.runs); }
  void operator()(const ListItem& item) const {
    if (!item.marker.empty()) text += item.marker + " ";
    append(text, item.runs);
  }
  void operator()(const Table& table) const {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row > 0) text += between_rows;
      for (std::size_t cell = 0; cell < table.rows[row].size(); ++cell) {
        if (cell > 0) text += ", ";
        append(text, table.rows[row][cell]);
      }
    }
  }
};

std::string written(const RichText& text, const char* between_rows) {
  std::string result;
  for (const Block& block : text) {
    if (&block != text.data()) result += std::holds_alternative<Paragraph>(block) ? "\n\n" : "\n";
    std::visit(Writer{result, between_rows}, block);
  }
  return result;
}

}  // namespace

std::string plain(const RichText& text) { return written(text, "\n"); }

std::string plain(const Runs& runs) {
  std::string text;
  append(text, runs);
  return text;
}

std::string plain_line(const RichText& text) {
  std::string line;
  for (const char c : written(text, "; "))
    if (c != '\n')
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  return line;
}

}  // namespace fluoro::base
