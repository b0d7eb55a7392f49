#include <algorithm>
#include <functional>
#include <stdexcept>

#include "base/json.hpp"
#include "exam/item.hpp"

namespace fluoro::exam {
namespace {

using base::Json;

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
std::string text_of(const Json& json) { return json.is_null() ? "" : json.get<std::string>(); }

/// A generated question's identity ends in the fact that is the answer.
std::string without_fact(const std::string& identity) {
  const std::size_t bank = identity.find('/');
  if (bank == std::string::npos) return identity;
  return identity.substr(0, identity.find('/', bank + 1));
}

Json options_to_json(const Item& item, KeyShown key) {
  Json options = Json::array();
  for (const ShownOption& option : exam::options(item)) {
    Json entry{{"text", option.text}};
    if (key == KeyShown::yes) entry["correct"] = option.correct;
    if (key == KeyShown::yes && !option.feedback.empty()) entry["feedback"] = option.feedback;
    options.push_back(std::move(entry));
  }
  return options;
}

ItemType type_from(const std::string& name) {
  for (const ItemType type : {ItemType::choice, ItemType::multiple, ItemType::true_false})
    if (name == to_string(type)) return type;
  throw std::runtime_error("unknown type '" + name + "'");
}

bool all_or_nothing_from(const std::string& scoring) {
  if (scoring != "all" && scoring != "partial") throw std::runtime_error("unknown scoring '" + scoring + "'");
  return scoring == "all";
}

Item read_item(const Json& json) {
  Item item;
  item.question = json.at("question").get<std::string>();
  item.fact = text_of(json.at("fact"));
  item.type = type_from(json.at("type").get<std::string>());
  item.topic = text_of(json.at("topic"));
  item.stem = json.at("stem").get<std::string>();
  Options offered;
  for (const Json& option : json.at("options"))
    offered.list.push_back({option.at("text").get<std::string>(), option.at("correct").get<bool>(),
                            option.value("feedback", std::string())});
  item.explanation = json.at("explanation").get<std::string>();
  item.sources = json.at("sources").get<std::vector<std::string>>();
  item.bank = json.at("bank").get<std::string>();
  item.bank_title = json.at("bank_title").get<std::string>();
  item.topic_title = json.at("topic_title").get<std::string>();
  item.level = json.at("level").get<std::string>();
  if (json.contains("scoring"))
    offered.all_or_nothing = all_or_nothing_from(json["scoring"].get<std::string>());
  item.body = std::move(offered);
  if (json.contains("time")) item.time = std::chrono::seconds(json["time"].get<std::int64_t>());
  return item;
}

Response read_response(const Json& json) {
  Response response{json.at("ticked").get<std::vector<int>>()};
  const bool ascending =
      std::ranges::adjacent_find(response.ticked, std::greater_equal()) == response.ticked.end();
  if (!ascending || (!response.ticked.empty() && response.ticked.front() < 0))
    throw std::runtime_error("places ticked are not ascending from 0");
  return response;
}

/// The library's own errors in the one type that callers expect.
template <typename Read>
auto read_or_throw(const Json& json, const char* what, Read read) {
  try {
    return read(json);
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string(what) + " can't be read: " + error.what());
  }
}

}  // namespace

Json to_json(const Item& item, KeyShown key) {
  const bool shown = key == KeyShown::yes;
  Json json;
  json["question"] = shown ? item.question : without_fact(item.question);
  if (shown) json["fact"] = text_or_null(item.fact);
  json["type"] = to_string(item.type);
  json["topic"] = text_or_null(item.topic);
  json["stem"] = item.stem;
  json["options"] = options_to_json(item, key);
  if (shown) json["explanation"] = item.explanation;
  if (shown) json["sources"] = item.sources;
  json["bank"] = item.bank;
  json["bank_title"] = item.bank_title;
  json["topic_title"] = item.topic_title;
  json["level"] = item.level;
  if (item.type == ItemType::multiple)
    json["scoring"] = std::get<Options>(item.body).all_or_nothing ? "all" : "partial";
  if (item.time) json["time"] = item.time->count();
  return json;
}

Item item_from_json(const Json& json) { return read_or_throw(json, "a kept question", read_item); }

Json to_json(const Response& response) { return Json{{"ticked", response.ticked}}; }

Response response_from_json(const Json& json) { return read_or_throw(json, "a kept answer", read_response); }

}  // namespace fluoro::exam
