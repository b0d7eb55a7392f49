#include <algorithm>
#include <span>

#include "screens/due_chart.hpp"
#include "screens/home.hpp"
#include "screens/page.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::home {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr float kGap = 20;
constexpr std::size_t kErrors = 3;  ///< shown of a broken file

/// The key that presses a card's only button, beside it where there is room.
void paint_key_hint(Canvas& canvas, Rect row, const Card& card) {
  if (card.buttons.size() != 1 || card.buttons.front().keys.empty()) return;
  const std::string key = to_string(card.buttons.front().keys.front());
  const ui::TextStyle style{.size = 15, .colour = canvas.theme().muted, .one_line = true};
  const float x = row.x + ui::button_width(canvas, card.buttons.front()) + 16;
  const float width = canvas.text_width(key, style) + 1;
  if (x + width > row.right()) return;
  canvas.text(x, row.y + (row.h - canvas.line_height(style)) / 2, width, key, style);
}

float paint_card(Canvas& canvas, Rect place, const Card& card, float height) {
  const std::size_t box = begin_card(canvas, place.x, place.y, place.w, card.accented);
  const float x = place.x + ui::kCardPadding, width = place.w - 2 * ui::kCardPadding;
  float y = place.y + ui::kCardPadding;
  y += canvas.text(x, y, width, card.title, canvas.heading()) + 8;
  y += canvas.text(x, y, width, card.text, canvas.muted()) + 20;
  const float buttons = ui::button_height(canvas);
  const float row = std::max(y, place.y + height - ui::kCardPadding - buttons);
  const float bottom = ui::button_row(canvas, x, row, width, card.buttons);
  paint_key_hint(canvas, {x, row, width, buttons}, card);
  const float end = bottom + ui::kCardPadding;
  end_card(canvas, box, place.y, end);
  return end - place.y;
}

float card_height(const Canvas& canvas, float width, const Card& card) {
  const float inner = width - 2 * ui::kCardPadding;
  return 2 * ui::kCardPadding + canvas.text_height(inner, card.title, canvas.heading()) + 28 +
         canvas.text_height(inner, card.text, canvas.muted()) + ui::button_height(canvas);
}

/// In rows of nearly as many cards each.
float paint_cards(Canvas& canvas, Rect main, float y, std::span<const Card> list) {
  if (list.empty()) return y;
  const float least = canvas.scaled(214);
  const std::size_t fitting =
      std::clamp<std::size_t>(static_cast<std::size_t>((main.w + kGap) / (least + kGap)), 1, list.size());
  const std::size_t rows = (list.size() + fitting - 1) / fitting;
  const std::size_t columns = (list.size() + rows - 1) / rows;
  const float width = (main.w - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t first = 0; first < list.size(); first += columns) {
    const std::size_t last = std::min(first + columns, list.size());
    float height = 0;
    for (std::size_t i = first; i < last; ++i) height = std::max(height, card_height(canvas, width, list[i]));
    float tallest = 0;
    for (std::size_t i = first; i < last; ++i) {
      const float x = main.x + static_cast<float>(i - first) * (width + kGap);
      tallest = std::max(tallest, paint_card(canvas, {x, y, width, 0}, list[i], height));
    }
    y += tallest + kGap;
  }
  return y - kGap;
}

float paint_broken(Canvas& canvas, Rect row, const QuizSummary& broken) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle name{.weight = ui::Weight::semibold, .colour = theme.text};
  float y = row.y + 15;
  y += canvas.text(row.x, y, row.w, broken.title, name);
  const std::string verdict =
      "✕ Not usable: " + plural(static_cast<int>(broken.errors.size()), "error") + " in the file";
  y += canvas.text(row.x, y, row.w, verdict,
                   {.size = 15, .weight = ui::Weight::semibold, .colour = theme.bad}) +
       2;
  for (std::size_t i = 0; i < std::min(kErrors, broken.errors.size()); ++i)
    y += canvas.text(row.x, y, row.w, broken.errors[i], canvas.muted());
  if (broken.errors.size() > kErrors)
    y += canvas.text(row.x, y, row.w, "All of them stand under Question banks.", canvas.muted());
  return y + 15 - row.y;
}

std::string bank_detail(const Row& row) {
  std::string detail = plural(row.quiz.questions, "question") + " from " + plural(row.quiz.units, "fact");
  if (row.standing.begun == 0) return detail + " · not answered yet";
  return detail +
         (row.standing.due > 0 ? " · " + std::to_string(row.standing.due) + " due" : " · nothing due");
}

float paint_bank(Canvas& canvas, Rect place, const Row& row) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle name{.weight = ui::Weight::semibold, .colour = theme.text};
  const ui::TextStyle figure{
      .weight = ui::Weight::semibold, .colour = theme.text, .align = ui::Align::right, .one_line = true};
  const bool wide = place.w >= canvas.scaled(640);
  const float figure_width = canvas.scaled(64), bar_width = wide ? 260 : canvas.scaled(90);
  const float text_width = place.w - figure_width - bar_width - 20;
  const std::string detail = bank_detail(row);
  const float content = canvas.text_height(text_width, row.quiz.title, name) +
                        canvas.text_height(text_width, detail, canvas.muted());
  const float height = content + 30;
  const std::string id = "bank-" + row.quiz.bank;
  if (canvas.frame().hover == id)
    canvas.box(
        {.rect = {place.x - 12, place.y + 4, place.w + 24, height - 8}, .radius = 10, .fill = theme.raised});
  float y = place.y + 15;
  y += canvas.text(place.x, y, text_width, row.quiz.title, name);
  canvas.text(place.x, y, text_width, detail, canvas.muted());
  const Mastery mastery = row.mastery();
  ui::bar(canvas, {place.right() - figure_width - bar_width, place.y + height / 2 - 4, bar_width, 8},
          static_cast<float>(mastery.share), mastery_colour(theme, mastery.share));
  canvas.text(place.right() - figure_width, place.y + (height - canvas.line_height(figure)) / 2, figure_width,
              percent(mastery.share), figure);
  canvas.target({.id = id,
                 .box = {place.x - 12, place.y, place.w + 24, height},
                 .role = ui::Role::list_item,
                 .label = row.quiz.title,
                 .value = percent(mastery.share) + " mastered of " + plural(mastery.facts, "fact")});
  return height;
}

float paint_banks(Canvas& canvas, Rect main, float y, const State& state) {
  const ui::TextStyle right{
      .size = 15, .colour = canvas.theme().muted, .align = ui::Align::right, .one_line = true};
  const float heading = canvas.text(main.x, y, main.w * 0.6f, "Question banks", canvas.heading());
  const float note_y = y + heading - canvas.line_height(right) - 2;
  canvas.text(main.x + main.w * 0.6f, note_y, main.w * 0.4f, "Mastery", right);
  y += heading + 14;
  const std::size_t card = begin_card(canvas, main.x, y, main.w);
  const float top = y;
  y += 6;
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    const Rect place{main.x + ui::kCardPadding, y, main.w - 2 * ui::kCardPadding, 0};
    if (i > 0) canvas.rule(place.x, y, place.w);
    const Row& row = state.rows[i];
    y += row.quiz.bank.empty() ? paint_broken(canvas, place, row.quiz) : paint_bank(canvas, place, row);
  }
  end_card(canvas, card, top, y + 6);
  return y + 6;
}

std::vector<ui::Button> ways_on(const State& state) {
  std::vector<ui::Button> buttons{{.id = "set-up", .label = "Set up a session"},
                                  {.id = "code", .label = "Enter a code"}};
  if (state.study.ever_answered) buttons.push_back({.id = "outlook", .label = "How well will I know this?"});
  return buttons;
}

/// What comes due.
float paint_coming(Canvas& canvas, Rect main, float y, const State& state) {
  if (!state.study.ever_answered) return y;
  const std::size_t card = begin_card(canvas, main.x, y, main.w);
  const float top = y;
  const Rect inside = main.inset(ui::kCardPadding, 0);
  y += ui::kCardPadding;
  y += canvas.text(inside.x, y, inside.w, "Facts that come due", canvas.heading()) + 12;
  y = due_chart(canvas, {inside.x, y, inside.w, canvas.scaled(120)}, state.coming, state.today);
  end_card(canvas, card, top, y + ui::kCardPadding);
  return y + ui::kCardPadding + 32;
}

float paint_title(Canvas& canvas, Rect main, float y, const State& state) {
  std::string streak;
  if (state.shows_streak && state.streak.days > 1) streak = plural(state.streak.days, "day") + " in a row";
  const float chip = streak.empty() ? 0 : ui::chip_width(canvas, streak);
  const float height = canvas.text(main.x, y, main.w - (chip > 0 ? chip + kGap : 0),
                                   "What will you test today?", canvas.title());
  if (chip > 0)
    ui::chip(canvas, main.right() - chip,
             y + (canvas.line_height(canvas.title()) - ui::chip_height(canvas)) / 2, streak);
  return y + height + 6;
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  auto [main, y, margin] = begin_scroll_page(canvas, Tab::study, "home");
  y = paint_title(canvas, main, y, state);
  y += canvas.text(main.x, y, main.w, summary(state), {.colour = canvas.theme().muted});
  const auto list = cards(state, frame);
  if (list.size() > 1) y += canvas.text(main.x, y, main.w, state.suggestion.sentence, canvas.body());
  y += 26;
  for (const std::string& text : state.notices)
    y += ui::notice(canvas, main.x, y, main.w, text, canvas.theme().warn) + 16;
  // What was cut off stands alone above the ways to begin something else.
  const std::span<const Card> all(list);
  const std::size_t first = state.unfinished ? 1 : 0;
  if (first > 0) y = paint_cards(canvas, main, y, all.first(first)) + kGap;
  if (all.size() > first) y = paint_cards(canvas, main, y, all.subspan(first)) + kGap;
  if (list.size() > 1) y = ui::button_row(canvas, main.x, y, main.w, ways_on(state)) + 32;
  y = paint_coming(canvas, main, y, state);
  if (state.rows.empty())
    y += ui::notice(
        canvas, main.x, y, main.w,
        "No quiz was found. Put a quiz file (.yaml) into the folder quizzes beside your history, or start "
        "Fluoro with --quizzes and the folder where yours are.",
        canvas.theme().warn);
  else
    y = paint_banks(canvas, main, y, state);
  canvas.end_scroll(y + margin);
  // A fact that follows the learning step comes due while one looks.
  if (state.next_repeat && *state.next_repeat > frame.now.wall) {
    const base::Milliseconds left = *state.next_repeat - frame.now.wall;
    canvas.redraw_at(frame.now.steady + std::min<base::Milliseconds>(left, std::chrono::minutes(1)) +
                     base::Milliseconds(1));
  }
  return canvas.take();
}

}  // namespace fluoro::screens::home
