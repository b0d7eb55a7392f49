#pragma once
#include "base/rich_text.hpp"
#include "screens/answer.hpp"

namespace fluoro::screens {

/// What a type of question does on screen; a function that it does not need is null.
struct AnswerType {
  const char* hint = "";
  float (*paint)(ui::Canvas&, float x, float y, float width, const QuestionView&) = nullptr;
  float (*paint_reasons)(ui::Canvas&, float x, float y, float width, const QuestionView&) = nullptr;
  Effects (*update)(const exam::Item&, exam::Response&, Answering&, const Event&) = nullptr;
  void (*begin)(const exam::Item&, exam::Response&, Answering&) = nullptr;
};

[[nodiscard]] AnswerType choice_answer();
[[nodiscard]] AnswerType order_answer();
[[nodiscard]] AnswerType case_answer();
[[nodiscard]] AnswerType cloze_answer();
[[nodiscard]] AnswerType text_answer();
[[nodiscard]] AnswerType number_answer();
[[nodiscard]] AnswerType pairs_answer();  ///< match and matching-set
[[nodiscard]] AnswerType hotspot_answer();

/// What to do with the picture of a hotspot.
[[nodiscard]] const char* hotspot_help();
/// Paints a hotspot's picture with its marks and, once it is marked, its regions, into `room`: with its
/// buttons below, unless it is still. The picture must be ready.
void paint_hotspot(ui::Canvas& canvas, ui::Rect room, const QuestionView& question);
/// The same without its buttons, as when it fills the screen.
void paint_hotspot_alone(ui::Canvas& canvas, ui::Rect box, const QuestionView& question);

/// A heading and a text below it, as reasons are set. Returns the bottom.
float paint_reason(ui::Canvas& canvas, float x, float y, float width, const std::string& head,
                   const base::RichText& text);
/// A text that is no Markdown, as what can be typed.
[[nodiscard]] base::RichText as_typed(const std::string& text);
/// The number behind a prefix in a target's id, "row-2"; -1 when the id has another.
[[nodiscard]] int number_behind(const std::string& id, const std::string& prefix);
/// "A" for the first option.
[[nodiscard]] std::string option_letter(std::size_t place);

}  // namespace fluoro::screens
