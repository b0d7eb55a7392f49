#include "exam/answer_words.hpp"

#include <doctest/doctest.h>

#include "exam/marking.hpp"

using namespace fluoro::exam;

namespace {

Item item(ItemType type, Body body) { return {.type = type, .body = std::move(body)}; }

std::string right_words(const Item& asked) { return answer_words(asked, right_response(asked)); }

}  // namespace

TEST_CASE("an answer is put in words") {
  const Item choice =
      item(ItemType::multiple, Options{{{"one", true, ""}, {"two", false, ""}, {"three", true, ""}}});
  CHECK(right_words(choice) == "one; three");
  CHECK(answer_words(choice, {.ticked = {1, 7}}) == "two");
  const Item match = item(ItemType::match, Match{{"a", "b"}, {"B", "A", "C"}, {1, 0}});
  CHECK(right_words(match) == "a → A; b → B");
  CHECK(answer_words(match, {.picks = {-1, 2}}) == "b → C");
  const Item order = item(ItemType::order, Order{{"b", "c", "a"}, {2, 0, 1}});
  CHECK(right_words(order) == "a; b; c");
  CHECK(answer_words(order, {.picks = {1}}) == "c");
  const Item cloze = item(
      ItemType::cloze, Cloze{{"", "", ""}, {{.accept = {"x", "y"}}, {.options = {"red", "blue"}, .key = 1}}});
  CHECK(right_words(cloze) == "1: x; 2: blue");
  CHECK(answer_words(cloze, {.picks = {0, 0}}) == "2: red");
  CHECK(right_words(item(ItemType::text, Text{{"stent", "tube"}, 0})) == "stent");
  CHECK(right_words(item(ItemType::number, Number{2.5, 0, "mm", {}})) == "2.5 mm");
  const Item hotspot =
      item(ItemType::hotspot, Hotspot{{{"aorta", Region::Shape::circle, {{9, 9}}, 2, true, ""}}});
  CHECK(right_words(hotspot) == "aorta");
  CHECK(answer_words(hotspot, {.spot = Spot{20.5, 3}}) == "20.5, 3");
  const Item set =
      item(ItemType::matching_set, MatchingSet{{"a", "b"}, {{"first", "", 1}, {"second", "", 0}}});
  CHECK(right_words(set) == "first → b; second → a");
  const Item steps = item(ItemType::case_, Case{{choice, item(ItemType::text, Text{{"stent"}, 0})}});
  CHECK(right_words(steps) == "1: one; three | 2: stent");
  CHECK(answer_words(steps, {.steps = {{}, {.texts = {"coil"}}}}) == "2: coil");
}

TEST_CASE("words of the quiz are without marks, words that were typed as they are") {
  CHECK(right_words(item(ItemType::choice, Options{{{"**H~2~O**\n\n- *a*", true, ""}}})) == "H₂O • a");
  CHECK(right_words(item(ItemType::match, Match{{"*a*"}, {"10^9^"}, {0}})) == "a → 10⁹");
  CHECK(answer_words(item(ItemType::text, Text{{"a"}, 0}), {.texts = {"*a*"}}) == "*a*");
}

TEST_CASE("no answer has no words") {
  for (const Item& one :
       {item(ItemType::choice, Options{{{"one", true, ""}}}), item(ItemType::match, Match{{"a"}, {"b"}, {0}}),
        item(ItemType::order, Order{{"a"}, {0}}), item(ItemType::text, Text{{"a"}, 0}),
        item(ItemType::hotspot, Hotspot{}), item(ItemType::case_, Case{})})
    CHECK(answer_words(one, {}).empty());
}
