#include <algorithm>

#include "exam/marking.hpp"
#include "screens/answer_fields.hpp"
#include "screens/answer_types.hpp"
#include "screens/cloze_flow.hpp"
#include "screens/quiz_text.hpp"
#include "ui/edit_field.hpp"
#include "ui/pieces.hpp"
#include "ui/widgets.hpp"

// cloze: a text with gaps in its lines, typed into or filled from the options that show below the text when
// their gap is chosen.
namespace fluoro::screens {
namespace {

const exam::Cloze& cloze(const exam::Item& item) { return std::get<exam::Cloze>(item.body); }
bool is_typed(const exam::Gap& gap) { return gap.options.empty(); }
std::string gap_id(std::size_t gap) { return "gap-" + std::to_string(gap); }

int picked(const exam::Response& response, std::size_t gap) {
  return gap < response.picks.size() ? response.picks[gap] : -1;
}

/// The gap whose options show: the one chosen, else the first that is still empty.
int open_gap(const exam::Cloze& body, const exam::Response& response, const HeldPiece& held) {
  if (const int chosen = number_behind(held.id, "gap-"); chosen >= 0) return chosen;
  for (std::size_t gap = 0; gap < body.gaps.size(); ++gap)
    if (!is_typed(body.gaps[gap]) && picked(response, gap) < 0) return static_cast<int>(gap);
  return -1;
}

/// Wide enough for the longest that may belong into any gap, so that no gap tells its answer by its width.
float gap_width(const ui::Canvas& canvas, const exam::Cloze& body, float width) {
  float widest = canvas.scaled(90);
  for (const exam::Gap& gap : body.gaps)
    for (const auto* texts : {&gap.accept, &gap.options})
      for (const std::string& text : *texts)
        widest = std::max(widest, canvas.text_width(is_typed(gap) ? text : bank::markdown_line(text),
                                                    {.weight = ui::Weight::medium}));
  return std::min(widest + 64, width);
}

void paint_typed_gap(ui::Canvas& canvas, ui::Rect place, const QuestionView& question, std::size_t gap,
                     const std::vector<bool>& right) {
  const ui::TextEdit edit = typed(question, gap);
  ui::EditField field{.id = field_id(gap),
                      .label = "Gap " + std::to_string(gap + 1),
                      .hint = question.marked ? "—" : std::to_string(gap + 1),
                      .edit = &edit,
                      .enabled = !question.marked};
  if (question.marked && gap < right.size())
    field.look = right[gap] ? ui::FieldLook::good : ui::FieldLook::bad;
  ui::edit_field(canvas, place.x, place.y, place.w, field);
}

/// A gap that is filled from options: what stands in it, or its number.
struct ChosenGap {
  QuizText text;
  bool filled = false;
};
ChosenGap chosen_gap(const QuestionView& question, std::size_t gap) {
  const int pick = picked(question.response, gap);
  const auto& options = cloze(*question.item).gaps[gap].options;
  if (pick >= 0 && pick < static_cast<int>(options.size()))
    return {read_text(options[static_cast<std::size_t>(pick)]), true};
  const std::string sign = question.marked ? "—" : std::to_string(gap + 1);
  return {{as_typed(sign), sign}};
}

ui::TextStyle gap_style(const ui::Theme& theme, bool filled) {
  return {
      .weight = ui::Weight::medium, .colour = filled ? theme.text : theme.muted, .align = ui::Align::centre};
}

float gap_height(const ui::Canvas& canvas, const QuestionView& question, std::size_t gap, float width) {
  if (is_typed(cloze(*question.item).gaps[gap])) return ui::edit_field_height(canvas);
  const ChosenGap shown = chosen_gap(question, gap);
  return canvas.rich_height(width - 16, shown.text.rich, gap_style(canvas.theme(), shown.filled)) + 20;
}

void paint_chosen_gap(ui::Canvas& canvas, ui::Rect place, const QuestionView& question, std::size_t gap,
                      const std::vector<bool>& right) {
  const ChosenGap shown = chosen_gap(question, gap);
  const bool open = !question.marked && open_gap(cloze(*question.item), question.response,
                                                 question.answering.held) == static_cast<int>(gap);
  const ui::Theme& theme = canvas.theme();
  ui::Colour colour = open ? theme.accent : theme.muted;
  if (question.marked) colour = gap < right.size() && right[gap] ? theme.good : theme.bad;
  canvas.box({.rect = place,
              .radius = 10,
              .fill = open || question.marked ? ui::mix(colour, theme.surface, theme.tint) : theme.surface,
              .stroke_width = theme.stroke * 1.5f,
              .stroke = colour});
  const ui::TextStyle style = gap_style(theme, shown.filled);
  const float height = canvas.rich_height(place.w - 16, shown.text.rich, style);
  canvas.rich_text(place.x + 8, place.y + (place.h - height) / 2, place.w - 16, shown.text.rich, style);
  canvas.target({.id = gap_id(gap),
                 .box = place,
                 .role = ui::Role::option,
                 .label = "Gap " + std::to_string(gap + 1),
                 .value = shown.filled ? shown.text.line : "empty",
                 .enabled = !question.marked});
}

float paint_options(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question,
                    int gap) {
  const auto& options = cloze(*question.item).gaps[static_cast<std::size_t>(gap)].options;
  const int pick = picked(question.response, static_cast<std::size_t>(gap));
  y += canvas.text(x, y, width, "For gap " + std::to_string(gap + 1), canvas.muted()) + 8;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool on = pick == static_cast<int>(i);
    QuizText text = read_text(options[i]);
    y += ui::option_row(
             canvas, x, y, width,
             {.id = "option-" + std::to_string(i),
              .text = std::move(text.line),
              .rich = std::move(text.rich),
              .cap = option_letter(i),
              .look = on ? ui::OptionLook::selected : ui::OptionLook::plain,
              .keys = {{static_cast<ui::Key>(static_cast<int>(ui::Key::a) + static_cast<int>(i))}}}) +
         10;
  }
  return y - 10;
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Cloze& body = cloze(*question.item);
  const std::vector<bool> right =
      question.marked ? exam::right_parts(*question.item, question.response) : std::vector<bool>();
  ClozeFlow flow(canvas, x, y, width);
  const float wide = gap_width(canvas, body, width);
  const auto paint_gap = [&](std::size_t gap) {
    if (gap >= body.gaps.size()) return;
    const ui::Rect place = flow.gap(wide, gap_height(canvas, question, gap, wide));
    (is_typed(body.gaps[gap]) ? paint_typed_gap : paint_chosen_gap)(canvas, place, question, gap, right);
  };
  flow.set(bank::parse_cloze(body.texts), paint_gap);
  y = flow.bottom();
  if (question.marked) return y;
  const int open = open_gap(body, question.response, question.answering.held);
  if (open >= 0) return paint_options(canvas, x, y + 18, width, question, open);
  if (is_typed(body.gaps.front())) canvas.default_focus(field_id(0));
  return y;
}

float paint_right_gaps(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const exam::Cloze& body = cloze(*question.item);
  const std::vector<bool> right = exam::right_parts(*question.item, question.response);
  for (std::size_t gap = 0; gap < body.gaps.size(); ++gap) {
    const exam::Gap& one = body.gaps[gap];
    const std::string head = "Gap " + std::to_string(gap + 1);
    if (gap >= right.size() || !right[gap]) {
      y = paint_reason(canvas, x, y, width, head,
                       is_typed(one) ? as_typed(one.accept.front())
                                     : bank::parse_markdown(one.options[static_cast<std::size_t>(one.key)]));
    } else if (is_typed(one) && gap < question.response.texts.size()) {
      const exam::TextVerdict verdict = exam::judge_text(one.accept, one.typos, question.response.texts[gap]);
      if (verdict.misspelt)
        y = paint_reason(canvas, x, y, width, head + ", spelt", as_typed(verdict.accepted));
    }
  }
  return y;
}

Effects update(const exam::Item& item, exam::Response& response, Answering& answering, const Event& event) {
  const exam::Cloze& body = cloze(item);
  HeldPiece& held = answering.held;
  if (const auto* activate = std::get_if<Activate>(&event)) {
    const int gap = number_behind(activate->id, "gap-"), option = number_behind(activate->id, "option-");
    if (gap >= 0) held = {.id = activate->id};
    const int open = open_gap(body, response, held);
    if (option >= 0 && open >= 0) {
      response.picks.resize(body.gaps.size(), -1);
      response.picks[static_cast<std::size_t>(open)] = option;
      held = {};
    }
  }
  return update_fields(response, answering, event);
}

void begin(const exam::Item& item, exam::Response&, Answering& answering) {
  answering.fields.resize(cloze(item).gaps.size());
}

}  // namespace

AnswerType cloze_answer() {
  return {.hint = "Fill the gaps",
          .paint = paint,
          .paint_reasons = paint_right_gaps,
          .update = update,
          .begin = begin};
}

}  // namespace fluoro::screens
