#include "ui/paragraph.hpp"

#include <string>

#include "base/text.hpp"

namespace fluoro::ui {
namespace {

std::string_view trimmed_end(std::string_view text) {
  const auto last = text.find_last_not_of(" \n\r\t");
  return last == std::string_view::npos ? text.substr(0, 0) : text.substr(0, last + 1);
}

std::size_t next_character(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

/// How many bytes of `text` fit, whole characters, at least one.
std::size_t fitting(std::string_view text, Font font, float width, const TextMeasure& measure) {
  std::size_t end = next_character(text, 0);
  while (end < text.size()) {
    const std::size_t next = next_character(text, end);
    if (measure.width(text.substr(0, next), font) > width) break;
    end = next;
  }
  return end;
}

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, Font font, float width,
                                   const TextMeasure& measure) {
  text = trimmed_end(text);
  std::vector<std::string_view> lines;
  std::size_t start = 0, end = 0;  // the line so far is [start, end)
  const auto close = [&] {
    lines.push_back(trimmed_end(text.substr(start, end - start)));
    start = end;
  };
  for (const base::LineBreak& next : base::line_breaks(text)) {
    const auto upto = [&] { return trimmed_end(text.substr(start, next.offset - start)); };
    if (end > start && measure.width(upto(), font) > width) close();
    while (measure.width(upto(), font) > width) {
      const std::size_t fits = fitting(upto(), font, width, measure);
      if (fits >= upto().size()) break;
      end = start + fits;
      close();
    }
    end = next.offset;
    if (next.must && next.offset < text.size()) close();
  }
  if (end > start || lines.empty()) close();
  return lines;
}

std::string elide(std::string_view text, Font font, float width, const TextMeasure& measure) {
  std::string line(text.substr(0, text.find('\n')));
  if (line.size() == text.size() && measure.width(line, font) <= width) return line;
  const std::string ellipsis = "…";
  const float room = width - measure.width(ellipsis, font);
  if (room <= 0) return ellipsis;
  if (measure.width(line, font) > room) line.resize(fitting(line, font, room, measure));
  return std::string(trimmed_end(line)) + ellipsis;
}

std::string reflowed(std::string_view text) {
  std::string result;
  std::size_t feeds = 0;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      ++feeds;
      continue;
    }
    if (feeds > 0 && !result.empty()) result += feeds > 1 ? "\n\n" : " ";
    feeds = 0;
    result += c;
  }
  return result;
}

}  // namespace fluoro::ui
