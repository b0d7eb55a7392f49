#include <algorithm>

#include "bank/number_text.hpp"
#include "exam/marking.hpp"
#include "screens/answer_fields.hpp"
#include "screens/answer_types.hpp"
#include "ui/edit_field.hpp"
#include "ui/paragraph.hpp"

// text and number: one field to type in.
namespace fluoro::screens {
namespace {

const exam::Number* number_of(const exam::Item& item) { return std::get_if<exam::Number>(&item.body); }

std::string what_to_type(const exam::Item& item) {
  const exam::Number* number = number_of(item);
  if (!number) return "Type your answer.";
  return number->unit.empty() ? "Type a number." : "Type a number with its unit.";
}

std::string first_text(const QuestionView& question) {
  return question.response.texts.empty() ? std::string() : question.response.texts.front();
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const ui::TextEdit edit = typed(question, 0);
  const float field_width = std::min(width, canvas.scaled(number_of(*question.item) ? 360 : 560));
  ui::EditField field{.id = field_id(0),
                      .label = what_to_type(*question.item),
                      .hint = question.marked ? "Not answered" : "Your answer",
                      .edit = &edit,
                      .enabled = !question.marked};
  if (question.marked && question.answered)
    field.look = question.mark >= 1 ? ui::FieldLook::good : ui::FieldLook::bad;
  if (!question.marked)
    y += canvas.text(x, y - 8, width, what_to_type(*question.item), canvas.muted()) + 6;
  else
    y += canvas.text(x, y - 8, width, "Your answer", canvas.muted()) + 6;
  y += ui::edit_field(canvas, x, y, field_width, field);
  if (!question.marked) canvas.default_focus(field_id(0));
  return y;
}

std::string join(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " · ") + ui::reflowed(text);
  return all;
}

float paint_text_reasons(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const auto& body = std::get<exam::Text>(question.item->body);
  if (!question.answered || question.mark < 1)
    return paint_reason(canvas, x, y, width, body.accept.size() > 1 ? "Right answers" : "Right answer",
                        as_typed(join(body.accept)));
  const exam::TextVerdict verdict = exam::judge_text(body.accept, body.typos, first_text(question));
  if (verdict.misspelt) return paint_reason(canvas, x, y, width, "Spelt", as_typed(verdict.accepted));
  return y;
}

std::string right_number(const exam::Number& number) {
  std::string text = bank::number_text(number.answer);
  if (!number.unit.empty()) text += " " + number.unit;
  if (number.tolerance > 0) text += ", give or take " + bank::number_text(number.tolerance);
  return text;
}

std::string fault_text(const exam::Number& number, const exam::NumberVerdict& verdict) {
  switch (verdict.fault) {
    case exam::NumberFault::unreadable: return "This could not be read as a number.";
    case exam::NumberFault::unit_missing: return "The unit is missing.";
    case exam::NumberFault::unit_unknown: return "This unit does not measure what is asked.";
    case exam::NumberFault::unit_wrong:
      return "The number is right, but in another unit: " + number.unit + ".";
    case exam::NumberFault::value_wrong:
    case exam::NumberFault::none: break;
  }
  return {};
}

float paint_number_reasons(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Number& number = *number_of(*question.item);
  if (question.answered && question.mark >= 1) return y;
  if (question.answered) {
    const std::string fault = fault_text(number, exam::judge_number(number, first_text(question)));
    if (!fault.empty()) y = paint_reason(canvas, x, y, width, "What went wrong", as_typed(fault));
  }
  return paint_reason(canvas, x, y, width, "Right answer", as_typed(right_number(number)));
}

Effects update(const exam::Item&, exam::Response& response, Answering& answering, const Event& event) {
  return update_fields(response, answering, event);
}

void begin(const exam::Item&, exam::Response&, Answering& answering) { answering.fields.resize(1); }

}  // namespace

AnswerType text_answer() {
  return {.hint = "Type an answer",
          .paint = paint,
          .paint_reasons = paint_text_reasons,
          .update = update,
          .begin = begin};
}

AnswerType number_answer() {
  return {.hint = "Type a number",
          .paint = paint,
          .paint_reasons = paint_number_reasons,
          .update = update,
          .begin = begin};
}

}  // namespace fluoro::screens
