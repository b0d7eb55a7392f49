#include <algorithm>
#include <charconv>

#include "screens/answer_types.hpp"
#include "screens/quiz_text.hpp"
#include "ui/widgets.hpp"

// choice, multiple and true-false: options to choose from, by letter or by pointer.
namespace fluoro::screens {
namespace {

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
    row.keys = {{static_cast<ui::Key>(static_cast<int>(ui::Key::a) + static_cast<int>(place))}};
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

void toggle(const exam::Item& item, exam::Response& response, int place) {
  auto& ticked = response.ticked;
  const auto found = std::ranges::find(ticked, place);
  if (item.type != exam::ItemType::multiple)
    ticked = {place};
  else if (found != ticked.end())
    ticked.erase(found);
  else
    ticked.insert(std::ranges::lower_bound(ticked, place), place);
}

Effects update(const exam::Item& item, exam::Response& response, Answering&, const Event& event) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate || !activate->id.starts_with("option-")) return {};
  int place = 0;
  std::from_chars(activate->id.data() + 7, activate->id.data() + activate->id.size(), place);
  toggle(item, response, place);
  return {};
}

}  // namespace

AnswerType choice_answer() {
  return {.hint = "Press a letter or choose", .paint = paint, .paint_reasons = paint_why, .update = update};
}

}  // namespace fluoro::screens
