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

/// How many letters of the alphabet an answer takes; all where words are typed.
struct Letters {
  static constexpr std::size_t kAll = 26;

  std::size_t operator()(const exam::Options& body) const { return body.list.size(); }
  std::size_t operator()(const exam::Match& body) const { return body.right.size(); }
  std::size_t operator()(const exam::Order&) const { return 0; }
  std::size_t operator()(const exam::Cloze& body) const {
    std::size_t most = 0;
    for (const exam::Gap& gap : body.gaps)
      most = std::max(most, gap.options.empty() ? kAll : gap.options.size());
    return most;
  }
  std::size_t operator()(const exam::Text&) const { return kAll; }
  std::size_t operator()(const exam::Number&) const { return kAll; }
  std::size_t operator()(const exam::Hotspot&) const { return 0; }
  std::size_t operator()(const exam::MatchingSet& body) const { return body.options.size(); }
  std::size_t operator()(const exam::Case& body) const {
    std::size_t most = 0;
    for (const exam::Item& step : body.steps) most = std::max(most, std::visit(*this, step.body));
    return most;
  }
};

/// Whether what is pressed in this answer changes it; pictures can always be looked at, and a case asks for
/// each of its steps.
bool only_answers(const exam::Item& item) {
  return item.type != exam::ItemType::hotspot && item.type != exam::ItemType::case_;
}

}  // namespace

float paint_answer(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const AnswerType type = of(question.item->type);
  if (!type.paint) return y;
  if (!question.still || question.marked || !only_answers(*question.item))
    return type.paint(canvas, x, y, width, question);
  canvas.targets_off(true);
  const float bottom = type.paint(canvas, x, y, width, question);
  canvas.targets_off(false);
  return bottom;
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

bool uses_letter(const exam::Item& item, ui::Key letter) {
  const int number = static_cast<int>(letter) - static_cast<int>(ui::Key::a);
  return number < static_cast<int>(std::visit(Letters{}, item.body));
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
