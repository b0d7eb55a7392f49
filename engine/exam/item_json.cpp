#include "exam/item_json.hpp"

#include <array>
#include <stdexcept>

#include "base/json.hpp"

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

ItemType type_from(const std::string& name) {
  constexpr std::array kTypes{ItemType::choice,       ItemType::multiple, ItemType::true_false,
                              ItemType::match,        ItemType::order,    ItemType::cloze,
                              ItemType::text,         ItemType::number,   ItemType::hotspot,
                              ItemType::matching_set, ItemType::case_};
  for (const ItemType type : kTypes)
    if (name == to_string(type)) return type;
  throw std::runtime_error("unknown type '" + name + "'");
}

Item read_item(const Json& json) {
  Item item;
  item.question = json.at("question").get<std::string>();
  item.fact = text_of(json.at("fact"));
  item.type = type_from(json.at("type").get<std::string>());
  item.topic = text_of(json.at("topic"));
  item.stem = json.at("stem").get<std::string>();
  item.body = read_body(item.type, json);
  item.explanation = json.at("explanation").get<std::string>();
  item.sources = texts_from(json.at("sources"));
  item.bank = json.at("bank").get<std::string>();
  item.bank_title = json.at("bank_title").get<std::string>();
  item.topic_title = json.at("topic_title").get<std::string>();
  item.level = json.at("level").get<std::string>();
  item.image = json.value("image", std::string());
  item.alt = json.value("alt", std::string());
  if (json.contains("time")) item.time = std::chrono::seconds(json["time"].get<std::int64_t>());
  return item;
}

}  // namespace

Item read_step(const Json& json) {
  demand(json.at("type") != to_string(ItemType::case_), "a case is within a case");
  return read_item(json);
}

Json to_json(const Item& item, KeyShown key) {
  const bool shown = key == KeyShown::yes;
  Json json;
  json["question"] = shown ? item.question : without_fact(item.question);
  if (shown) json["fact"] = text_or_null(item.fact);
  json["type"] = to_string(item.type);
  json["topic"] = text_or_null(item.topic);
  json["stem"] = item.stem;
  write_body(item, key, json);
  if (shown) json["explanation"] = item.explanation;
  if (shown) json["sources"] = item.sources;
  json["bank"] = item.bank;
  json["bank_title"] = item.bank_title;
  json["topic_title"] = item.topic_title;
  json["level"] = item.level;
  if (const auto* options = std::get_if<Options>(&item.body); options && item.type == ItemType::multiple)
    json["scoring"] = options->all_or_nothing ? "all" : "partial";
  if (!item.image.empty()) json["image"] = item.image;
  if (!item.alt.empty()) json["alt"] = item.alt;
  if (item.time) json["time"] = item.time->count();
  return json;
}

Item item_from_json(const Json& json) {
  try {
    return read_item(json);
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string("a kept question can't be read: ") + error.what());
  }
}

}  // namespace fluoro::exam
