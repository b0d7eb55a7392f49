#include "ui/rich_layout.hpp"

#include <algorithm>
#include <map>

#include "ui/rich_lines.hpp"
#include "ui/rich_table.hpp"

namespace fluoro::ui {
namespace {

/// Of the size of the text.
constexpr float kMarkerGap = 0.5f, kLeastIndent = 1.25f;

/// Lays out block by block.
class Layouter {
 public:
  Layouter(const base::RichText& text, float width, const RichStyle& style, const TextMeasure& measure)
      : width_(width), style_(style), measure_(measure) {
    measure_markers(text);
  }

  void operator()(const base::Paragraph& paragraph) { place(paragraph.runs, 0, width_, style_.align); }

  void operator()(const base::ListItem& item) {
    const float x = std::min(indent(item.depth + 1), width_ / 2);
    if (!item.marker.empty()) place_marker(item, x);
    place(item.runs, x, width_ - x, Align::left);
  }

  void operator()(const base::Table& table) {
    y_ = place_table(table, y_, width_, style_, measure_, layout_);
  }

  /// Paragraphs are an empty line apart, items belong together.
  void gap(const base::Block& above, const base::Block& below) {
    const auto is_paragraph = [](const base::Block& block) {
      return std::holds_alternative<base::Paragraph>(block);
    };
    const bool items =
        std::holds_alternative<base::ListItem>(above) && std::holds_alternative<base::ListItem>(below);
    y_ += style_.line_height * (is_paragraph(above) && is_paragraph(below) ? 1 : items ? 0.15f : 0.4f);
  }

  RichLayout take() {
    layout_.height = y_;
    return std::move(layout_);
  }

 private:
  void place(const base::Runs& runs, float x, float width, Align align) {
    RichStyle style = style_;
    style.align = align;
    const RichLine line(runs, style.font, measure_);
    y_ = place_lines(line, line.text(), {x, y_, width, 0}, style, measure_, layout_.pieces);
  }

  /// All items of a depth begin below one another, behind the widest of their markers.
  void measure_markers(const base::RichText& text) {
    for (const base::Block& block : text)
      if (const auto* item = std::get_if<base::ListItem>(&block)) {
        float& widest = indents_[item->depth];
        widest = std::max({widest, kLeastIndent * style_.font.size,
                           measure_.width(item->marker, style_.font) + kMarkerGap * style_.font.size});
      }
  }

  [[nodiscard]] float indent(int depths) const {
    float sum = 0;
    for (const auto& [depth, width] : indents_)
      if (depth < depths) sum += width;
    return sum;
  }

  void place_marker(const base::ListItem& item, float text_x) {
    const float width = measure_.width(item.marker, style_.font);
    const float x = std::max(0.f, text_x - kMarkerGap * style_.font.size - width);
    const float below = y_;
    place({{.text = item.marker}}, x, std::max(width + 1, text_x - x), Align::left);
    y_ = below;
  }

  float width_;
  const RichStyle& style_;
  const TextMeasure& measure_;
  std::map<int, float> indents_;  ///< by depth
  RichLayout layout_;
  float y_ = 0;
};

}  // namespace

RichLayout lay_out(const base::RichText& text, float width, const RichStyle& style,
                   const TextMeasure& measure) {
  Layouter layouter(text, width, style, measure);
  for (const base::Block& block : text) {
    if (&block != text.data()) layouter.gap(*(&block - 1), block);
    std::visit(layouter, block);
  }
  return layouter.take();
}

}  // namespace fluoro::ui
