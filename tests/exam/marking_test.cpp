#include "exam/marking.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

/// Options by letters: R is right, w is wrong.
Item item(ItemType type, const std::string& options, bool all_or_nothing = false) {
  Options offered{.all_or_nothing = all_or_nothing};
  for (const char c : options) offered.list.push_back({std::string(1, c), c == 'R', ""});
  return {.question = "bank/question", .type = type, .body = std::move(offered)};
}

Item item(Body body) {
  constexpr std::array kTypes{ItemType::choice,  ItemType::match,        ItemType::order,
                              ItemType::cloze,   ItemType::text,         ItemType::number,
                              ItemType::hotspot, ItemType::matching_set, ItemType::case_};
  const ItemType type = kTypes[body.index()];
  return {.question = "bank/question", .type = type, .body = std::move(body)};
}

struct Row {
  std::vector<int> ticked;
  double mark;
};

void check_marks(const Item& asked, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.ticked);
    CHECK(mark(asked, Response{row.ticked}) == row.mark);
  }
}

void check_responses(const Item& asked, const std::vector<std::pair<Response, double>>& rows) {
  for (const auto& row : rows) {
    const auto& response = row.first;
    const auto& expected = row.second;
    CAPTURE(to_json(response).dump());
    CHECK(mark(asked, response) == expected);
  }
}

void check_picks(const Item& asked, const std::vector<std::pair<std::vector<int>, double>>& rows) {
  for (const auto& [picks, expected] : rows) check_responses(asked, {{Response{.picks = picks}, expected}});
}

}  // namespace

TEST_SUITE("marking") {
  TEST_CASE("choice is right or not") {
    check_marks(item(ItemType::choice, "wRww"), {{{1}, 1},
                                                 {{0}, 0},
                                                 {{2}, 0},
                                                 {{3}, 0},
                                                 {{}, 0},
                                                 {{1, 2}, 0},
                                                 {{0, 1}, 0},
                                                 {{0, 1, 2, 3}, 0},
                                                 {{4}, 0},
                                                 {{-1}, 0},
                                                 {{1, 4}, 0}});
  }

  TEST_CASE("true-false is right or not") {
    check_marks(item(ItemType::true_false, "wR"),
                {{{1}, 1}, {{0}, 0}, {{}, 0}, {{0, 1}, 0}, {{1, 0}, 0}, {{2}, 0}, {{-1}, 0}, {{1, 2}, 0}});
    check_marks(item(ItemType::true_false, "Rw"), {{{0}, 1}, {{1}, 0}, {{}, 0}, {{0, 1}, 0}, {{2}, 0}});
    check_marks(item(ItemType::true_false, "Rw"), {{{0}, 1}, {{1}, 0}, {{}, 0}, {{0, 1}, 0}, {{-1}, 0}});
  }

  TEST_CASE("multiple gives a part for right ticks less wrong ones") {
    check_marks(item(ItemType::multiple, "RRwRwR"), {{{0, 1, 3, 5}, 1},
                                                     {{0, 1, 3}, 0.75},
                                                     {{0, 1}, 0.5},
                                                     {{5}, 0.25},
                                                     {{}, 0},
                                                     {{0, 1, 2, 3, 5}, 0.75},
                                                     {{0, 1, 2, 3, 4, 5}, 0.5},
                                                     {{0, 2}, 0},
                                                     {{0, 2, 4}, 0},
                                                     {{2}, 0},
                                                     {{2, 4}, 0},
                                                     {{0, 1, 3, 5, 6}, 0.75},
                                                     {{0, 0, 1, 1}, 0.5}});
    check_marks(item(ItemType::multiple, "RRRw"), {{{0}, 1.0 / 3}, {{0, 1}, 2.0 / 3}, {{0, 1, 3}, 1.0 / 3}});
    check_marks(item(ItemType::multiple, "wRw"), {{{1}, 1}, {{1, 2}, 0}, {{0}, 0}});
  }

  TEST_CASE("multiple with scoring: all is right or not") {
    check_marks(item(ItemType::multiple, "RRwRwR", true), {{{0, 1, 3, 5}, 1},
                                                           {{0, 1, 3}, 0},
                                                           {{0, 1}, 0},
                                                           {{5}, 0},
                                                           {{}, 0},
                                                           {{0, 1, 2, 3, 5}, 0},
                                                           {{0, 1, 2, 3, 4, 5}, 0},
                                                           {{0, 2}, 0},
                                                           {{2, 4}, 0},
                                                           {{0, 1, 3, 5, 6}, 0},
                                                           {{0, 1, 3, 5, 5}, 1}});
  }

  TEST_CASE("an item without a right option gives nothing") {
    check_marks(item(ItemType::multiple, "ww"), {{{}, 0}, {{0}, 0}});
    check_marks(item(ItemType::choice, ""), {{{}, 0}, {{0}, 0}});
  }

  TEST_CASE("match gives the share of pairs right") {
    // Both f and p belong to the same text on the right.
    const Item match = item(Match{{"c", "f", "s", "p"}, {"x", "A", "B", "B", "C"}, {1, 2, 4, 3}});
    check_picks(match, {{{1, 2, 4, 3}, 1},
                        {{1, 3, 4, 2}, 1},
                        {{1, 3, 4, 3}, 1},
                        {{1, 2, 4, 0}, 0.75},
                        {{1, 2, 3, 4}, 0.5},
                        {{1, 2}, 0.5},
                        {{1, -1, -1, -1}, 0.25},
                        {{1, 1, 1, 1}, 0.25},
                        {{0, 0, 0, 0}, 0},
                        {{-1, -1, -1, -1}, 0},
                        {{}, 0},
                        {{5, 9, -7, 100}, 0},
                        {{1, 2, 4, 3, 1, 1}, 1}});
  }

  TEST_CASE("order gives the share of neighbouring pairs right") {
    const Item order = item(Order{{"c", "a", "e", "b", "d"}, {1, 3, 0, 4, 2}});
    check_picks(order, {{{1, 3, 0, 4, 2}, 1},
                        {{2, 1, 3, 0, 4}, 0.75},
                        {{0, 4, 2, 1, 3}, 0.75},
                        {{1, 3, 0, 2, 4}, 0.5},
                        {{3, 1, 0, 4, 2}, 0.5},
                        {{1, 3, 2, 0, 4}, 0.5},
                        {{1, 3}, 0.25},
                        {{2, 4, 0, 3, 1}, 0},
                        {{0, 1, 2, 3, 4}, 0},
                        {{}, 0},
                        {{-1, -1, -1, -1, -1}, 0},
                        {{1, 3, 1, 3, 1}, 0.25},
                        {{7, 1, 3, -2, 0}, 0.25}});
    check_picks(item(Order{{"b", "a"}, {1, 0}}), {{{1, 0}, 1}, {{0, 1}, 0}, {{1}, 0}, {{}, 0}});
    check_picks(item(Order{{"a"}, {0}}), {{{0}, 1}, {{}, 0}, {{1}, 0}});
  }

  TEST_CASE("cloze gives the share of gaps right") {
    const Gap typed{.accept = {"pulmonary artery", "truncus"}, .typos = 1};
    const Gap chosen{.options = {"red", "blue", "green"}, .key = 1};
    const Item cloze = item(Cloze{{"", "", "", "", ""}, {typed, chosen, chosen, {.accept = {"lung"}}}});
    check_responses(cloze, {{{.picks = {-1, 1, 1, -1}, .texts = {"Pulmonary Artery", "", "", "lung"}}, 1},
                            {{.picks = {-1, 1, 1, -1}, .texts = {"pulmonary-arterie", "", "", "lung"}}, 0.75},
                            {{.picks = {-1, 1, 1, -1}, .texts = {"pulmonary artry", "", "", "lung"}}, 1},
                            {{.picks = {-1, 1, 1, -1}, .texts = {"truncus", "", "", "lungs"}}, 0.75},
                            {{.picks = {-1, 1, 0, -1}, .texts = {"", "", "", "lung"}}, 0.5},
                            {{.picks = {-1, 1}}, 0.25},
                            {{.texts = {"truncus"}}, 0.25},
                            {{.picks = {1, 1, 1, 1}}, 0.5},
                            {{.texts = {"truncus", "blue", "blue", "lung"}}, 0.5},
                            {{.picks = {-1, 3, -9, -1}, .texts = {"", "", "", ""}}, 0},
                            {{}, 0}});
  }

  TEST_CASE("text is right or not") {
    const Item text = item(Text{{"oesophagus", "gullet"}, 2});
    const std::vector<std::pair<std::string, double>> rows{
        {"oesophagus", 1}, {"Esophagus", 1}, {"ŒSOPHAGUS", 1}, {"oesofagus", 1},
        {"esophogus", 1},  {"gullet", 1},    {"gulet", 1},     {"gult", 0},
        {"stomach", 0},    {"", 0},          {" ", 0},         {"the gullet", 0}};
    for (const auto& row : rows) {
      const auto& typed = row.first;
      const auto& expected = row.second;
      CAPTURE(std::string(typed));
      CHECK(mark(text, {.texts = {typed}}) == expected);
    }
    CHECK(mark(text, {}) == 0);
  }

  TEST_CASE("number is right or not") {
    const Item number = item(Number{8, 0.5, "mm", {{"cm", 10}}});
    const std::vector<std::pair<std::string, double>> rows{
        {"8 mm", 1}, {"8.5mm", 1}, {"7,5 mm", 1}, {"0.8 cm", 1}, {"8 cm", 0}, {"8", 0},
        {"9 mm", 0}, {"8 kg", 0},  {"eight", 0},  {"", 0},       {"mm", 0},   {"24/3 mm", 1}};
    for (const auto& row : rows) {
      const auto& typed = row.first;
      const auto& expected = row.second;
      CAPTURE(std::string(typed));
      CHECK(mark(number, {.texts = {typed}}) == expected);
    }
    CHECK(mark(number, {}) == 0);
  }

  TEST_CASE("hotspot is right or not") {
    const Item hotspot = item(Hotspot{
        {{.name = "hole", .shape = Region::Shape::circle, .points = {{50, 50}}, .radius = 5},
         {.name = "plate", .shape = Region::Shape::box, .points = {{0, 0}, {100, 100}}, .correct = true}}});
    const std::vector<std::pair<Spot, double>> rows{
        {{10, 10}, 1},   {{50, 44}, 1},  {{50, 50}, 0}, {{55, 50}, 0}, {{0, 0}, 1},
        {{100, 100}, 1}, {{101, 50}, 0}, {{-1, 50}, 0}, {{50, 56}, 1}, {{1e9, 1e9}, 0}};
    for (const auto& row : rows) {
      const auto& spot = row.first;
      const auto& expected = row.second;
      CAPTURE(spot.x);
      CAPTURE(spot.y);
      CHECK(mark(hotspot, {.spot = spot}) == expected);
    }
    CHECK(mark(hotspot, {}) == 0);
  }

  TEST_CASE("matching-set gives the share of stems right") {
    const Item set =
        item(MatchingSet{{"a", "b", "c"}, {{"1", "", 2}, {"2", "", 0}, {"3", "", 2}, {"4", "", 1}}});
    check_picks(set, {{{2, 0, 2, 1}, 1},
                      {{2, 0, 2, 0}, 0.75},
                      {{2, 0, 2}, 0.75},
                      {{2, 2, 2, 2}, 0.5},
                      {{2, -1, -1, 1}, 0.5},
                      {{-1, -1, 2, -1}, 0.25},
                      {{1, 1, 1, 1}, 0.25},
                      {{0, 1, 0, 2}, 0},
                      {{}, 0},
                      {{3, 9, -2, 4}, 0}});
  }

  TEST_CASE("case gives the mean of its steps") {
    const Item one = item(ItemType::choice, "Rw"), many = item(ItemType::multiple, "RRw");
    const Item asked =
        item(Case{{one, many, item(Text{{"stent"}, 0}), item(Order{{"b", "a", "c"}, {1, 0, 2}})}});
    const Response right{.ticked = {0}}, both{.ticked = {0, 1}}, half{.ticked = {0}},
        word{.texts = {"stent"}};
    const Response ordered{.picks = {1, 0, 2}}, turned{.picks = {0, 2, 1}};
    check_responses(asked, {{{.steps = {right, both, word, ordered}}, 1},
                            {{.steps = {right, half, word, ordered}}, 0.875},
                            {{.steps = {right, half, word, turned}}, 0.75},
                            {{.steps = {right, both}}, 0.5},
                            {{.steps = {right, half}}, 0.375},
                            {{.steps = {right}}, 0.25},
                            {{.steps = {{}, {}, word}}, 0.25},
                            {{.steps = {{}, half}}, 0.125},
                            {{.steps = {{}, {}, {}, {}}}, 0},
                            {{}, 0},
                            {{.ticked = {0}}, 0},
                            {{.steps = {right, both, word, ordered, right}}, 1}});
    CHECK(mark(item(Case{}), {.steps = {right}}) == 0);
  }
}

TEST_SUITE("the parts that are right") {
  TEST_CASE("of what has parts") {
    using Parts = std::vector<bool>;
    CHECK(right_parts(item(Match{{"c", "f"}, {"A", "B"}, {1, 0}}), {.picks = {1, 1}}) == Parts{true, false});
    const Item order = item(Order{{"c", "a", "b"}, {1, 2, 0}});
    CHECK(right_parts(order, {.picks = {1, 2, 0}}) == Parts{true, true});
    CHECK(right_parts(order, {.picks = {0, 1, 2}}) == Parts{false, true});
    CHECK(right_parts(order, {}) == Parts{false, false});
    const Item cloze = item(Cloze{{"", "", ""}, {{.accept = {"x"}}, {.options = {"a", "b"}, .key = 0}}});
    CHECK(right_parts(cloze, {.picks = {-1, 0}, .texts = {"y", ""}}) == Parts{false, true});
    const Item set = item(MatchingSet{{"a", "b"}, {{"1", "", 0}, {"2", "", 0}}});
    CHECK(right_parts(set, {.picks = {0, 1}}) == Parts{true, false});
    const Item steps = item(Case{{item(ItemType::multiple, "RR"), item(ItemType::choice, "Rw"), set}});
    CHECK(right_parts(steps, {.steps = {{.ticked = {0}}, {.ticked = {0}}}}) == Parts{false, true, false});
  }

  TEST_CASE("are none where there is only one") {
    for (const Item& one :
         {item(ItemType::choice, "Rw"), item(Text{{"a"}, 0}), item(Number{1, 0, "", {}}), item(Hotspot{})})
      CHECK(right_parts(one, right_response(one)).empty());
  }
}

TEST_CASE("an answer is there when something was ticked, picked, typed or marked") {
  const Item choice = item(ItemType::choice, "Rw"), text = item(Text{{"a"}, 0});
  CHECK_FALSE(is_answered(choice, {}));
  CHECK(is_answered(choice, {.ticked = {1}}));
  CHECK_FALSE(is_answered(text, {.texts = {" \t"}}));
  CHECK(is_answered(text, {.texts = {"b"}}));
  const Item set = item(MatchingSet{{"a"}, {{"1", "", 0}, {"2", "", 0}}});
  CHECK_FALSE(is_answered(set, {.picks = {-1, -1}}));
  CHECK(is_answered(set, {.picks = {-1, 0}}));
  CHECK(is_answered(item(Hotspot{}), {.spot = Spot{1, 1}}));
  const Item steps = item(Case{{choice, text}});
  CHECK_FALSE(is_answered(steps, {.ticked = {0}}));
  CHECK_FALSE(is_answered(steps, {.steps = {{}, {.texts = {""}}}}));
  CHECK(is_answered(steps, {.steps = {{}, {.texts = {"b"}}}}));
}

TEST_CASE("the right response to a number is short, and exact when it must be") {
  const auto words = [](const Number& number) { return right_response(item(number)).texts.front(); };
  CHECK(words({8.0 / 3, 0.01, "mm", {}}) == "2.6667 mm");
  CHECK(words({8.0 / 3, 0, "", {}}) == "2.6666666666666665");
  CHECK(words({8, 0, "%", {}}) == "8 %");
  CHECK(words({-0.5, 0, "", {}}) == "-0.5");
  CHECK(words({1e18, 0, "", {}}) == "1e18");
}
