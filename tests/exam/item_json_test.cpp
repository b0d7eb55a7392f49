#include "exam/item_json.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

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

/// One of each type that has no options.
std::map<std::string, Item> every_item() {
  std::map<std::string, Item> items;
  const auto add = [&](ItemType type, Body body) {
    Item item{.question = std::string("small/") + to_string(type), .type = type, .stem = "Which?"};
    item.bank = "small";
    item.fact = "lysis";
    item.body = std::move(body);
    item.explanation = "So it is.";
    item.sources = {"A Guideline"};
    items.emplace(to_string(type), std::move(item));
  };
  using Shape = Region::Shape;
  add(ItemType::match, Match{{"a", "b"}, {"B", "C", "A"}, {2, 0}});
  add(ItemType::order, Order{{"b", "c", "a"}, {2, 0, 1}});
  add(ItemType::cloze, Cloze{{"The ", ", the ", "."},
                             {{.accept = {"x", "y"}, .typos = 1}, {.options = {"red", "blue"}, .key = 1}}});
  add(ItemType::text, Text{{"tumour"}, 2});
  add(ItemType::number, Number{2.5, 0.1, "mm", {{"cm", 10}, {"m", 1000}}});
  add(ItemType::hotspot, Hotspot{{{"c", Shape::circle, {{1, 2}}, 3.5, true, ""},
                                  {"b", Shape::box, {{0, 0}, {4, 5}}, 0, false, "No."},
                                  {"p", Shape::polygon, {{0, 0}, {9, 0}, {9, 9}}, 0, false, ""}}});
  add(ItemType::matching_set, MatchingSet{{"a", "b"}, {{"1", "", 1}, {"2", "Why.", 0}}});
  items.at("hotspot").image = "belly.png";
  items.at("hotspot").alt = "A belly";
  items.at("number").time = std::chrono::seconds(20);
  add(ItemType::case_, Case{{items.at("text"), items.at("matching-set")}});
  return items;
}

/// What a type adds to what every question has.
std::string body_of(const std::string& type) {
  base::Json json = to_json(every_item().at(type));
  for (const char* key : {"question", "fact", "type", "topic", "stem", "explanation", "sources", "bank",
                          "bank_title", "topic_title", "level", "time", "image", "alt"})
    json.erase(key);
  return json.dump();
}

/// Every key and every text.
std::vector<std::string> all_words(const base::Json& json) {
  std::vector<std::string> words;
  if (json.is_string()) words.push_back(json.get<std::string>());
  if (!json.is_structured()) return words;
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) words.push_back(key);
    for (std::string& word : all_words(value)) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

TEST_SUITE("JSON of a choice") {
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
    Item bare{.question = "a/b", .body = Options{{{"one", true, ""}, {"two", false, ""}}}};
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

TEST_SUITE("JSON of every type") {
  TEST_CASE("is written in plain words") {
    CHECK(body_of("match") == R"({"left":["a","b"],"right":["B","C","A"],"key":[2,0]})");
    CHECK(body_of("order") == R"({"items":["b","c","a"],"key":[2,0,1]})");
    CHECK(body_of("cloze") == R"({"texts":["The ",", the ","."],"gaps":[{"accept":["x","y"],"typos":1},)"
                              R"({"options":["red","blue"],"key":1}]})");
    CHECK(body_of("text") == R"({"accept":["tumour"],"typos":2})");
    CHECK(body_of("number") ==
          R"({"answer":2.5,"tolerance":0.1,"unit":"mm","units":{"cm":10.0,"m":1000.0}})");
    CHECK(body_of("hotspot") ==
          R"({"regions":[{"name":"c","shape":"circle","points":[[1.0,2.0]],"radius":3.5,"correct":true},)"
          R"({"name":"b","shape":"box","points":[[0.0,0.0],[4.0,5.0]],"correct":false,"feedback":"No."},)"
          R"({"name":"p","shape":"polygon","points":[[0.0,0.0],[9.0,0.0],[9.0,9.0]],"correct":false}]})");
    CHECK(body_of("matching-set") ==
          R"({"options":["a","b"],"stems":[{"stem":"1","key":1},{"stem":"2","key":0,"feedback":"Why."}]})");
    const base::Json steps = to_json(every_item().at("case"))["steps"];
    CHECK(steps.size() == 2);
    CHECK(steps[0] == to_json(every_item().at("text")));
  }

  TEST_CASE("holds nothing that gives the answer away without the key") {
    for (const auto& row : every_item()) {
      const auto& type = row.first;
      const auto& item = row.second;
      CAPTURE(std::string(type));
      const base::Json json = to_json(item, KeyShown::no);
      for (const std::string& word : all_words(json)) {
        CAPTURE(word);
        CHECK_FALSE(std::ranges::binary_search(
            std::vector<std::string>{"accept", "answer", "correct", "explanation", "fact", "feedback", "key",
                                     "regions", "sources", "tolerance", "typos", "unit", "units"},
            word));
        for (const char* secret : {"No.", "Why.", "So it is.", "tumour", "A Guideline"})
          CHECK(word != secret);
      }
    }
    CHECK(to_json(every_item().at("match"), KeyShown::no)["right"].size() == 3);
    CHECK(to_json(every_item().at("cloze"), KeyShown::no)["gaps"] ==
          base::Json::parse(R"([{},{"options":["red","blue"]}])"));
  }

  TEST_CASE("reads back, through text too") {
    for (const auto& row : every_item()) {
      const auto& type = row.first;
      const auto& item = row.second;
      CAPTURE(std::string(type));
      CHECK(item_from_json(to_json(item)) == item);
      CHECK(item_from_json(base::Json::parse(to_json(item).dump())) == item);
    }
  }

  TEST_CASE("is refused when its parts do not fit together") {
    const std::vector<std::pair<const char*, const char*>> patches{
        {"match", R"({"key":[0]})"},
        {"match", R"({"key":[0,3]})"},
        {"match", R"({"key":[0,-1]})"},
        {"match", R"({"key":[0,1.5]})"},
        {"match", R"({"key":[0,"1"]})"},
        {"match", R"({"key":[0,18446744073709551615]})"},
        {"match", R"({"key":{"a":0,"b":1}})"},
        {"match", R"({"left":"ab"})"},
        {"match", R"({"right":[]})"},
        {"order", R"({"key":[0,1,1]})"},
        {"order", R"({"key":[0,1]})"},
        {"order", R"({"items":["a"]})"},
        {"order", R"({"items":{"a":"b"}})"},
        {"cloze", R"({"texts":["only one"]})"},
        {"cloze", R"({"gaps":[]})"},
        {"cloze", R"({"gaps":[{"accept":[],"typos":0},{"accept":["a"],"typos":0}]})"},
        {"cloze", R"({"gaps":[{"options":["a"],"key":1},{"accept":["a"],"typos":0}]})"},
        {"cloze", R"({"gaps":[{"options":["a"]},{"accept":["a"],"typos":0}]})"},
        {"cloze", R"({"gaps":[{},{"accept":["a"],"typos":0}]})"},
        {"cloze", R"({"gaps":[{"accept":["a"],"typos":3},{"accept":["a"],"typos":0}]})"},
        {"cloze", R"({"gaps":5})"},
        {"text", R"({"accept":[]})"},
        {"text", R"({"accept":[5]})"},
        {"text", R"({"accept":"tumour"})"},
        {"text", R"({"typos":-1})"},
        {"text", R"({"typos":true})"},
        {"number", R"({"answer":null})"},
        {"number", R"({"answer":"2.5"})"},
        {"number", R"({"tolerance":-1})"},
        {"number", R"({"unit":5})"},
        {"number", R"({"units":[]})"},
        {"number", R"({"units":{"cm":"10"}})"},
        {"hotspot", R"({"regions":{}})"},
        {"hotspot", R"({"regions":[5]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"star","points":[[0,0]],"correct":true}]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"circle","points":[[0,0]],"correct":true}]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"circle","points":[],"radius":1,"correct":true}]})"},
        {"hotspot",
         R"({"regions":[{"name":"a","shape":"circle","points":[[0,0]],"radius":-1,"correct":true}]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"box","points":[[0,0]],"correct":true}]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"box","points":[[0,0],[1]],"correct":true}]})"},
        {"hotspot", R"({"regions":[{"name":"a","shape":"polygon","points":[[0,0],[1,1]],"correct":true}]})"},
        {"matching-set", R"({"options":[]})"},
        {"matching-set", R"({"stems":[{"stem":"1","key":2}]})"},
        {"matching-set", R"({"stems":[{"stem":"1"}]})"},
        {"matching-set", R"({"stems":{"stem":"1"}})"},
        {"case", R"({"steps":5})"},
        {"case", R"({"steps":[{}]})"},
        {"case", R"({"steps":[null]})"},
        {"case", R"({"type":"order"})"},
        {"order", R"({"type":"match"})"},
        {"text", R"({"type":"choice"})"}};
    for (const auto& row : patches) {
      const auto& type = row.first;
      const auto& patch = row.second;
      CAPTURE(std::string(type));
      CAPTURE(std::string(patch));
      base::Json json = to_json(every_item().at(type));
      json.update(base::Json::parse(patch));
      CHECK_THROWS_AS((void)item_from_json(json), std::runtime_error);
    }
    base::Json nested = to_json(every_item().at("case"));
    nested["steps"].push_back(nested);
    CHECK_THROWS_WITH_AS((void)item_from_json(nested),
                         "a kept question can't be read: a case is within a case", std::runtime_error);
  }
}

TEST_SUITE("JSON of a response") {
  TEST_CASE("has what there is") {
    const std::vector<std::pair<Response, const char*>> rows{
        {{}, R"({"ticked":[]})"},
        {{.ticked = {0, 2}}, R"({"ticked":[0,2]})"},
        {{.picks = {-1, 3}}, R"({"picks":[-1,3]})"},
        {{.picks = {1, -1}, .texts = {"", "a"}}, R"({"picks":[1,-1],"texts":["","a"]})"},
        {{.spot = Spot{1.5, 2}}, R"({"spot":[1.5,2.0]})"},
        {{.steps = {{}, {.texts = {"b"}}}}, R"({"steps":[{"ticked":[]},{"texts":["b"]}]})"}};
    for (const auto& [response, text] : rows) {
      CHECK(to_json(response).dump() == text);
      CHECK(response_from_json(base::Json::parse(text)) == response);
    }
  }

  TEST_CASE("is refused in another shape") {
    for (const char* text : {R"({"picks":[-2]})",
                             R"({"picks":5})",
                             R"({"picks":[1.5]})",
                             R"({"picks":[1e3]})",
                             R"({"picks":[99999999999]})",
                             R"({"texts":"a"})",
                             R"({"texts":[1]})",
                             R"({"texts":{"a":"b"}})",
                             R"({"spot":[1]})",
                             R"({"spot":[1,null]})",
                             R"({"spot":{"x":1,"y":2}})",
                             R"({"steps":{}})",
                             R"({"steps":[5]})",
                             R"({"steps":[{"steps":[{"ticked":[]}]}]})",
                             R"({"taps":[]})",
                             R"({"ticked":{"a":1}})",
                             "{}",
                             "[]",
                             "null",
                             "\"ticked\""}) {
      CAPTURE(std::string(text));
      CHECK_THROWS_AS((void)response_from_json(base::Json::parse(text)), std::runtime_error);
    }
  }
}
