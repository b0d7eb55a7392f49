#include "screens/answer.hpp"

#include <algorithm>
#include <utility>

#include "screens/answer_types.hpp"

namespace fluoro::screens {
namespace {

AnswerType of(exam::ItemType type) {
  switch (type) {
    case exam::ItemType::choice:
    case exam::ItemType::multiple:
    case exam::ItemType::true_false: return choice_answer();
    case exam::ItemType::order: return order_answer();
    case exam::ItemType::match:
    case exam::ItemType::matching_set: return pairs_answer();
    case exam::ItemType::cloze: return cloze_answer();
    case exam::ItemType::text: return text_answer();
    case exam::ItemType::number: return number_answer();
    case exam::ItemType::hotspot: return hotspot_answer();
    case exam::ItemType::case_: return case_answer();
  }
  return {};
}

}  // namespace

float paint_answer(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const AnswerType type = of(question.item->type);
  return type.paint ? type.paint(canvas, x, y, width, question) : y;
}

float paint_reasons(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const AnswerType type = of(question.item->type);
  return type.paint_reasons ? type.paint_reasons(canvas, x, y, width, question) : y;
}

Answering begin_answer(const exam::Item& item, exam::Response& response) {
  Answering answering;
  if (const AnswerType type = of(item.type); type.begin) type.begin(item, response, answering);
  return answering;
}

Answering resume_answer(const exam::Item& item, exam::Response& response) {
  if (item.type == exam::ItemType::case_ && !response.steps.empty()) {
    const auto& steps = std::get<exam::Case>(item.body).steps;
    return resume_answer(steps[response.steps.size() - 1], response.steps.back());
  }
  exam::Response fresh;
  Answering answering = begin_answer(item, fresh);
  if (response == exam::Response{}) response = std::move(fresh);
  for (std::size_t i = 0; i < std::min(answering.fields.size(), response.texts.size()); ++i)
    ui::insert(answering.fields[i], response.texts[i]);
  return answering;
}

Effects update_answer(const exam::Item& item, exam::Response& response, Answering& answering,
                      const Event& event) {
  const AnswerType type = of(item.type);
  return type.update ? type.update(item, response, answering, event) : Effects{};
}

std::string answer_hint(const exam::Item& item) { return of(item.type).hint; }

float paint_reason(ui::Canvas& canvas, float x, float y, float width, const std::string& head,
                   const base::RichText& text) {
  y += 14;
  y += canvas.text(x, y, width, head,
                   {.size = 15, .weight = ui::Weight::semibold, .colour = canvas.theme().text});
  return y + canvas.rich_text(x, y, width, text, {.size = 15, .colour = canvas.theme().text});
}

base::RichText as_typed(const std::string& text) { return {base::Paragraph{{{text}}}}; }

int number_behind(const std::string& id, const std::string& prefix) {
  return id.starts_with(prefix) ? std::stoi(id.substr(prefix.size())) : -1;
}

std::string option_letter(std::size_t place) { return std::string(1, static_cast<char>('A' + place)); }

}  // namespace fluoro::screens
