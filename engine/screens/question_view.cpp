#include "screens/question_view.hpp"

#include <algorithm>
#include <cmath>

#include "screens/answer_types.hpp"
#include "screens/page.hpp"
#include "screens/pictures.hpp"
#include "screens/quiz_text.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Colour;
using ui::Rect;
using ui::TextStyle;

/// From this much room on, in pixels of normal text, the explanation stands beside the question.
constexpr float kTwoColumns = 1000;

/// Topic and stem from (x, y) down. Returns where the answer begins.
float paint_stem(Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Item& item = *question.item;
  const bool vignette = item.type == exam::ItemType::case_;
  // The same size before and after checking where the stem keeps its place.
  const bool picture = !item.image.empty();
  const bool small = question.marked || vignette || picture || canvas.frame().room() < 900;
  if (!item.topic_title.empty()) {
    const TextStyle topic{.size = 15, .colour = canvas.theme().muted};
    if (ui::chip_width(canvas, item.topic_title) <= width) {
      ui::chip(canvas, x, y, item.topic_title);
      y += ui::chip_height(canvas) + 16;
    } else {
      y += canvas.text(x, y, width, item.topic_title, topic) + 12;
    }
  }
  const TextStyle stem{.size = small ? 21.f : 25.f,
                       .weight = ui::Weight::medium,
                       .colour = canvas.theme().text,
                       .line_height = 1.4f};
  return y + paint_text(canvas, x, y, width, item.stem, stem) + (small ? 20.f : 28.f);
}

bool is_hotspot(const QuestionView& question) { return question.item->type == exam::ItemType::hotspot; }

/// A hotspot shows its picture itself.
bool has_picture(const QuestionView& question) {
  return !question.item->image.empty() && !is_hotspot(question);
}

float paint_body(Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  return paint_answer(canvas, x, paint_stem(canvas, x, y, width, question), width, question);
}

/// The same with the picture between stem and answer.
float paint_with_picture(Canvas& canvas, float x, float y, float width, float most_height,
                         const QuestionView& question) {
  y = paint_stem(canvas, x, y, width, question);
  if (has_picture(question))
    y = paint_picture(canvas, x, y, width, std::max(160.f, most_height), *question.item, kPicture) + 20;
  return paint_answer(canvas, x, y, width, question);
}

Colour verdict_colour(const Canvas& canvas, const QuestionView& question) {
  const ui::Theme& theme = canvas.theme();
  if (!question.answered) return theme.muted;
  if (question.mark >= 1) return theme.good;
  return question.mark > 0 ? theme.warn : theme.bad;
}

float paint_verdict(Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const Colour colour = verdict_colour(canvas, question);
  TextStyle style = canvas.heading();
  style.colour = colour;
  const float height = canvas.line_height(style), icon = canvas.scaled(20);
  const Rect square{x, y + (height - icon) / 2, icon, icon};
  if (question.answered && question.mark >= 1) ui::tick_mark(canvas, square, colour);
  if (question.answered && question.mark <= 0) ui::cross_mark(canvas, square, colour);
  const bool marked = question.answered && (question.mark >= 1 || question.mark <= 0);
  const float indent = marked ? icon + 10 : 0;
  return canvas.text(x + indent, y, width - indent, verdict(question), style);
}

float paint_explanation(Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Item& item = *question.item;
  const std::size_t card = ui::begin_card(canvas, x, y, width);
  const float top = y, inner_x = x + ui::kCardPadding, inner = width - 2 * ui::kCardPadding;
  y += ui::kCardPadding;
  y += paint_verdict(canvas, inner_x, y, inner, question) + 4;
  if (!question.note.empty()) y += canvas.text(inner_x, y, inner, question.note, canvas.muted());
  if (!item.explanation.empty())
    y += 10 + paint_text(canvas, inner_x, y + 10, inner, item.explanation,
                         {.size = 17, .colour = canvas.theme().text});
  y = paint_reasons(canvas, inner_x, y, inner, question);
  if (!item.sources.empty()) {
    canvas.rule(inner_x, y + 16, inner);
    y += 28;
    for (std::size_t i = 0; i < item.sources.size(); ++i)
      y += canvas.text(inner_x, y, inner, (i == 0 ? "Source: " : "and ") + item.sources[i], canvas.muted());
  }
  ui::end_card(canvas, card, top, y + ui::kCardPadding);
  return y + ui::kCardPadding;
}

/// A case keeps its vignette in view, beside the steps or above them, each scrolling on its own.
void paint_case(Canvas& canvas, Rect room, const QuestionView& question, const std::string& scroll_id) {
  constexpr float kGap = 36, kLeast = 128;
  const float margin = side_margin(canvas);
  const bool beside = canvas.frame().room() >= kTwoColumns;
  const float width = std::min(room.w - 2 * margin, canvas.scaled(beside ? 1280 : 880));
  const float x = room.x + (room.w - width) / 2;
  const float left = beside ? (width - kGap) * 0.42f : width;
  Rect vignette{x - 8, room.y, left + 16, room.h};
  Rect steps{x + left + kGap - 8, room.y, width - left - kGap + 16, room.h};
  if (!beside) {
    vignette.h = std::max(kLeast, std::round(room.h * 0.36f));
    steps = {x - 8, vignette.bottom() + 1, width + 16, room.h - vignette.h - 1};
  }
  const float pad = beside ? 36 : 12;
  const float top = canvas.begin_scroll("vignette", vignette) + pad;
  float stem = paint_stem(canvas, x, top, left, question);
  if (has_picture(question))
    stem =
        paint_picture(canvas, x, stem, left, std::max(160.f, vignette.h * 0.5f), *question.item, kPicture) +
        20;
  canvas.end_scroll(stem);
  if (!beside) canvas.rule(x, vignette.bottom(), width);
  const float inner_x = steps.x + 8, inner = steps.w - 16;
  float y =
      canvas.begin_scroll(scroll_id + "-" + std::to_string(question.response.steps.size()), steps) + pad;
  if (question.marked) y = paint_explanation(canvas, inner_x, y, inner, question) + 28;
  canvas.end_scroll(paint_answer(canvas, inner_x, y, inner, question) + 24);
}

/// A hotspot's picture stays where it is and as large as it can be, beside what there is to read.
void paint_hotspot_beside(Canvas& canvas, Rect room, const QuestionView& question,
                          const std::string& scroll_id) {
  constexpr float kGap = 36, kTop = 36, kBottom = 24;
  const float width = std::min(room.w - 2 * side_margin(canvas), canvas.scaled(1280));
  const float x = room.x + (room.w - width) / 2, left = std::round(width * 0.36f);
  float y = canvas.begin_scroll(scroll_id, {x - 8, room.y, left + 16, room.h}) + kTop;
  y = paint_stem(canvas, x, y, left, question);
  if (question.marked)
    y = paint_explanation(canvas, x, y, left, question);
  else
    y += canvas.text(x, y, left, hotspot_help(), canvas.muted());
  canvas.end_scroll(y + kBottom);
  paint_hotspot(canvas, {x + left + kGap, room.y + kTop, width - left - kGap, room.h - kTop - kBottom},
                question);
}

/// Not on an upright screen, where the picture is larger below the stem.
bool is_hotspot_beside(const Canvas& canvas, Rect room, const QuestionView& question) {
  return is_hotspot(question) && canvas.frame().room() >= kTwoColumns && room.w > 1.2f * room.h &&
         picture_state(canvas, *question.item).kind == ui::PictureState::Kind::ready;
}

}  // namespace

void paint_question(Canvas& canvas, Rect room, const QuestionView& question, const std::string& scroll_id) {
  if (question.item->type == exam::ItemType::case_) return paint_case(canvas, room, question, scroll_id);
  if (is_hotspot_beside(canvas, room, question))
    return paint_hotspot_beside(canvas, room, question, scroll_id);
  const float margin = side_margin(canvas);
  const bool below = is_hotspot(question);
  const bool beside =
      !below && canvas.frame().room() >= kTwoColumns && (question.marked || has_picture(question));
  const float widest = beside ? canvas.scaled(1280) : canvas.scaled(880);
  const float width = std::min(room.w - 2 * margin, widest);
  const float x = room.x + (room.w - width) / 2;
  const float y = canvas.begin_scroll(scroll_id, room) + (canvas.frame().room() >= kTwoColumns ? 36.f : 16.f);
  if (beside) {
    constexpr float kGap = 36;
    const float left = (width - kGap) * 0.575f;
    const float body = paint_body(canvas, x, y, left, question);
    const float right_x = x + left + kGap, right = width - left - kGap;
    float reasons = y;
    if (has_picture(question))
      reasons = paint_picture(canvas, right_x, y, right, room.h * 0.6f, *question.item, kPicture) + 20;
    if (question.marked) reasons = paint_explanation(canvas, right_x, reasons, right, question);
    canvas.end_scroll(std::max(body, reasons) + 24);
    return;
  }
  float bottom = paint_with_picture(canvas, x, y, width, room.h * 0.42f, question);
  std::optional<float> first_seen;
  if (question.marked) {
    if (!below) first_seen = bottom + 8;  // the picture shows first what was right
    bottom = paint_explanation(canvas, x, bottom + 20, width, question);
  }
  canvas.end_scroll(bottom + 20, first_seen);
}

std::string verdict(const QuestionView& question) {
  if (!question.answered) return "Not answered";
  if (question.mark >= 1) return "Correct";
  return question.mark > 0 ? "Partly right" : "Not this time";
}

}  // namespace fluoro::screens
