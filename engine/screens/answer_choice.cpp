#include <algorithm>

#include "screens/answer_types.hpp"
#include "screens/quiz_text.hpp"
#include "ui/widgets.hpp"

// choice, multiple and true-false: options to choose from, by letter or by pointer.
namespace fluoro::screens {
namespace {

const std::string kStrike = "strike-";

bool ticked(const QuestionView& question, std::size_t place) {
  const auto& list = question.response.ticked;
  return std::ranges::find(list, static_cast<int>(place)) != list.end();
}

ui::OptionRow option(const QuestionView& question, std::size_t place) {
  const exam::ShownOption& shown = exam::options(*question.item)[place];
  const bool chosen = ticked(question, place);
  QuizText text = read_text(shown.text);
  ui::OptionRow row{.id = "option-" + std::to_string(place),
                    .text = std::move(text.line),
                    .rich = std::move(text.rich),
                    .cap = option_letter(place),
                    .multiple = question.item->type == exam::ItemType::multiple,
                    .enabled = !question.marked};
  if (!question.marked) {
    row.look = chosen ? ui::OptionLook::selected : ui::OptionLook::plain;
    const auto key = static_cast<ui::Key>(static_cast<int>(ui::Key::a) + static_cast<int>(place));
    row.keys = {{key}};
    if (const auto& struck = question.answering.struck) {
      row.struck = std::ranges::find(*struck, static_cast<int>(place)) != struck->end();
      if (!question.still) row.strike_id = kStrike + std::to_string(place);
      row.strike_keys = {{.key = key, .shift = true}};
    }
  } else if (shown.correct) {
    row.look = chosen ? ui::OptionLook::good : ui::OptionLook::missed;
    row.note = chosen ? "Your answer, correct" : "Correct answer";
  } else if (chosen) {
    row.look = ui::OptionLook::bad;
    row.note = "Your answer";
  }
  return row;
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  if (question.item->type == exam::ItemType::multiple && !question.marked)
    y +=
        canvas.text(x, y - 12, width, "More than one may be right: choose all that are.", canvas.muted()) + 4;
  for (std::size_t place = 0; place < exam::options(*question.item).size(); ++place)
    y += ui::option_row(canvas, x, y, width, option(question, place)) + 12;
  if (!question.marked && !question.still && question.answering.struck)
    return y + canvas.text(x, y, width, "Shift and a letter strike an option out, or the button at its end.",
                           canvas.muted());
  return y - 12;
}

float paint_why(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const auto options = exam::options(*question.item);
  for (const bool chosen : {true, false}) {
    for (std::size_t place = 0; place < options.size(); ++place) {
      if (options[place].feedback.empty() || ticked(question, place) != chosen) continue;
      const std::string why = options[place].correct ? "Why " : "Why not ";
      y = paint_reason(canvas, x, y, width, why + option_letter(place) + "?",
                       bank::parse_markdown(options[place].feedback));
    }
  }
  return y;
}

/// Takes a place into an ascending list, or out of it.
void toggle(std::vector<int>& places, int place) {
  const auto found = std::ranges::lower_bound(places, place);
  if (found != places.end() && *found == place)
    places.erase(found);
  else
    places.insert(found, place);
}

/// What is chosen is not struck out, and the other way round.
void choose(const exam::Item& item, exam::Response& response, Answering& answering, int place) {
  if (answering.struck) std::erase(*answering.struck, place);
  if (item.type == exam::ItemType::multiple)
    toggle(response.ticked, place);
  else
    response.ticked = {place};
}

void strike(exam::Response& response, std::vector<int>& struck, int place) {
  std::erase(response.ticked, place);
  toggle(struck, place);
}

Effects update(const exam::Item& item, exam::Response& response, Answering& answering, const Event& event) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const auto count = static_cast<int>(exam::options(item).size());
  if (const int place = number_behind(activate->id, "option-"); place >= 0 && place < count)
    choose(item, response, answering, place);
  if (const int place = number_behind(activate->id, kStrike); answering.struck && place >= 0 && place < count)
    strike(response, *answering.struck, place);
  return {};
}

}  // namespace

AnswerType choice_answer() {
  return {.hint = "Press a letter or choose", .paint = paint, .paint_reasons = paint_why, .update = update};
}

}  // namespace fluoro::screens
