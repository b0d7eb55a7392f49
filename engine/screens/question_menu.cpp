#include "screens/question_menu.hpp"

#include <algorithm>

#include "bank/markdown.hpp"
#include "screens/page.hpp"
#include "ui/edit_field.hpp"

namespace fluoro::screens {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr const char* kNote = "note";

void edit_note(QuestionMenu& menu, const Event& event, Effects& effects) {
  if (const auto* text = std::get_if<Typed>(&event); text && text->id == kNote)
    ui::insert(menu.note, text->text);
  if (const auto* key = std::get_if<KeyOn>(&event); key && key->id == kNote) {
    const ui::Clip clip = ui::edit_by_key(menu.note, key->chord);
    if (clip.copy) effects.emplace_back(Copy{*clip.copy});
    if (clip.paste) effects.emplace_back(Paste{kNote});
  }
  if (const auto* pointer = std::get_if<Pointer>(&event); pointer && pointer->id == kNote)
    ui::place_caret(menu.note, pointer->caret, pointer->phase != Pointer::Phase::press);
}

bool has_note(const QuestionMenu& menu) { return menu.note.text.find_first_not_of(' ') != std::string::npos; }

float paint_doubt(Canvas& canvas, Rect inside, float y, const QuestionMenu& menu) {
  y += canvas.text(inside.x, y, inside.w, "Is something wrong with this question?", canvas.heading()) + 6;
  y += canvas.text(inside.x, y, inside.w,
                   menu.doubted ? "You noted this. The note goes along when the history is exported."
                                : "Note what. The note goes along when the history is exported.",
                   canvas.muted()) +
       12;
  y += ui::edit_field(canvas, inside.x, y, inside.w,
                      {.id = kNote,
                       .label = "What is wrong with this question",
                       .hint = "For example: option C is right as well",
                       .edit = &menu.note}) +
       12;
  std::vector<ui::Button> buttons{{.id = "save-doubt",
                                   .label = menu.doubted ? "Save the note" : "Flag as doubtful",
                                   .enabled = has_note(menu)}};
  if (menu.doubted) buttons.push_back({.id = "drop-doubt", .label = "Nothing is wrong"});
  return ui::button_row(canvas, inside.x, y, inside.w, buttons);
}

float paint_suspend(Canvas& canvas, Rect inside, float y, const QuestionMenu& menu) {
  y += canvas.text(inside.x, y, inside.w, "Not worth learning?", canvas.heading()) + 6;
  y += canvas.text(
           inside.x, y, inside.w,
           menu.suspended
               ? "This fact is suspended: it never comes due. Question banks lists such facts."
               : "A suspended fact never comes due, in whatever form. Question banks lists such facts.",
           canvas.muted()) +
       12;
  return ui::button_row(
      canvas, inside.x, y, inside.w,
      {{.id = "suspend", .label = menu.suspended ? "Let it come due again" : "Suspend this fact"}});
}

}  // namespace

QuestionMenu open_menu(const exam::Item& item, const QuestionFacts& known) {
  QuestionMenu menu{.question = item.question,
                    .bank = item.bank,
                    .fact_key = exam::fact_key(item),
                    .stem = bank::markdown_line(item.stem),
                    .doubted = known.doubt.has_value(),
                    .suspended = known.suspended};
  if (known.doubt) ui::insert(menu.note, known.doubt->note);
  return menu;
}

MenuOutcome update_menu(QuestionMenu& menu, const Event& event) {
  MenuOutcome outcome;
  edit_note(menu, event, outcome.effects);
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return outcome;
  const std::string& id = activate->id;
  outcome.done = id == "close-menu" || id == "save-doubt" || id == "drop-doubt";
  if (id == "save-doubt" && has_note(menu))
    outcome.effects.emplace_back(SaveDoubt{menu.question, menu.bank, menu.note.text});
  if (id == "drop-doubt") outcome.effects.emplace_back(SaveDoubt{menu.question, menu.bank, ""});
  if (id == "suspend") {
    menu.suspended = !menu.suspended;
    outcome.effects.emplace_back(Suspend{menu.fact_key, menu.bank, menu.suspended});
  }
  return outcome;
}

ui::Scene view_menu(const QuestionMenu& menu, const ui::Frame& frame) {
  constexpr float kGap = 20;
  Canvas canvas(frame);
  const float bottom = footer(canvas, {.left = {{.id = "close-menu",
                                                 .label = "Back to the question",
                                                 .keys = {{ui::Key::escape}},
                                                 .key_hint = "Esc"}}});
  const float side = side_margin(canvas), margin = frame.room() >= 900 ? 40 : 20;
  const float width = std::min(frame.size.w - 2 * side, canvas.scaled(880));
  const float x = (frame.size.w - width) / 2;
  float y = canvas.begin_scroll("question-menu", {0, 0, frame.size.w, bottom}) + margin;
  y += canvas.text(x, y, width, "About this question", canvas.title()) + 8;
  ui::TextStyle stem{.colour = canvas.theme().muted};
  stem.max_lines = 3;
  y += canvas.text(x, y, width, menu.stem, stem) + 24;
  const Rect inside{x + ui::kCardPadding, 0, width - 2 * ui::kCardPadding, 0};
  for (const auto part : {paint_doubt, paint_suspend}) {
    const std::size_t card = ui::begin_card(canvas, x, y, width);
    const float end = part(canvas, inside, y + ui::kCardPadding, menu) + ui::kCardPadding;
    ui::end_card(canvas, card, y, end);
    y = end + kGap;
  }
  canvas.end_scroll(y - kGap + margin);
  ui::Scene scene = canvas.take();
  // Tab goes through the page first, then to the foot.
  std::rotate(scene.targets.begin(), scene.targets.begin() + 1, scene.targets.end());
  return scene;
}

}  // namespace fluoro::screens
