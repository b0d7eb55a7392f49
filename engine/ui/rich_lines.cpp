#include "ui/rich_lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ui/paragraph.hpp"

namespace fluoro::ui {
namespace {

/// Of the size of the text around it.
constexpr float kScript = 0.7f, kRise = 0.34f, kDrop = 0.14f;

std::string_view without_end_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

RunFont run_font(const base::Run& run, Font font) {
  RunFont result{font};
  if (run.bold) result.font.weight = Weight::bold;
  result.font.italic = font.italic || run.italic;
  if (run.script == base::Run::Script::normal) return result;
  result.font.size *= kScript;
  result.down = font.size * (run.script == base::Run::Script::sub ? kDrop : -kRise);
  return result;
}

RichLine::RichLine(const base::Runs& runs, Font font, const TextMeasure& measure) : measure_(measure) {
  for (const base::Run& run : runs) {
    if (run.text.empty()) continue;
    const RunFont own = run_font(run, font);
    if (spans_.empty() || spans_.back().font != own) spans_.push_back({text_.size(), own});
    text_ += run.text;
  }
  std::ranges::replace(text_, '\n', ' ');
}

template <class Each>
void RichLine::for_each_piece(std::string_view part, Each each) const {
  const auto begin = static_cast<std::size_t>(part.data() - text_.data()), end = begin + part.size();
  auto span = std::ranges::upper_bound(spans_, begin, {}, &Span::begin);
  if (span != spans_.begin()) --span;
  for (; span != spans_.end() && span->begin < end; ++span) {
    const std::size_t from = std::max(begin, span->begin);
    const std::size_t to = span + 1 == spans_.end() ? end : std::min(end, (span + 1)->begin);
    if (to > from) each(std::string_view(text_).substr(from, to - from), span->font);
  }
}

float RichLine::width(std::string_view part) const {
  float sum = 0;
  for_each_piece(
      part, [&](std::string_view piece, const RunFont& font) { sum += measure_.width(piece, font.font); });
  return sum;
}

float RichLine::widest_word() const {
  float widest = 0;
  std::size_t begin = 0;
  for (const base::LineBreak& end : base::line_breaks(text_)) {
    const std::string_view word = std::string_view(text_).substr(begin, end.offset - begin);
    widest = std::max(widest, width(without_end_spaces(word)));
    begin = end.offset;
  }
  return widest;
}

std::vector<std::string_view> RichLine::lines(std::string_view part, float width) const {
  return wrap(part, width, [this](std::string_view each) { return this->width(each); });
}

void RichLine::place(std::string_view part, float x, const Rect& line, float baseline,
                     std::vector<RichLayout::Piece>& pieces) const {
  const float begin = x;
  for_each_piece(part, [&](std::string_view piece, const RunFont& font) {
    pieces.push_back(
        {.line = line, .baseline = {x, baseline + font.down}, .text = std::string(piece), .font = font.font});
    pieces.back().continues = x > begin;
    x += measure_.width(piece, font.font);
  });
}

float place_lines(const RichLine& runs, std::string_view part, const Rect& place, const RichStyle& style,
                  const TextMeasure& measure, std::vector<RichLayout::Piece>& pieces) {
  const FontMetrics metrics = measure.metrics(style.font);
  const float above = (style.line_height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  float y = place.y;
  for (const std::string_view line : runs.lines(part, place.w)) {
    float left = place.x;
    if (style.align != Align::left) {
      const float spare = place.w - runs.width(line);
      left += style.align == Align::right ? spare : spare / 2;
    }
    runs.place(line, left, {place.x, y, place.w, style.line_height}, y + above, pieces);
    y += style.line_height;
  }
  return y;
}

}  // namespace fluoro::ui
