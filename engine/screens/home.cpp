#include "screens/home.hpp"

#include <algorithm>

#include "screens/page.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::home {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr int kQuick = 20;          ///< questions in a quick session
constexpr std::size_t kErrors = 3;  ///< shown of a broken file

int total_questions(const State& state) {
  int sum = 0;
  for (const Row& row : state.rows) sum += row.quiz.questions;
  return sum;
}

std::vector<std::string> all_banks(const State& state) {
  std::vector<std::string> ids;
  for (const Row& row : state.rows)
    if (!row.quiz.bank.empty()) ids.push_back(row.quiz.bank);
  return ids;
}

std::string summary(const State& state) {
  int seen = 0;
  for (const Row& row : state.rows) seen += row.record.questions_seen;
  const int questions = total_questions(state);
  if (questions == 0) return "No quiz could be read.";
  std::string text =
      plural(questions, "question") + " in " + plural(static_cast<int>(all_banks(state).size()), "quiz");
  return text +
         (seen == 0 ? ". None answered yet." : ", " + std::to_string(seen) + " of them answered so far.");
}

struct Card {
  std::string title, text;
  std::vector<ui::Button> buttons;
  bool accented = false;
};

std::vector<Card> cards(const State& state, const ui::Frame& frame) {
  std::vector<Card> list;
  const bool cut_off = state.unfinished.has_value();
  if (cut_off) {
    const history::Session& session = *state.unfinished;
    const std::string done =
        std::to_string(session.answered) + " of " + std::to_string(session.items) + " answered";
    list.push_back({.title = "Continue: " + done,
                    .text = joined(session.bank_titles) + ", begun " +
                            base::format_when(session.started, frame.now.wall, *frame.zone) + ".",
                    .buttons = {{.id = "continue",
                                 .label = "Continue",
                                 .kind = ui::ButtonKind::primary,
                                 .keys = {{ui::Key::enter}}},
                                {.id = "abandon", .label = "End it", .announced = "End the session begun"}},
                    .accented = true});
  }
  const int questions = std::min(kQuick, total_questions(state));
  if (questions > 0) {
    const std::string count = std::to_string(questions);
    ui::Button start{.id = "quick", .label = "Start " + count};
    if (!cut_off) {
      start.kind = ui::ButtonKind::primary;
      start.keys = {{ui::Key::enter}};
    }
    list.push_back({.title = "Quick session",
                    .text = "A mix of all quizzes, freshly shuffled, with the reason after each answer.",
                    .buttons = {start},
                    .accented = !cut_off});
    list.push_back({.title = "Set up",
                    .text = "Choose quizzes and topics, how many questions, and whether the clock runs.",
                    .buttons = {{.id = "set-up", .label = "Set up"}}});
    if (!cut_off)
      list.push_back({.title = "Same paper",
                      .text = "Type a paper code to get the very questions that somebody else had.",
                      .buttons = {{.id = "code", .label = "Enter a code"}}});
  }
  return list;
}

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

float paint_cards(Canvas& canvas, Rect main, float y, const std::vector<Card>& list) {
  constexpr float kGap = 20;
  if (list.empty()) return y;
  const float least = canvas.scaled(250);
  const std::size_t columns =
      std::clamp<std::size_t>(static_cast<std::size_t>((main.w + kGap) / (least + kGap)), 1, list.size());
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

float paint_bank(Canvas& canvas, Rect row, const QuizSummary& bank, const history::BankRecord& record) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle name{.weight = ui::Weight::semibold, .colour = theme.text};
  const ui::TextStyle figure{
      .weight = ui::Weight::semibold, .colour = theme.text, .align = ui::Align::right, .one_line = true};
  const bool wide = row.w >= canvas.scaled(640);
  const float figure_width = canvas.scaled(64), bar_width = wide ? 260 : canvas.scaled(90);
  const float text_width = row.w - figure_width - bar_width - 20;
  std::string detail = plural(bank.questions, "question");
  if (bank.facts > 0) detail += " from " + plural(bank.facts, "fact");
  detail += record.questions_seen == 0 ? " · not answered yet"
                                       : " · " + std::to_string(record.questions_seen) + " answered";
  const float content = canvas.text_height(text_width, bank.title, name) +
                        canvas.text_height(text_width, detail, canvas.muted());
  const float height = content + 30;
  const std::string id = "bank-" + bank.bank;
  if (canvas.frame().hover == id)
    canvas.box({.rect = {row.x - 12, row.y + 4, row.w + 24, height - 8}, .radius = 10, .fill = theme.raised});
  float y = row.y + 15;
  y += canvas.text(row.x, y, text_width, bank.title, name);
  canvas.text(row.x, y, text_width, detail, canvas.muted());
  const float known = bank.questions == 0
                          ? 0
                          : static_cast<float>(record.questions_right) / static_cast<float>(bank.questions);
  ui::bar(canvas, {row.right() - figure_width - bar_width, row.y + height / 2 - 4, bar_width, 8}, known,
          theme.accent);
  canvas.text(row.right() - figure_width, row.y + (height - canvas.line_height(figure)) / 2, figure_width,
              percent(known), figure);
  canvas.target({.id = id,
                 .box = {row.x - 12, row.y, row.w + 24, height},
                 .role = ui::Role::list_item,
                 .label = bank.title,
                 .value = percent(known) + " known"});
  return height;
}

float paint_banks(Canvas& canvas, Rect main, float y, const State& state) {
  const ui::TextStyle right{
      .size = 15, .colour = canvas.theme().muted, .align = ui::Align::right, .one_line = true};
  const float heading = canvas.text(main.x, y, main.w * 0.6f, "Question banks", canvas.heading());
  const float note_y = y + heading - canvas.line_height(right) - 2;
  canvas.text(main.x + main.w * 0.6f, note_y, main.w * 0.4f, "Right when last asked", right);
  y += heading + 14;
  const std::size_t card = begin_card(canvas, main.x, y, main.w);
  const float top = y;
  y += 6;
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    const Rect row{main.x + ui::kCardPadding, y, main.w - 2 * ui::kCardPadding, 0};
    if (i > 0) canvas.rule(row.x, y, row.w);
    const auto& [quiz, record] = state.rows[i];
    y += quiz.bank.empty() ? paint_broken(canvas, row, quiz) : paint_bank(canvas, row, quiz, record);
  }
  end_card(canvas, card, top, y + 6);
  return y + 6;
}

}  // namespace

State make(const std::vector<QuizSummary>& quizzes, const history::Store& store,
           std::vector<std::string> notices) {
  State state{.unfinished = store.unfinished(), .notices = std::move(notices)};
  const auto records = store.bank_records();
  for (const QuizSummary& quiz : quizzes) {
    Row row{.quiz = quiz};
    if (const auto found = records.find(quiz.bank); found != records.end()) row.record = found->second;
    state.rows.push_back(std::move(row));
  }
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (id == "quick") return {Begin{{.banks = all_banks(state), .count = kQuick}}};
  if (id == "continue") return {Continue{state.unfinished->id}};
  if (id == "abandon") return {Abandon{state.unfinished->id}};
  if (id == "set-up") return {Go{ToSetup{}}};
  if (id == "code") return {Go{ToSetup{.code_first = true}}};
  if (id.starts_with("bank-")) return {Go{ToSetup{.banks = {id.substr(5)}}}};
  if (const auto route = tab_route(id)) return {Go{*route}};
  return {};
}

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  const Rect main = begin_page(canvas, Tab::study);
  const float margin = frame.room() >= 900 ? 36 : 20;
  float y = canvas.begin_scroll("home", {main.x - 20, main.y, main.w + 40, main.h}) + margin;
  y += canvas.text(main.x, y, main.w, "What will you test today?", canvas.title()) + 6;
  y += canvas.text(main.x, y, main.w, summary(state), {.colour = canvas.theme().muted}) + 26;
  for (const std::string& text : state.notices)
    y += ui::notice(canvas, main.x, y, main.w, text, canvas.theme().warn) + 16;
  const auto list = cards(state, frame);
  if (!list.empty()) y = paint_cards(canvas, main, y, list) + 32;
  if (state.rows.empty())
    y += ui::notice(
        canvas, main.x, y, main.w,
        "No quiz was found. Put a quiz file (.yaml) into the folder quizzes beside your history, or start "
        "Fluoro with --quizzes and the folder where yours are.",
        canvas.theme().warn);
  else
    y = paint_banks(canvas, main, y, state);
  canvas.end_scroll(y + margin);
  return canvas.take();
}

}  // namespace fluoro::screens::home
