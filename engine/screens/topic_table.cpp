#include "screens/topic_table.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "screens/words.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens::banks {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr float kAir = 8;           ///< above and below a line
constexpr float kLeastTitle = 190;  ///< width, for normal text

struct Styles {
  TextStyle head, title, number, share;
};

Styles styles(const Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  Styles result{.head = {.size = 14, .colour = theme.muted, .one_line = true},
                .title = {.size = 16, .colour = theme.text},
                .number = {.size = 16, .colour = theme.text, .align = ui::Align::right, .one_line = true},
                .share = {.size = 16,
                          .weight = ui::Weight::semibold,
                          .colour = theme.text,
                          .align = ui::Align::right,
                          .one_line = true}};
  return result;
}

/// Where the columns end and how wide they are, from the right.
struct Columns {
  float questions = 0, facts = 0, bar = 0, share = 0, gap = 0;
  bool wide = true;  ///< else only bar and share stand beside the title

  [[nodiscard]] float title(float width) const {
    return width - bar - share - gap - 10 - (wide ? questions + facts + 2 * gap : 0);
  }
};

Columns columns(const Canvas& canvas, float width, const std::vector<Topic>& topics) {
  const Styles style = styles(canvas);
  const auto column = [&](const char* head) { return std::ceil(canvas.text_width(head, style.head)) + 1; };
  Columns result{.questions = column("Questions"),
                 .facts = column("Facts"),
                 .bar = canvas.scaled(110),
                 .share = std::ceil(canvas.text_width("100%", style.share)) + 1,
                 .gap = canvas.scaled(22)};
  for (const Topic& topic : topics) {
    const auto widen = [&](float& wanted, int number) {
      wanted = std::max(wanted, std::ceil(canvas.text_width(std::to_string(number), style.number)) + 1);
    };
    widen(result.questions, topic.questions);
    widen(result.facts, topic.mastery.facts);
  }
  result.wide = result.title(width) >= canvas.scaled(kLeastTitle);
  return result;
}

/// A line's part at the right, which all lines have.
void paint_share(Canvas& canvas, Rect row, const Topic& topic, const Columns& widths) {
  const Styles style = styles(canvas);
  const Mastery& mastery = topic.mastery;
  const float share_x = row.right() - widths.share;
  ui::bar(canvas, {share_x - 10 - widths.bar, row.centre().y - 3, widths.bar, 6},
          static_cast<float>(mastery.share), mastery_colour(canvas.theme(), mastery.share));
  canvas.text(share_x, row.centre().y - canvas.line_height(style.share) / 2, widths.share,
              percent(mastery.share), style.share);
}

float paint_wide(Canvas& canvas, Rect row, const Topic& topic, const Columns& widths) {
  const Styles style = styles(canvas);
  const float title = widths.title(row.w);
  float x = row.x + title + widths.gap;
  canvas.text(x, row.y, widths.questions, std::to_string(topic.questions), style.number);
  x += widths.questions + widths.gap;
  canvas.text(x, row.y, widths.facts, std::to_string(topic.mastery.facts), style.number);
  const float height = canvas.text(row.x, row.y, title, topic.title, style.title);
  paint_share(canvas, {row.x, row.y, row.w, canvas.line_height(style.share)}, topic, widths);
  return height;
}

float paint_narrow(Canvas& canvas, Rect row, const Topic& topic, const Columns& widths) {
  const Styles style = styles(canvas);
  const float title = widths.title(row.w);
  float height = canvas.text(row.x, row.y, title, topic.title, style.title);
  const std::string detail =
      plural(topic.questions, "question") + " · " + plural(topic.mastery.facts, "fact");
  height += canvas.text(row.x, row.y + height, title, detail, canvas.muted());
  paint_share(canvas, {row.x, row.y, row.w, height}, topic, widths);
  return height;
}

void paint_head(Canvas& canvas, Rect row, const Columns& widths) {
  TextStyle style = styles(canvas).head;
  canvas.text(row.x, row.y, widths.title(row.w), "Topic", style);
  const float bar_x = row.right() - widths.share - 10 - widths.bar;
  canvas.text(bar_x, row.y, row.right() - bar_x, "Mastery", style);
  style.align = ui::Align::right;
  const float x = row.x + widths.title(row.w) + widths.gap;
  canvas.text(x, row.y, widths.questions, "Questions", style);
  canvas.text(x + widths.questions + widths.gap, row.y, widths.facts, "Facts", style);
}

}  // namespace

float topic_table(Canvas& canvas, Rect inside, float y, const std::vector<Topic>& topics) {
  const Columns widths = columns(canvas, inside.w, topics);
  if (widths.wide) {
    paint_head(canvas, {inside.x, y, inside.w, 0}, widths);
    y += canvas.line_height(styles(canvas).head) + 4;
  }
  for (const Topic& topic : topics) {
    canvas.rule(inside.x, y, inside.w);
    const Rect row{inside.x, y + kAir, inside.w, 0};
    y += kAir +
         (widths.wide ? paint_wide(canvas, row, topic, widths) : paint_narrow(canvas, row, topic, widths)) +
         kAir;
  }
  canvas.rule(inside.x, y, inside.w);
  return y + canvas.theme().stroke;
}

}  // namespace fluoro::screens::banks
