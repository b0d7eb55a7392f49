#include <algorithm>

#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/pictures.hpp"
#include "screens/quiz_text.hpp"
#include "screens/response_text.hpp"

// case: a vignette and steps that come one at a time. An earlier step is locked when the next one comes, and
// what was right shows when the last is checked.
namespace fluoro::screens {
namespace {

const std::vector<exam::Item>& steps(const exam::Item& item) { return std::get<exam::Case>(item.body).steps; }

std::size_t current(const exam::Response& response) {
  return response.steps.empty() ? 0 : response.steps.size() - 1;
}

float paint_head(ui::Canvas& canvas, float x, float y, float width, std::size_t step, std::size_t count) {
  const ui::TextStyle style{
      .size = 15, .weight = ui::Weight::semibold, .colour = canvas.theme().accent, .one_line = true};
  return y +
         canvas.text(x, y, width, "Step " + std::to_string(step + 1) + " of " + std::to_string(count),
                     style) +
         4;
}

float paint_stem(ui::Canvas& canvas, float x, float y, float width, const exam::Item& step) {
  const ui::TextStyle style{
      .size = 20, .weight = ui::Weight::medium, .colour = canvas.theme().text, .line_height = 1.4f};
  return y + paint_text(canvas, x, y, width, step.stem, style) + 16;
}

/// A hotspot shows its picture itself.
float paint_step_picture(ui::Canvas& canvas, float x, float y, float width, const exam::Item& step,
                         std::size_t at) {
  if (step.image.empty() || step.type == exam::ItemType::hotspot) return y;
  const float most = std::max(160.f, canvas.frame().size.h * 0.4f);
  return paint_picture(canvas, x, y, width, most, step, step_picture(at)) + 20;
}

float paint_locked(ui::Canvas& canvas, float x, float y, float width, const exam::Item& step,
                   const exam::Response& response) {
  y += paint_text(canvas, x, y, width, step.stem, {.size = 16, .colour = canvas.theme().muted}) + 2;
  const std::string answer = response_text(step, response);
  return y +
         canvas.text(x, y, width, "Your answer: " + (answer.empty() ? "none" : answer),
                     {.size = 16, .weight = ui::Weight::medium, .colour = canvas.theme().text}) +
         18;
}

float paint_open(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const auto& list = steps(*question.item);
  const std::size_t at = current(question.response);
  for (std::size_t i = 0; i < at; ++i) {
    y = paint_head(canvas, x, y, width, i, list.size());
    y = paint_locked(canvas, x, y, width, list[i], question.response.steps[i]);
  }
  if (at > 0) {
    canvas.rule(x, y - 4, width);
    y += 12;
  }
  y = paint_head(canvas, x, y, width, at, list.size());
  y = paint_stem(canvas, x, y, width, list[at]);
  y = paint_step_picture(canvas, x, y, width, list[at], at);
  QuestionView step{.item = &list[at],
                    .answering = question.answering,
                    .picture = step_picture(at),
                    .still = question.still};
  if (at < question.response.steps.size()) step.response = question.response.steps[at];
  return paint_answer(canvas, x, y, width, step);
}

/// Every step with what was right; nothing in it can be pressed but its pictures.
float paint_marked(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const auto& list = steps(*question.item);
  canvas.targets_off(true);
  for (std::size_t i = 0; i < list.size(); ++i) {
    QuestionView step{.item = &list[i],
                      .marked = true,
                      .answered = i < question.response.steps.size(),
                      .picture = step_picture(i),
                      .still = true};
    if (step.answered) step.response = question.response.steps[i];
    step.answered = step.answered && exam::is_answered(list[i], step.response);
    step.mark = exam::mark(list[i], step.response);
    if (i > 0) {
      canvas.rule(x, y + 4, width);
      y += 24;
    }
    y = paint_head(canvas, x, y, width, i, list.size());
    y = paint_stem(canvas, x, y, width, list[i]);
    canvas.targets_off(false);
    y = paint_step_picture(canvas, x, y, width, list[i], i);
    canvas.targets_off(list[i].type != exam::ItemType::hotspot);
    y = paint_answer(canvas, x, y, width, step);
    canvas.targets_off(true);
    if (!list[i].explanation.empty())
      y += 12 + paint_text(canvas, x, y + 12, width, list[i].explanation,
                           {.size = 17, .colour = canvas.theme().text});
    y = paint_reasons(canvas, x, y, width, step) + 12;
  }
  canvas.targets_off(false);
  return y;
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  return (question.marked ? paint_marked : paint_open)(canvas, x, y, width, question);
}

Effects update(const exam::Item& item, exam::Response& response, Answering& answering, const Event& event) {
  return update_answer(steps(item)[current(response)], response.steps.back(), answering, event);
}

void begin(const exam::Item& item, exam::Response& response, Answering& answering) {
  response.steps.emplace_back();
  answering = begin_answer(steps(item)[current(response)], response.steps.back());
}

}  // namespace

bool has_next_step(const exam::Item& item, const exam::Response& response) {
  return item.type == exam::ItemType::case_ && response.steps.size() < steps(item).size();
}

void go_to_next_step(const exam::Item& item, exam::Response& response, Answering& answering) {
  begin(item, response, answering);
}

bool can_check(const exam::Item& item, const exam::Response& response) {
  if (item.type != exam::ItemType::case_) return exam::is_answered(item, response);
  return !response.steps.empty() && exam::is_answered(steps(item)[current(response)], response.steps.back());
}

AnswerType case_answer() {
  return {.hint = "Answer this step", .paint = paint, .update = update, .begin = begin};
}

}  // namespace fluoro::screens
