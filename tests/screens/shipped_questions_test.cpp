#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/paper_code.hpp"
#include "exam/item.hpp"
#include "exam/marking.hpp"
#include "screens/every_frame.hpp"
#include "screens/play.hpp"
#include "support/shipped_quizzes.hpp"

// Every question of every shipped quiz as a learner gets it: asked and marked, on a small window and on an
// upright kiosk.
using namespace fluoro;
using namespace fluoro::screens;

namespace {

constexpr std::array kSizes{ui::Size{1024, 640}, ui::Size{1080, 1920}};
/// Papers: a generated question takes other elements and values in each.
constexpr std::array kPapers{1U, 2U, 3U};

play::State asked(const exam::Item& item) {
  return play::make(history::SessionId{1}, {{item, {}}}, {}, test::evening());
}

void answer(play::State& state) {
  const exam::Item& item = state.items.front();
  state.response = exam::right_response(item);
  for (const std::string& text : state.response.texts)
    state.answering.fields.push_back({.text = text, .caret = text.size(), .anchor = text.size()});
  state.answers.front() =
      history::Answer{.response = state.response, .mark = exam::mark(item, state.response)};
  state.marked = true;
}

/// A brace on screen is a field that was not filled.
void check_filled(const std::string& what, const ui::Scene& scene) {
  for (const ui::Primitive& primitive : scene.primitives)
    if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape))
      CHECK_MESSAGE(run->text.find_first_of("{}") == std::string::npos, what, ": ", run->text);
}

void check(const std::string& what, const play::State& state) {
  for (const ui::Size size : kSizes) {
    const auto view = [&](const ui::Frame& frame) { return play::view(state, frame); };
    check_filled(what, view(test::frame(size)));
    test::check_frame(what, view, test::frame(size));
  }
}

}  // namespace

TEST_CASE("every shipped question fits, asked and marked, on a small window and on a kiosk") {
  for (const bank::Bank& bank : test::shipped_quizzes())
    for (const bank::Askable& askable : bank.askables) {
      std::vector<exam::Item> seen;
      for (const unsigned paper : kPapers) {
        exam::Item item = exam::present(bank, askable, base::PaperCode::from_number(paper).seed());
        if (std::ranges::find(seen, item) != seen.end()) continue;
        const std::string what = item.question + ", paper " + std::to_string(paper);
        play::State state = asked(item);
        check(what, state);
        answer(state);
        CHECK_MESSAGE(state.answers.front()->mark == 1, what);
        check(what + ", marked", state);
        seen.push_back(std::move(item));
      }
    }
}
