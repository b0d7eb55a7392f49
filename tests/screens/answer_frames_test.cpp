#include <algorithm>

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/answer_items.hpp"
#include "screens/play.hpp"

// Every type of question on screen, at every size and in every theme: untouched, in hand, answered and
// marked.
using namespace fluoro;
using namespace fluoro::screens;
using exam::ItemType;

namespace {

play::State begun(ItemType type, test::Length length) {
  return play::make(history::SessionId{1}, {{test::answer_item(type, length), {}}}, {}, test::evening());
}

void check(const std::string& what, const play::State& state) {
  test::check_every_frame(what, [&](const ui::Frame& frame) { return play::view(state, frame); });
}

void answer(play::State& state, bool right) {
  const exam::Item& item = state.items.front();
  state.response = exam::right_response(item);
  if (!right) {
    std::ranges::reverse(state.response.picks);
    for (std::string& text : state.response.texts) text = "9999 kg";
  }
  state.answering.fields.clear();
  for (const std::string& text : state.response.texts)
    state.answering.fields.push_back({.text = text, .caret = text.size(), .anchor = text.size()});
}

void mark(play::State& state) {
  state.answers.front() =
      history::Answer{.response = state.response, .mark = exam::mark(state.items.front(), state.response)};
  state.marked = true;
}

}  // namespace

TEST_CASE("every type fits at every size while it is answered") {
  for (const ItemType type : test::kAnswerTypes)
    for (const test::Length length : {test::Length::usual, test::Length::extreme}) {
      play::State state = begun(type, length);
      const std::string name =
          std::string(exam::to_string(type)) + (length == test::Length::extreme ? ", long" : "");
      check(name, state);
      answer(state, true);
      check(name + ", answered", state);
    }
}

TEST_CASE("every type fits at every size when it is marked") {
  for (const ItemType type : test::kAnswerTypes)
    for (const bool right : {true, false}) {
      play::State state = begun(type, right ? test::Length::usual : test::Length::extreme);
      answer(state, right);
      mark(state);
      check(std::string(exam::to_string(type)) + (right ? ", right" : ", long and wrong"), state);
    }
}

TEST_CASE("a piece in the hand covers no text but what it is over") {
  play::State state = begun(ItemType::order, test::Length::usual);
  state.answering.held = {.id = "item-2"};
  check("order, a row in hand", state);
  state = begun(ItemType::match, test::Length::usual);
  state.answering.held = {.id = "place-1"};
  check("match, a place chosen", state);
}
