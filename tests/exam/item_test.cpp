#include "exam/item.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "exam/marking.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

/// Options by letters: R is right, w is wrong.
Item item(ItemType type, const std::string& options, bool all_or_nothing = false) {
  Options offered{.all_or_nothing = all_or_nothing};
  for (const char c : options) offered.list.push_back({std::string(1, c), c == 'R', ""});
  return {.question = "bank/question", .type = type, .body = std::move(offered)};
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

Item full_item() {
  return {.question = "small/which-does/ablation",
          .bank = "small",
          .bank_title = "Small",
          .fact = "ablation",
          .type = ItemType::multiple,
          .topic = "oncology",
          .topic_title = "Interventional oncology",
          .level = "apply",
          .stem = "Which “two”?\nLine.",
          .body = Options{{{"one", true, ""}, {"two", false, "No."}}, true},
          .explanation = "So it is.",
          .sources = {"A Society: A Guideline (2019)"},
          .time = std::chrono::seconds(90)};
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
    check_marks(item(ItemType::true_false, "wR"), {{{1}, 1}, {{0}, 0}, {{}, 0}, {{0, 1}, 0}, {{2}, 0}});
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
}

TEST_SUITE("JSON") {
  TEST_CASE("an item is written in its order") {
    CHECK(to_json(full_item()).dump() ==
          R"({"question":"small/which-does/ablation","fact":"ablation","type":"multiple","topic":"oncology",)"
          R"("stem":"Which “two”?\nLine.",)"
          R"("options":[{"text":"one","correct":true},{"text":"two","correct":false,"feedback":"No."}],)"
          R"x("explanation":"So it is.","sources":["A Society: A Guideline (2019)"],"bank":"small",)x"
          R"("bank_title":"Small","topic_title":"Interventional oncology","level":"apply","scoring":"all",)"
          R"("time":90})");
  }

  TEST_CASE("nothing gives the answer away without the key") {
    CHECK(to_json(full_item(), KeyShown::no).dump() ==
          R"({"question":"small/which-does","type":"multiple","topic":"oncology",)"
          R"("stem":"Which “two”?\nLine.","options":[{"text":"one"},{"text":"two"}],"bank":"small",)"
          R"("bank_title":"Small","topic_title":"Interventional oncology","level":"apply","scoring":"all",)"
          R"("time":90})");
    Item written = full_item();
    written.question = "small/bleed";
    CHECK(to_json(written, KeyShown::no)["question"] == "small/bleed");
  }

  TEST_CASE("fact and topic are null when there is none") {
    Item bare = item(ItemType::choice, "Rw");
    const base::Json json = to_json(bare);
    CHECK(json["fact"].is_null());
    CHECK(json["topic"].is_null());
    CHECK_FALSE(json.contains("scoring"));
    CHECK_FALSE(json.contains("time"));
    CHECK(item_from_json(json) == bare);
  }

  TEST_CASE("what was written reads back, through text too") {
    for (const ItemType type : {ItemType::choice, ItemType::multiple, ItemType::true_false}) {
      Item kept = full_item();
      kept.type = type;
      std::get<Options>(kept.body).all_or_nothing = type == ItemType::multiple;
      CHECK(item_from_json(to_json(kept)) == kept);
      CHECK(item_from_json(base::Json::parse(to_json(kept).dump())) == kept);
    }
    for (const Response& response : {Response{}, Response{{0}}, Response{{1, 3, 4}}})
      CHECK(response_from_json(to_json(response)) == response);
    CHECK(to_json(Response{{0, 2}}).dump() == R"({"ticked":[0,2]})");
  }

  TEST_CASE("JSON of another shape is refused") {
    const base::Json good = to_json(full_item());
    for (const char* key : {"question", "fact", "type", "topic", "stem", "options", "explanation", "sources",
                            "bank", "bank_title", "topic_title", "level"}) {
      CAPTURE(key);
      base::Json missing = good, wrong = good;
      missing.erase(key);
      wrong[key] = 5;
      CHECK_THROWS_AS((void)item_from_json(missing), std::runtime_error);
      CHECK_THROWS_AS((void)item_from_json(wrong), std::runtime_error);
    }
    base::Json unknown = good;
    unknown["type"] = "essay";
    CHECK_THROWS_WITH_AS((void)item_from_json(unknown), "a kept question can't be read: unknown type 'essay'",
                         std::runtime_error);
    unknown = good;
    unknown["scoring"] = "half";
    CHECK_THROWS_AS((void)item_from_json(unknown), std::runtime_error);
    for (const char* text : {"null", "[]", "5", "{}"}) {
      CHECK_THROWS_AS((void)item_from_json(base::Json::parse(text)), std::runtime_error);
      CHECK_THROWS_AS((void)response_from_json(base::Json::parse(text)), std::runtime_error);
    }
    for (const char* text :
         {R"({"ticked":[1,0]})", R"({"ticked":[0,0]})", R"({"ticked":[-1]})", R"({"ticked":["a"]})"})
      CHECK_THROWS_AS((void)response_from_json(base::Json::parse(text)), std::runtime_error);
  }
}
