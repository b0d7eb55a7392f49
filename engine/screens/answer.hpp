#pragma once
#include <optional>
#include <string>
#include <vector>

#include "exam/item.hpp"
#include "screens/effects.hpp"
#include "screens/picture_view.hpp"
#include "ui/canvas.hpp"
#include "ui/text_edit.hpp"

/// How each type of question is answered on screen. A type has a file of its own (answer_choice.cpp …) with
/// the functions named in its row of the table in answer.cpp.
namespace fluoro::screens {

/// A piece picked up, by keys or by the pointer.
struct HeldPiece {
  std::string id;  ///< of its target; empty: none is held
  bool by_pointer = false;
  ui::Point at;      ///< where the pointer drags it
  std::string over;  ///< the target that it would go to
  int from = 0;      ///< the row where it was picked up
};

/// What is in hand while a question is answered and is no answer yet.
struct Answering {
  HeldPiece held;
  std::vector<ui::TextEdit> fields;  ///< beside the response's texts
  PictureView picture;               ///< of a hotspot
  std::optional<exam::Spot> cross;   ///< where the cross-hair is, once the keyboard has been used
  bool carries_mark = false;         ///< the pointer has hold of the mark
  std::string open_picture;          ///< the target of the picture that fills the screen, or empty
  PictureView open_view;
  /// Options that the learner rules out: places, ascending. Nothing where they can't be struck out.
  std::optional<std::vector<int>> struck;
};

/// A question on screen: being answered, or with its answer marked. The play screen and the review share it.
struct QuestionView {
  const exam::Item* item = nullptr;
  exam::Response response;
  Answering answering;
  bool marked = false;   ///< the key and the explanation show
  bool answered = true;  ///< when marked: there was an answer
  double mark = 0;
  std::string note;                 ///< a muted line below the verdict, or empty
  std::string picture = "picture";  ///< the target that opens its picture; pictures.hpp names those of steps
  bool still = false;               ///< only to look at: nothing of the answer can be changed
};

/// Paints what a question is answered with, or once it is marked how it was answered and what was right, from
/// (x, y) down. Returns the bottom.
float paint_answer(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question);
/// Paints what there is to say about the answer given, below the explanation. Returns the bottom.
float paint_reasons(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question);

/// Where answering begins: what has to be there before the first event.
[[nodiscard]] Answering begin_answer(const exam::Item& item, exam::Response& response);
/// The same where there is something of an answer already. A case goes on at the last step begun.
[[nodiscard]] Answering resume_answer(const exam::Item& item, exam::Response& response);
/// Takes an event into the response.
[[nodiscard]] Effects update_answer(const exam::Item& item, exam::Response& response, Answering& answering,
                                    const Event& event);
/// Whether what is on screen can be checked: the question, or the step of a case.
[[nodiscard]] bool can_check(const exam::Item& item, const exam::Response& response);
/// Whether a case has a step behind the one on screen, which then is locked and not marked yet.
[[nodiscard]] bool has_next_step(const exam::Item& item, const exam::Response& response);
void go_to_next_step(const exam::Item& item, exam::Response& response, Answering& answering);
/// What to do, as long as there is nothing to check: "Press a letter or choose".
[[nodiscard]] std::string answer_hint(const exam::Item& item);
/// Whether this letter may be part of an answer or choose one, and so can't press something else.
[[nodiscard]] bool uses_letter(const exam::Item& item, ui::Key letter);

}  // namespace fluoro::screens
