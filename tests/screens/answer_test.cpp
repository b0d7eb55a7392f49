#include "screens/answer.hpp"

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/answer_items.hpp"

using namespace fluoro;
using namespace fluoro::screens;
using exam::ItemType;

namespace {

/// One question in the hands of a learner.
struct Desk {
  exam::Item item;
  exam::Response response;
  Answering answering;

  explicit Desk(ItemType type) : item(test::answer_item(type)), answering(begin_answer(item, response)) {}

  Effects press(const std::string& id) { return update_answer(item, response, answering, Activate{id}); }
  Effects key(const std::string& id, const std::string& name) {
    return update_answer(item, response, answering, KeyOn{id, ui::chord_from_string(name)});
  }
  void type(const std::string& id, const std::string& text) {
    (void)update_answer(item, response, answering, Typed{id, text});
  }
  void drag(const std::string& id, const std::string& over) {
    const auto send = [&](Pointer::Phase phase, bool moved) {
      (void)update_answer(item, response, answering,
                          Pointer{.id = id, .phase = phase, .moved = moved, .over = moved ? over : ""});
    };
    send(Pointer::Phase::press, false);
    send(Pointer::Phase::move, true);
    send(Pointer::Phase::release, true);
  }
  [[nodiscard]] double mark() const { return exam::mark(item, response); }
};

using Picks = std::vector<int>;

}  // namespace

TEST_CASE("rows go up and down by their buttons, and stop at the ends") {
  Desk desk(ItemType::order);
  CHECK_FALSE(can_check(desk.item, desk.response));
  desk.press("down-0");
  CHECK(desk.response.picks == Picks{1, 0, 2, 3});
  CHECK(can_check(desk.item, desk.response));
  desk.press("up-1");
  CHECK(desk.response.picks == Picks{1, 0, 2, 3});
  desk.press("up-3");
  desk.press("up-3");
  CHECK(desk.response.picks == Picks{1, 3, 0, 2});
}

TEST_CASE("a row picked up by Space goes with the arrows, and Esc puts it back") {
  Desk desk(ItemType::order);
  desk.press("item-0");
  CHECK(desk.answering.held.id == "item-0");
  desk.key("item-0", "Down");
  desk.key("item-0", "Down");
  CHECK(desk.response.picks == Picks{1, 2, 0, 3});
  desk.key("item-0", "Esc");
  CHECK(desk.response.picks == Picks{0, 1, 2, 3});
  CHECK(desk.answering.held.id.empty());
  desk.press("item-3");
  desk.key("item-3", "Up");
  desk.key("item-3", "Enter");
  CHECK(desk.answering.held.id.empty());
  CHECK(desk.response.picks == Picks{0, 1, 3, 2});
}

TEST_CASE("a row dragged over another takes its place") {
  Desk desk(ItemType::order);
  desk.drag("item-0", "item-2");
  CHECK(desk.response.picks == Picks{1, 2, 0, 3});
  desk.drag("item-3", "item-1");
  CHECK(desk.response.picks == Picks{3, 1, 2, 0});
  desk.drag("item-3", "");
  CHECK(desk.response.picks == Picks{3, 1, 2, 0});
  CHECK(desk.answering.held.id.empty());
}

TEST_CASE("letters fill the places from the first, and a piece is used once") {
  Desk desk(ItemType::match);
  for (const char* piece : {"piece-1", "piece-0", "piece-2", "piece-3"}) desk.press(piece);
  CHECK(desk.response.picks == Picks{1, 0, 2, 3});
  CHECK(desk.mark() == 1);
  desk.press("place-3");
  desk.press("piece-1");
  CHECK(desk.response.picks == Picks{-1, 0, 2, 1});
}

TEST_CASE("place and piece come in either order, by choice or by dragging") {
  Desk desk(ItemType::match);
  desk.press("place-2");
  desk.press("piece-4");
  CHECK(desk.response.picks == Picks{-1, -1, 4, -1});
  desk.drag("piece-3", "place-0");
  CHECK(desk.response.picks == Picks{3, -1, 4, -1});
  desk.drag("place-0", "place-1");
  CHECK(desk.response.picks == Picks{-1, 3, 4, -1});
  desk.drag("place-1", "");
  desk.key("place-2", "Delete");
  CHECK(desk.response.picks.empty());
}

TEST_CASE("an option of a matching set serves several stems") {
  Desk desk(ItemType::matching_set);
  desk.drag("piece-0", "place-0");
  desk.drag("piece-0", "place-3");
  CHECK(desk.response.picks == Picks{0, -1, -1, 0});
  CHECK(desk.mark() == 0.5);
}

TEST_CASE("text is typed, corrected, copied and pasted") {
  Desk desk(ItemType::text);
  desk.type("field-0", "Esophagos");
  desk.key("field-0", "Backspace");
  desk.key("field-0", "Backspace");
  desk.type("field-0", "us");
  CHECK(desk.response.texts == std::vector<std::string>{"Esophagus"});
  CHECK(desk.mark() == 1);
  desk.key("field-0", "Ctrl+A");
  const Effects cut = desk.key("field-0", "Ctrl+X");
  REQUIRE(cut.size() == 1);
  CHECK(std::get<Copy>(cut[0]).text == "Esophagus");
  CHECK_FALSE(can_check(desk.item, desk.response));
  const Effects paste = desk.key("field-0", "Ctrl+V");
  REQUIRE(paste.size() == 1);
  CHECK(std::get<Paste>(paste[0]).id == "field-0");
}

TEST_CASE("a number has its unit") {
  Desk desk(ItemType::number);
  desk.type("field-0", "0,2 cm");
  CHECK(desk.mark() == 1);
}

TEST_CASE("gaps are typed into or filled from their options") {
  Desk desk(ItemType::cloze);
  desk.type("field-0", "renal");
  CHECK(desk.mark() == 0.5);
  desk.press("option-1");
  CHECK(desk.response.picks == Picks{-1, 1});
  desk.press("gap-1");
  desk.press("option-0");
  CHECK(desk.mark() == 1);
}

TEST_CASE("a case goes step by step, and a locked step stays as it was answered") {
  Desk desk(ItemType::case_);
  CHECK_FALSE(can_check(desk.item, desk.response));
  desk.press("option-1");
  REQUIRE(can_check(desk.item, desk.response));
  REQUIRE(has_next_step(desk.item, desk.response));
  go_to_next_step(desk.item, desk.response, desk.answering);
  CHECK_FALSE(can_check(desk.item, desk.response));
  desk.press("option-0");
  CHECK(desk.response.steps[0].ticked == Picks{1});
  desk.press("down-0");
  go_to_next_step(desk.item, desk.response, desk.answering);
  desk.type("field-0", "gullet");
  CHECK_FALSE(has_next_step(desk.item, desk.response));
  CHECK(desk.response.steps.size() == 3);
  CHECK(desk.mark() > 0.6);
}
