#include <algorithm>
#include <cmath>

#include "screens/certainty_card.hpp"
#include "screens/page.hpp"
#include "screens/results.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::results {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr float kGap = 20;

Footer actions(const State& state, const ui::Frame& frame) {
  const std::string& mode = state.session.mode;
  const bool wide = frame.room() >= 800;
  const char* again = mode == "due"        ? "Go on"
                      : mode == "mistakes" ? "More"
                      : wide               ? "Another paper"
                                           : "Another";
  Footer footer{.left = {{.id = "review",
                          .label = wide ? "Review answers" : "Review",
                          .keys = {{ui::Key::r}},
                          .key_hint = "R"},
                         {.id = "another", .label = again, .keys = {{ui::Key::n}}, .key_hint = "N"}},
                .right = {{.id = "done",
                           .label = "Done",
                           .kind = ui::ButtonKind::primary,
                           .keys = {{ui::Key::enter}, {ui::Key::escape}}}},
                .hint = "Enter"};
  const bool has_mistakes = std::ranges::any_of(
      state.questions, [](const QuestionRow& row) { return row.outcome != Outcome::right; });
  if (has_mistakes && mode != "mistakes")
    footer.left.insert(footer.left.begin() + 1, {.id = "mistakes",
                                                 .label = wide ? "Repeat mistakes" : "Mistakes",
                                                 .keys = {{ui::Key::m}},
                                                 .key_hint = "M"});
  return footer;
}

/// The ring with the share and how it compares, which stand in the middle of their card.
struct ShareCard {
  float radius, outer, text;
  [[nodiscard]] float height() const { return 2 * outer + (text > 0 ? 14 + text : 0); }
};
TextStyle compared_style(const Canvas& canvas) {
  return {.size = 15, .colour = canvas.theme().text, .align = ui::Align::centre};
}
ShareCard share_card(const Canvas& canvas, float width, const State& state) {
  const float inner = width - 2 * ui::kCardPadding;
  const float radius = std::min(canvas.scaled(82), inner / 2 - 10);
  const float text =
      state.compared.empty() ? 0 : canvas.text_height(inner, state.compared, compared_style(canvas));
  return {radius, radius * 1.1f, text};
}

void paint_share(Canvas& canvas, Rect card, const ShareCard& content, const State& state) {
  const float y = card.y + (card.h - content.height()) / 2;
  ui::ring(canvas, {card.x + card.w / 2, y + content.outer}, content.radius,
           static_cast<float>(state.score.share()), percent(state.score.share()));
  if (state.compared.empty()) return;
  canvas.text(card.x + ui::kCardPadding, y + 2 * content.outer + 14, card.w - 2 * ui::kCardPadding,
              state.compared, compared_style(canvas));
}

float paint_topics(Canvas& canvas, Rect card, const State& state) {
  const TextStyle name = canvas.body();
  const TextStyle figure{.weight = ui::Weight::semibold,
                         .colour = canvas.theme().text,
                         .align = ui::Align::right,
                         .one_line = true};
  const float x = card.x + ui::kCardPadding, inner = card.w - 2 * ui::kCardPadding;
  const auto marks = [](const TopicRow& row) { return mark_text(row.marks) + "/" + std::to_string(row.of); };
  float names = 0, figures = 0;
  for (const TopicRow& row : state.topics) {
    names = std::max(names, canvas.text_width(row.title, name));
    figures = std::max(figures, canvas.text_width(marks(row), figure));
  }
  figures = std::ceil(figures) + 1;
  names = std::min(std::ceil(names) + 1, inner * 0.5f);
  const float bar_x = x + names + kGap, bar_width = inner - names - figures - 2 * kGap;
  float y = card.y + ui::kCardPadding;
  y += canvas.text(x, y, inner, "By topic", canvas.heading()) + 14;
  for (const TopicRow& row : state.topics) {
    const float height = canvas.text(x, y, names, row.title, name);
    const float middle = y + height / 2;
    if (bar_width > 24)
      ui::bar(canvas, {bar_x, middle - 4, bar_width, 8}, static_cast<float>(row.marks / row.of),
              canvas.theme().accent);
    canvas.text(x + inner - figures, middle - canvas.line_height(figure) / 2, figures, marks(row), figure);
    y += height + 14;
  }
  return state.topics.empty() ? y : y - 14;
}

float paint_certainty(Canvas& canvas, Rect card, const State& state) {
  return paint_certainty_sums(canvas, card.x + ui::kCardPadding, card.y + ui::kCardPadding,
                              card.w - 2 * ui::kCardPadding, *state.certainty);
}

struct CardPlace {
  float (*paint)(Canvas&, Rect, const State&) = nullptr;  ///< null: the share, which stands in the middle
  Rect rect;
  std::size_t box = 0;
};

/// Side by side where there is room, else one below the other; those of a row are equally high.
std::vector<std::vector<CardPlace>> card_rows(const Canvas& canvas, Rect main, const State& state) {
  const float share = canvas.scaled(300), topics = canvas.scaled(360), certainty = canvas.scaled(310);
  std::vector<std::vector<CardPlace>> rows{{{.rect = {main.x, 0, main.w, 0}}}};
  float used = share;
  const auto add = [&](CardPlace card, float least) {
    if (used + kGap + least > main.w) {
      rows.push_back({});
      used = -kGap;
    }
    used += kGap + least;
    card.rect.w = least;
    rows.back().push_back(card);
  };
  rows.front().front().rect.w = share;
  if (!state.topics.empty()) add({.paint = paint_topics}, topics);
  if (state.certainty) add({.paint = paint_certainty}, certainty);
  for (auto& row : rows) {
    // Topics get what is left of a row, or whichever card comes last.
    float sum = kGap * static_cast<float>(row.size() - 1);
    for (const CardPlace& card : row) sum += card.rect.w;
    auto widest = std::ranges::find(row, &paint_topics, &CardPlace::paint);
    (widest == row.end() ? row.back() : *widest).rect.w += main.w - sum;
    float x = main.x;
    for (CardPlace& card : row) {
      card.rect.x = x;
      x += card.rect.w + kGap;
    }
  }
  return rows;
}

float paint_cards(Canvas& canvas, Rect main, float y, const State& state) {
  for (auto& row : card_rows(canvas, main, state)) {
    float bottom = y;
    for (CardPlace& card : row) {
      card.rect.y = y;
      card.box = ui::begin_card(canvas, card.rect.x, y, card.rect.w);
      bottom = std::max(
          bottom, card.paint ? card.paint(canvas, card.rect, state) + ui::kCardPadding
                             : y + share_card(canvas, card.rect.w, state).height() + 2 * ui::kCardPadding);
    }
    for (CardPlace& card : row) {
      ui::end_card(canvas, card.box, y, bottom);
      card.rect.h = bottom - y;
      if (!card.paint) paint_share(canvas, card.rect, share_card(canvas, card.rect.w, state), state);
    }
    y = bottom + kGap;
  }
  return y - kGap;
}

ui::Colour colour(const ui::Theme& theme, Outcome outcome) {
  switch (outcome) {
    case Outcome::right: return theme.good;
    case Outcome::partly: return theme.warn;
    case Outcome::wrong: return theme.bad;
    case Outcome::open: break;
  }
  return theme.muted;
}

TextStyle outcome_style(const ui::Theme& theme, Outcome outcome) {
  return {.weight = ui::Weight::semibold, .colour = colour(theme, outcome), .one_line = true};
}

/// The sign and the word for how a question went.
void paint_outcome(Canvas& canvas, float x, float y, float width, Outcome outcome) {
  const TextStyle style = outcome_style(canvas.theme(), outcome);
  const float icon = canvas.scaled(15), height = canvas.line_height(style);
  const Rect square{x, y + (height - icon) / 2, icon, icon};
  if (outcome == Outcome::right)
    ui::tick_mark(canvas, square, style.colour);
  else if (outcome == Outcome::wrong)
    ui::cross_mark(canvas, square, style.colour);
  else
    canvas.line({{square.x + 2, square.centre().y}, {square.right() - 2, square.centre().y}},
                std::max(1.6f, icon * 0.14f), style.colour);
  canvas.text(x + icon + 6, y, width - icon - 6, to_string(outcome), style);
}

struct Columns {
  float outcome = 0, number = 0;
  float certainty = 0;  ///< 0: there is none
  bool wide = true;
};

Columns columns(const Canvas& canvas, float width, const State& state) {
  Columns result;
  for (const QuestionRow& row : state.questions)
    result.outcome = std::max(result.outcome, canvas.text_width(to_string(row.outcome),
                                                                outcome_style(canvas.theme(), row.outcome)));
  result.outcome = std::ceil(result.outcome) + canvas.scaled(15) + 8;
  result.number = std::ceil(canvas.text_width(std::to_string(state.questions.size()), canvas.body())) + 1;
  result.wide = width >= canvas.scaled(620);
  for (const QuestionRow& row : state.questions)
    if (row.certainty && result.wide)
      result.certainty = std::max(
          result.certainty, std::ceil(canvas.text_width(to_string(*row.certainty), canvas.muted())) + 1);
  return result;
}

/// Returns its height.
float paint_question_row(Canvas& canvas, Rect row, const QuestionRow& question, const Columns& columns) {
  const float number_x = row.x + columns.outcome + 16;
  const float stem_x = columns.wide ? number_x + columns.number + 20 : row.x;
  const float stem_width = row.right() - stem_x - (columns.certainty > 0 ? columns.certainty + 20 : 0);
  TextStyle stem = canvas.body();
  stem.max_lines = 2;
  const float line = canvas.line_height(stem);
  const float stem_top = columns.wide ? 14 : 14 + line;
  const float height = std::max(44.f, stem_top + canvas.text_height(stem_width, question.stem, stem) + 14);
  const std::string id = "question-" + std::to_string(question.position);
  const Rect box{row.x - 12, row.y, row.w + 24, height};
  if (canvas.frame().hover == id)
    canvas.box({.rect = box.inset(0, 3), .radius = 10, .fill = canvas.theme().raised});
  paint_outcome(canvas, row.x, row.y + 14, columns.outcome, question.outcome);
  canvas.text(number_x, row.y + 14, columns.number, std::to_string(question.position + 1),
              {.colour = canvas.theme().muted, .one_line = true});
  canvas.text(stem_x, row.y + stem_top, stem_width, question.stem, stem);
  if (columns.certainty > 0 && question.certainty) {
    ui::TextStyle certainty = canvas.muted();
    certainty.align = ui::Align::right;
    canvas.text(row.right() - columns.certainty, row.y + 14 + (line - canvas.line_height(certainty)) / 2,
                columns.certainty, to_string(*question.certainty), certainty);
  }
  std::string value = to_string(question.outcome);
  if (question.certainty) value += std::string(", ") + to_string(*question.certainty);
  canvas.target(
      {.id = id, .box = box, .role = ui::Role::list_item, .label = question.stem, .value = std::move(value)});
  return height;
}

float paint_questions(Canvas& canvas, Rect main, float y, const State& state) {
  y += canvas.text(main.x, y, main.w, "Questions", canvas.heading()) + 12;
  const std::size_t card = ui::begin_card(canvas, main.x, y, main.w);
  const float top = y;
  const Rect inside = main.inset(ui::kCardPadding, 0);
  const Columns widths = columns(canvas, inside.w, state);
  y += 4;
  for (const QuestionRow& question : state.questions) {
    if (&question != &state.questions.front()) canvas.rule(inside.x, y, inside.w);
    y += paint_question_row(canvas, {inside.x, y, inside.w, 0}, question, widths);
  }
  ui::end_card(canvas, card, top, y + 4);
  return y + 4;
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  const float bottom = footer(canvas, actions(state, frame));
  const float side = side_margin(canvas), margin = frame.room() >= 900 ? 40 : 20;
  const Rect main{side, 0, frame.size.w - 2 * side, bottom};
  float y = canvas.begin_scroll("results", {0, 0, frame.size.w, bottom}) + margin;
  y += canvas.text(main.x, y, main.w, state.title, canvas.title()) + 6;
  y += canvas.text(main.x, y, main.w, state.subtitle, {.colour = canvas.theme().muted}) + 26;
  y = paint_cards(canvas, main, y, state) + 28;
  y = paint_questions(canvas, main, y, state);
  canvas.end_scroll(y + margin);
  return canvas.take();
}

}  // namespace fluoro::screens::results
