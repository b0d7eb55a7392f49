#include <algorithm>

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/answer_items.hpp"
#include "screens/known_pictures.hpp"
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
  test::check_every_frame(what, [&](ui::Frame frame) {
    frame.pictures = &test::pictures();
    return play::view(state, frame);
  });
}

void answer(play::State& state, bool right) {
  const exam::Item& item = state.items.front();
  state.response = exam::right_response(item);
  if (!right) {
    std::ranges::reverse(state.response.picks);
    for (std::string& text : state.response.texts) text = "9999 kg";
    if (state.response.spot) state.response.spot = exam::Spot{100, 100};
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

TEST_CASE("a picture fits at every size, whatever its shape, and so do the words that stand for it") {
  for (const char* image : {"wide.png", "tall.png", "tiny.png", "strip.png", "unknown.png", "gone.png"}) {
    for (const ItemType type : {ItemType::choice, ItemType::case_, ItemType::hotspot}) {
      play::State state = begun(type, test::Length::usual);
      exam::Item& item = state.items.front();
      if (type == ItemType::choice) item = test::item(1);
      item.image = image;
      item.alt = "An angiogram of the pelvis";
      if (auto* steps = std::get_if<exam::Case>(&item.body)) {
        steps->steps[0] = test::answer_item(ItemType::hotspot);
        steps->steps[1].image = image;
        steps->steps[1].alt = "The same a minute later";
      }
      const std::string name = std::string(exam::to_string(type)) + ", " + image;
      check(name, state);
      state.answering.open_picture = "picture";
      check(name + ", open", state);
      state.answering.open_picture.clear();
      answer(state, false);
      mark(state);
      check(name + ", marked", state);
    }
  }
}

TEST_CASE("a long description that stands for a picture can be read to its end") {
  for (const ItemType type : {ItemType::choice, ItemType::hotspot}) {
    play::State state = begun(type, test::Length::extreme);
    exam::Item& item = state.items.front();
    if (type == ItemType::choice) item = test::item(1, test::Length::extreme);
    item.image = "gone.png";
    item.alt = test::long_text(2000);
    check(std::string(exam::to_string(type)) + ", told at length", state);
    state.answering.open_picture = "picture";
    check(std::string(exam::to_string(type)) + ", told at length, open", state);
  }
}

TEST_CASE("a cross-hair and a zoomed picture cover no text") {
  play::State state = begun(ItemType::hotspot, test::Length::usual);
  state.answering.cross = exam::Spot{10, 10};
  state.answering.picture = {.zoom = 6, .centre = {0.5, 0.5}};
  check("hotspot, cross-hair", state);
  answer(state, false);
  mark(state);
  check("hotspot, zoomed and marked", state);
}

TEST_CASE("a piece in the hand covers no text but what it is over") {
  play::State state = begun(ItemType::order, test::Length::usual);
  state.answering.held = {.id = "item-2"};
  check("order, a row in hand", state);
  state = begun(ItemType::match, test::Length::usual);
  state.answering.held = {.id = "place-1"};
  check("match, a place chosen", state);
}
