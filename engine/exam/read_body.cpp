#include <algorithm>
#include <stdexcept>

#include "base/json.hpp"
#include "exam/item_json.hpp"

namespace fluoro::exam {
namespace {

using base::Json;

constexpr int kMostTypos = 2;

std::string feedback_of(const Json& json) { return json.value("feedback", std::string()); }

Options read_options(const Json& json) {
  Options options;
  demand(json.at("options").is_array(), "'options' is no list");
  for (const Json& option : json.at("options"))
    options.list.push_back(
        {option.at("text").get<std::string>(), option.at("correct").get<bool>(), feedback_of(option)});
  if (!json.contains("scoring")) return options;
  const auto scoring = json["scoring"].get<std::string>();
  if (scoring != "all" && scoring != "partial") throw std::runtime_error("unknown scoring '" + scoring + "'");
  options.all_or_nothing = scoring == "all";
  return options;
}

std::vector<int> read_key(const Json& json, std::size_t size, std::size_t places) {
  demand(json.is_array() && json.size() == size, "'key' has another length than it should");
  std::vector<int> key;
  for (const Json& place : json) key.push_back(place_in(place, places));
  return key;
}

Match read_match(const Json& json) {
  Match match{texts_from(json.at("left")), texts_from(json.at("right")), {}};
  match.key = read_key(json.at("key"), match.left.size(), match.right.size());
  return match;
}

Order read_order(const Json& json) {
  Order order{texts_from(json.at("items")), {}};
  order.key = read_key(json.at("key"), order.items.size(), order.items.size());
  std::vector<int> places = order.key;
  std::ranges::sort(places);
  demand(std::ranges::adjacent_find(places) == places.end(), "'key' names a place twice");
  return order;
}

Text read_text(const Json& json) {
  Text text{texts_from(json.at("accept")), integer_in(json.at("typos"), 0, kMostTypos)};
  demand(!text.accept.empty(), "'accept' is empty");
  return text;
}

Gap read_gap(const Json& json) {
  Gap gap;
  if (json.contains("options")) {
    gap.options = texts_from(json["options"]);
    gap.key = place_in(json.at("key"), gap.options.size());
    return gap;
  }
  Text typed = read_text(json);
  gap.accept = std::move(typed.accept);
  gap.typos = typed.typos;
  return gap;
}

Cloze read_cloze(const Json& json) {
  Cloze cloze{texts_from(json.at("texts")), {}};
  demand(json.at("gaps").is_array(), "'gaps' is no list");
  for (const Json& gap : json.at("gaps")) cloze.gaps.push_back(read_gap(gap));
  demand(cloze.texts.size() == cloze.gaps.size() + 1, "there must be one text more than gaps");
  return cloze;
}

Number read_number(const Json& json) {
  Number number{.answer = finite_number(json.at("answer")),
                .tolerance = finite_number(json.at("tolerance")),
                .unit = json.at("unit").get<std::string>()};
  demand(number.tolerance >= 0, "the tolerance is below 0");
  demand(json.at("units").is_object(), "'units' is no map");
  for (const auto& [name, factor] : json.at("units").items())
    number.units.emplace_back(name, finite_number(factor));
  return number;
}

Region::Shape read_shape(const Json& json) {
  const auto name = json.get<std::string>();
  if (name == "circle") return Region::Shape::circle;
  if (name == "box") return Region::Shape::box;
  if (name == "polygon") return Region::Shape::polygon;
  throw std::runtime_error("unknown shape '" + name + "'");
}

Region read_region(const Json& json) {
  Region region{.name = json.at("name").get<std::string>(),
                .shape = read_shape(json.at("shape")),
                .correct = json.at("correct").get<bool>(),
                .feedback = feedback_of(json)};
  demand(json.at("points").is_array(), "'points' is no list");
  for (const Json& point : json.at("points")) region.points.push_back(spot_from(point));
  const std::size_t count = region.points.size();
  switch (region.shape) {
    case Region::Shape::circle:
      demand(count == 1, "a circle has one point");
      region.radius = finite_number(json.at("radius"));
      demand(region.radius >= 0, "the radius is below 0");
      break;
    case Region::Shape::box: demand(count == 2, "a box has two points"); break;
    case Region::Shape::polygon: demand(count >= 3, "a polygon has three points or more"); break;
  }
  return region;
}

Hotspot read_hotspot(const Json& json) {
  Hotspot hotspot;
  demand(json.at("regions").is_array(), "'regions' is no list");
  for (const Json& region : json.at("regions")) hotspot.regions.push_back(read_region(region));
  return hotspot;
}

MatchingSet read_matching_set(const Json& json) {
  MatchingSet set{texts_from(json.at("options")), {}};
  demand(json.at("stems").is_array(), "'stems' is no list");
  for (const Json& stem : json.at("stems"))
    set.stems.push_back({.stem = stem.at("stem").get<std::string>(),
                         .feedback = feedback_of(stem),
                         .key = place_in(stem.at("key"), set.options.size())});
  return set;
}

Case read_case(const Json& json) {
  Case body;
  demand(json.at("steps").is_array(), "'steps' is no list");
  for (const Json& step : json.at("steps")) body.steps.push_back(read_step(step));
  return body;
}

}  // namespace

Body read_body(ItemType type, const Json& json) {
  switch (type) {
    case ItemType::choice:
    case ItemType::multiple:
    case ItemType::true_false: return read_options(json);
    case ItemType::match: return read_match(json);
    case ItemType::order: return read_order(json);
    case ItemType::cloze: return read_cloze(json);
    case ItemType::text: return read_text(json);
    case ItemType::number: return read_number(json);
    case ItemType::hotspot: return read_hotspot(json);
    case ItemType::matching_set: return read_matching_set(json);
    case ItemType::case_: return read_case(json);
  }
  throw std::runtime_error("unknown type");
}

}  // namespace fluoro::exam
