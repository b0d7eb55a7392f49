#include <algorithm>

#include "screens/banks.hpp"
#include "screens/page.hpp"
#include "screens/topic_table.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::banks {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr float kGap = 20;
constexpr float kLeastCard = 680;  ///< width, for normal text, that has room for the table of topics

// The parts of a card. Each paints from y down and returns its bottom.

/// How well the whole quiz is known, in one line.
float paint_mastery(Canvas& canvas, Rect inside, float y, const Mastery& mastery) {
  const ui::TextStyle figure{
      .size = 22, .weight = ui::Weight::bold, .colour = canvas.theme().text, .one_line = true};
  ui::TextStyle of = canvas.muted();
  of.one_line = true;
  const std::string share = percent(mastery.share);
  const std::string text = "mastered of " + plural(mastery.facts, "fact");
  const float height = canvas.line_height(figure);
  const float share_width = canvas.text_width(share, figure) + 1,
              text_width = canvas.text_width(text, of) + 1;
  const float bar = std::min(canvas.scaled(320), inside.w - share_width - text_width - 26);
  ui::bar(canvas, {inside.x, y + height / 2 - 5, bar, 10}, static_cast<float>(mastery.share),
          mastery_colour(canvas.theme(), mastery.share));
  canvas.text(inside.x + bar + 16, y, share_width, share, figure);
  canvas.text(inside.x + bar + 16 + share_width + 10, y + (height - canvas.line_height(of)) / 2 + 1,
              text_width, text, of);
  return y + height;
}

float paint_suspended(Canvas& canvas, Rect inside, float y, const Card& card) {
  const ui::TextStyle name{.size = 16, .colour = canvas.theme().text};
  y += canvas.text(inside.x, y, inside.w, "Not asked any more",
                   {.size = 16, .weight = ui::Weight::semibold, .colour = canvas.theme().text}) +
       8;
  for (const Suspended& fact : card.suspended) {
    const ui::Button again{.id = "again-" + fact.key,
                           .label = "Ask again",
                           .announced = "Ask again: " + fact.name,
                           .padding = 18};
    const float button = ui::button_width(canvas, again), width = inside.w - button - 20;
    const std::string text = fact.gone ? fact.name + " (no longer in the quiz)" : fact.name;
    const float height = canvas.text_height(width, text, name);
    const float row = std::max(height, ui::button_height(canvas));
    canvas.text(inside.x, y + (row - height) / 2, width, text, name);
    ui::button(canvas, inside.right() - button, y + (row - ui::button_height(canvas)) / 2, again);
    y += row + 8;
  }
  return y - 8;
}

/// Asks before a quiz begins anew.
float paint_question(Canvas& canvas, Rect inside, float y, const Card& card) {
  const ui::Theme& theme = canvas.theme();
  const std::size_t box = canvas.box({.rect = {inside.x, y, inside.w, 0},
                                      .radius = 12,
                                      .fill = theme.surface,
                                      .stroke_width = theme.stroke * 1.5f,
                                      .stroke = theme.warn});
  const float top = y, x = inside.x + 20, width = inside.w - 40;
  const std::string which = card.mastery.facts == 1 ? "The only fact of this quiz begins anew."
                                                    : "All " + std::to_string(card.mastery.facts) +
                                                          " facts of this quiz begin anew.";
  y += 16;
  y += canvas.text(x, y, width, which + " Your answers stay in the history.",
                   {.size = 16, .colour = theme.text}) +
       14;
  y = ui::button_row(
      canvas, x, y, width,
      {{.id = "reset-" + card.bank, .label = "Begin anew", .announced = "Begin anew: " + card.title},
       {.id = "keep-" + card.bank,
        .label = "Keep",
        .keys = {{ui::Key::escape}},
        .key_hint = "Esc",
        .announced = "Keep: " + card.title}});
  canvas.set_height(box, y + 20 - top);
  return y + 20;
}

/// Returns the card's bottom.
float paint_card(Canvas& canvas, Rect place, const Card& card, bool asking) {
  const std::size_t box = ui::begin_card(canvas, place.x, place.y, place.w);
  const Rect inside = place.inset(ui::kCardPadding, 0);
  const float x = inside.x, inner = inside.w;
  float y = place.y + ui::kCardPadding;
  y += canvas.text(x, y, inner, card.title, canvas.heading()) + 4;
  y += canvas.text(x, y, inner, card.detail, canvas.muted()) + 10;
  if (!card.description.empty())
    y += canvas.text(x, y, inner, card.description, {.size = 16, .colour = canvas.theme().text}) + 14;
  if (card.mastery.facts > 0) y = paint_mastery(canvas, inside, y, card.mastery) + 16;
  if (!card.topics.empty()) y = topic_table(canvas, inside, y, card.topics) + 20;
  if (!card.suspended.empty()) y = paint_suspended(canvas, inside, y, card) + 20;
  y += canvas.text(x, y, inner, card.path, {.size = 14, .colour = canvas.theme().muted}) + 16;
  if (asking) y = paint_question(canvas, inside, y, card) + 16;
  std::vector<ui::Button> buttons{
      {.id = "set-up-" + card.bank, .label = "Set up", .announced = "Set up: " + card.title}};
  if (card.begun && !asking)
    buttons.push_back(
        {.id = "anew-" + card.bank, .label = "Begin anew…", .announced = "Begin anew…: " + card.title});
  y = ui::button_row(canvas, x, y, inner, buttons) + ui::kCardPadding;
  ui::end_card(canvas, box, place.y, y);
  return y;
}

/// The next card goes where there is most room, so that a long one leaves no hole beside it.
float paint_cards(Canvas& canvas, Rect main, float y, const State& state) {
  const std::vector<Card>& cards = state.cards;
  const float least = canvas.scaled(kLeastCard);
  const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>((main.w + kGap) / (least + kGap)), 1,
                                               std::max<std::size_t>(1, cards.size()));
  const float width = (main.w - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> bottoms(columns, y);
  for (const Card& each : cards) {
    const auto shortest = std::min_element(bottoms.begin(), bottoms.end());
    const float x = main.x + static_cast<float>(shortest - bottoms.begin()) * (width + kGap);
    *shortest = paint_card(canvas, {x, *shortest, width, 0}, each, state.asking == each.bank) + kGap;
  }
  return *std::max_element(bottoms.begin(), bottoms.end()) - (cards.empty() ? 0 : kGap);
}

float paint_broken(Canvas& canvas, Rect place, const Broken& file) {
  const ui::Theme& theme = canvas.theme();
  const std::size_t box = ui::begin_card(canvas, place.x, place.y, place.w);
  const float x = place.x + ui::kCardPadding, inner = place.w - 2 * ui::kCardPadding;
  float y = place.y + ui::kCardPadding;
  y += canvas.text(x, y, inner, file.name, canvas.heading()) + 4;
  y += canvas.text(x, y, inner, file.path, {.size = 14, .colour = theme.muted}) + 10;
  const ui::TextStyle verdict{.weight = ui::Weight::semibold, .colour = theme.bad};
  const float icon = canvas.scaled(16);
  ui::cross_mark(canvas, {x, y + (canvas.line_height(verdict) - icon) / 2, icon, icon}, verdict.colour);
  y += canvas.text(x + icon + 8, y, inner - icon - 8,
                   plural(static_cast<int>(file.errors.size()), "error") + " in the file", verdict) +
       6;
  for (const std::string& error : file.errors)
    y += canvas.text(x, y, inner, error, {.size = 16, .colour = theme.text}) + 6;
  y += 8;
  y += canvas.text(x, y, inner,
                   "None of its questions is asked until it is corrected. Open the file in a text editor, "
                   "mend these places, and start Fluoro again.",
                   canvas.muted());
  ui::end_card(canvas, box, place.y, y + ui::kCardPadding);
  return y + ui::kCardPadding;
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  auto [main, y, margin] = begin_scroll_page(canvas, Tab::banks, "banks");
  y += canvas.text(main.x, y, main.w, "Question banks", canvas.title()) + 24;
  if (state.cards.empty() && state.broken.empty())
    y += ui::notice(canvas, main.x, y, main.w,
                    "No quiz was found. Put a quiz file (.yaml) into the folder quizzes beside your history, "
                    "or start Fluoro with --quizzes and the folder where yours are.",
                    canvas.theme().warn);
  if (!state.cards.empty()) y = paint_cards(canvas, main, y, state);
  if (!state.broken.empty()) {
    if (!state.cards.empty()) y += 32;
    y += canvas.text(main.x, y, main.w, "Files that cannot be used", canvas.heading()) + 14;
    for (const Broken& file : state.broken) y = paint_broken(canvas, {main.x, y, main.w, 0}, file) + kGap;
    y -= kGap;
  }
  canvas.end_scroll(y + margin);
  return canvas.take();
}

}  // namespace fluoro::screens::banks
