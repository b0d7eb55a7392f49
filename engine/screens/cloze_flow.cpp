#include "screens/cloze_flow.hpp"

#include <algorithm>

#include "bank/markdown.hpp"
#include "base/text.hpp"
#include "ui/edit_field.hpp"

namespace fluoro::screens {
namespace {

constexpr float kLineGap = 8;

}  // namespace

ClozeFlow::ClozeFlow(ui::Canvas& canvas, float x, float y, float width)
    : canvas_(canvas),
      outer_x_(x),
      outer_width_(width),
      x_(x),
      left_(x),
      y_(y),
      width_(width),
      line_(ui::edit_field_height(canvas)),
      high_(line_) {}

void ClozeFlow::set(const base::RichText& text, const std::function<void(std::size_t)>& paint_gap) {
  paint_gap_ = paint_gap;
  for (const base::Block& block : text) {
    begin(block, &block == text.data());
    if (const auto* paragraph = std::get_if<base::Paragraph>(&block)) set_runs(paragraph->runs);
    if (const auto* item = std::get_if<base::ListItem>(&block)) set_runs(item->runs);
    if (std::holds_alternative<base::Table>(block))
      high_ = canvas_.rich_text(outer_x_, y_, outer_width_, {block}, style());
  }
}

/// Paragraphs are an empty line apart; an item begins behind its marker.
void ClozeFlow::begin(const base::Block& block, bool first) {
  x_ = outer_x_;
  width_ = outer_width_;
  if (!first) new_line();
  left_ = x_;
  if (!first && std::holds_alternative<base::Paragraph>(block)) new_line();
  const auto* item = std::get_if<base::ListItem>(&block);
  if (item == nullptr) return;
  const float step = std::max(canvas_.scaled(26), canvas_.text_width(item->marker + " ", style()) + 2);
  const float indent =
      std::min(step + canvas_.scaled(26) * static_cast<float>(item->depth), outer_width_ / 2);
  if (!item->marker.empty()) {
    const float top = y_ + (line_ - canvas_.line_height(style())) / 2;
    canvas_.text(outer_x_ + indent - step, top, step, item->marker, style());
  }
  x_ = left_ = outer_x_ + indent;
  width_ = outer_width_ - indent;
}

void ClozeFlow::set_runs(const base::Runs& runs) {
  base::Runs chunk;
  const auto flush = [&] {
    set_words(ui::RichLine(chunk, canvas_.rich_style(style()).font, *canvas_.frame().measure));
    chunk.clear();
  };
  for (base::Run run : runs) {
    for (std::size_t mark; (mark = run.text.find(bank::kGapMark)) != std::string::npos;) {
      chunk.push_back(run);
      chunk.back().text.resize(mark);
      flush();
      paint_gap_(next_gap_++);
      run.text.erase(0, mark + 1);
    }
    chunk.push_back(std::move(run));
  }
  flush();
}

void ClozeFlow::set_words(const ui::RichLine& runs) {
  std::size_t begin = 0;
  for (const base::LineBreak& end : base::line_breaks(runs.text())) {
    set_word(runs, runs.text().substr(begin, end.offset - begin));
    begin = end.offset;
  }
}

/// A word with the spaces behind it; one that is wider than the line has lines of its own.
void ClozeFlow::set_word(const ui::RichLine& runs, std::string_view word) {
  const std::string_view seen = word.substr(0, word.find_last_not_of(' ') + 1);
  const float wide = runs.width(seen) + 1;
  if (left_ > x_ && left_ + wide > x_ + width_) new_line();
  const ui::RichStyle look = canvas_.rich_style(style());
  const float top = (line_ - look.line_height) / 2;
  if (!seen.empty()) {
    std::vector<ui::RichLayout::Piece> pieces;
    const float bottom = ui::place_lines(runs, seen, {left_, y_ + top, std::min(wide, width_), 0}, look,
                                         *canvas_.frame().measure, pieces);
    canvas_.pieces(0, 0, std::move(pieces), style().colour);
    high_ = std::max(high_, bottom - y_);
  }
  if (wide > width_) return new_line();
  left_ += runs.width(word);
}

ui::Rect ClozeFlow::gap(float wide, float high) {
  wide = std::min(wide, width_);
  if (left_ > x_ && left_ + wide > x_ + width_) new_line();
  const ui::Rect place{left_, y_, wide, std::max(high, line_)};
  high_ = std::max(high_, place.h);
  left_ += wide + 6;
  return place;
}

void ClozeFlow::new_line() {
  left_ = x_;
  y_ += high_ + kLineGap;
  high_ = line_;
}

}  // namespace fluoro::screens
