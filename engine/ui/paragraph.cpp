#include "ui/paragraph.hpp"

#include <algorithm>
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

/// How many bytes of `text` fit, whole characters, at least one. Doubles its guess, then halves the error, so
/// that a long text costs a few measurements.
std::size_t fitting(std::string_view text, float width, const PartWidth& measure) {
  std::vector<std::size_t> ends{next_character(text, 0)};
  const auto fits = [&](std::size_t end) { return measure(text.substr(0, end)) <= width; };
  while (ends.back() < text.size() && fits(ends.back()))
    for (std::size_t more = ends.size(); more > 0 && ends.back() < text.size(); --more)
      ends.push_back(next_character(text, ends.back()));
  const auto first_too_wide = std::partition_point(ends.begin() + 1, ends.end(), fits);
  return *(first_too_wide - 1);
}

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, float width, const PartWidth& measure) {
  text = trimmed_end(text);
  // Words measured alone add up nearly to their line. Only near its end is the line itself measured, which
  // costs far more: words come up again and again, lines don't.
  constexpr float kSure = 0.9f;
  std::vector<std::string_view> lines;
  std::size_t start = 0, end = 0;  // the line so far is [start, end)
  float sum = 0;                   // of its words
  const auto close = [&] {
    lines.push_back(trimmed_end(text.substr(start, end - start)));
    start = end;
    sum = 0;
  };
  for (const base::LineBreak& next : base::line_breaks(text)) {
    const auto upto = [&] { return trimmed_end(text.substr(start, next.offset - start)); };
    const float word = measure(text.substr(end, next.offset - end));
    sum += word;
    if (sum > kSure * width) {
      if (end > start && measure(upto()) > width) close();
      while (word > kSure * width) {
        const std::size_t fits = fitting(upto(), width, measure);
        if (fits >= upto().size()) break;
        end = start + fits;
        close();
      }
      const std::size_t seen = start + upto().size();
      sum = measure(upto()) + measure(text.substr(seen, next.offset - seen));
    }
    end = next.offset;
    if (next.must && next.offset < text.size()) close();
  }
  if (end > start || lines.empty()) close();
  return lines;
}

std::vector<std::string_view> wrap(std::string_view text, Font font, float width,
                                   const TextMeasure& measure) {
  return wrap(text, width, [&](std::string_view part) { return measure.width(part, font); });
}

std::string elide(std::string_view text, Font font, float width, const TextMeasure& measure) {
  std::string line(text.substr(0, text.find('\n')));
  if (line.size() == text.size() && measure.width(line, font) <= width) return line;
  std::string ellipsis = "…";
  const float room = width - measure.width(ellipsis, font);
  if (room <= 0) return ellipsis;
  if (measure.width(line, font) > room)
    line.resize(fitting(line, room, [&](std::string_view part) { return measure.width(part, font); }));
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
