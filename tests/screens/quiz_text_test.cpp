#include "screens/quiz_text.hpp"

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/answer_items.hpp"
#include "screens/play.hpp"
#include "ui/focus.hpp"
#include "ui/paragraph.hpp"

// Texts with marks on screen, in every type of question, at every size and in every theme.
using namespace fluoro;
using namespace fluoro::screens;

namespace {

const char* const kStem =
    "A scan with ^99m^Tc shows *Helicobacter pylori* and HLA-B*27. The patient has\n\n- an SpO~2~ of "
    "**94%**\n"
    "- 40 × 10^9^/l platelets:\n  1. *first*, and a line that is long enough to be broken at most sizes\n"
    "  2. second\n\nWhich is **not** safe?";
const char* const kTable =
    "**Bleeding** is the risk.\n\n| Value | Safe from | Replaced with |\n|:--|--:|:-:|\n"
    "| Platelets | 50 × 10^9^/l | a platelet concentrate |\n| H~b~ | 80 g/l | red cells, **only** if she "
    "bleeds |"
    "\n\nThat is all.";

std::string wide_table() {
  std::string text, dashes;
  for (int i = 0; i < 12; ++i) {
    text += "| Column " + std::to_string(i) + " ";
    dashes += "|---";
  }
  text += "|\n" + dashes + "|\n";
  for (int row = 0; row < 3; ++row) {
    for (int i = 0; i < 12; ++i) text += i % 3 == row ? "| **unforeseeable** " : "| 5 mm ";
    text += "|\n";
  }
  return text;
}

exam::Item marked_up(exam::ItemType type) {
  exam::Item item = test::item(0);
  if (type != exam::ItemType::choice) item = test::answer_item(type);
  item.stem = kStem;
  item.explanation = kTable;
  return item;
}

void check(const std::string& what, const exam::Item& item, bool marked) {
  play::State state = play::make(history::SessionId{1}, {{item, {}}}, {}, test::evening());
  if (marked) {
    state.response = exam::right_response(item);
    if (!state.response.picks.empty()) std::ranges::reverse(state.response.picks);
    state.answers.front() = history::Answer{.response = state.response, .mark = 0.5};
    state.marked = true;
  }
  test::check_every_frame(what + (marked ? ", marked" : ""),
                          [&](const ui::Frame& frame) { return play::view(state, frame); });
}

}  // namespace

TEST_CASE("marks in a stem, its options, their feedback and a table fit at every size") {
  exam::Item item = marked_up(exam::ItemType::choice);
  auto& options = std::get<exam::Options>(item.body).list;
  options[0].text = "H~2~O, *in vitro*\n\n- a list\n- in an option";
  options[1].text = "10^9^/l, **always**";
  options[0].feedback = "**No:**\n\n1. *one*\n2. two";
  check("choice", item, false);
  check("choice", item, true);
}

TEST_CASE("a table of twelve columns fits at every size") {
  exam::Item item = marked_up(exam::ItemType::choice);
  item.explanation = wide_table();
  check("wide table", item, true);
}

TEST_CASE("marks around the gaps of a cloze fit at every size") {
  exam::Item item = marked_up(exam::ItemType::cloze);
  auto& cloze = std::get<exam::Cloze>(item.body);
  cloze.texts = {
      "**Before** an *iodinated* medium:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- eGFR in ml/min/1.73 m^2^: ",
      "\n  1. *a disease* of the ", " (fT~4~)\n\nThen **go on**."};
  cloze.gaps[1].options = {"*thyroid*", "pancreas", "**10^9^** cells"};
  check("cloze", item, false);
  check("cloze", item, true);
}

TEST_CASE("marks in pairs, rows and steps fit at every size") {
  exam::Item match = marked_up(exam::ItemType::match);
  auto& pairs = std::get<exam::Match>(match.body);
  pairs.left[0] = "^18^F\n\n- a list";
  pairs.right[0] = "**SPECT**: emits *γ*";
  pairs.right[1] = "- a list\n- of two";
  check("match", match, true);
  exam::Item order = marked_up(exam::ItemType::order);
  std::get<exam::Order>(order.body).items[1] = "*p*CO~2~ of 60\n\n- **high**";
  check("order", order, false);
  exam::Item steps = marked_up(exam::ItemType::case_);
  std::get<exam::Case>(steps.body).steps[0].stem = kStem;
  check("case", steps, true);
}

TEST_CASE("a text is announced without its marks, on one line") {
  const QuizText text = read_text("**H~2~O**\n\n- *cold*");
  CHECK(text.line == "H₂O • cold");
  CHECK(text.rich.size() == 2);
}

TEST_CASE("a text without marks is painted as if there were none") {
  const std::string typed = "Which of these, p < 0.05,\nis 5 * 3 or HLA-B*27?\n\nChoose one (~5 mm).";
  const ui::Frame frame = test::frame();
  ui::Canvas plain(frame), marked(frame);
  const ui::TextStyle style{.size = 21, .weight = ui::Weight::medium};
  const float height = plain.text(40, 50, 300, ui::reflowed(typed), style);
  CHECK(paint_text(marked, 40, 50, 300, typed, style) == doctest::Approx(height));
  CHECK(text_height(marked, 300, typed, style) == doctest::Approx(height));
  const ui::Scene a = plain.take(), b = marked.take();
  REQUIRE(ui::visible_text(a) == ui::visible_text(b));
  for (std::size_t i = 0; i < a.primitives.size(); ++i) {
    const auto& before = std::get<ui::TextRun>(a.primitives[i].shape);
    const auto& now = std::get<ui::TextRun>(b.primitives[i].shape);
    CHECK(now.font == before.font);
    CHECK(now.baseline.x == before.baseline.x);
    CHECK(now.baseline.y == doctest::Approx(before.baseline.y));
  }
}
