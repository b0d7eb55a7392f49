#include "screens/banks.hpp"

#include <algorithm>
#include <map>

#include "bank/markdown.hpp"
#include "screens/page.hpp"
#include "screens/words.hpp"
#include "ui/chips.hpp"
#include "ui/paragraph.hpp"

namespace fluoro::screens::banks {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr float kGap = 20;

std::vector<std::string> topics(const bank::Bank& bank) {
  std::map<std::string, int> counts;
  for (const bank::Askable& askable : bank.askables) ++counts[bank::topic_of(bank, askable)];
  std::vector<std::string> labels;
  for (const bank::Topic& topic : bank.topics)
    if (const auto found = counts.find(topic.id); found != counts.end())
      labels.push_back(topic.title + " · " + std::to_string(found->second));
  if (const auto found = counts.find(""); found != counts.end() && !labels.empty())
    labels.push_back("Other questions · " + std::to_string(found->second));
  return labels;
}

Card card(const CatalogueEntry& entry) {
  const bank::Bank& bank = *entry.bank;
  Card result{.bank = bank.id,
              .title = bank.title,
              .description = ui::reflowed(bank::plain_markdown(bank.description)),
              .path = entry.path,
              .topics = topics(bank)};
  result.detail = plural(static_cast<int>(bank.askables.size()), "question");
  if (!bank.facts.empty()) result.detail += " from " + plural(static_cast<int>(bank.facts.size()), "fact");
  for (const std::string& part : {bank.license, bank.language})
    if (!part.empty()) result.detail += " · " + part;
  return result;
}

Broken broken(const CatalogueEntry& entry) {
  Broken result{.name = entry.name, .path = entry.path};
  for (const base::Diagnostic& diagnostic : entry.diagnostics) {
    if (diagnostic.severity != base::Severity::error) continue;
    std::string place;
    if (diagnostic.at.line > 0)
      place = "Line " + std::to_string(diagnostic.at.line) + ", column " +
              std::to_string(diagnostic.at.column) + ": ";
    result.errors.push_back(place + diagnostic.text);
  }
  return result;
}

/// Returns the card's bottom.
float paint_card(Canvas& canvas, Rect place, const Card& card) {
  const std::size_t box = ui::begin_card(canvas, place.x, place.y, place.w);
  const float x = place.x + ui::kCardPadding, inner = place.w - 2 * ui::kCardPadding;
  float y = place.y + ui::kCardPadding;
  y += canvas.text(x, y, inner, card.title, canvas.heading()) + 4;
  y += canvas.text(x, y, inner, card.detail, canvas.muted()) + 10;
  if (!card.description.empty())
    y += canvas.text(x, y, inner, card.description, {.size = 16, .colour = canvas.theme().text}) + 14;
  if (!card.topics.empty()) y = ui::chip_flow(canvas, x, y, inner, card.topics) + 16;
  y += canvas.text(x, y, inner, card.path, {.size = 14, .colour = canvas.theme().muted}) + 16;
  const ui::Button set_up{
      .id = "set-up-" + card.bank, .label = "Set up", .announced = "Set up: " + card.title};
  ui::button(canvas, x, y, set_up);
  y += ui::button_height(canvas) + ui::kCardPadding;
  ui::end_card(canvas, box, place.y, y);
  return y;
}

/// The next card goes where there is most room, so that a long one leaves no hole beside it.
float paint_cards(Canvas& canvas, Rect main, float y, const std::vector<Card>& cards) {
  const float least = canvas.scaled(380);
  const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>((main.w + kGap) / (least + kGap)), 1,
                                               std::max<std::size_t>(1, cards.size()));
  const float width = (main.w - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> bottoms(columns, y);
  for (const Card& each : cards) {
    const auto shortest = std::min_element(bottoms.begin(), bottoms.end());
    const float x = main.x + static_cast<float>(shortest - bottoms.begin()) * (width + kGap);
    *shortest = paint_card(canvas, {x, *shortest, width, 0}, each) + kGap;
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

State make(const Catalogue& catalogue) {
  State state;
  for (const CatalogueEntry& entry : catalogue.entries) {
    if (entry.bank)
      state.cards.push_back(card(entry));
    else
      state.broken.push_back(broken(entry));
  }
  return state;
}

Effects update(State&, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  if (activate->id.starts_with("set-up-")) return {Go{ToSetup{.banks = {activate->id.substr(7)}}}};
  if (const auto route = tab_route(activate->id)) return {Go{*route}};
  return {};
}

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  const Rect main = begin_page(canvas, Tab::banks);
  const float margin = frame.room() >= 900 ? 36 : 20;
  float y = canvas.begin_scroll("banks", {main.x - 20, main.y, main.w + 40, main.h}) + margin;
  y += canvas.text(main.x, y, main.w, "Question banks", canvas.title()) + 24;
  if (state.cards.empty() && state.broken.empty())
    y += ui::notice(canvas, main.x, y, main.w,
                    "No quiz was found. Put a quiz file (.yaml) into the folder quizzes beside your history, "
                    "or start Fluoro with --quizzes and the folder where yours are.",
                    canvas.theme().warn);
  if (!state.cards.empty()) y = paint_cards(canvas, main, y, state.cards);
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
