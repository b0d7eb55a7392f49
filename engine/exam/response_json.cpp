#include <algorithm>
#include <functional>
#include <stdexcept>

#include "base/json.hpp"
#include "exam/item_json.hpp"

namespace fluoro::exam {
namespace {

using base::Json;

constexpr int kMostPlaces = 1'000'000;

std::vector<int> places_from(const Json& json, int least) {
  demand(json.is_array(), "a list of places is missing");
  std::vector<int> places;
  for (const Json& place : json) places.push_back(integer_in(place, least, kMostPlaces));
  return places;
}

Response read(const Json& json, bool is_step) {
  Response response;
  demand(json.is_object() && !json.empty(), "it says nothing");
  for (const auto& [key, value] : json.items()) {
    if (key == "ticked") {
      response.ticked = places_from(value, 0);
      demand(std::ranges::adjacent_find(response.ticked, std::greater_equal()) == response.ticked.end(),
             "places ticked are not ascending");
    } else if (key == "picks") {
      response.picks = places_from(value, -1);
    } else if (key == "texts") {
      response.texts = texts_from(value);
    } else if (key == "spot") {
      response.spot = spot_from(value);
    } else if (key == "steps") {
      demand(!is_step && value.is_array(), "'steps' is no list, or within a step");
      for (const Json& step : value) response.steps.push_back(read(step, true));
    } else {
      throw std::runtime_error("unknown key '" + key + "'");
    }
  }
  return response;
}

}  // namespace

Json to_json(const Response& response) {
  Json json = Json::object();
  if (!response.ticked.empty()) json["ticked"] = response.ticked;
  if (!response.picks.empty()) json["picks"] = response.picks;
  if (!response.texts.empty()) json["texts"] = response.texts;
  if (response.spot) json["spot"] = Json::array({response.spot->x, response.spot->y});
  for (const Response& step : response.steps) json["steps"].push_back(to_json(step));
  if (json.empty()) json["ticked"] = Json::array();
  return json;
}

Response response_from_json(const Json& json) {
  try {
    return read(json, false);
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string("a kept answer can't be read: ") + error.what());
  }
}

}  // namespace fluoro::exam
